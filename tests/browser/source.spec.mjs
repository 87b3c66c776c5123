// Where a number comes from: what was printed first, then what we make of it, and how sure that is.
import { axe, expect, inEveryLook, inFirefox, languages, test } from './support.mjs';
import { authored, effectName, medicineName } from './expected.mjs';
import { fact, openRow, showToPrescribers, sourceDialog, words } from './steps.mjs';

/** The address of the source of a number, over the page of its medicine. */
const address = (language, id, medicine, effect) => `#${language}/${id}/medicine/${medicine}/source/${medicine}/${effect}`;

/** Goes to the source of a number. */
async function open(page, language, id, medicine, effect) {
  const data = authored(id);
  await page.goto(address(language, id, medicine, effect));
  return sourceDialog(page, medicineName(data.medicine(medicine), language), effectName(data.effect(effect), language));
}

/** Whether one thing stands above another. */
const isAbove = async (a, b) => (await a.boundingBox()).y < (await b.boundingBox()).y;

for (const language of languages) {
  const t = words[language];
  const s = t.source;

  test(`what was printed stands before our own calculation, which is told as what it is, ${language}`, async ({ page }) => {
    const data = authored('antidepressants');
    // The label: 16 of 100, and 9 of 100 on placebo. OR 1.78 on the baseline of insomnia.
    const dialog = await open(page, language, 'antidepressants', 'fluoxetine', 'insomnia');
    const [estimate, { baseline }] = [data.estimate('fluoxetine', 'insomnia'), data.effect('insomnia')];
    const [support] = estimate.support;
    const odds = (estimate.value * baseline.per100) / (100 - baseline.per100);
    const would = Math.round((100 * odds) / (1 + odds));
    const given = (n) => new Intl.NumberFormat(language).format(n);
    await expect(dialog).toContainText(s.both(support.medicine_per100, support.placebo_per100));
    await expect(dialog).toContainText(s.people(given(support.participants), given(support.placebo_participants)));
    await expect(dialog).toContainText(s.would(would, Math.round(baseline.per100)));
    await expect(dialog).toContainText(s.differs);
    const [printed, ours] = [s.printed, s.ours].map((name) => dialog.getByRole('heading', { name, exact: true }));
    expect(await isAbove(printed, ours)).toBe(true);
    // Its own source is named once, that of the label once as well.
    await expect(dialog.getByText(data.source(support.source).title)).toHaveCount(1);
    await expect(dialog.getByText(data.source(estimate.source).title)).toHaveCount(1);
  });

  test(`a figure that is shown as it was printed is told first, and that its authors compare no medicines by it, ${language}`, async ({ page }) => {
    // Carbon 2018, table 1: haloperidol 7.5% a year (5.9 to 9.2).
    const dialog = await open(page, language, 'antipsychotics', 'haloperidol', 'tardive_dyskinesia');
    await expect(dialog).toContainText(s.printedAs(`${(7.5).toLocaleString(language)} ${t.of100} ${s.perYear}`));
    await expect(dialog).not.toContainText(s.nonePrinted);
    await expect(fact(dialog, s.who)).toContainText(s.notComparable);
    // A difference in kg that we worked out ourselves is no percentage.
    await open(page, language, 'antipsychotics', 'haloperidol', 'weight_change');
    await expect(page.getByRole('dialog')).toContainText(s.nonePrinted);
    await page.goto(`#${language}/antipsychotics/compare/haloperidol+olanzapine`);
    const row = await openRow(page, effectName(authored('antipsychotics').effect('tardive_dyskinesia'), language));
    await expect(row).toContainText(s.notComparable);
  });

  test(`who, how long, how many, how it was derived, and whether it was checked, ${language}`, async ({ page }) => {
    const data = authored('antipsychotics');
    const dialog = await open(page, language, 'antipsychotics', 'olanzapine', 'sleepiness');
    const estimate = data.estimate('olanzapine', 'sleepiness');
    await expect(fact(dialog, s.who)).toHaveText(data.phrases[estimate.population][language]);
    const duration = data.effect('sleepiness').duration;
    await expect(fact(dialog, s.howLong)).toHaveText(typeof duration === 'string' ? data.phrases[duration][language] : duration[language]);
    await expect(fact(dialog, t.people)).toContainText(new Intl.NumberFormat(language).format(estimate.participants));
    await expect(fact(dialog, t.asMeasured)).toContainText(String(estimate.value).replace('.', t.decimal));
    await expect(fact(dialog, s.derived)).not.toBeEmpty();
    await expect(dialog).toContainText(s.unreviewed);
  });

  test(`a figure that somebody checked says who and when, ${language}`, async ({ page }) => {
    await page.route('**/data/antipsychotics.provenance.json', async (route) => {
      const response = await route.fetch();
      const provenance = await response.json();
      provenance.estimates['olanzapine/sleepiness'].reviewed = { by: 'A. Clinician', date: '2026-12-01', version: '1' };
      await route.fulfill({ response, json: provenance });
    });
    const dialog = await open(page, language, 'antipsychotics', 'olanzapine', 'sleepiness');
    await expect(fact(dialog, s.checkedBy)).toHaveText(s.reviewed('A. Clinician', '2026-12-01'));
    await expect(dialog).not.toContainText(s.unreviewed);
    // Another figure has no mark, and the class says how many have one.
    const other = await open(page, language, 'antipsychotics', 'olanzapine', 'restlessness');
    await expect(fact(other, s.checkedBy)).toHaveText(s.unreviewed);
    await page.goto(`#${language}/antipsychotics/about`);
    await expect(page.getByRole('main')).toContainText(t.whose.checked(1, authored('antipsychotics').estimates.length));
    await expect(page.getByRole('main')).toContainText('A. Clinician');
  });

  test(`a source has a page that says what it is and leads to every figure that rests on it, ${language}`, async ({ page }) => {
    const data = authored('antidepressants');
    const [id, source] = ['baldwin2016', data.source('baldwin2016')];
    const named = (rows, of) => rows.filter(of).map((x) => [medicineName(data.medicine(x.medicine), language), effectName(data.effect(x.effect), language)]);
    const beside = named(data.estimates, (x) => x.support?.some((support) => support.source === id));
    // From a figure beside which it stands.
    const dialog = await open(page, language, 'antidepressants', 'vortioxetine', 'nausea');
    await dialog.getByRole('link', { name: source.title, exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`#${language}/antidepressants/sources/${id}$`));
    await expect(dialog).toBeHidden();
    const main = page.getByRole('main');
    await expect(page.getByRole('heading', { level: 1, name: source.title })).toBeVisible();
    await expect(main).toContainText(s.kinds[source.kind]);
    await expect(fact(main, s.paid)).toHaveText(data.phrases[source.paid_by][language]);
    await expect(fact(main, s.read)).toContainText(source.retrieved);
    await expect(main.getByRole('link', { name: t.sourceLink, exact: true })).toHaveAttribute('href', `https://doi.org/${source.doi}`);
    await expect(page.getByRole('heading', { level: 2, name: s.beside(beside.length) })).toBeVisible();
    for (const [medicine, effect] of beside) await expect(main.getByRole('link', { name: `${medicine}: ${effect}`, exact: true })).toHaveCount(1);
    // Each leads to its figure, over the same page.
    const [medicine, effect] = beside[0];
    await main.getByRole('link', { name: `${medicine}: ${effect}`, exact: true }).click();
    await expect(sourceDialog(page, medicine, effect)).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.getByRole('heading', { level: 1, name: source.title })).toBeVisible();
  });

  test(`what was read in a report leads to the first publication and names the report, ${language}`, async ({ page }) => {
    const data = authored('antidepressants');
    const [id, source] = Object.entries(data.sources).find(([, source]) => source.through && source.doi);
    await page.goto(`#${language}/antidepressants/sources/${id}`);
    const main = page.getByRole('main');
    await expect(fact(main, s.through)).toHaveText(source.through);
    await expect(fact(main, s.paid)).toHaveText(s.paidUnknown);
    const outside = main.getByRole('link', { name: new RegExp(`^${t.sourceLink.split(' (')[0]}|${s.copy}`) });
    await expect(outside).toHaveCount(1);
    await expect(outside).toHaveAttribute('href', `https://doi.org/${source.doi}`);
    await page.goto(`#${language}/antidepressants/sources/nothing_of_the_kind`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.unknownPage);
  });

  test(`remarks of the collectors are for prescribers, ${language}`, async ({ page }) => {
    const data = authored('antidepressants');
    // Each remark stands in the language of the page.
    const notes = data.estimate('fluoxetine', 'insomnia').note.split('; ').map((note) => data.phrases[note][language]);
    await page.goto(`#${language}/antidepressants/medicine/fluoxetine`);
    const name = effectName(data.effect('insomnia'), language);
    const link = page.getByRole('link', { name: `${t.openSource}: ${name}`, exact: true });
    await link.click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText(s.unreviewed);
    for (const note of notes) await expect(dialog.getByText(note)).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await showToPrescribers(page, t);
    await link.click();
    await expect(fact(dialog, s.note).getByRole('listitem')).toHaveText(notes);
  });

  test(`the focus is on the heading, stays there when more arrives, and returns at the end, ${language}`, inFirefox(language), async ({ page }) => {
    const data = authored('antipsychotics');
    let arrive;
    const waits = new Promise((resolve) => (arrive = resolve));
    await page.route('**/data/antipsychotics.provenance.json', async (route) => {
      await waits;
      await route.continue();
    });
    // Opened right after loading.
    const dialog = await open(page, language, 'antipsychotics', 'olanzapine', 'sleepiness');
    const heading = dialog.getByRole('heading', { level: 2 });
    await expect(heading).toBeFocused();
    arrive();
    await expect(dialog).toContainText(s.unreviewed);
    await expect(heading).toBeFocused();
    await dialog.getByRole('button', { name: t.close, exact: true }).click();
    await expect(dialog).toBeHidden();
    // Opened by hand.
    const link = page.getByRole('link', { name: `${t.openSource}: ${effectName(data.effect('restlessness'), language)}`, exact: true });
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog').getByRole('heading', { level: 2 })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(link).toBeFocused();
  });

  test(`a figure can be referred to by an address that opens it again, ${language}`, inFirefox(language), async ({ page }) => {
    const data = authored('antipsychotics');
    await page.goto(`#${language}/antipsychotics/medicine/clozapine/source/olanzapine/sleepiness`);
    const dialog = sourceDialog(page, medicineName(data.medicine('olanzapine'), language), effectName(data.effect('sleepiness'), language));
    await dialog.getByText(s.cite, { exact: true }).click();
    const said = await dialog.locator('.cite').innerText();
    expect(said).toContain(data.about.version);
    const url = /https?:\S+/.exec(said)[0];
    expect(url.endsWith(address(language, 'antipsychotics', 'olanzapine', 'sleepiness'))).toBe(true);
    await page.goto(url);
    await expect(dialog).toBeVisible();
  });
}

test('the way from a source of one class to that of another leads there', { tag: '@firefox' }, async ({ page }) => {
  await open(page, 'en', 'antidepressants', 'vortioxetine', 'nausea');
  await expect(page.getByRole('dialog')).toContainText(words.en.source.unreviewed);
  const dialog = await open(page, 'en', 'antipsychotics', 'clozapine', 'symptom_change');
  await expect(dialog).toContainText(words.en.source.unreviewed);
  await dialog.getByRole('button', { name: words.en.close, exact: true }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('clozapine');
});

test('a source that leads elsewhere than the web has no link', { tag: '@firefox' }, async ({ page }) => {
  const t = words.en;
  const data = authored('antipsychotics');
  const { source } = data.estimate('olanzapine', 'sleepiness');
  for (const url of ['javascript:alert(1)', 'data:text/html,x', '//elsewhere.example/']) {
    await page.route('**/data/antipsychotics.provenance.json', async (route) => {
      const response = await route.fetch();
      const provenance = await response.json();
      provenance.sources[source] = { ...provenance.sources[source], doi: undefined, url };
      await route.fulfill({ response, json: provenance });
    });
    await page.goto('about:blank');
    const dialog = await open(page, 'en', 'antipsychotics', 'olanzapine', 'sleepiness');
    await expect(dialog.getByText(data.source(source).title)).toBeVisible();
    // It leads to the page of the source, and nowhere out of the site.
    const cited = dialog.locator('.citation').filter({ hasText: data.source(source).title });
    await expect(cited.getByRole('link', { name: data.source(source).title })).toHaveCount(1);
    await expect(cited.getByRole('link', { name: words.en.sourceLink })).toHaveCount(0);
    await page.unroute('**/data/antipsychotics.provenance.json');
  }
});

inEveryLook('axe finds nothing in the source of a number', async ({ page, language }) => {
  for (const [id, medicine, effect] of [['antidepressants', 'vortioxetine', 'nausea'], ['antipsychotics', 'clozapine', 'symptom_change']]) {
    const dialog = await open(page, language, id, medicine, effect);
    await expect(dialog).toContainText(words[language].source.unreviewed);
    await axe(page, { within: ['dialog'] });
  }
});
