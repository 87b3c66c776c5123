// What people read and do, in both languages; the specs are made of these.
import { expect } from './support.mjs';
import { classNames, effectName } from './expected.mjs';
import { linkOf } from './links.mjs';

export const words = {
  nl: {
    frame: {
      open: /^Open de hele pagina/,
      notes: 'Over deze weergave',
      elsewhere: 'Dit onderdeel staat hier niet',
      selection: (m, all, e, allEffects) => `${m} van de ${all} medicijnen en ${e} van de ${allEffects} effecten`,
      version: (asked, shown) => `gemaakt met versie ${asked} van de cijfers. Je ziet nu versie ${shown}.`,
      unknown: (ids) => `vraagt om iets wat hier niet bekend is: ${ids.join(', ')}.`,
      watched: 'kan zien welk onderdeel en welke medicijnen je bekijkt. Je wensen ziet die site niet.',
    },
    embed: {
      title: 'Op je eigen site',
      link: 'Zet dit op je eigen site',
      languageOfFrame: 'Taal',
      parts: 'Onderdelen',
      compare: 'Vergelijken',
      onlyCompare: 'Alleen een vergelijking',
      weighing: 'Laat bezoekers aangeven wat ze belangrijk vinden',
      medicines: /^Medicijnen: /,
      medicineGroup: 'Medicijnen',
      colour: 'Kleur van links en knoppen',
      readable: 'Goed te lezen op licht. Op donker blijft de gewone kleur staan.',
      refused: 'Niet goed te lezen: het contrast is lager dan 4,5.',
      noColour: 'Dit is geen kleur.',
      height: 'Vaste hoogte in pixels',
      pinned: 'Onthoud met welke versie van de cijfers dit is gemaakt',
      withScript: 'Met script: de hoogte past zich aan',
      plain: 'Zonder script: de hoogte is vast',
      copy: 'Kopieer',
      copied: 'Gekopieerd.',
      notCopied: 'De code is geselecteerd',
      preview: 'Voorbeeld',
      all: 'Alle medicijnen, van A tot Z',
      asTable: 'Als tabel',
      compareThese: (n) => `Vergelijk deze ${n}`,
      figures: 'Alle cijfers',
    },
    otherLanguage: 'English',
    newer: { figures: 'Er zijn cijfers veranderd.', said: 'Er is een nieuwere versie van deze pagina.', keeps: (name) => `Wat je bij ${name} hebt gekozen, gaat mee.`, loses: (name) => `Wat je bij ${name} hebt gekozen, gaat niet mee.`, use: 'Gebruik de nieuwe versie', notNow: 'Nu niet' },
    fault: { title: 'Er ging iets mis in deze pagina', again: (name) => `Open opnieuw met mijn keuzes: ${name}`, link: (name) => `Link met mijn keuzes: ${name}` },
    without: {
      noScript: 'JavaScript staat uit in deze browser.',
      failed: 'De pagina kon niet starten.',
      slow: 'De pagina is nog niet gestart.',
      old: 'Deze browser is te oud voor deze pagina.',
      tables: 'Toon de belangrijkste cijfers, zoals ze in deze pagina staan',
      loading: 'De cijfers worden geladen…',
      range: (low, high) => `${low} tot ${high}`,
      noRange: 'zonder bereik',
      placeboZero: '0 (placebo)',
      likePlacebo: 'als placebo',
      tooLittle: 'te weinig gemeten',
      notMeasured: 'geen cijfer',
      band: 'alleen bijsluiter',
      noMoreThanPlacebo: 'bijsluiter: niet meer dan placebo',
    },
    className: classNames('nl'),
    steps: 'De vier stappen',
    firstStep: 'Mijn vraag',
    ask: {
      taking: 'Ik gebruik al iets',
      offeredField: 'Welk medicijn is je voorgesteld?',
      takingField: 'Welk medicijn gebruik je?',
      troubleField: 'Waar heb je last van, of welk ander medicijn bekijk je?',
      also: 'Ik kijk ook naar',
      moves: ['gebruik ik al', 'is mij voorgesteld'],
      nothing: 'Niets gevonden.',
      found: (n) => (n === 1 ? '1 gevonden.' : `${n} gevonden.`),
      named: ['Mij is voorgesteld', 'Ik gebruik', 'Het gaat mij om'],
      remove: (name) => `Haal ${name} weg`,
      compare: (names) => `Vergelijk ${names}`,
      on: 'Verder: wat telt voor mij',
      about: (name) => `Alles over ${name}`,
      chooseFirst: 'Kies eerst een medicijn.',
      elsewhere: (here, there) => `Bij ${here} hebben wij hier niets over. Bij ${there} wel.`,
      forAnother: 'Ik vraag dit voor iemand anders',
      crisis: /Denk je aan zelfmoord/,
      and: 'en',
    },
    pictures: (name) => `In beelden: ${name}`,
    allEffects: 'Alle effecten',
    notChosen: 'niet gekozen',
    next: 'Volgende',
    previous: 'Vorige',
    end: 'Klaar',
    progress: (i, n) => `${i} van ${n}`,
    limitFold: 'Ik heb een grens',
    average: 'Dit is een gemiddelde.',
    talk: 'Hier wil ik over praten',
    toTalk: 'om te bespreken',
    menu: 'Menu',
    matters: 'Wat telt',
    overview: 'Wat eruit komt',
    compare: 'Vergelijken',
    about: 'Over de gegevens',
    skip: 'Ga naar de inhoud',
    toStart: 'Naar het begin',
    unreviewed: 'De cijfers op deze pagina zijn niet door een behandelaar gecontroleerd.',
    reviewed: (by, date) => `Gecontroleerd door ${by} op ${date}.`,
    prescriber: 'Verander nooit iets aan je medicijnen zonder overleg met je voorschrijver.',
    emergency: 'Bel in Nederland bij nood 112. Denk je aan zelfmoord? Bel 113 of 0800-0113',
    noBest: 'noemt geen beste medicijn',
    startTitle: 'Wat is je vraag?',
    tagline: 'Weeg psychiatrische medicijnen af op wat jij belangrijk vindt',
    mattersTitle: 'Wat telt voor jou?',
    howMuch: 'Hoe belangrijk is dit voor jou?',
    importance: ['Niet', 'Een beetje', 'Veel', 'Heel veel'],
    direction: 'Wat past bij jou?',
    ceiling: 'Wat is voor jou te veel?',
    changeWish: (name) => `Verander ${name}`,
    remove: (name) => `Verwijder ${name}`,
    find: 'Zoek een ander effect',
    mine: 'Mijn wensen',
    notMore: (amount) => `niet meer dan ${amount}`,
    few: 'Drie tot vijf wensen zijn genoeg. Niets is verplicht.',
    placeboSaid: (n) => `Bij placebo: ${n}.`,
    placeboZero: 'Placebo is het nulpunt.',
    explanation: 'Hoe het voelt, wanneer het begint en wat je kunt vragen',
    example: 'Een voorbeeld van wat je ziet',
    noAdvice: 'Dit zijn twee voorbeelden en geen advies.',
    aboutOf100: (n) => `ongeveer ${n} van de 100 mensen`,
    rangeSaid: (low, high) => `Het echte getal ligt waarschijnlijk tussen ${low} en ${high}.`,
    undo: 'Maak ongedaan',
    reset: 'Wis al mijn wensen',
    chosen: (n) => ['Je hebt nog geen wensen.', 'Je hebt 1 wens.'][n] ?? `Je hebt ${n} wensen.`,
    toOverview: 'Wat eruit komt',
    comesOut: {
      title: 'Wat komt eruit',
      or: (a, b) => `${a} of ${b}`,
      lines: 'Je wensen op lijnen',
      order: 'Op volgorde van je wensen',
      all: 'Alle medicijnen, van A tot Z',
      line: (name, scale) => `${name}, ${scale}, alle medicijnen, laagste getal eerst`,
      tray: (n, all) => `Niet op de lijn: ${n} van de ${all}`,
      asTable: 'Als tabel',
      from: (name) => `Vergelijk met wat ik nu gebruik: ${name}`,
      staying: (name) => `Blijven bij wat ik heb: ${name}`,
      less: '← minder',
      picks: 'Effecten om te zien',
      country: 'Waar woon je?',
      allFigures: 'Bekijk alle cijfers in één tabel',
      compare: (n) => `Vergelijk deze ${n}`,
      lacksBenefit: 'Je hebt niet gezegd hoe goed het moet helpen.',
      nothingMissing: 'Voor je wensen en grenzen ontbreekt geen cijfer.',
      missing: (n, all) => `Bij ${n} van deze ${all} medicijnen is iets wat jij belangrijk vindt niet bekend. Hun plek is onzeker.`,
      single: 'Dit medicijn staat hier alleen.',
      several: /^(We weten niet welk van deze dichterbij ligt|Geen van deze ligt duidelijk verder weg dan het eerste)\./,
      moreOften: (name, effects) => `Bij ${name} vaker: ${effects}.`,
      little: '(weinig gemeten)',
      lists: {
        unknown_wish: 'Wat voor jou het belangrijkst is, is hiervan niet bekend',
        above_limit: 'Boven je grens',
        unknown_limit: 'Niet bekend of het onder je grens blijft',
        special: 'Alleen in bijzondere situaties',
        unavailable: 'Niet te krijgen waar jij woont',
      },
      average: 'Het gemiddelde ligt waarschijnlijk boven je grens. Bij jou kan het anders zijn.',
      withdrawn: 'van de markt gehaald',
    },
    figures: {
      title: 'Alle cijfers',
      page: (from, to, all) => `Effecten ${from} tot ${to} van ${all}`,
      before: 'Effecten ervoor',
      after: 'Meer effecten',
    },
    sort: 'Volgorde',
    showMore: 'Toon er meer',
    tooLarge: 'kan hiermee traag zijn',
    byName: 'A tot Z',
    byFit: 'Naar mijn wensen',
    columns: 'Effecten',
    columnsMine: 'Mijn wensen',
    columnsAll: 'Alle',
    columnsBenefits: 'Werking',
    byEffect: 'Op één effect',
    noEffect: 'Kies een effect',
    highestFirst: 'Hoogste eerst',
    sortedBy: (name, ascending) => `Geordend op ${name}, ${ascending ? 'laagste' : 'hoogste'} eerst.`,
    ranges: 'Toon het bereik',
    noRange: 'zonder bereik',
    explained: (name) => `Uitleg: ${name}`,
    filters: (n) => (n === 0 ? 'Effecten en filters' : `Effecten en filters (${n} aan)`),
    filterName: 'Naam of merk',
    filterGroup: 'Soort medicijn',
    filterForm: 'Vorm',
    filterAvailable: 'Voor zover bekend te krijgen waar ik woon (Nederland)',
    filterAny: 'Alle',
    clearFilters: 'Wis de filters',
    shown: (n, all) => `In beeld: ${n} van de ${all} medicijnen.`,
    placesHold: 'Plaatsen en groepen gelden voor alle medicijnen, ook die je nu niet ziet.',
    nothingLeft: 'Geen medicijn past bij deze filters.',
    legend: 'Wat de vakjes betekenen',
    forPrescribers: 'Voor voorschrijvers',
    spread: /^Kans op elke plaats: middelste plaats (\d+), in 90 van de 100 berekeningen (\d+) tot (\d+)$/,
    fitNumbers: /Afstand tot de wensen \(fit\): (\S+), 90%-interval (\S+) tot (\S+)\. Bij de eerste drie in (\d+) van de 100 berekeningen\./,
    pairs: 'Kansen per paar',
    measures: { OR: 'OR', RR: 'RR', MD: 'MD', SMD: 'SMD', incidence: 'incidentie per 100:' },
    sortedByName: 'De medicijnen staan van A tot Z.',
    sortedByFit: 'Wat het dichtst bij je wensen ligt, staat eerst.',
    table: (name) => `${name}: wat er bekend is per effect`,
    place: 'Plaats',
    placeRange: /^Plaats (\d+)(?: tot (\d+))? van (\d+)/,
    groupFirst: '1. Het dichtst bij je wensen',
    groupNext: (at, of) => `Daarna: groep ${at} van ${of}`,
    anyGroupFirst: /1\. (Het|Misschien het) dichtst bij je wensen/,
    limit: 'Jouw grens is',
    noLimit: 'Geen grens',
    moreThan: (amount) => `Niet meer dan ${amount}`,
    setsApart: (n) => `(zet er ${n} apart)`,
    choose: (name) => `Vergelijk ${name}`,
    chosenToCompare: (n) => (n === 1 ? '1 medicijn gekozen. Kies er nog minstens één.' : `${n} medicijnen gekozen.`),
    compareTitle: 'Naast elkaar',
    compareEmpty: 'Kies twee tot vier medicijnen om ze naast elkaar te zetten.',
    compareAdd: 'Voeg een medicijn toe',
    compareFull: 'Er passen er niet meer dan vier naast elkaar.',
    comparison: {
      addNow: 'Voeg toe',
      oneMore: 'Kies er nog minstens één.',
      table: (names) => `${names.length > 1 ? `${names.slice(0, -1).join(', ')} en ${names.at(-1)}` : names[0]} en placebo naast elkaar, per effect`,
      rest: /^Bij nog \d+ effect(en)? kennen we geen duidelijk verschil: /,
      more: (a) => `duidelijk meer op ${a}`,
      probablyMore: (a) => `waarschijnlijk meer op ${a}`,
      probablyHigher: (a) => `waarschijnlijk hoger op ${a}`,
      higher: (a) => `duidelijk hoger op ${a}`,
      moreThan: (a, b) => `duidelijk meer op ${a} dan op ${b}`,
      experts: (a) => `volgens deskundigen meer op ${a}`,
      small: (a, b, unit) => (a === b ? 'heel klein verschil' : `klein verschil: ${a} en ${b} ${unit}`),
      unclear: 'niet zeker op welk meer',
      unclearExperts: 'deskundigen zetten ze niet duidelijk uit elkaar',
      of100: 'van de 100',
      on: (a, n) => `op ${a} ${n}`,
      noFigure: (a) => `van ${a} hebben wij geen cijfer`,
      tooLittle: (a) => `van ${a} is te weinig gemeten`,
      inWords: (a) => `bijsluiter van ${a}: `,
      tooLittleShort: 'te weinig gemeten',
      noFigureShort: 'geen cijfer',
      labelOnly: 'bijsluiter',
      unknown: 'Wat wij niet weten',
      stopping: 'Stoppen',
      course: 'Wanneer het begint',
      frame: (n) => `Ongeveer ${n} van de 100 krijgen dit, ${100 - n} niet.`,
      notFound: (ids) => `Dit staat hier niet: ${ids}.`,
      leftOut: (names) => `Niet getoond: ${names}.`,
      unsure: 'Niet zeker op welk meer',
      nothingKnown: /hebben wij geen cijfers die naast elkaar kunnen staan/,
      relatives: 'Van verwante medicijnen weten we wel iets',
      never: /\b(beste?|beter|aanbevolen|veilig|vermijd|optimaal|vaak|zelden|soms)\b/i,
      picture: (n) => (n === '<1' ? 'Minder dan 1 van de 100 mensen: niemand ingekleurd.' : `${n} van de 100 mensen ingekleurd, ${100 - n} niet.`),
      line: (start, end, amount) => `Lijn van ${start} tot ${end}: ${amount}.`,
      range: (range) => ` Bereik: ${range}.`,
      zero: ' Placebo is het nulpunt.',
      pairs: (effect) => `${effect}: kansen per paar`,
      prescriber: 'Voor voorschrijvers',
    },
    openSource: 'Toon de bron',
    lineSigns: ['een medicijn', 'te weinig is gemeten om zeker te zijn', 'het bereik: het echte getal ligt daar waarschijnlijk tussen'],
    rising: (low, high) => `oplopend van ${low} tot ${high}`,
    close: 'Sluit',
    inWords: 'In de woorden van de bron',
    people: 'Hoeveel mensen',
    asMeasured: 'Zoals gemeten',
    sourceLink: 'Open de bron (opent in een nieuw tabblad)',
    why: (name) => `Waarom staat ${name} hier?`,
    whyTitle: (name) => `Waarom ${name} hier staat`,
    whyNoWishes: 'Je hebt geen wensen, dus er is geen volgorde om uit te leggen.',
    whyDistance: 'Afstand tot je wens',
    change: 'Wat zou deze volgorde veranderen?',
    addToCompare: (name) => `Voeg ${name} toe aan de vergelijking`,
    inCompare: 'Gekozen om te vergelijken',
    removeFromCompare: (name) => `Haal ${name} uit de vergelijking`,
    kinds: ['Verbetering', 'Bijwerkingen', 'Praktische lasten'],
    certainty: 'Zekerheid',
    levels: { moderate: 'redelijk', low: 'laag', veryLow: 'zeer laag' },
    doubts: {
      tooLittle: 'Het is te weinig gemeten om op te vertrouwen.',
      grade: 'Het is een volgorde in stappen van deskundigen, en geen aantal mensen.',
      own: 'Het komt uit een eigen berekening die niet is gepubliceerd.',
      label: 'Het komt van een bijsluiter of een tabel van samengenomen onderzoeken, met andere doses en mensen dan bij andere medicijnen.',
      noPlacebo: 'Er was geen placebogroep.',
      wide: 'Het bereik is breder dan de helft van het verschil tussen het laagste en het hoogste getal van alle medicijnen en, als dat er is, placebo.',
      veryWide: 'Het bereik is breder dan het hele verschil tussen het laagste en het hoogste getal van alle medicijnen en, als dat er is, placebo.',
      fewPeople: 'Minder dan 400 mensen kregen dit medicijn.',
      peopleUnknown: 'Het is niet bekend hoeveel mensen dit medicijn kregen.',
    },
    rule: 'De regel voor zekerheid',
    ruleTitle: 'Hoe zeker een getal is',
    stopping: 'Stoppen of minderen',
    neverSuddenly: 'Stop nooit plotseling. Praat eerst met je voorschrijver',
    facts: 'Feiten voor het gesprek met je voorschrijver',
    notKnown: 'Over dit medicijn apart is hier niets gevonden bij',
    // The page of a medicine and the source of a number.
    page: {
      menu: 'Menu',
      range: (low, high) => `bereik ${low} tot ${high}`,
      noRange: 'zonder bereik',
      placebo: (n) => `placebo ${n}`,
      weak: 'te weinig gemeten om zeker te zijn',
      half: '50 = geen verschil',
      better: 'van de 100 mensen beter af dan gemiddeld op placebo',
      against: ['Duidelijk hoger dan placebo.', 'Duidelijk lager dan placebo.', 'Geen duidelijk verschil met placebo.', 'Iets hoger dan placebo: een klein verschil.', 'Iets lager dan placebo: een klein verschil.'],
      noFigure: 'Wij hebben geen cijfer.',
      atLeast: (low, high) => (high === undefined ? `De bijsluiter zegt minstens ${low} van de 100, anders geteld.` : `De bijsluiter zegt ${low} tot ${high} van de 100, anders geteld.`),
      inWords: 'niet meer dan bij placebo',
      relatives: 'Van verwante medicijnen',
      relativesNone: 'Ook van verwante medicijnen',
      time: 'Wanneer het begint en of het overgaat',
      stretches: ['eerste weken', 'twee maanden', 'half jaar of langer', 'na stoppen'],
      begins: 'begint vaak', fades: 'wordt vaak minder', grows: 'wordt vaak meer', mayLast: 'kan blijven', figure: 'cijfer', unknown: 'niet bekend',
      timeOpen: (name) => `Wat bronnen zeggen over ${name}`,
      warnings: 'Waarschuwingen',
      harms: 'Ernstig, geteld bij 10.000 mensen',
      noComparing: 'Vergelijk ze niet tussen medicijnen.',
      of10000: (n) => `${n} van de 10.000 mensen.`,
      onPlacebo: (n) => `Met placebo: ${n}.`,
      noComparator: 'De bron geeft geen getal zonder het medicijn.',
      fewer: (n) => `${n} minder van de 10.000 mensen dan met placebo.`,
      asPrinted: (text) => `Zo staat het er: ${text}.`,
      percent: '% van de mensen',
      available: 'Te krijgen? (Nederland)',
      withdrawn: 'Het is hier van de markt gehaald.',
      ask: 'Vraag je apotheek of dit te krijgen is.',
      condition: 'Voorwaarde voor gebruik: alleen samen met een ander medicijn',
      sources: /^Bronnen van deze pagina \(\d+\)$/,
      overdose: 'Bij een overdosis is direct medische hulp nodig.',
      countries: { EU: 'Europese Unie', GB: 'Verenigd Koninkrijk', US: 'Verenigde Staten', DE: 'Duitsland' },
    },
    source: {
      printed: 'Wat de bron zelf drukte',
      ours: 'Onze berekening',
      shown: 'Het getal op deze pagina',
      both: (a, b) => `In deze onderzoeken: ${a} van de 100 met het medicijn, ${b} van de 100 met placebo.`,
      people: (a, b) => `${a} mensen met het medicijn, ${b} met placebo.`,
      printedAs: (said) => `Gedrukt: ${said}.`,
      perYear: 'per jaar',
      notComparable: 'volgens de auteurs zijn de cijfers van losse medicijnen niet rechtstreeks te vergelijken',
      nonePrinted: 'Wij vonden hiervoor geen getal dat een bron zelf drukte.',
      would: (n, placebo) => `Het zou gaan om ongeveer ${n} van de 100 mensen, waar ${placebo} van de 100 dit met placebo hebben. ${100 - n} zouden het niet hebben.`,
      differs: 'Waarom dit anders kan zijn dan het gedrukte getal',
      who: 'Wie is onderzocht',
      howLong: 'Hoe lang',
      derived: 'Hoe het is afgeleid',
      note: 'Opmerking van wie het verzamelde',
      checkedBy: 'Wie het heeft gecontroleerd',
      kinds: { pooled_trials: 'Meer onderzoeken met één medicijn, samengenomen' },
      paid: 'Wie betaalde',
      paidUnknown: 'Dat weten wij niet. Wat ervan is gelezen, zegt het niet.',
      read: 'Wat wij ervan lazen',
      through: 'Gelezen in',
      copy: 'De tekst die wij lazen',
      beside: (n) => `Cijfers waar het getal van deze bron naast staat: ${n}`,
      unreviewed: 'Dit cijfer is nog niet door een behandelaar gecontroleerd.',
      reviewed: (by, date) => `Dit cijfer is gecontroleerd door ${by} op ${date}.`,
      cite: 'Verwijzen naar dit cijfer',
      found: 'Bron',
    },
    moreAbout: (name) => `Meer over: ${name}`,
    whatToAsk: 'Wat je kunt vragen',
    switchPrescriber: 'Voor voorschrijvers',
    thousands: '.',
    decimal: ',',
    guide: 'Uitleg',
    pages: { method: 'Hoe het werkt', glossary: 'Woordenlijst', standards: 'Getoetst aan een standaard voor keuzehulpen' },
    onThisPage: 'Op deze pagina',
    range: 'Bereik',
    rangeTerm: 'Bereik (95%-interval)',
    oddsRatio: 'Odds ratio ten opzichte van placebo',
    guideFailed: 'De uitleg kwam niet aan.',
    criterion: 'Wat er wordt gevraagd',
    people20: '20 van de 100 mensen ingekleurd',
    effects: (n) => `Toon alle ${n} effecten`,
    downloads: ['Cijfers, medicijnen en effecten (JSON)', 'Tabel met een regel per cijfer en zijn bron (CSV)', 'Herkomst, feiten en bronnen (JSON)', 'Beschrijving van alle bestanden (Data Package)'],
    // In pictures.
    cards: {
      title: 'In beelden',
      of: (i, n) => `Kaart ${i} van ${n}`,
      choose: 'Welk medicijn wil je zien?',
      play: 'Lees voor',
      people: (name, n, placebo) => `Met ${name}: ongeveer ${n < 1 ? 'minder dan 1' : n} van de 100 mensen. Met placebo (een pil zonder werkzame stof): ongeveer ${placebo < 1 ? 'minder dan 1' : placebo}.`,
      order: (rising) => ` (${rising}). Dat is geen aantal mensen.`,
      printed: (n, placebo) => `${n} van de 100 met het medicijn, ${placebo} van de 100 met placebo.`,
      doctor: 'Laat dit aan je dokter zien',
      talk: (names) => `Ik wil praten over ${names.join(' en ')}.`,
      sheet: 'Maak een blad om mee te nemen',
    },
    // Who is behind this copy, and help.
    whose: {
      fields: ['Wie dit maakt', 'Wie dit betaalt', 'Belangen die kunnen botsen', 'Wie hiervoor verantwoordelijk is', 'Volgende controle van de cijfers', 'Een fout in een cijfer melden', 'Een fout in de werking melden'],
      empty: 'Niet ingevuld door wie deze site aanbiedt.',
      unread: 'Wie deze site aanbiedt, kon nu niet worden geladen.',
      checked: (n, all) => `Gecontroleerde cijfers: ${n} van de ${all}.`,
      cite: (name, about) => `Weegwijzer, ${name}. Versie ${about.version}, ${about.date}.`,
      help: 'Hulp',
      country: 'Land',
      call: (number) => `Bel ${number}`,
    },
    fewFigures: 'Op deze effecten kun je niet ordenen.',
    noFigures: 'geen enkel betrouwbaar getal',
    levelCounts: ({ moderate, low, veryLow }) => `${moderate} redelijk, ${low} laag en ${veryLow} zeer laag`,
    makers: 'Wie dit maakte en betaalde',
    version: (about) => `Versie ${about.version}, ${about.date}.`,
    sources: (n) => `Bronnen op titel: ${n}.`,
    unknownPage: 'Deze pagina bestaat niet',
    unknownMedicine: (id) => `“${id}” staat niet in deze cijfers.`,
    failedLanguage: 'Deze pagina in de andere taal kwam niet aan.',
    failedScreen: 'Deze pagina kwam niet aan.',
    failed: 'De cijfers kunnen niet worden getoond',
    kept: 'Wat je hebt gekozen, is er nog.',
    retry: 'Probeer opnieuw',
    failures: {
      missing: 'Het bestand met de cijfers is er niet.',
      network: 'Er kwam geen antwoord.',
      timeout: 'Het duurde te lang voor er antwoord kwam.',
      server: 'De site kan de cijfers nu niet geven.',
      unreadable: 'Het bestand met de cijfers is beschadigd of niet compleet.',
      newer: 'De cijfers zijn gemaakt voor een nieuwere versie van deze pagina.',
      wrong: 'Er klopt iets niet in de cijfers.',
    },
    flaws: { interval: 'ondergrens, waarde en bovengrens staan niet op volgorde', unknownMedicine: 'noemt een onbekend medicijn' },
    details: 'Technische details',
    likePlacebo: 'Ongeveer gelijk aan placebo',
    likePlaceboShort: 'als placebo',
    purpose: /^Weegwijzer laat gepubliceerde cijfers over medicijnen zien/,
    tooLittle: 'Te weinig gemeten om iets te zeggen',
    tooLittleShort: 'te weinig gemeten',
    notMeasured: 'Wij hebben geen cijfer',
    notMeasuredShort: 'geen cijfer',
    bandShort: 'alleen bijsluiter',
    bandStart: 'De bijsluiter zegt',
    inWordsShort: 'bijsluiter: niet meer dan placebo',
    inWordsStart: 'In de bijsluiter staat: niet meer dan bij placebo.',
    zeroPoint: '0 (placebo)',
    to: (low, high) => `${low} tot ${high}`,
    fewer: 'minder dan 1',
    of100: 'van de 100 mensen',
    saved: {
      title: 'Op dit apparaat bewaard',
      week: 'Safari wist wat een site bewaart na zeven dagen zonder bezoek.',
      nothingNow: 'Er is nu niets om te bewaren.',
      name: 'Naam (mag leeg blijven)',
      save: 'Bewaar',
      asFile: 'Download dit als bestand',
      done: 'Bewaard.',
      none: 'Er is niets bewaard.',
      open: (name) => `Open ${name}`,
      remove: (name) => `Verwijder ${name}`,
      removed: (name) => `“${name}” is verwijderd.`,
      undo: 'Zet terug',
      rename: (name) => `Andere naam voor ${name}`,
      newName: 'Nieuwe naam',
      renameButton: 'Verander de naam',
      renamed: 'De naam is veranderd.',
      export: 'Download alles als bestand',
      import: 'Kies een bestand van Weegwijzer',
      importFailed: 'Er is niets toegevoegd en niets veranderd.',
      added: (n) => (n === 1 ? '1 toegevoegd.' : `${n} toegevoegd.`),
      addedNone: 'Alles uit dit bestand stond er al.',
      wipe: 'Wis alles',
      wipeYes: 'Ja, wis alles',
      wiped: 'Alles is gewist. Er is niets meer bewaard.',
      denied: 'Deze browser laat hier niets bewaren. Al het andere werkt.',
      onlyHere: 'Dit blijft alleen zolang deze pagina open is.',
      full: 'De opslag van deze browser is vol. Er is niets bewaard en niets veranderd.',
      otherTab: 'In een ander tabblad is deze lijst veranderd.',
      unreadable: 'Wat hier bewaard is, kan niet worden gelezen',
      unreadableDownload: 'Download wat er staat',
      unreadableWipe: 'Wis wat er staat',
      wrong: {
        json: 'De tekst is beschadigd of afgebroken.',
        other: 'Het is niet van Weegwijzer.',
        newer: (version) => `Het is gemaakt met een nieuwere Weegwijzer (versie ${version}).`,
        place: (place) => `Er klopt iets niet op deze plek: ${place}.`,
        long: 'Het is te groot, of het kan niet worden geopend.',
      },
    },
    taking: {
      title: 'Wat ik nu gebruik, wat ik eerder gebruikte',
      never: 'Het verandert nooit de volgorde van de medicijnen.',
      question: 'Nu of eerder',
      when: ['Geen van beide', 'Ik gebruik dit nu', 'Ik gebruikte dit eerder'],
      whatDid: 'Wat deed het?',
      outcome: ['Zeg ik niet', 'Het hielp', 'Het hielp niet'],
      reasons: 'Waarom ben je gestopt?',
      add: 'Voeg een medicijn toe dat je gebruikt of gebruikte',
      addButton: 'Voeg toe',
      remove: (name) => `Haal ${name} van deze lijst`,
      beside: (names) => `Zet ernaast wat ik nu gebruik: ${names}`,
      onSheet: ['gebruik ik nu', 'gebruikte ik eerder'],
      taken: ['gebruik je nu', 'gebruikte je eerder'],
    },
    views: {
      menu: 'Met z’n tweeën',
      title: 'Met z’n tweeën: ieder eigen wensen',
      names: ['Eerste persoon', 'Tweede persoon'],
      people: ['Ik', 'De ander'],
      change: (name) => `Verander de wensen: ${name}`,
      handOver: (name) => `Geef het apparaat door: ${name}`,
      cover: (name) => `Aan de beurt: ${name}`,
      begin: (name) => `Ik ben ${name}: begin`,
      back: 'Terug zonder te beginnen',
      done: 'Klaar',
      forget: 'Vergeet de wensen van de tweede persoon',
      forgetYes: 'Ja, vergeet ze',
      forgotten: 'De wensen van de tweede persoon zijn weg.',
      link: 'Of gebruik de wensen uit een link',
      paste: 'Plak hier de link',
      use: 'Gebruik deze wensen',
      taken: 'Overgenomen uit de link: 2 wensen.',
      linkNone: 'Dit is geen link van Weegwijzer.',
      linkDamaged: 'Deze link is beschadigd of niet helemaal gekopieerd.',
      linkNewer: 'Deze link is gemaakt met een nieuwere Weegwijzer.',
      linkClass: 'Deze link gaat over een andere groep medicijnen.',
      needBoth: 'Zodra jullie allebei wensen hebben, staan ze hier naast elkaar.',
      agree: 'Wat jullie allebei belangrijk vinden',
      both: (wish) => `voor jullie allebei: ${wish}`,
      notChosen: 'Niet gekozen',
      notMind: 'Niet belangrijk',
      nothingShared: 'Jullie kozen verschillende dingen.',
      noneFirst: 'Geen enkel medicijn staat bij allebei in de eerste groep.',
      differ: 'Waar jullie verschillen',
      first: 'Bij allebei in de eerste groep',
      note: 'Dit is geen keuze en geen advies.',
      orders: 'De volgorde voor ieder',
      noClear: 'We weten niet welk medicijn in één groep dichterbij ligt.',
      closest: 'Het dichtst bij deze wensen:',
      and: 'en',
    },
    take: 'Meenemen',
    takeTitle: 'Meenemen naar je gesprek',
    takeAdd: 'Voeg een medicijn toe aan het blad',
    takeFull: 'Er passen er niet meer dan vier op het blad.',
    takeRemove: (name) => `Haal ${name} van het blad`,
    noWishesYet: 'Je hebt nog geen wensen. Geef ze aan bij:',
    noMedicinesYet: 'Je hebt nog geen medicijnen gekozen.',
    ownWords: 'In mijn eigen woorden (niet verplicht)',
    question: (n) => `Vraag ${n}`,
    removeQuestion: (n) => `Haal vraag ${n} weg`,
    addQuestion: 'Voeg een eigen vraag toe',
    suggestQuestion: 'Voeg een voorgestelde vraag toe',
    resetQuestions: 'Zet de voorgestelde vragen terug',
    largePrint: 'Grote letters op het blad',
    print: 'Druk af',
    copyText: 'Kopieer als tekst',
    copied: 'Gekopieerd.',
    notCopied: 'Kopiëren mag niet van deze browser.',
    byHand: 'Tekst om zelf te kopiëren',
    makeLink: 'Maak een link',
    saveHere: 'Bewaar op dit apparaat',
    savedAs: (name) => `Bewaard in deze browser als “${name}”`,
    saveUndo: 'Bewaar het toch niet',
    saidOf: { kind: 'Gezegd over deze soort medicijnen, niet alleen over dit.' },
    filledIn: 'Ingevuld door iemand anders.',
    otherSees: 'Wat de ander ziet: ',
    ownWordsOfAnother: 'Wat jij ziet bij de ander (niet verplicht)',
    linkNothing: 'Er is nog niets om in een link te zetten.',
    linkField: 'Je link',
    copyLink: 'Kopieer de link',
    qr: 'QR-code van deze link',
    sheet: 'Zo ziet je blad eruit',
    sheetTitle: (name) => `Voor mijn gesprek: ${name}`,
    changeSheet: 'Verander het blad',
    stepMatters: 'Wat telt',
    or: 'of',
    sheetQuestion: (names) => `Wat past bij mij: ${names}?`,
    sheetQuestionNone: 'Welke mogelijkheden heb ik?',
    sheetQuestions: 'Mijn vragen',
    sheetNoFigure: 'geen cijfer',
    sheetNoMore: 'bijsluiter: niet meer dan placebo',
    sheetBand: (low, high) => `bijsluiter: ${high ? `${low} tot ${high}` : `minstens ${low}`} van de 100, anders geteld`.replace(/\./g, ','),
    sheetClear: /duidelijk (meer|hoger)/,
    sheetProbable: /waarschijnlijk (meer|hoger)/,
    sheetAskNoFigure: (name, effect) => new RegExp(`Van [^\\n]*${name}[^\\n]* hebben we geen cijfer over [^\\n]*${literally(effect)}[^\\n]*: wat weet u daarvan\\?`),
    sheetAskTooLittle: (name, effect) => new RegExp(`Van [^\\n]*${name}[^\\n]* is te weinig gemeten over [^\\n]*${literally(effect)}[^\\n]*: wat weet u daarvan\\?`),
    sheetAskStopping: 'Stoppen: hoe bouw ik af',
    toTalk: 'om te bespreken',
    sheetFigures: 'De cijfers',
    sheetTaking: ['Nu: duloxetine, hielp', 'Eerder: bupropion, hielp niet, gestopt door: Misselijkheid'],
    sheetAsk: (name) => `${name}: hoe merken we dit, en wat kunnen we dan doen?`,
    sheetWithout: ['gesprekken (psychotherapie)', 'bewegen', 'steun van mensen om je heen', 'afwachten'],
    besideMine: 'Zet de wensen naast die van mij',
    besideReplaces: 'Wensen van een tweede persoon die hier al staan, worden dan vervangen.',
    takeMarking: 'Het blad hoort bij de eerste persoon.',
    otherOptions: 'Andere mogelijkheden',
    stay: 'Niets veranderen kan ook.',
    writeDown: 'Schrijf op wat je nu gebruikt',
    linkTitle: 'Een link met keuzes',
    useLink: 'Gebruik deze keuzes',
    keepMine: 'Houd wat ik heb',
    withoutLink: 'Ga verder zonder deze link',
    linkReplaces: 'Je hebt zelf al iets gekozen.',
    linkRows: { class: 'Medicijnen', wishes: 'Wensen', compared: 'Gekozen medicijnen', taking: 'Gebruikt nu of eerder', second: 'Wensen van een tweede persoon' },
    none: 'geen',
    linkDamaged: 'Deze link is niet heel',
    linkNewer: 'Deze link is gemaakt met een nieuwere versie van deze pagina.',
    linkUnknownClass: (id) => `De link gaat over “${id}”.`,
    linkToTalk: (names) => `Om over te praten, want hiervan zijn te weinig cijfers voor een volgorde: ${names}.`,
    otherVersion: (version) => `De link is gemaakt met versie ${version} van de gegevens.`,
    linkUnknownEffect: (n) => `Een effect (nummer ${n}) staat niet in deze gegevens.`,
    linkUnknownMedicine: (n) => `Een medicijn (nummer ${n}) staat niet in deze gegevens.`,
    noMore: (name) => `${name}: hiervan kun je niet meer willen.`,
    tooMany: 'Er staan meer dan vier medicijnen in om te vergelijken.',
    forbidden: /\b(best|beste|aanbevolen|aanbevelen|aanraden|afraden|vermijd\w*|veilig\w*|optima\w*|match\w*|scores?|medaille\w*)\b/i,
  },
  en: {
    frame: {
      open: /^Open the whole page/,
      notes: 'About this view',
      elsewhere: 'This part is not shown here',
      selection: (m, all, e, allEffects) => `${m} of the ${all} medicines and ${e} of the ${allEffects} effects`,
      version: (asked, shown) => `made with version ${asked} of the figures. You now see version ${shown}.`,
      unknown: (ids) => `asks for something that is not known here: ${ids.join(', ')}.`,
      watched: 'can see which part and which medicines you look at. It does not see your wishes.',
    },
    embed: {
      title: 'On your own site',
      link: 'Put this on your own site',
      languageOfFrame: 'Language',
      parts: 'Parts',
      compare: 'Compare',
      onlyCompare: 'Only a comparison',
      weighing: 'Let visitors say what matters to them',
      medicines: /^Medicines: /,
      medicineGroup: 'Medicines',
      colour: 'Colour of links and buttons',
      readable: 'Easy to read on light. On dark the usual colour stays.',
      refused: 'Hard to read: the contrast is below 4.5.',
      noColour: 'This is not a colour.',
      height: 'Fixed height in pixels',
      pinned: 'Remember which version of the figures this was made with',
      withScript: 'With a script: the height adapts',
      plain: 'Without a script: the height is fixed',
      copy: 'Copy',
      copied: 'Copied.',
      notCopied: 'The code is selected',
      preview: 'Preview',
      all: 'All medicines, from A to Z',
      asTable: 'As a table',
      compareThese: (n) => `Compare these ${n}`,
      figures: 'All figures',
    },
    otherLanguage: 'Nederlands',
    newer: { figures: 'Figures have changed.', said: 'There is a newer version of this page.', keeps: (name) => `What you chose for ${name} goes along.`, loses: (name) => `What you chose for ${name} does not go along.`, use: 'Use the new version', notNow: 'Not now' },
    fault: { title: 'Something went wrong in this page', again: (name) => `Open again with my choices: ${name}`, link: (name) => `Link with my choices: ${name}` },
    without: {
      noScript: 'JavaScript is switched off in this browser.',
      failed: 'The page could not start.',
      slow: 'The page has not started yet.',
      old: 'This browser is too old for this page.',
      tables: 'Show the main figures as this page carries them',
      loading: 'Loading the figures…',
      range: (low, high) => `${low} to ${high}`,
      noRange: 'no range',
      placeboZero: '0 (placebo)',
      likePlacebo: 'about as placebo',
      tooLittle: 'too little measured',
      notMeasured: 'no figure',
      band: 'label only',
      noMoreThanPlacebo: 'label: no more than placebo',
    },
    className: classNames('en'),
    steps: 'The four steps',
    firstStep: 'My question',
    ask: {
      taking: 'I already take something',
      offeredField: 'Which medicine were you offered?',
      takingField: 'Which medicine do you take?',
      troubleField: 'What do you have trouble with, or which other medicine do you look at?',
      also: 'I also look at',
      moves: ['I take this', 'I was offered this'],
      nothing: 'Nothing found.',
      found: (n) => `${n} found.`,
      named: ['I was offered', 'I take', 'I ask about'],
      remove: (name) => `Take out ${name}`,
      compare: (names) => `Compare ${names}`,
      on: 'Go on: what matters to me',
      about: (name) => `All about ${name}`,
      chooseFirst: 'Choose a medicine first.',
      elsewhere: (here, there) => `For ${here} we have nothing about this. For ${there} we do.`,
      forAnother: 'I am asking for somebody else',
      crisis: /Do you think about suicide/,
      and: 'and',
    },
    pictures: (name) => `In pictures: ${name}`,
    allEffects: 'All effects',
    notChosen: 'not chosen',
    next: 'Next',
    previous: 'Previous',
    end: 'Done',
    progress: (i, n) => `${i} of ${n}`,
    limitFold: 'I have a limit',
    average: 'This is an average.',
    talk: 'I want to talk about this',
    toTalk: 'to talk about',
    menu: 'Menu',
    matters: 'What matters',
    overview: 'What comes out',
    compare: 'Compare',
    about: 'About the data',
    skip: 'Skip to the content',
    toStart: 'To the start',
    unreviewed: 'The figures on this page have not been checked by a clinician.',
    reviewed: (by, date) => `Checked by ${by} on ${date}.`,
    prescriber: 'Never change medication without talking to your prescriber.',
    emergency: 'In the Netherlands, call 112 in an emergency. Thinking about suicide? Call 113 or 0800-0113',
    noBest: 'names no best medicine',
    startTitle: 'What is your question?',
    tagline: 'Weigh psychiatric medicines by what matters to you',
    mattersTitle: 'What matters to you?',
    howMuch: 'How much does this matter to you?',
    importance: ['Not at all', 'A little', 'A lot', 'Very much'],
    direction: 'Which suits you?',
    ceiling: 'What is too much for you?',
    changeWish: (name) => `Change ${name}`,
    remove: (name) => `Remove ${name}`,
    find: 'Search for another effect',
    mine: 'My wishes',
    notMore: (amount) => `not more than ${amount}`,
    few: 'Three to five wishes are enough. None are required.',
    placeboSaid: (n) => `On placebo: ${n}.`,
    placeboZero: 'Placebo is the zero point.',
    explanation: 'What it is like, when it appears and what to ask',
    example: 'An example of what you will see',
    noAdvice: 'These are two examples and no advice.',
    aboutOf100: (n) => `about ${n} of 100 people`,
    rangeSaid: (low, high) => `The true number probably lies between ${low} and ${high}.`,
    undo: 'Undo',
    reset: 'Clear all my wishes',
    chosen: (n) => ['You have no wishes yet.', 'You have 1 wish.'][n] ?? `You have ${n} wishes.`,
    toOverview: 'What comes out',
    comesOut: {
      title: 'What comes out',
      or: (a, b) => `${a} or ${b}`,
      lines: 'Your wishes on lines',
      order: 'In the order of your wishes',
      all: 'All medicines, from A to Z',
      line: (name, scale) => `${name}, ${scale}, all medicines, lowest number first`,
      tray: (n, all) => `Not on the line: ${n} of ${all}`,
      asTable: 'As a table',
      from: (name) => `Compare with what I take now: ${name}`,
      staying: (name) => `Staying as I am: ${name}`,
      less: '← less',
      picks: 'Effects to show',
      country: 'Where do you live?',
      allFigures: 'See all figures in one table',
      compare: (n) => `Compare these ${n}`,
      lacksBenefit: 'You have not said how much it should help.',
      nothingMissing: 'For your wishes and limits no figure is missing.',
      missing: (n, all) => `For ${n} of these ${all} something you care about is not known. Their place is uncertain.`,
      single: 'This one stands alone here.',
      several: /^(We cannot say which of these is closer|None of these is clearly further away than the first)\./,
      moreOften: (name, effects) => `On ${name} more often: ${effects}.`,
      little: '(measured little)',
      lists: {
        unknown_wish: 'What matters most to you is not known of these',
        above_limit: 'Above your limit',
        unknown_limit: 'Not known whether they stay below your limit',
        special: 'In special situations only',
        unavailable: 'Not available where you live',
      },
      average: 'The average is probably above your limit. For you it may differ.',
      withdrawn: 'taken off the market',
    },
    figures: {
      title: 'All figures',
      page: (from, to, all) => `Effects ${from} to ${to} of ${all}`,
      before: 'Effects before',
      after: 'More effects',
    },
    sort: 'Order',
    showMore: 'Show more',
    tooLarge: 'may be slow with them',
    byName: 'A to Z',
    byFit: 'By my wishes',
    columns: 'Effects',
    columnsMine: 'My wishes',
    columnsAll: 'All',
    columnsBenefits: 'Benefits',
    byEffect: 'By one effect',
    noEffect: 'Choose an effect',
    highestFirst: 'Highest first',
    sortedBy: (name, ascending) => `Ordered by ${name}, ${ascending ? 'lowest' : 'highest'} first.`,
    ranges: 'Show the ranges',
    noRange: 'no range',
    explained: (name) => `Explanation: ${name}`,
    filters: (n) => (n === 0 ? 'Effects and filters' : `Effects and filters (${n} on)`),
    filterName: 'Name or brand',
    filterGroup: 'Kind of medicine',
    filterForm: 'Form',
    filterAvailable: 'Available where I live (United Kingdom), as far as known',
    filterAny: 'All',
    clearFilters: 'Clear the filters',
    shown: (n, all) => `Shown: ${n} of ${all} medicines.`,
    placesHold: 'Places and groups hold for all medicines, also those you do not see now.',
    nothingLeft: 'No medicine fits these filters.',
    legend: 'What the cells mean',
    forPrescribers: 'For prescribers',
    spread: /^Chance of each place: middle place (\d+), in 90 of 100 calculations (\d+) to (\d+)$/,
    fitNumbers: /Distance to the wishes \(fit\): (\S+), 90% interval (\S+) to (\S+)\. Among the first three in (\d+) of 100 calculations\./,
    pairs: 'Chances by pair',
    measures: { OR: 'OR', RR: 'RR', MD: 'MD', SMD: 'SMD', incidence: 'incidence per 100:' },
    sortedByName: 'The medicines stand from A to Z.',
    sortedByFit: 'The medicines closest to your wishes come first.',
    table: (name) => `${name}: what is known of each effect`,
    place: 'Place',
    placeRange: /^Place (\d+)(?: to (\d+))? of (\d+)/,
    groupFirst: '1. Closest to your wishes',
    groupNext: (at, of) => `Then: group ${at} of ${of}`,
    anyGroupFirst: /1\. (Closest|Perhaps closest) to your wishes/,
    limit: 'Your limit is',
    noLimit: 'No limit',
    moreThan: (amount) => `Not more than ${amount}`,
    setsApart: (n) => `(sets ${n} apart)`,
    choose: (name) => `Compare ${name}`,
    chosenToCompare: (n) => (n === 1 ? '1 medicine chosen. Choose at least one more.' : `${n} medicines chosen.`),
    compareTitle: 'Side by side',
    compareEmpty: 'Choose two to four medicines to put them side by side.',
    compareAdd: 'Add a medicine',
    compareFull: 'Four is the most that fits side by side.',
    comparison: {
      addNow: 'Add',
      oneMore: 'Choose at least one more.',
      table: (names) => `${names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names[0]} and placebo side by side, by effect`,
      rest: /^Of \d+ more effects? we know no clear difference: /,
      more: (a) => `clearly more on ${a}`,
      probablyMore: (a) => `probably more on ${a}`,
      probablyHigher: (a) => `probably higher on ${a}`,
      higher: (a) => `clearly higher on ${a}`,
      moreThan: (a, b) => `clearly more on ${a} than on ${b}`,
      experts: (a) => `according to experts more on ${a}`,
      small: (a, b, unit) => (a === b ? 'very small difference' : `small difference: ${a} and ${b} ${unit}`),
      unclear: 'not sure on which more',
      unclearExperts: 'experts do not place them clearly apart',
      of100: 'of 100',
      on: (a, n) => `on ${a} ${n}`,
      noFigure: (a) => `for ${a} we have no figure`,
      tooLittle: (a) => `for ${a} too little was measured`,
      inWords: (a) => `label of ${a}: `,
      tooLittleShort: 'too little measured',
      noFigureShort: 'no figure',
      labelOnly: 'label',
      unknown: 'What we do not know',
      stopping: 'Stopping',
      course: 'When it begins',
      frame: (n) => `About ${n} of 100 get this, ${100 - n} do not.`,
      notFound: (ids) => `This is not here: ${ids}.`,
      leftOut: (names) => `Not shown: ${names}.`,
      unsure: 'Not sure on which more',
      nothingKnown: /we have no figures that can stand side by side/,
      relatives: 'Of related medicines we do know something',
      never: /\b(best|better|recommended|safe|avoid|optimal|common|rare|rarely|often)\b/i,
      picture: (n) => (n === '<1' ? 'Fewer than 1 of 100 people: nobody filled in.' : `${n} of 100 people filled in, ${100 - n} not.`),
      line: (start, end, amount) => `Line from ${start} to ${end}: ${amount}.`,
      range: (range) => ` Range: ${range}.`,
      zero: ' Placebo is the zero point.',
      pairs: (effect) => `${effect}: chances of pairs`,
      prescriber: 'For prescribers',
    },
    openSource: 'Show the source',
    lineSigns: ['a medicine', 'it was measured too little to be sure', 'the range: the true number probably lies there'],
    rising: (low, high) => `rising from ${low} to ${high}`,
    close: 'Close',
    inWords: 'In the words of the source',
    people: 'How many people',
    asMeasured: 'As measured',
    sourceLink: 'Open the source (opens in a new tab)',
    why: (name) => `Why is ${name} here?`,
    whyTitle: (name) => `Why ${name} stands here`,
    whyNoWishes: 'You have no wishes, so there is no order to explain.',
    whyDistance: 'Distance to your wish',
    change: 'What would change this order?',
    addToCompare: (name) => `Add ${name} to compare`,
    inCompare: 'Chosen to compare',
    removeFromCompare: (name) => `Remove ${name} from compare`,
    kinds: ['Benefits', 'Side effects', 'Practical burdens'],
    certainty: 'Certainty',
    levels: { moderate: 'moderate', low: 'low', veryLow: 'very low' },
    doubts: {
      tooLittle: 'It was measured too little to rely on.',
      grade: 'It is an order of experts in steps, and no number of people.',
      own: 'It comes from our own calculation that has not been published.',
      label: 'It comes from a label or a pooled table of trials, with other doses and people than for other medicines.',
      noPlacebo: 'There was no placebo group.',
      wide: 'The range is wider than half the difference between the lowest and the highest number of all medicines and, where there is one, placebo.',
      veryWide: 'The range is wider than the whole difference between the lowest and the highest number of all medicines and, where there is one, placebo.',
      fewPeople: 'Fewer than 400 people got this medicine.',
      peopleUnknown: 'It is not known how many people got this medicine.',
    },
    rule: 'The rule for certainty',
    ruleTitle: 'How sure a number is',
    stopping: 'Stopping or taking less',
    neverSuddenly: 'Never stop suddenly. Talk to your prescriber first',
    facts: 'Facts for the conversation with your prescriber',
    notKnown: 'Of this medicine by itself nothing was found here under',
    // The page of a medicine and the source of a number.
    page: {
      menu: 'Menu',
      range: (low, high) => `range ${low} to ${high}`,
      noRange: 'no range',
      placebo: (n) => `placebo ${n}`,
      weak: 'measured too little to be sure',
      half: '50 = no difference',
      better: 'of 100 people better off than average on placebo',
      against: ['Clearly higher than placebo.', 'Clearly lower than placebo.', 'No clear difference from placebo.', 'A little higher than placebo: a small difference.', 'A little lower than placebo: a small difference.'],
      noFigure: 'We have no figure.',
      atLeast: (low, high) => (high === undefined ? `The label says at least ${low} of 100, counted differently.` : `The label says ${low} to ${high} of 100, counted differently.`),
      inWords: 'no more than on placebo',
      relatives: 'Of related medicines',
      relativesNone: 'we have no figure either',
      time: 'When it begins and whether it goes away',
      stretches: ['first weeks', 'two months', 'half a year or longer', 'after stopping'],
      begins: 'often begins', fades: 'often fades', grows: 'often grows', mayLast: 'may last', figure: 'figure', unknown: 'not known',
      timeOpen: (name) => `What sources say about ${name}`,
      warnings: 'Warnings',
      harms: 'Serious, counted out of 10,000 people',
      noComparing: 'Do not compare them between medicines.',
      of10000: (n) => `${n} of 10,000 people.`,
      onPlacebo: (n) => `On placebo: ${n}.`,
      noComparator: 'The source prints no number without the medicine.',
      fewer: (n) => `${n} fewer of 10,000 people than on placebo.`,
      asPrinted: (text) => `As printed: ${text}.`,
      percent: '% of people',
      available: 'Can you get it? (United Kingdom)',
      withdrawn: 'It was withdrawn here.',
      ask: 'Ask your pharmacy whether you can get this.',
      condition: 'Condition of use: only together with another medicine',
      sources: /^Sources of this page \(\d+\)$/,
      overdose: 'An overdose needs medical help at once.',
      countries: { EU: 'European Union', GB: 'United Kingdom', US: 'United States', DE: 'Germany' },
    },
    source: {
      printed: 'What the source itself printed',
      ours: 'Our own calculation',
      shown: 'The number on this page',
      both: (a, b) => `In these trials: ${a} of 100 on the medicine, ${b} of 100 on placebo.`,
      people: (a, b) => `${a} people on the medicine, ${b} on placebo.`,
      printedAs: (said) => `Printed: ${said}.`,
      perYear: 'per year',
      notComparable: 'the authors say that the rates of single medicines are not directly comparable',
      nonePrinted: 'We found no number for this that a source itself printed.',
      would: (n, placebo) => `It would be about ${n} of 100 people, where ${placebo} of 100 on placebo have it. ${100 - n} would not have it.`,
      differs: 'Why this can differ from the printed number',
      who: 'Who was studied',
      howLong: 'For how long',
      derived: 'How it was derived',
      note: 'Remark of those who collected it',
      checkedBy: 'Who checked it',
      kinds: { pooled_trials: 'Several trials of one medicine, taken together' },
      paid: 'Who paid',
      paidUnknown: 'We do not know. What was read of it does not say so.',
      read: 'What we read of it',
      through: 'Read in',
      copy: 'The text that we read',
      beside: (n) => `Figures beside which its own number is shown: ${n}`,
      unreviewed: 'This figure has not been checked by a clinician yet.',
      reviewed: (by, date) => `This figure was checked by ${by} on ${date}.`,
      cite: 'Cite this figure',
      found: 'Source',
    },
    moreAbout: (name) => `More about: ${name}`,
    whatToAsk: 'What you can ask',
    switchPrescriber: 'For prescribers',
    thousands: ',',
    decimal: '.',
    guide: 'Explanation',
    pages: { method: 'How it works', glossary: 'Glossary', standards: 'Held against a standard for decision aids' },
    onThisPage: 'On this page',
    range: 'Range',
    rangeTerm: 'Range (95% interval)',
    oddsRatio: 'Odds ratio against placebo',
    guideFailed: 'The explanation did not arrive.',
    criterion: 'What is asked for',
    people20: '20 of 100 people filled in',
    effects: (n) => `Show all ${n} effects`,
    downloads: ['Figures, medicines and effects (JSON)', 'Table with a row per figure and its source (CSV)', 'Provenance, facts and sources (JSON)', 'Description of all files (Data Package)'],
    // In pictures.
    cards: {
      title: 'In pictures',
      of: (i, n) => `Card ${i} of ${n}`,
      choose: 'Which medicine do you want to see?',
      play: 'Read aloud',
      people: (name, n, placebo) => `On ${name}: about ${n < 1 ? 'fewer than 1' : n} of 100 people. On placebo (a pill without an active substance): about ${placebo < 1 ? 'fewer than 1' : placebo}.`,
      order: (rising) => ` (${rising}). That is no number of people.`,
      printed: (n, placebo) => `${n} of 100 on the medicine, ${placebo} of 100 on placebo.`,
      doctor: 'Show this to your doctor',
      talk: (names) => `I want to talk about ${names.join(' and ')}.`,
      sheet: 'Make a sheet to take along',
    },
    // Who is behind this copy, and help.
    whose: {
      fields: ['Who makes this', 'Who pays for it', 'Interests that may conflict', 'Who answers for it', 'Next check of the figures', 'Report an error in a figure', 'Report an error of the program'],
      empty: 'Not filled in by whoever runs this site.',
      unread: 'Who runs this site could not be loaded now.',
      checked: (n, all) => `Figures that were checked: ${n} of ${all}.`,
      cite: (name, about) => `Weegwijzer, ${name}. Version ${about.version}, ${about.date}.`,
      help: 'Help',
      country: 'Country',
      call: (number) => `Call ${number}`,
    },
    fewFigures: 'These effects cannot order.',
    noFigures: 'not one reliable number',
    levelCounts: ({ moderate, low, veryLow }) => `${moderate} moderate, ${low} low and ${veryLow} very low`,
    makers: 'Who made this and paid for it',
    version: (about) => `Version ${about.version}, ${about.date}.`,
    sources: (n) => `Sources by title: ${n}.`,
    unknownPage: 'This page does not exist',
    unknownMedicine: (id) => `“${id}” is not in these figures.`,
    failedLanguage: 'This page in the other language did not arrive.',
    failedScreen: 'This page did not arrive.',
    failed: 'The figures could not be shown',
    kept: 'What you chose is still here.',
    retry: 'Try again',
    failures: {
      missing: 'The file with the figures is not there.',
      network: 'There was no answer.',
      timeout: 'It took too long for an answer to come.',
      server: 'The site cannot give the figures now.',
      unreadable: 'The file with the figures is damaged or was cut off.',
      newer: 'The figures were made for a newer version of this page.',
      wrong: 'Something inside the figures is wrong, so none of them are shown.',
    },
    flaws: { interval: 'low, value and high are not in order', unknownMedicine: 'names an unknown medicine' },
    details: 'Technical details',
    likePlacebo: 'About the same as placebo',
    likePlaceboShort: 'about as placebo',
    purpose: /^Weegwijzer shows published figures about medicines/,
    tooLittle: 'Measured too little to say',
    tooLittleShort: 'too little measured',
    notMeasured: 'We have no figure',
    notMeasuredShort: 'no figure',
    bandShort: 'label only',
    bandStart: 'The label says',
    inWordsShort: 'label: no more than placebo',
    inWordsStart: 'The label says: no more than on placebo.',
    zeroPoint: '0 (placebo)',
    to: (low, high) => `${low} to ${high}`,
    fewer: 'fewer than 1',
    of100: 'of 100 people',
    saved: {
      title: 'Saved on this device',
      week: 'Safari wipes what a site keeps after seven days without a visit.',
      nothingNow: 'There is nothing to save now.',
      name: 'Name (may stay empty)',
      save: 'Save',
      asFile: 'Download this as a file',
      done: 'Saved.',
      none: 'Nothing is saved.',
      open: (name) => `Open ${name}`,
      remove: (name) => `Delete ${name}`,
      removed: (name) => `“${name}” was deleted.`,
      undo: 'Put it back',
      rename: (name) => `Another name for ${name}`,
      newName: 'New name',
      renameButton: 'Change the name',
      renamed: 'The name was changed.',
      export: 'Download everything as a file',
      import: 'Choose a file of Weegwijzer',
      importFailed: 'Nothing was added and nothing was changed.',
      added: (n) => `${n} added.`,
      addedNone: 'Everything in this file was there already.',
      wipe: 'Wipe everything',
      wipeYes: 'Yes, wipe everything',
      wiped: 'Everything was wiped. Nothing is saved any more.',
      denied: 'This browser lets nothing be saved here. Everything else works.',
      onlyHere: 'This stays only as long as this page is open.',
      full: 'The storage of this browser is full. Nothing was saved and nothing was changed.',
      otherTab: 'This list was changed in another tab.',
      unreadable: 'What is saved here cannot be read',
      unreadableDownload: 'Download what stands there',
      unreadableWipe: 'Wipe what stands there',
      wrong: {
        json: 'The text is damaged or was cut off.',
        other: 'It is not from Weegwijzer.',
        newer: (version) => `It was made with a newer Weegwijzer (version ${version}).`,
        place: (place) => `Something is wrong at this place: ${place}.`,
        long: 'It is too large, or it cannot be opened.',
      },
    },
    taking: {
      title: 'What I take now, what I took before',
      never: 'It never changes the order of the medicines.',
      question: 'Now or before',
      when: ['Neither', 'I take this now', 'I took this before'],
      whatDid: 'What did it do?',
      outcome: ['I do not say', 'It helped', 'It did not help'],
      reasons: 'Why did you stop?',
      add: 'Add a medicine that you take or took',
      addButton: 'Add',
      remove: (name) => `Take ${name} off this list`,
      beside: (names) => `Put what I take now beside it: ${names}`,
      onSheet: ['I take this now', 'I took this before'],
      taken: ['you take this now', 'you took this before'],
    },
    views: {
      menu: 'Two views',
      title: 'Two views: each with their own wishes',
      names: ['First person', 'Second person'],
      people: ['Me', 'The other'],
      change: (name) => `Change the wishes: ${name}`,
      handOver: (name) => `Hand over the device: ${name}`,
      cover: (name) => `Whose turn it is: ${name}`,
      begin: (name) => `I am ${name}: begin`,
      back: 'Back without beginning',
      done: 'Done',
      forget: 'Forget the wishes of the second person',
      forgetYes: 'Yes, forget them',
      forgotten: 'The wishes of the second person are gone.',
      link: 'Or use the wishes of a link',
      paste: 'Paste the link here',
      use: 'Use these wishes',
      taken: 'Taken from the link: 2 wishes.',
      linkNone: 'This is not a link of Weegwijzer.',
      linkDamaged: 'This link is damaged or was not copied whole.',
      linkNewer: 'This link was made with a newer Weegwijzer.',
      linkClass: 'This link is about another group of medicines.',
      needBoth: 'As soon as you both have wishes, they stand here side by side.',
      agree: 'What matters to both of you',
      both: (wish) => `for both of you: ${wish}`,
      notChosen: 'Not chosen',
      notMind: 'Does not matter',
      nothingShared: 'You chose different things.',
      noneFirst: 'No medicine is in the first group for both.',
      differ: 'Where you differ',
      first: 'In the first group for both',
      note: 'This is no choice and no advice.',
      orders: 'The order for each of you',
      noClear: 'We cannot say which medicine in one group is closer.',
      closest: 'Closest to these wishes:',
      and: 'and',
    },
    take: 'Take along',
    takeTitle: 'Take along to your appointment',
    takeAdd: 'Add a medicine to the sheet',
    takeFull: 'Four is the most that fits on the sheet.',
    takeRemove: (name) => `Take ${name} off the sheet`,
    noWishesYet: 'You have no wishes yet. Say them at:',
    noMedicinesYet: 'You have not chosen any medicines yet.',
    saveHere: 'Save on this device',
    savedAs: (name) => `Saved in this browser as “${name}”`,
    saveUndo: 'Do not save it after all',
    saidOf: { kind: 'Said of this kind of medicine, not of this one alone.' },
    filledIn: 'Filled in by somebody else.',
    otherSees: 'What the other sees: ',
    ownWordsOfAnother: 'What you see in the other person (not required)',
    ownWords: 'In my own words (not required)',
    question: (n) => `Question ${n}`,
    removeQuestion: (n) => `Remove question ${n}`,
    addQuestion: 'Add a question of your own',
    suggestQuestion: 'Add a suggested question',
    resetQuestions: 'Put the suggested questions back',
    largePrint: 'Large print on the sheet',
    print: 'Print',
    copyText: 'Copy as text',
    copied: 'Copied.',
    notCopied: 'This browser does not allow copying.',
    byHand: 'Text to copy yourself',
    makeLink: 'Make a link',
    saveHere: 'Save on this device',
    linkNothing: 'There is nothing to put in a link yet.',
    linkField: 'Your link',
    copyLink: 'Copy the link',
    qr: 'QR code of this link',
    sheet: 'This is your sheet',
    sheetTitle: (name) => `For my appointment: ${name}`,
    changeSheet: 'Change the sheet',
    stepMatters: 'What matters',
    or: 'or',
    sheetQuestion: (names) => `What suits me: ${names}?`,
    sheetQuestionNone: 'Which options do I have?',
    sheetQuestions: 'My questions',
    sheetNoFigure: 'no figure',
    sheetNoMore: 'label: no more than placebo',
    sheetBand: (low, high) => `label: ${high ? `${low} to ${high}` : `at least ${low}`} of 100, counted differently`,
    sheetClear: /clearly (more|higher)/,
    sheetProbable: /probably (more|higher)/,
    sheetAskNoFigure: (name, effect) => new RegExp(`We have no figure for [^\\n]*${name}[^\\n]* about [^\\n]*${literally(effect)}[^\\n]*: what do you know of it\\?`),
    sheetAskTooLittle: (name, effect) => new RegExp(`For [^\\n]*${name}[^\\n]* too little was measured about [^\\n]*${literally(effect)}[^\\n]*: what do you know of it\\?`),
    sheetAskStopping: 'Stopping: how do I come off it',
    toTalk: 'to talk about',
    sheetFigures: 'The figures',
    sheetTaking: ['Now: duloxetine, helped', 'Before: bupropion, did not help, stopped because of: Nausea'],
    sheetAsk: (name) => `${name}: how will we notice this, and what can we do then?`,
    sheetWithout: ['talking treatment (psychotherapy)', 'exercise', 'support from people around you', 'waiting'],
    besideMine: 'Put the wishes beside mine',
    besideReplaces: 'Wishes of a second person that stand here already are then replaced.',
    takeMarking: 'The sheet belongs to the first person.',
    otherOptions: 'Other options',
    stay: 'Changing nothing is possible too.',
    writeDown: 'Write down what you take now',
    linkTitle: 'A link with choices',
    useLink: 'Use these choices',
    keepMine: 'Keep what I have',
    withoutLink: 'Go on without this link',
    linkReplaces: 'You have chosen something yourself already.',
    linkRows: { class: 'Medicines', wishes: 'Wishes', compared: 'Chosen medicines', taking: 'Taken now or before', second: 'Wishes of a second person' },
    none: 'none',
    linkDamaged: 'This link is not whole',
    linkNewer: 'This link was made with a newer version of this page.',
    linkUnknownClass: (id) => `The link is about “${id}”.`,
    linkToTalk: (names) => `To talk about, because there are too few figures of it for an order: ${names}.`,
    otherVersion: (version) => `The link was made with version ${version} of the data.`,
    linkUnknownEffect: (n) => `An effect (number ${n}) is not in these data.`,
    linkUnknownMedicine: (n) => `A medicine (number ${n}) is not in these data.`,
    noMore: (name) => `${name}: nobody can want more of this.`,
    tooMany: 'There are more than four medicines to compare in it.',
    forbidden: /\b(best|recommend\w*|avoid\w*|safe\w*|optimal\w*|match\w*|scores?|medals?)\b/i,
  },
};

/** Text as it is, in a pattern. */
export const literally = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** "A, B and C". */
export const listed = (names, and) => [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(` ${and} `);

/** A link in the head of the page: a step, or something in the menu, which a press opens first. */
export function menuLink(page, t, name) {
  const head = page.getByRole('banner');
  const link = head.getByRole('link', { name, exact: true, includeHidden: true });
  const press = link.click.bind(link);
  link.click = async (options) => {
    await expect(link).toHaveCount(1);
    const menu = head.locator('summary').filter({ hasText: t.menu });
    if ((await link.locator('xpath=ancestor::details[not(@open)]').count()) > 0) await menu.click();
    return press(options);
  };
  return link;
}

/** The field on the first screen. */
export const questionField = (page) => page.getByRole('main').getByRole('combobox');

/** What the field suggests. */
export const suggestions = (page) => page.getByRole('main').getByRole('listbox').getByRole('option');

/** Presses Tab until something has the focus, as somebody without a mouse must. */
export async function tabTo(page, locator, { most = 80, key = 'Tab' } = {}) {
  await expect(locator).toHaveCount(1);
  const element = await locator.elementHandle();
  const has = () => element.evaluate((element) => element === document.activeElement);
  for (let i = 0; i < most && !(await has()); i++) await page.keyboard.press(key);
  expect(await has(), `${locator} is reached with ${key}`).toBe(true);
}

/** Goes to what was saved on this device, by the link at the end of every page. */
export async function goToSaved(page, t) {
  await page.getByRole('contentinfo').getByRole('link', { name: t.saved.title, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: t.saved.title })).toBeFocused();
}

/** Saves what was chosen, under a name. */
export async function save(page, t, name) {
  await goToSaved(page, t);
  await page.getByRole('textbox', { name: t.saved.name }).fill(name);
  await page.getByRole('button', { name: t.saved.save, exact: true }).click();
}

/** Writes a medicine down as taken, on the screen of wishes; returns its card. */
export async function take(page, t, name) {
  await page.getByRole('combobox', { name: t.taking.add }).selectOption({ label: name });
  await page.getByRole('button', { name: t.taking.addButton, exact: true }).click();
  const card = page.getByRole('region', { name, exact: true });
  await expect(card.getByRole('heading')).toBeFocused();
  return card;
}

/** The second person marks what matters, by names of effects, and is done. */
export async function secondMarks(page, t, names, person = t.views.people[1]) {
  await page.getByRole('button', { name: t.views.handOver(person) }).click();
  await page.getByRole('link', { name: t.views.begin(person) }).click();
  await wishFor(page, names);
  await page.getByRole('link', { name: t.views.done, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: t.views.title })).toBeVisible();
}

/** The open card of an effect on the screen of wishes. */
export const card = (page, name) => page.getByRole('region', { name, exact: true });

/** The list of all effects, which is folded. */
export const chooser = (page) => {
  const titles = Object.values(words).map((t) => literally(t.allEffects));
  return page.getByRole('group').filter({ has: page.getByRole('heading', { level: 2, name: new RegExp(`^(${titles.join('|')})$`) }) });
};

/** The button that goes to an effect. */
export const pick = (page, name) => chooser(page).getByRole('button').filter({ has: page.getByText(name, { exact: true }) });

/** The texts in the language of the page. */
const wordsOf = async (page) => words[await page.locator('html').getAttribute('lang')];

/** Opens the card of an effect by the list of all. */
export async function ask(page, name) {
  const t = await wordsOf(page);
  await expect(chooser(page)).toBeVisible();
  if (!(await pick(page, name).isVisible())) await chooser(page).getByText(t.allEffects, { exact: true }).click();
  await pick(page, name).click();
  await expect(card(page, name).getByRole('heading', { level: 2 })).toBeFocused();
}

/** Says on the card of an effect how much it matters: 0 to 3. */
export async function say(page, name, importance) {
  const t = await wordsOf(page);
  await radio(card(page, name), t.howMuch, t.importance[importance]).check();
}

/** Opens the card of a wish again. */
export async function openWish(page, name) {
  const t = await wordsOf(page);
  await page.getByRole('button', { name: t.changeWish(name), exact: true }).click();
  await expect(card(page, name)).toBeVisible();
}

/** Says what matters, by names, on the screen of wishes: the first thing very much, every other one a lot. */
export async function wishFor(page, names) {
  const t = await wordsOf(page);
  for (const name of names) {
    await ask(page, name);
    const isFirst = (await mine(page, t).getByRole('listitem').count()) === 0;
    await say(page, name, isFirst ? 3 : 2);
  }
}

/** The wishes so far, as the summary tells them. */
export const mine = (page, t) => page.getByRole('region', { name: t.mine, exact: true });

/** A radio button in a group with a question. */
export const radio = (within, question, answer) =>
  within.getByRole('group', { name: question, exact: true }).getByRole('radio', { name: answer, exact: true });

/**
 * Goes to what comes out, by a link that carries wishes (importance 1 to 3 by id of the effect), medicines to compare and
 * medicines taken now, and waits until the order stands.
 */
export async function comesOut(page, language, data, { wishes = {}, limits = {}, compared = [], taken = [] } = {}) {
  const t = words[language];
  const flags = (id) => (wishes[id] ?? 0) + (id in limits ? 8 : 0);
  // A limit travels in twentieths.
  const ceiling = (x) => (x >= 0 ? 4 * Math.round(20 * x) : -4 * Math.round(20 * x) - 2);
  const marks = [...new Set([...Object.keys(wishes), ...Object.keys(limits)])].map((id) => [data.effect(id).number, flags(id), ...(id in limits ? [ceiling(limits[id])] : [])]);
  const numbers = (ids) => ids.map((id) => data.medicine(id).number);
  await page.goto(`#${language}/${linkOf(data.about, marks, numbers(compared), numbers(taken))}`);
  await page.getByRole('button', { name: t.useLink }).click();
  await expect(lineOf(page, Object.keys(wishes)[0] ? effectName(data.effect(Object.keys(wishes)[0]), language) : null)).toBeVisible();
  if (Object.keys(wishes).length > 0) await expect(orderOf(page, t)).toContainText(t.anyGroupFirst);
}

/** Goes from nothing to what comes out, by ids of effects: the first matters very much, the others a lot. */
export const overviewByFit = (page, language, data, ids) =>
  comesOut(page, language, data, { wishes: Object.fromEntries(ids.map((id, i) => [id, i === 0 ? 3 : 2])) });

/** The line of an effect by its name; the first one without a name. */
export const lineOf = (page, name) => (name === null ? page.locator('.effect-line').first() : page.getByRole('region', { name, exact: true }));

/** The part of what comes out that holds the order, or all medicines where nothing is ordered. */
export const orderOf = (page, t) => page.getByRole('region', { name: new RegExp(`^(${literally(t.comesOut.order)}|${literally(t.comesOut.all)})$`) });

/** The same, by the name that it has had for long. */
export const overviewTable = (page, t) => orderOf(page, t);

/** The table of all figures. */
export const figureTable = (page, t, data) => page.getByRole('table', { name: t.table(t.className[data.id]) });

/** The row of a medicine in a table. */
export const rowOf = (table, name) => table.getByRole('row').filter({ has: table.page().getByRole('link', { name, exact: true }) });

/** Everything seen in a table, row by row: the text and the accessible label of each cell, in one look. */
export const readTable = (table) =>
  table.evaluate((element) =>
    [...element.querySelectorAll('tr')].map((row) =>
      [...row.cells]
        .filter((cell) => cell.checkVisibility())
        .map((cell) => ({
          text: cell.innerText.replace(/\s+/g, ' ').trim(),
          label: cell.querySelector('a[aria-label]')?.getAttribute('aria-label') ?? null,
          link: cell.querySelector('a')?.textContent ?? null,
        })),
    ),
  );

/** Opens what the compare screen folds. */
export async function openComparison(page, t) {
  // The rows stand together, and there may be nothing that is folded.
  await expect(comparisonTable(page).getByRole('button', { name: t.comparison.unknown })).toBeVisible();
  const rest = comparisonTable(page).getByRole('button', { name: t.comparison.rest });
  if (await rest.isVisible()) await rest.click();
}

/** The table of the compare screen. */
export const comparisonTable = (page) => page.getByRole('main').getByRole('table').first();

/** Opens the row of an effect, or another row of that table, by its name. Gives what it opens. */
export async function openRow(page, name) {
  const button = comparisonTable(page).getByRole('button').filter({ has: page.getByText(name, { exact: true }) });
  await button.click();
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  return page.locator(`#${await button.getAttribute('aria-controls')}`);
}

/** Opens the choice of effects and the filters of all figures. */
export async function openFilters(page, t) {
  const filters = page.getByRole('group').filter({ has: page.getByText(t.filters(0), { exact: true }) });
  await page.getByText(t.filters(0), { exact: true }).click();
  await expect(filters.getByRole('searchbox', { name: t.filterName })).toBeVisible();
}

/** The medicines in the table of all figures, in their order. Heads and placebo come first. */
export const shownMedicines = async (table) => (await readTable(table)).slice(2).map(([head]) => head.link).filter(Boolean);

/** The lists of what comes out: heading of each, and the medicines under it in their order. Opens what is folded. */
export async function readSections(order) {
  await expect(order.locator('.group').first()).toBeVisible();
  await order.locator('.group > summary').evaluateAll((all) => all.filter((summary) => !summary.parentElement.open).forEach((summary) => summary.click()));
  await expect(order.locator('.group:not(:has(table))')).toHaveCount(0);
  return order.evaluate((element) =>
    [...element.querySelectorAll('.group')].map((group) => ({
      heading: group.querySelector('h3').textContent,
      rows: [...group.querySelectorAll('tbody tr')].map((row) => ({
        name: row.querySelector('th a').textContent,
        place: row.querySelector('.place a')?.getAttribute('aria-label') ?? '',
        notes: [...row.querySelectorAll('.note')].map((note) => note.textContent),
      })),
    })),
  );
}

/** Opens the table of all figures. */
export async function allFigures(page, language, data) {
  const t = words[language];
  await page.goto(`#${language}/${data.id}/figures`);
  const table = figureTable(page, t, data);
  await expect(table).toBeVisible();
  await expect.poll(() => table.locator('tbody tr:not(.section)').count()).toBe(data.medicines.length);
  return table;
}

/**
 * Every cell of all figures, row by row, with the effects of all pages side by side. `effects` is how many there are; what
 * stands before them is taken from the first page.
 */
export async function readAllPages(page, t, table, effects) {
  const rows = [];
  for (let seen = 0; ; ) {
    const isOnlyPage = !(await table.getByRole('button', { name: t.figures.after, exact: true }).isVisible());
    await expect.poll(async () => new Set((await readTable(table)).filter((row) => row.length > 1).map((row) => row.length)).size).toBe(1);
    const now = await readTable(table);
    const columns = await table.locator('thead th .sort').count();
    const head = now[0].length - columns;
    now.forEach((row, i) => (rows[i] ??= seen === 0 ? row.slice(0, head) : []).push(...row.slice(head)));
    seen += columns;
    if (isOnlyPage || seen >= effects) break;
    const first = await table.locator('thead th .sort').first().textContent();
    await table.getByRole('button', { name: t.figures.after, exact: true }).click();
    await expect(table.locator('thead th .sort').first()).not.toHaveText(first);
    await expect.poll(() => table.locator('tbody tr').count()).toBe(now.length - 2);
  }
  return rows;
}

/** Shows the page of the table on which an effect stands, and finds its place among the cells of a row. */
export async function showEffect(page, t, table, name) {
  const heads = table.locator('thead th .sort');
  for (;;) {
    const place = (await heads.allTextContents()).indexOf(name);
    if (place >= 0) return place;
    await table.getByRole('button', { name: t.figures.after, exact: true }).click();
  }
}

/** The sections of the table of all figures. */
export async function readFigureSections(table) {
  const sections = [];
  for (const row of (await readTable(table)).slice(2)) {
    if (row.length === 1) sections.push({ heading: row[0].text, rows: [] });
    else sections.at(-1).rows.push({ name: row[0].link, place: row[1].text });
  }
  return sections;
}

/** What stands behind a term in a list of facts. */
export const fact = (within, term) =>
  within
    .locator('dl > div')
    .filter({ has: within.page().locator('dt', { hasText: new RegExp(`^${literally(term)}$`) }) })
    .locator('dd');

/** The switch that shows what prescribers want to see as well, in the menu of the page. */
export async function showToPrescribers(page, t) {
  await page.getByText(t.page.menu, { exact: true }).first().click();
  await page.getByRole('switch', { name: t.switchPrescriber }).check();
  await page.keyboard.press('Escape');
}

/** The dialog of a source. */
export const sourceDialog = (page, medicine, effect) => page.getByRole('dialog', { name: `${medicine} · ${effect}`, exact: true });

/** Expects language, title, the notices that are always in reach, and what is to be said of the class that it is `about`. */
export async function expectFrame(page, language, title, about) {
  const t = words[language];
  await expect(page).toHaveTitle(title);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  const footer = page.getByRole('contentinfo');
  for (const notice of [t.prescriber, t.emergency, t.noBest]) await expect(footer).toContainText(notice);
  if (about) await expectReview(page, t, about);
}

/** Expects the warning that nobody has checked the figures of a class, for as long as that is so. */
export async function expectReview(within, t, { review }) {
  const note = within.getByRole('note');
  if (review.status === 'reviewed') await expect(note).toHaveCount(0);
  else await expect(note).toContainText(t.unreviewed);
}

/** What is said of the review of a class where its state is told. */
export const reviewSaid = (t, { review }) => (review.status === 'reviewed' ? t.reviewed(review.by, review.date) : t.unreviewed);
