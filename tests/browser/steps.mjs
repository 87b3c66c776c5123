// What people read and do, in both languages; the specs are made of these.
import { expect } from './support.mjs';
import { effectName } from './expected.mjs';

export const words = {
  nl: {
    otherLanguage: 'English',
    className: { antidepressants: 'Antidepressiva', antipsychotics: 'Antipsychotica' },
    menu: 'Onderdelen van deze pagina',
    matters: 'Wat vind jij belangrijk',
    overview: 'Overzicht',
    compare: 'Vergelijken',
    about: 'Over de gegevens',
    skip: 'Ga naar de inhoud',
    toStart: 'Naar het begin',
    unreviewed: 'De cijfers op deze pagina zijn niet door een behandelaar gecontroleerd.',
    prescriber: 'Verander nooit iets aan je medicijnen zonder overleg met je voorschrijver.',
    emergency: 'Bel in Nederland bij nood 112. Denk je aan zelfmoord? Bel 113 of 0800-0113',
    noBest: 'noemt geen beste medicijn',
    startTitle: 'Weeg medicijnen af op wat jij belangrijk vindt',
    tagline: 'Weeg psychiatrische medicijnen af op wat jij belangrijk vindt',
    mattersTitle: 'Wat vind jij belangrijk?',
    mattersBegin: 'Wat vind je het belangrijkst? Kies er één om te beginnen.',
    mattersMore: 'Is er nog iets dat je belangrijk vindt?',
    howMuch: 'Hoe belangrijk is dit voor jou?',
    importance: ['Maakt niet uit', 'Een beetje', 'Veel', 'Heel veel'],
    direction: 'Wat wil je?',
    welcome: 'Meer ervan',
    ceiling: /Is er een grens die je niet kunt accepteren\?/,
    remove: (name) => `Haal ${name} weg`,
    undo: 'Maak ongedaan',
    reset: 'Wis al mijn wensen',
    chosen: (n) => ['Je hebt nog geen wensen.', 'Je hebt 1 wens.'][n] ?? `Je hebt ${n} wensen.`,
    toOverview: 'Bekijk het overzicht',
    sort: 'Volgorde',
    byName: 'A tot Z',
    byFit: 'Naar mijn wensen',
    columns: 'Effecten',
    columnsAll: 'Alle',
    sortedByName: 'De medicijnen staan van A tot Z.',
    sortedByFit: 'Wat het dichtst bij je wensen ligt, staat eerst.',
    restsOn: /Voor je wensen ontbreekt geen cijfer\.|Ongeveer \d+ van de 100 delen van deze volgorde/,
    table: (name) => `${name}: wat er bekend is per effect`,
    tableFrame: 'Tabel, schuift opzij',
    place: 'Plaats',
    placeRange: /^Plaats (\d+)(?: tot (\d+))? van (\d+)/,
    groupFirst: '1. Het dichtst bij je wensen',
    groupWords: /Tussen deze medicijnen is geen duidelijk verschil\.|Dit medicijn staat hier alleen\./,
    tooLittleList: 'Er is te weinig bekend om het te plaatsen',
    unacceptableList: 'Heeft iets wat je niet kunt accepteren',
    limit: 'Jouw grens is',
    noLimit: 'Geen grens',
    moreThan: (amount) => `Meer dan ${amount}`,
    setsApart: (n) => `(zet er ${n} apart)`,
    choose: (name) => `Vergelijk ${name}`,
    chosenToCompare: (n) => (n === 1 ? '1 medicijn gekozen. Kies er nog minstens één.' : `${n} medicijnen gekozen.`),
    compareNow: 'Vergelijk naast elkaar',
    compareTitle: 'Naast elkaar',
    compareEmpty: 'Kies twee tot vier medicijnen om ze naast elkaar te zetten.',
    compareAdd: 'Voeg een medicijn toe',
    compareFull: 'Er passen er niet meer dan vier naast elkaar.',
    openSource: 'Toon de bron',
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
    medicineEffects: 'Wat er bekend is per effect',
    addToCompare: (name) => `Voeg ${name} toe aan de vergelijking`,
    inCompare: 'Gekozen om te vergelijken',
    version: (about) => `Versie ${about.version}, ${about.date}.`,
    sources: (n) => `${n} bronnen, op titel.`,
    unknownPage: 'Deze pagina bestaat niet',
    unknownMedicine: (id) => `“${id}” staat niet in deze cijfers.`,
    failedLanguage: 'Deze pagina in de andere taal kwam niet aan.',
    failed: 'De cijfers kunnen niet worden getoond',
    kept: 'Wat je hebt gekozen, is er nog.',
    retry: 'Probeer opnieuw',
    failures: {
      missing: 'Het bestand met de cijfers is er niet.',
      network: 'Er kwam geen antwoord.',
      unreadable: 'Het bestand met de cijfers is beschadigd of niet compleet.',
      newer: 'De cijfers zijn gemaakt voor een nieuwere versie van deze pagina.',
      wrong: 'Er klopt iets niet in de cijfers.',
    },
    flaws: { interval: 'ondergrens, waarde en bovengrens staan niet op volgorde', unknownMedicine: 'noemt een onbekend medicijn' },
    details: 'Technische details',
    likePlacebo: 'Ongeveer gelijk aan placebo',
    likePlaceboShort: 'als placebo',
    tooLittle: 'Te weinig gemeten om iets te zeggen',
    tooLittleShort: 'te weinig gemeten',
    notMeasured: 'Niet gemeten',
    notMeasuredShort: 'niet gemeten',
    bandShort: 'alleen bijsluiter',
    bandStart: 'De bijsluiter zegt',
    zeroPoint: 'nulpunt',
    to: (low, high) => `${low} tot ${high}`,
    fewer: 'minder dan 1',
    of100: 'van de 100 mensen',
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
    linkNothing: 'Er is nog niets om in een link te zetten.',
    linkField: 'Je link',
    copyLink: 'Kopieer de link',
    qr: 'QR-code van deze link',
    sheet: 'Zo ziet je blad eruit',
    sheetTitle: (name) => `Voor mijn gesprek: ${name}`,
    sheetFigures: 'De cijfers',
    sheetWait: 'wordt nog berekend…',
    sheetTaking: ['Nu: duloxetine, hielp', 'Eerder: bupropion, hielp niet, gestopt door: Misselijkheid'],
    sheetAsk: (name) => `${name}: hoe merken we dit, en wat kunnen we dan doen?`,
    sheetWithout: ['gesprekken (psychotherapie)', 'bewegen', 'steun van mensen om je heen', 'afwachten'],
    clearly: (more, less) => `${more} duidelijk hoger dan ${less}`,
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
    cannotWeigh: (name) => `${name}: er zijn niet genoeg vergelijkbare cijfers om dit mee te wegen.`,
    otherVersion: (version) => `De link is gemaakt met versie ${version} van de gegevens.`,
    unknownEffect: (n) => `Een effect (nummer ${n}) staat niet in deze gegevens.`,
    unknownMedicine: (n) => `Een medicijn (nummer ${n}) staat niet in deze gegevens.`,
    noMore: (name) => `${name}: hiervan kun je niet meer willen.`,
    tooMany: 'Er staan meer dan vier medicijnen in om te vergelijken.',
    forbidden: /\b(best|beste|aanbevolen|aanbevelen|aanraden|afraden|vermijd\w*|veilig\w*|optima\w*|match\w*|scores?|medaille\w*)\b/i,
  },
  en: {
    otherLanguage: 'Nederlands',
    className: { antidepressants: 'Antidepressants', antipsychotics: 'Antipsychotics' },
    menu: 'Parts of this page',
    matters: 'What matters to you',
    overview: 'Overview',
    compare: 'Compare',
    about: 'About the data',
    skip: 'Skip to the content',
    toStart: 'To the start',
    unreviewed: 'The figures on this page have not been checked by a clinician.',
    prescriber: 'Never change medication without talking to your prescriber.',
    emergency: 'In the Netherlands, call 112 in an emergency. Thinking about suicide? Call 113 or 0800-0113',
    noBest: 'names no best medicine',
    startTitle: 'Weigh medicines by what matters to you',
    tagline: 'Weigh psychiatric medicines by what matters to you',
    mattersTitle: 'What matters to you?',
    mattersBegin: 'What matters most to you? Choose one to begin.',
    mattersMore: 'Is there something else that matters?',
    howMuch: 'How much does this matter to you?',
    importance: ['It does not matter', 'A little', 'A lot', 'Very much'],
    direction: 'What do you want?',
    welcome: 'More of it',
    ceiling: /Is there a limit that you cannot accept\?/,
    remove: (name) => `Remove ${name}`,
    undo: 'Undo',
    reset: 'Clear all my wishes',
    chosen: (n) => ['You have no wishes yet.', 'You have 1 wish.'][n] ?? `You have ${n} wishes.`,
    toOverview: 'See the overview',
    sort: 'Order',
    byName: 'A to Z',
    byFit: 'By my wishes',
    columns: 'Effects',
    columnsAll: 'All',
    sortedByName: 'The medicines stand from A to Z.',
    sortedByFit: 'The medicines closest to your wishes come first.',
    restsOn: /No figure is missing for your wishes\.|About \d+ of 100 parts of this order/,
    table: (name) => `${name}: what is known of each effect`,
    tableFrame: 'Table, scrolls sideways',
    place: 'Place',
    placeRange: /^Place (\d+)(?: to (\d+))? of (\d+)/,
    groupFirst: '1. Closest to your wishes',
    groupWords: /Between these there is no clear difference\.|This one stands alone here\./,
    tooLittleList: 'Too little is known to place it',
    unacceptableList: 'Has something you cannot accept',
    limit: 'Your limit is',
    noLimit: 'No limit',
    moreThan: (amount) => `More than ${amount}`,
    setsApart: (n) => `(sets ${n} apart)`,
    choose: (name) => `Compare ${name}`,
    chosenToCompare: (n) => (n === 1 ? '1 medicine chosen. Choose at least one more.' : `${n} medicines chosen.`),
    compareNow: 'Compare side by side',
    compareTitle: 'Compare side by side',
    compareEmpty: 'Choose two to four medicines to put them side by side.',
    compareAdd: 'Add a medicine',
    compareFull: 'Four is the most that fits side by side.',
    openSource: 'Show the source',
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
    medicineEffects: 'What is known of each effect',
    addToCompare: (name) => `Add ${name} to compare`,
    inCompare: 'Chosen to compare',
    version: (about) => `Version ${about.version}, ${about.date}.`,
    sources: (n) => `${n} sources, by title.`,
    unknownPage: 'This page does not exist',
    unknownMedicine: (id) => `“${id}” is not in these figures.`,
    failedLanguage: 'This page in the other language did not arrive.',
    failed: 'The figures could not be shown',
    kept: 'What you chose is still here.',
    retry: 'Try again',
    failures: {
      missing: 'The file with the figures is not there.',
      network: 'There was no answer.',
      unreadable: 'The file with the figures is damaged or was cut off.',
      newer: 'The figures were made for a newer version of this page.',
      wrong: 'Something inside the figures is wrong, so none of them are shown.',
    },
    flaws: { interval: 'low, value and high are not in order', unknownMedicine: 'names an unknown medicine' },
    details: 'Technical details',
    likePlacebo: 'About the same as placebo',
    likePlaceboShort: 'about as placebo',
    tooLittle: 'Measured too little to say',
    tooLittleShort: 'too little measured',
    notMeasured: 'Not measured',
    notMeasuredShort: 'not measured',
    bandShort: 'label only',
    bandStart: 'The label says',
    zeroPoint: 'zero point',
    to: (low, high) => `${low} to ${high}`,
    fewer: 'fewer than 1',
    of100: 'of 100 people',
    take: 'Take along',
    takeTitle: 'Take along to your appointment',
    takeAdd: 'Add a medicine to the sheet',
    takeFull: 'Four is the most that fits on the sheet.',
    takeRemove: (name) => `Take ${name} off the sheet`,
    noWishesYet: 'You have no wishes yet. Say them at:',
    noMedicinesYet: 'You have not chosen any medicines yet.',
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
    linkNothing: 'There is nothing to put in a link yet.',
    linkField: 'Your link',
    copyLink: 'Copy the link',
    qr: 'QR code of this link',
    sheet: 'This is your sheet',
    sheetTitle: (name) => `For my appointment: ${name}`,
    sheetFigures: 'The figures',
    sheetWait: 'still being worked out…',
    sheetTaking: ['Now: duloxetine, helped', 'Before: bupropion, did not help, stopped because of: Nausea'],
    sheetAsk: (name) => `${name}: how will we notice this, and what can we do then?`,
    sheetWithout: ['talking treatment (psychotherapy)', 'exercise', 'support from people around you', 'waiting'],
    clearly: (more, less) => `${more} clearly higher than ${less}`,
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
    cannotWeigh: (name) => `${name}: there are not enough comparable figures to weigh this.`,
    otherVersion: (version) => `The link was made with version ${version} of the data.`,
    unknownEffect: (n) => `An effect (number ${n}) is not in these data.`,
    unknownMedicine: (n) => `A medicine (number ${n}) is not in these data.`,
    noMore: (name) => `${name}: nobody can want more of this.`,
    tooMany: 'There are more than four medicines to compare in it.',
    forbidden: /\b(best|recommend\w*|avoid\w*|safe\w*|optimal\w*|match\w*|scores?|medals?)\b/i,
  },
};

/** Text as it is, in a pattern. */
export const literally = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A link of the menu of screens. */
export const menuLink = (page, t, name) => page.getByRole('navigation', { name: t.menu }).getByRole('link', { name, exact: true });

/** The card of an effect on the screen of wishes. */
export const card = (page, name) => page.getByRole('region', { name, exact: true });

/** Chooses what matters, by names, on the screen of wishes. */
export async function wishFor(page, names) {
  for (const name of names) {
    // The style puts a plus before the name.
    await page.getByRole('button', { name: new RegExp(`^(\\+ )?${literally(name)}$`) }).click();
    await expect(card(page, name)).toBeVisible();
  }
}

/** A radio button in a group with a question. */
export const radio = (within, question, answer) =>
  within.getByRole('group', { name: question, exact: true }).getByRole('radio', { name: answer, exact: true });

/** Goes from nothing to the overview by fit, by ids of effects. */
export async function overviewByFit(page, language, data, ids) {
  const t = words[language];
  await page.goto(`#${language}/${data.id}/matters`);
  await wishFor(page, ids.map((id) => effectName(data.effect(id), language)));
  await page.getByRole('link', { name: t.toOverview }).click();
  await expect(overviewTable(page, t, data)).toContainText(t.groupFirst);
}

export const overviewTable = (page, t, data) => page.getByRole('table', { name: t.table(t.className[data.id]) });

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

/** The lists of the overview by fit: heading of each, and the medicines under it in their order. */
export async function readSections(table) {
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

/** The dialog of a source. */
export const sourceDialog = (page, medicine, effect) => page.getByRole('dialog', { name: `${medicine} · ${effect}`, exact: true });

/** Expects language, title and the notices that are always in reach. */
export async function expectFrame(page, language, title, { hasFigures = true } = {}) {
  const t = words[language];
  await expect(page).toHaveTitle(title);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  const footer = page.getByRole('contentinfo');
  for (const notice of [t.prescriber, t.emergency, t.noBest]) await expect(footer).toContainText(notice);
  if (hasFigures) await expect(page.getByRole('note')).toContainText(t.unreviewed);
}
