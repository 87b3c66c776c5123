// The whole path, from nothing to the source of a number, for both classes and in both languages.
import { expect, languages, test } from './support.mjs';
import { authored, effectName, medicineName, placeable } from './expected.mjs';
import { ask, card, expectFrame, fact, menuLink, mine, openComparison, openWish, overviewTable, radio, readSections, rowOf, sourceDialog, wishFor, words } from './steps.mjs';

// In the overview one figure with a quote is opened, in compare one with participants.
const journeys = [
  { class: 'antidepressants', wishes: ['sleepiness', 'nausea', 'sexual_problems'], pair: ['mirtazapine', 'sertraline'], quoted: ['sertraline', 'sexual_problems'], counted: ['mirtazapine', 'sleepiness'] },
  { class: 'antipsychotics', wishes: ['symptom_change', 'weight_change', 'sleepiness'], pair: ['aripiprazole', 'olanzapine'], quoted: ['aripiprazole', 'symptom_change'], counted: ['olanzapine', 'weight_change'] },
];

/** Expects the quote, the participants and the link of an estimate in its dialog, as far as it has them. */
async function expectSource(dialog, t, data, estimate, language) {
  if (estimate.quote) await expect(fact(dialog, t.inWords)).toContainText(estimate.quote);
  if (estimate.participants) {
    await expect(fact(dialog, t.people)).toContainText(new Intl.NumberFormat(language).format(estimate.participants));
  }
  const source = data.source(estimate.source);
  await expect(dialog).toContainText(source.title);
  // Own calculations have no page of their own.
  const link = source.doi ? `https://doi.org/${source.doi}` : source.url;
  if (link) await expect(dialog.getByRole('link', { name: t.sourceLink })).toHaveAttribute('href', link);
}

for (const journey of journeys) {
  for (const language of languages) {
    test(`from the start to the source of a number: ${journey.class}, ${language}`, async ({ page }) => {
      const t = words[language];
      const data = authored(journey.class);
      const className = t.className[journey.class];
      const title = (screen) => `${screen} · ${className} · Weegwijzer`;
      const effects = journey.wishes.map((id) => effectName(data.effect(id), language));
      const [first, second] = journey.pair.map((id) => medicineName(data.medicine(id), language));
      const named = ([medicine, effect]) => [medicineName(data.medicine(medicine), language), effectName(data.effect(effect), language)];

      // Start
      await page.goto(`#${language}`);
      await expect(page.getByRole('heading', { level: 1, name: t.startTitle })).toBeVisible();
      await expectFrame(page, language, `${t.tagline} · Weegwijzer`);
      await page.getByRole('link', { name: className }).click();

      // What matters
      await expect(page.getByRole('heading', { level: 1, name: t.mattersTitle })).toBeFocused();
      await expectFrame(page, language, title(t.matters), data.about);
      await expect(page.getByRole('heading', { name: t.mattersBegin })).toBeVisible();
      for (const [i, name] of effects.entries()) {
        await ask(page, name);
        // The first thing matters very much, every other one a lot.
        await expect(radio(card(page, name), t.howMuch, t.importance[i === 0 ? 3 : 2])).toBeChecked();
        await expect(card(page, name)).toContainText(data.effect(journey.wishes[i]).text[language].like);
        await expect(mine(page, t).getByRole('listitem').nth(i)).toContainText(t.importance[i === 0 ? 3 : 2]);
      }
      await expect(page.getByRole('heading', { name: t.mattersMore })).toBeVisible();
      await expect(page.getByRole('status')).toHaveText(t.chosen(3));
      await page.getByRole('link', { name: t.toOverview }).click();

      // Overview by fit
      await expectFrame(page, language, title(t.overview), data.about);
      await expect(radio(page, t.sort, t.byFit)).toBeChecked();
      const table = overviewTable(page, t, data);
      await expect(table).toContainText(t.groupFirst);
      const status = page.getByRole('status').filter({ hasText: t.sortedByFit });
      await expect(status).toHaveText(t.restsOn);
      const heads = await table.getByRole('columnheader').allInnerTexts();
      // Only the wishes are columns: what matters most first, then in the order of the data.
      const place = (id) => data.effects.findIndex((e) => e.id === id);
      const [most, ...others] = journey.wishes;
      const inOrder = [most, ...others.toSorted((a, b) => place(a) - place(b))].map((id) => effectName(data.effect(id), language));
      expect(heads.slice(2).map((head) => head.split('\n')[0])).toEqual(inOrder);
      const [a, b, c] = journey.wishes;
      const places = placeable(data, { [a]: 3, [b]: 2, [c]: 2 });
      const groups = (await readSections(table)).filter(({ heading }) => /^\d+\. /.test(heading));
      expect(groups.length).toBeGreaterThan(0);
      expect(groups.flatMap(({ rows }) => rows.map(({ name }) => name)).sort()).toEqual(places.map((m) => medicineName(m, language)).sort());
      for (const [i, { heading, rows }] of groups.entries()) {
        expect(heading).toMatch(new RegExp(`^${i + 1}\\. `));
        expect(heading).toMatch(t.groupWords);
        for (const { place } of rows) {
          expect(place).toMatch(t.placeRange);
          expect(Number(t.placeRange.exec(place)[3])).toBe(places.length);
        }
      }

      // A source over the overview
      const [quotedMedicine, quotedEffect] = named(journey.quoted);
      const column = inOrder.indexOf(quotedEffect);
      await rowOf(table, quotedMedicine).getByRole('cell').nth(1 + column).getByRole('link').click();
      const over = sourceDialog(page, quotedMedicine, quotedEffect);
      await expectSource(over, t, data, data.estimate(...journey.quoted), language);
      await expectFrame(page, language, title(t.overview));
      await over.getByRole('button', { name: t.close }).click();
      await expect(over).toBeHidden();

      // Compare
      await page.getByRole('checkbox', { name: t.choose(first), exact: true }).check();
      await expect(page.getByRole('status').filter({ hasText: t.chosenToCompare(1) })).toBeVisible();
      await page.getByRole('checkbox', { name: t.choose(second), exact: true }).check();
      await expect(page.getByRole('status').filter({ hasText: t.chosenToCompare(2) })).toContainText(`${first}, ${second}`);
      await page.getByRole('link', { name: t.compareNow }).click();
      await expect(page.getByRole('heading', { level: 1, name: t.compareTitle })).toBeFocused();
      await expectFrame(page, language, title(t.compare), data.about);
      await openComparison(page, t);
      // Placebo and both medicines under every effect: what matters comes first.
      const headings = await page.getByRole('main').getByRole('heading', { level: 3 }).allInnerTexts();
      expect(headings.slice(0, 3)).toEqual(inOrder);
      expect(headings.length).toBeGreaterThan(5);
      for (const name of ['Placebo', first, second]) expect(await page.getByRole('heading', { level: 4, name, exact: true }).count()).toBe(headings.length);
      const [countedMedicine, countedEffect] = named(journey.counted);
      await page.getByRole('link', { name: `${t.openSource}: ${countedMedicine}, ${countedEffect}`, exact: true }).click();
      const compared = sourceDialog(page, countedMedicine, countedEffect);
      await expectSource(compared, t, data, data.estimate(...journey.counted), language);
      await compared.getByRole('button', { name: t.close }).click();
      await expect(compared).toBeHidden();

      // The page of a medicine
      await page.getByRole('main').getByRole('link', { name: first, exact: true }).click();
      await expect(page.getByRole('heading', { level: 1, name: first })).toBeFocused();
      await expectFrame(page, language, title(first), data.about);
      await expect(page.getByRole('main')).toContainText(data.medicine(journey.pair[0]).atc);
      await expect(page.getByRole('main')).toContainText(t.inCompare);
      await expect(page.getByRole('main').getByRole('rowheader')).toHaveCount(data.effects.length);
      await expect(page.getByRole('main')).toContainText(data.firstFact(journey.pair[0], language));

      // About the data
      await menuLink(page, t, t.about).click();
      await expectFrame(page, language, title(t.about), data.about);
      await expect(page.getByRole('main')).toContainText(t.version(data.about));
      await expect(page.getByRole('main')).toContainText(data.about.population[language]);
      await page.getByText(t.sources(Object.keys(data.sources).length)).click();
      await expect(page.getByRole('main')).toContainText(Object.values(data.sources)[0].title);
    });
  }
}

test('another language keeps wishes, selection, order and screen', async ({ page }) => {
  const data = authored('antipsychotics');
  await page.goto('#en/antipsychotics/matters');
  await wishFor(page, ['Weight change', 'Sleepiness']);
  await openWish(page, 'Sleepiness');
  await radio(card(page, 'Sleepiness'), words.en.howMuch, words.en.importance[1]).check();
  await page.getByRole('link', { name: words.en.toOverview }).click();
  await page.getByRole('checkbox', { name: 'Compare lurasidone', exact: true }).check();
  await page.getByRole('link', { name: 'Nederlands', exact: true }).click();

  await expectFrame(page, 'nl', 'Overzicht · Antipsychotica · Weegwijzer', data.about);
  await expect(page.getByRole('checkbox', { name: 'Vergelijk lurasidon', exact: true })).toBeChecked();
  await expect(radio(page, words.nl.sort, words.nl.byFit)).toBeChecked();
  await expect(overviewTable(page, words.nl, data)).toContainText(words.nl.groupFirst);
  await menuLink(page, words.nl, words.nl.matters).click();
  // The card that was open still is.
  await expect(radio(card(page, 'Slaperigheid'), words.nl.howMuch, 'Een beetje')).toBeChecked();
  await openWish(page, 'Verandering van gewicht');
  await expect(radio(card(page, 'Verandering van gewicht'), words.nl.howMuch, 'Heel veel')).toBeChecked();

  // Every other screen stays too.
  for (const screen of ['compare/olanzapine+lurasidone', 'medicine/olanzapine', 'about', 'overview/source/olanzapine/sleepiness']) {
    await page.goto(`#nl/antipsychotics/${screen}`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
    if (screen.includes('/source/')) await page.getByRole('button', { name: words.nl.close }).click();
    await page.getByRole('link', { name: 'English', exact: true }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    expect(new URL(page.url()).hash).toBe(`#en/antipsychotics/${screen.replace(/\/source.*/, '')}`);
  }
});
