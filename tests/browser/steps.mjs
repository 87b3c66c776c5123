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
    filters: (n) => (n === 0 ? 'Filters' : `Filters (${n} aan)`),
    filterName: 'Naam of merk',
    filterGroup: 'Soort medicijn',
    filterForm: 'Vorm',
    filterAvailable: 'Voor zover bekend verkrijgbaar in Nederland',
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
    columnsMine: 'My wishes',
    columnsAll: 'All',
    columnsBenefits: 'Benefits',
    byEffect: 'By one effect',
    noEffect: 'Choose an effect',
    highestFirst: 'Highest first',
    sortedBy: (name, ascending) => `Ordered by ${name}, ${ascending ? 'lowest' : 'highest'} first.`,
    ranges: 'Show the ranges',
    noRange: 'no range',
    explained: (name) => `Explained: ${name}`,
    filters: (n) => (n === 0 ? 'Filters' : `Filters (${n} on)`),
    filterName: 'Name or brand',
    filterGroup: 'Kind of medicine',
    filterForm: 'Form',
    filterAvailable: 'Available in the Netherlands, as far as known',
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

/** The medicines in the overview, in their order. Heads and placebo come first. */
export const shownMedicines = async (table) => (await readTable(table)).slice(2).map(([head]) => head.link).filter(Boolean);

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
