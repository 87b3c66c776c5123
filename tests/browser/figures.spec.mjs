// All figures: filters, columns, ranges, order, pages of effects, what stays in view, and what prescribers see as well.
import { readFileSync } from 'node:fs';
import { axe, expect, languages, test } from './support.mjs';
import { authored, byName, cell, classes, effectName, medicineName, placeboValue, canWeigh } from './expected.mjs';
import { allFigures, comesOut, comparisonTable, figureTable, literally, openFilters, radio, readAllPages, readFigureSections, readSections, orderOf, readTable, rowOf, showEffect, shownMedicines, sourceDialog, words } from './steps.mjs';

const data = authored('antipsychotics');
const availability = JSON.parse(readFileSync(new URL('../../data/antipsychotics/availability.json', import.meta.url), 'utf8'));
const status = (page) => page.locator('.status');
const heads = (table) => table.locator('thead th .sort');
const effectHead = (table, name) =>
  table.getByRole('columnheader').filter({ has: table.page().getByRole('button', { name: new RegExp(`^${literally(name)}( \\S)?$`) }) });
const laptop = { width: 1366, height: 768 };

/** Goes to all figures with some wishes, by fit. */
async function byFit(page, language, ids) {
  const t = words[language];
  await comesOut(page, language, data, { wishes: Object.fromEntries(ids.map((id, i) => [id, i === 0 ? 3 : 2])) });
  await page.getByRole('link', { name: t.comesOut.allFigures }).click();
  await radio(page, t.sort, t.byFit).check();
  const table = figureTable(page, t, data);
  await expect.poll(() => table.locator('tbody tr:not(.section)').count()).toBe(data.medicines.length);
  return table;
}

for (const language of languages) {
  const t = words[language];
  const namesOf = (keep) => byName(data.medicines.filter(keep), language);
  const all = data.medicines.length;

  test(`filters by half a name, a typo or a brand, ${language}`, async ({ page }) => {
    const table = await allFigures(page, language, data);
    await openFilters(page, t);
    const field = page.getByRole('searchbox', { name: t.filterName });
    const shows = async (query, names) => {
      await field.fill(query);
      await expect.poll(() => shownMedicines(table), query).toEqual(names);
    };
    await shows('aripip', namesOf((m) => m.id === 'aripiprazole'));
    await expect(status(page)).toHaveText(`${t.sortedByName} ${t.shown(1, all)}`);
    await expect(field).toBeFocused();
    await shows('olanzepien', namesOf((m) => m.inn.startsWith('olanzapine')));
    await shows('ÓLANZAPINE', namesOf((m) => m.inn.startsWith('olanzapine')));
    const branded = data.medicines.find((m) => m.brands_nl?.length > 0 && !m.brands_nl[0].toLowerCase().startsWith(m.inn.slice(0, 3)));
    await shows(branded.brands_nl[0].toLowerCase(), namesOf((m) => [...(m.brands_nl ?? []), ...(m.brands_uk ?? [])].some((b) => b.startsWith(branded.brands_nl[0]))));
    await shows('', namesOf(() => true));
    await expect(status(page)).toHaveText(t.sortedByName);
  });

  test(`filters by kind, form and availability, and clears them, ${language}`, async ({ page }) => {
    const table = await allFigures(page, language, data);
    const [group, form] = [t.filterGroup, t.filterForm].map((name) => page.getByRole('combobox', { name, exact: true }));
    const summary = (n) => page.getByText(t.filters(n), { exact: true });
    await expect(summary(0)).toBeVisible();
    await openFilters(page, t);
    await group.selectOption({ label: data.group('first', language) });
    const first = (m) => m.generation === 'first';
    await expect.poll(() => shownMedicines(table)).toEqual(namesOf(first));
    await form.selectOption({ label: data.form('long-acting injection', language) });
    const depots = (m) => first(m) && m.forms?.includes('long-acting injection');
    await expect.poll(() => shownMedicines(table)).toEqual(namesOf(depots));
    expect(namesOf(depots).length).toBeGreaterThan(1);
    await group.selectOption({ label: t.filterAny });
    await form.selectOption({ label: t.filterAny });
    await page.getByRole('checkbox', { name: t.filterAvailable }).check();
    const country = language === 'nl' ? 'NL' : 'GB';
    const isAvailable = (m) => availability.some((x) => x.medicine === m.id && x.country === country && x.status === 'available');
    await expect.poll(() => shownMedicines(table)).toEqual(namesOf(isAvailable));

    // Nothing left: said, with a way back. Placebo stays.
    const field = page.getByRole('searchbox', { name: t.filterName });
    await field.fill('qqqq');
    await expect(page.getByText(t.nothingLeft)).toBeVisible();
    await expect(summary(2)).toBeVisible();
    expect((await readTable(table)).length).toBe(2);
    await expect(table.getByRole('row', { name: /^Placebo/ })).toBeVisible();
    await expect(status(page)).toContainText(t.shown(0, all));
    await axe(page);
    await page.getByRole('button', { name: t.clearFilters }).last().click();
    await expect.poll(() => shownMedicines(table)).toEqual(namesOf(() => true));
    await expect(summary(0)).toBeFocused();
    await expect(field).toHaveValue('');
    await expect(page.getByRole('checkbox', { name: t.filterAvailable })).not.toBeChecked();
    await expect(page.getByText(t.nothingLeft)).toBeHidden();
  });

  test(`by my wishes the sections are those of what comes out, and filters move nobody, ${language}`, async ({ page }) => {
    await comesOut(page, language, data, { wishes: { weight_change: 3, sleepiness: 2 } });
    const order = (await readSections(orderOf(page, t))).map(({ heading, rows }) => [heading, rows.map(({ name }) => name)]);
    const table = await byFit(page, language, ['weight_change', 'sleepiness']);
    const sections = await readFigureSections(table);
    expect(sections.map(({ heading, rows }) => [order.find(([own]) => heading.startsWith(own))?.[0], rows.map(({ name }) => name)])).toEqual(order);
    await openFilters(page, t);
    await page.getByRole('combobox', { name: t.filterGroup }).selectOption({ label: data.group('second', language) });
    const kept = namesOf((m) => m.generation === 'second');
    const expected = sections.map(({ heading, rows }) => ({ heading, rows: rows.filter(({ name }) => kept.includes(name)) })).filter(({ rows }) => rows.length > 0);
    await expect.poll(() => readFigureSections(table)).toEqual(expected);
    await expect(status(page)).toContainText(`${t.shown(kept.length, all)} ${t.placesHold}`);
  });

  test(`on a phone two medicines are chosen and compared, ${language}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const table = await allFigures(page, language, data);
    const names = ['aripiprazole', 'olanzapine'].map((id) => medicineName(data.medicine(id), language));
    for (const name of names) await table.getByRole('checkbox', { name: t.choose(name), exact: true }).check();
    await page.getByRole('link', { name: t.comesOut.compare(2) }).click();
    for (const name of names) await expect(comparisonTable(page).getByRole('columnheader', { name })).toBeVisible();
  });

  test(`columns: my wishes, all, benefits, ${language}`, async ({ page }) => {
    await page.setViewportSize(laptop);
    const table = await byFit(page, language, ['weight_change', 'sleepiness']);
    const named = (effects) => effects.map((e) => effectName(e, language));
    await expect(heads(table)).toHaveText(named(['weight_change', 'sleepiness'].map(data.effect)));
    await openFilters(page, t);
    await radio(page, t.columns, t.columnsBenefits).check();
    await expect(heads(table)).toHaveText(named(data.effects.filter((e) => e.valence === 'benefit')));
    await radio(page, t.columns, t.columnsAll).check();
    const [head] = await readAllPages(page, t, table, data.effects.length);
    expect(head.slice(2).map(({ text }) => text)).toEqual(named(data.effects).map((name) => expect.stringContaining(name)));
    await radio(page, t.columns, t.columnsMine).check();
    // The effect that orders is seen, wished for or not.
    await page.getByRole('combobox', { name: t.byEffect }).selectOption({ label: effectName(data.effect('dry_mouth'), language) });
    await expect(heads(table)).toHaveCount(3);
    await expect(effectHead(table, effectName(data.effect('dry_mouth'), language))).toHaveAttribute('aria-sort', 'ascending');
  });

  test(`without wishes there are none to order by or to show, ${language}`, async ({ page }) => {
    await allFigures(page, language, data);
    await expect(radio(page, t.sort, t.byFit)).toBeDisabled();
    await openFilters(page, t);
    await expect(radio(page, t.columns, t.columnsMine)).toBeDisabled();
    await expect(radio(page, t.columns, t.columnsAll)).toBeChecked();
  });

  test(`the list of effects and the heads order in step, and the effect is seen, ${language}`, async ({ page }) => {
    const table = await allFigures(page, language, data);
    // One that the first page does not hold.
    const effect = data.effects.at(-1);
    const name = effectName(effect, language);
    const list = page.getByRole('combobox', { name: t.byEffect });
    const head = effectHead(table, name);
    const highest = page.getByRole('checkbox', { name: t.highestFirst });
    await expect(highest).toHaveCount(0);
    await expect(head).toHaveCount(0);
    await list.selectOption({ label: name });
    await expect(head).toHaveAttribute('aria-sort', 'ascending');
    await expect(status(page)).toHaveText(t.sortedBy(name, true));
    for (const answer of [t.byName, t.byFit]) await expect(radio(page, t.sort, answer)).not.toBeChecked();
    const count = () => table.locator('tbody tr:not(.section)').count();
    await expect.poll(count).toBe(all);
    const ascending = await shownMedicines(table);
    await highest.check();
    await expect(highest).toBeFocused();
    await expect(head).toHaveAttribute('aria-sort', 'descending');
    await expect.poll(() => shownMedicines(table)).not.toEqual(ascending);
    await head.getByRole('button').click();
    await expect(highest).not.toBeChecked();
    await expect.poll(() => shownMedicines(table)).toEqual(ascending);
    await radio(page, t.sort, t.byName).check();
    await expect(list.locator('option:checked')).toHaveText(t.noEffect);
    await expect(table.getByRole('columnheader').first()).toHaveAttribute('aria-sort', 'ascending');
    await expect(table.locator('[aria-sort]')).toHaveCount(1);
  });

  test(`the head of a column leads to what the effect is, ${language}`, async ({ page }) => {
    const table = await allFigures(page, language, data);
    const effect = data.effect('sleepiness');
    await showEffect(page, t, table, effectName(effect, language));
    await table.getByRole('link', { name: t.explained(effectName(effect, language)), exact: true }).click();
    const dialog = sourceDialog(page, 'Placebo', effectName(effect, language));
    await expect(dialog).toContainText(effect.text[language].like);
    await expect(dialog).toContainText(effect.text[language].measured);
  });

  test(`the kinds of cells are explained, ${language}`, async ({ page }) => {
    await allFigures(page, language, data);
    await page.getByText(t.legend, { exact: true }).click();
    for (const term of [t.likePlaceboShort, t.tooLittleShort, t.bandShort, t.notMeasuredShort]) {
      await expect(page.locator('dt', { hasText: term })).toBeVisible();
    }
    // By a sign or a line as well as by words, whatever the colours.
    await page.emulateMedia({ forcedColors: 'active' });
    const signs = await page.locator('dt').evaluateAll((terms) =>
      terms
        .map((term) => term.querySelector('.empty, .like-placebo'))
        .filter(Boolean)
        .map((sign) => `${getComputedStyle(sign, '::before').content} ${getComputedStyle(sign).borderBlockEndStyle}`),
    );
    expect(signs.length).toBe(4);
    expect(new Set(signs).size).toBe(4);
  });

  test(`prescribers see measures, and no order changes, ${language}`, async ({ page }) => {
    const table = await allFigures(page, language, data);
    const before = await shownMedicines(table);
    await page.evaluate(() => {});
    await page.getByText(t.menu, { exact: true }).first().click();
    await page.getByRole('switch', { name: t.forPrescribers }).check();
    await expect(table).toContainText('N05AH03');
    await expect.poll(() => shownMedicines(table)).toEqual(before);
    const place = await showEffect(page, t, table, effectName(data.effect('sleepiness'), language));
    const estimate = data.estimate('olanzapine', 'sleepiness');
    const written = new Intl.NumberFormat(language, { maximumFractionDigits: 10 });
    const given = (x) => written.format(x);
    await expect(rowOf(table, 'olanzapine').getByRole('cell').nth(place)).toContainText(
      `OR ${given(estimate.value)} (${t.to(given(estimate.low), given(estimate.high))}), n ${given(estimate.participants)}`,
    );
  });
}

for (const [name, size] of Object.entries({ sideways: { width: 844, height: 390 }, small: { width: 667, height: 375 }, wide: { width: 932, height: 430 }, laptop })) {
  test(`the page scrolls, the head and the names stay, and rows are in view: ${name}`, async ({ page }) => {
    await page.setViewportSize(size);
    const table = await allFigures(page, 'en', data);
    await rowOf(table, 'olanzapine').scrollIntoViewIfNeeded();
    await page.evaluate(() => window.scrollBy(0, 200));
    const { inView, headBottom, top, name } = await table.evaluate((element) => {
      const head = element.querySelector('thead tr').lastElementChild.getBoundingClientRect();
      const rows = [...element.querySelectorAll('tbody tr')].map((row) => row.getBoundingClientRect());
      const inView = rows.filter(({ top, bottom }) => top >= head.bottom - 1 && bottom <= innerHeight).length;
      const at = document.elementFromPoint(head.left + 20, (head.top + head.bottom) / 2);
      return { inView, headBottom: head.bottom, top: head.top, name: at?.closest('th')?.textContent };
    });
    expect(inView).toBeGreaterThanOrEqual(3);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(headBottom).toBeLessThan(size.height * 0.45);
    expect(name).toBeTruthy();
    const fits = await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
    expect(fits).toBe(true);
  });
}

test('a narrow screen shows fewer effects, and all of them page by page', async ({ page }) => {
  const t = words.en;
  await page.setViewportSize({ width: 360, height: 740 });
  const table = await allFigures(page, 'en', data);
  const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
  await expect.poll(() => fits()).toBe(true);
  const few = await heads(table).count();
  expect(few).toBeGreaterThanOrEqual(1);
  await expect(page.getByText(t.figures.page(1, few, data.effects.length))).toBeVisible();
  await expect(table.getByRole('button', { name: t.figures.before })).toHaveAttribute('aria-disabled', 'true');
  const [head] = await readAllPages(page, t, table, data.effects.length);
  expect(head.length).toBe(data.effects.length + 1);
  await expect(table.getByRole('button', { name: t.figures.after })).toHaveAttribute('aria-disabled', 'true');
  await axe(page);
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  await page.setViewportSize({ width: 361, height: 740 });
  await expect(heads(table)).toHaveCount(1);
  await expect.poll(() => fits()).toBe(true);
});

for (const id of classes) {
  test(`the ranges in the cells are those of the data: ${id}`, async ({ page }) => {
    const t = words.en;
    const data = authored(id);
    await page.setViewportSize(laptop);
    const table = await allFigures(page, 'en', data);
    await openFilters(page, t);
    await page.getByRole('checkbox', { name: t.ranges }).check();
    await expect(table.locator('.whisker').first()).toBeVisible();
    await expect.poll(() => table.locator('tbody tr').count()).toBe(data.medicines.length);
    const [, placebo, ...rows] = await readAllPages(page, t, table, data.effects.length);
    const spoken = (x) => (x === '<1' ? t.fewer : x);
    const wrong = [];
    let ranged = 0;
    for (const row of rows) {
      const medicine = data.medicines.find((m) => medicineName(m, 'en') === row[0].link);
      for (const [i, effect] of data.effects.entries()) {
        const { kind, value, low, high } = cell(data, medicine, effect, 'en');
        if (value === undefined) continue;
        // Experts who all name one category have no range.
        const hasRange = low !== null && high !== null && (effect.kind !== 'grade' || low !== high);
        ranged += Number(hasRange);
        const range = hasRange ? t.to(spoken(low), spoken(high)) : effect.kind === 'grade' ? '' : t.noRange;
        const expected = [value, range, kind === 'likePlacebo' ? t.likePlaceboShort : ''].filter(Boolean).join(' ');
        if (row[i + 1].text !== expected) wrong.push({ medicine: medicine.id, effect: effect.id, expected, text: row[i + 1].text });
      }
    }
    expect(wrong).toEqual([]);
    expect(ranged).toBeGreaterThan(0);
    const weighed = data.effects.find((e) => canWeigh(data, e) && e.measure === 'OR' && e.baseline.low >= 1);
    // A class may have no such effect.
    if (weighed) {
      const { low, high } = weighed.baseline;
      expect(placebo[data.effects.indexOf(weighed) + 1].text).toBe(`${Math.round(placeboValue(weighed))} ${t.to(String(Math.round(low)), String(Math.round(high)))}`);
    }
  });
}
