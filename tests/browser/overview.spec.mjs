// The overview: filters, columns, ranges, order, cards on a phone, and what prescribers see as well.
import { expect, languages, test } from './support.mjs';
import { authored, byName, canWeigh, cell, classes, effectName, medicineName, placeable, placeboValue } from './expected.mjs';
import { literally, overviewByFit, overviewTable, radio, readSections, readTable, rowOf, shownMedicines, sourceDialog, words, openFilters } from './steps.mjs';

const data = authored('antipsychotics');
const status = (page) => page.getByRole('status').first();
const effectHead = (table, name) =>
  table.getByRole('columnheader').filter({ has: table.page().getByRole('button', { name: new RegExp(`^${literally(name)}( \\S)?$`) }) });

/** Opens the overview by name. */
async function overview(page, language, of = data) {
  await page.goto(`#${language}/${of.id}/overview`);
  const table = overviewTable(page, words[language], of);
  await expect(table).toBeVisible();
  return table;
}

for (const language of languages) {
  const t = words[language];
  const namesOf = (keep) => byName(data.medicines.filter(keep), language);
  const all = data.medicines.length;

  test(`filters by half a name, a typo or a brand, ${language}`, async ({ page }) => {
    const table = await overview(page, language);
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
    const table = await overview(page, language);
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
    await expect.poll(() => shownMedicines(table)).toEqual(namesOf((m) => m.nl_available === true));

    // Nothing left: said, with a way back. Placebo stays.
    const field = page.getByRole('searchbox', { name: t.filterName });
    await field.fill('qqqq');
    await expect(page.getByText(t.nothingLeft)).toBeVisible();
    await expect(summary(2)).toBeVisible();
    expect((await readTable(table)).length).toBe(2);
    await expect(table.getByRole('row', { name: /^Placebo/ })).toBeVisible();
    await expect(status(page)).toContainText(t.shown(0, all));
    await page.getByRole('button', { name: t.clearFilters }).last().click();
    await expect.poll(() => shownMedicines(table)).toEqual(namesOf(() => true));
    await expect(summary(0)).toBeFocused();
    await expect(field).toHaveValue('');
    await expect(page.getByRole('checkbox', { name: t.filterAvailable })).not.toBeChecked();
    await expect(page.getByText(t.nothingLeft)).toBeHidden();
  });

  test(`filters hide medicines and move nobody, ${language}`, async ({ page }) => {
    await overviewByFit(page, language, data, ['weight_change', 'sleepiness']);
    const table = overviewTable(page, t, data);
    const before = await readSections(table);
    await openFilters(page, t);
    await page.getByRole('combobox', { name: t.filterGroup }).selectOption({ label: data.group('second', language) });
    const kept = namesOf((m) => m.generation === 'second');
    const expected = before.map(({ heading, rows }) => ({ heading, rows: rows.filter(({ name }) => kept.includes(name)) })).filter(({ rows }) => rows.length > 0);
    await expect.poll(() => readSections(table)).toEqual(expected);
    await expect(status(page)).toContainText(`${t.shown(kept.length, all)} ${t.placesHold}`);
    // What was chosen to compare stays chosen while it is out of view.
    await page.getByRole('checkbox', { name: t.choose(kept[0]), exact: true }).check();
    await page.getByRole('searchbox', { name: t.filterName }).fill('qqqq');
    await expect(page.getByRole('status').filter({ hasText: t.chosenToCompare(1) })).toContainText(kept[0]);
  });

  test(`columns: my wishes, all, benefits, ${language}`, async ({ page }) => {
    await overviewByFit(page, language, data, ['weight_change', 'sleepiness']);
    const table = overviewTable(page, t, data);
    const columns = async () => (await readTable(table))[0].slice(2).map(({ text }) => text);
    const named = (effects) => effects.map((e) => expect.stringContaining(effectName(e, language)));
    expect(await columns()).toEqual(named(['weight_change', 'sleepiness'].map(data.effect)));
    await openFilters(page, t);
    await radio(page, t.columns, t.columnsBenefits).check();
    await expect.poll(columns).toEqual(named(data.effects.filter((e) => e.valence === 'benefit')));
    await radio(page, t.columns, t.columnsAll).check();
    await expect.poll(columns).toEqual(named(data.effects));
    await radio(page, t.columns, t.columnsMine).check();
    await expect.poll(columns).toEqual(named(['weight_change', 'sleepiness'].map(data.effect)));
    // The effect that orders is seen, wished for or not.
    await page.getByRole('combobox', { name: t.byEffect }).selectOption({ label: effectName(data.effect('dry_mouth'), language) });
    await expect.poll(() => readTable(table).then(([heads]) => heads.length)).toBe(4);
    await expect(effectHead(table, effectName(data.effect('dry_mouth'), language))).toHaveAttribute('aria-sort', 'ascending');
  });

  test(`without wishes there are none to order by or to show, ${language}`, async ({ page }) => {
    await overview(page, language);
    await expect(radio(page, t.sort, t.byFit)).toBeDisabled();
    await openFilters(page, t);
    await expect(radio(page, t.columns, t.columnsMine)).toBeDisabled();
    await expect(radio(page, t.columns, t.columnsAll)).toBeChecked();
  });

  test(`the list of effects and the heads order in step, ${language}`, async ({ page }) => {
    const table = await overview(page, language);
    const name = effectName(data.effect('sleepiness'), language);
    const list = page.getByRole('combobox', { name: t.byEffect });
    const head = effectHead(table, name);
    const highest = page.getByRole('checkbox', { name: t.highestFirst });
    await expect(highest).toHaveCount(0);
    await list.selectOption({ label: name });
    await expect(head).toHaveAttribute('aria-sort', 'ascending');
    await expect(status(page)).toHaveText(t.sortedBy(name, true));
    for (const answer of [t.byName, t.byFit]) await expect(radio(page, t.sort, answer)).not.toBeChecked();
    const ascending = await shownMedicines(table);
    await highest.check();
    await expect(highest).toBeFocused();
    await expect(head).toHaveAttribute('aria-sort', 'descending');
    expect(await shownMedicines(table)).not.toEqual(ascending);
    await head.getByRole('button').click();
    await expect(highest).not.toBeChecked();
    expect(await shownMedicines(table)).toEqual(ascending);
    const other = effectName(data.effect('weight_change'), language);
    await effectHead(table, other).getByRole('button').click();
    await expect(list.locator('option:checked')).toHaveText(other);
    await radio(page, t.sort, t.byName).check();
    await expect(list.locator('option:checked')).toHaveText(t.noEffect);
    await expect(table.getByRole('columnheader').first()).toHaveAttribute('aria-sort', 'ascending');
    await expect(table.locator('[aria-sort]')).toHaveCount(1);
  });

  test(`the head of a column leads to what the effect is, ${language}`, async ({ page }) => {
    const table = await overview(page, language);
    const effect = data.effect('restlessness');
    await table.getByRole('link', { name: t.explained(effectName(effect, language)), exact: true }).click();
    const dialog = sourceDialog(page, 'Placebo', effectName(effect, language));
    await expect(dialog).toContainText(effect.text[language].like);
    await expect(dialog).toContainText(effect.text[language].measured);
  });

  test(`the kinds of cells are explained, ${language}`, async ({ page }) => {
    await overview(page, language);
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

  test(`on a phone each medicine is a card, ${language}`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    const table = await overview(page, language);
    const frame = page.getByRole('region', { name: t.tableFrame });
    const fits = () => frame.evaluate((e) => e.scrollWidth <= e.clientWidth && document.documentElement.scrollWidth <= document.documentElement.clientWidth);
    expect(await fits()).toBe(true);
    // The filters are folded, and say how many are on.
    const field = page.getByRole('searchbox', { name: t.filterName });
    await expect(field).toBeHidden();
    await page.getByText(t.filters(0), { exact: true }).click();
    await field.fill('zyprexa');
    await expect(page.getByText(t.filters(1), { exact: true })).toBeVisible();
    await expect.poll(() => shownMedicines(table)).toEqual(['olanzapine']);

    // Still a table: a row with a head and a cell for each effect, which names its effect and the placebo number.
    const card = rowOf(table, 'olanzapine');
    await expect(card.getByRole('rowheader')).toHaveCount(1);
    await expect(card.getByRole('cell')).toHaveCount(data.effects.length);
    const effect = data.effect('sleepiness');
    const sleepiness = card.getByRole('cell').nth(data.effects.indexOf(effect));
    await expect(sleepiness).toHaveAccessibleName(new RegExp(`^${literally(effectName(effect, language))}.* 11 ${literally(t.of100)} \\(${t.to('9', '13')}\\).*Placebo: 4$`));
    await expect(sleepiness.getByRole('link')).toBeVisible();
    for (const [pseudo, text] of [['::before', effectName(effect, language)], ['::after', 'Placebo: 4']]) {
      const seen = await sleepiness.evaluate((e, pseudo) => [getComputedStyle(e, pseudo).content, getComputedStyle(e, pseudo).display], pseudo);
      expect(seen[0]).toContain(text);
      expect(seen[1]).not.toBe('none');
    }
    expect((await table.getByRole('row').first().boundingBox()).width).toBeLessThanOrEqual(360);
    // Placebo is the first card.
    await expect(table.getByRole('rowheader').first()).toHaveText('Placebo');
    // The page has no heads of columns to order by, so the list does.
    await page.getByRole('combobox', { name: t.byEffect }).selectOption({ label: effectName(effect, language) });
    await expect(status(page)).toContainText(t.sortedBy(effectName(effect, language), true));
    await page.getByRole('checkbox', { name: t.ranges }).check();
    await page.getByRole('switch', { name: t.forPrescribers }).check();
    await expect(sleepiness).toContainText('OR');
    expect(await fits()).toBe(true);
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    expect(await fits()).toBe(true);
  });

  test(`prescribers see measures, and no order changes, ${language}`, async ({ page }) => {
    const written = new Intl.NumberFormat(language, { maximumFractionDigits: 10 });
    const given = (x) => written.format(x + 0).replace('-', '\u2212');
    const table = await overview(page, language);
    const before = await shownMedicines(table);
    const plain = await readTable(table);
    await page.getByRole('switch', { name: t.forPrescribers }).check();
    await expect(table).toContainText('N05AH03');
    expect(await shownMedicines(table)).toEqual(before);
    await expect(rowOf(table, 'olanzapine').getByRole('cell').nth(data.effects.findIndex((e) => e.id === 'sleepiness'))).toContainText(
      language === 'nl' ? 'OR 3,03 (2,47 tot 3,76), n 3.730, k' : 'OR 3.03 (2.47 to 3.76), n 3,730, k',
    );
    const rows = await readTable(table);
    const wrong = [];
    for (const [r, row] of rows.entries()) {
      const medicine = data.medicines.find((m) => medicineName(m, language) === row[0].link);
      if (!medicine) continue;
      if (!row[0].text.includes(medicine.atc)) wrong.push(row[0].text);
      for (const [i, effect] of data.effects.entries()) {
        const estimate = data.estimate(medicine.id, effect.id);
        const parts = [];
        if (estimate?.reliable) {
          if (t.measures[estimate.measure]) {
            const interval = estimate.low === undefined || estimate.high === undefined ? '' : ` (${t.to(given(estimate.low), given(estimate.high))})`;
            const { unit } = effect.text[language];
            parts.push(`${t.measures[estimate.measure]} ${given(estimate.value)}${interval}${unit ? ` ${unit}` : ''}`);
          }
          if (estimate.participants !== undefined) parts.push(`n ${given(estimate.participants)}`);
          if (estimate.trials !== undefined) parts.push(`k ${given(estimate.trials)}`);
        }
        // An unreliable figure stays one tap away.
        const expected = [plain[r][i + 1].text, parts.join(', ')].filter(Boolean).join(' ');
        if (row[i + 1].text !== expected) wrong.push({ medicine: medicine.id, effect: effect.id, expected, text: row[i + 1].text });
      }
    }
    expect(wrong).toEqual([]);
  });

  test(`prescribers see what is behind the places, ${language}`, async ({ page }) => {
    await overviewByFit(page, language, data, ['weight_change', 'sleepiness']);
    const table = overviewTable(page, t, data);
    const before = (await readSections(table)).map(({ heading, rows }) => [heading, rows.map(({ name }) => name)]);
    await expect(page.getByText(t.pairs, { exact: true })).toBeHidden();
    await page.getByRole('switch', { name: t.forPrescribers }).check();
    const placed = placeable(data, { weight_change: 3, sleepiness: 2 });
    const spreads = table.getByRole('img', { name: t.spread });
    await expect(spreads).toHaveCount(placed.length);
    const sections = await readSections(table);
    expect(sections.map(({ heading, rows }) => [heading, rows.map(({ name }) => name)])).toEqual(before);
    const number = (text) => Number(text.replace(',', '.').replace('\u2212', '-'));
    for (const { name, place } of sections.flatMap(({ rows }) => rows)) {
      const range = t.placeRange.exec(place);
      if (!range) continue;
      const [, low, high = low] = range;
      const label = await rowOf(table, name).getByRole('img').getAttribute('aria-label');
      const [median, from, to] = t.spread.exec(label).slice(1).map(Number);
      expect([from, to]).toEqual([Number(low), Number(high)]);
      expect(median).toBeGreaterThanOrEqual(from);
      expect(median).toBeLessThanOrEqual(to);
      const [fit, fitLow, fitHigh] = t.fitNumbers.exec(place).slice(1, 4).map(number);
      expect(fitLow).toBeLessThanOrEqual(fit);
      expect(fit).toBeLessThanOrEqual(fitHigh);
    }

    // Every pair makes 100; only what is ordered takes part.
    await page.getByText(t.pairs, { exact: true }).click();
    const matrix = page.getByRole('table', { name: t.pairs });
    await expect(matrix).toBeVisible();
    const [heads, ...rows] = await matrix.evaluate((table) => [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent)));
    expect(heads.slice(1).toSorted()).toEqual(byName(placed, language));
    expect(rows.map(([name]) => name)).toEqual(heads.slice(1));
    for (const [i, row] of rows.entries()) {
      expect(row[i + 1]).toBe('–');
      for (let j = 0; j < i; j++) expect(Number(row[j + 1]) + Number(rows[j][i + 1])).toBe(100);
    }
    // The row fits better than the column: ziprasidone has less of both wishes than olanzapine, by far.
    const ziprasidone = rows.find(([name]) => name === medicineName(data.medicine('ziprasidone'), language));
    expect(Number(ziprasidone[heads.indexOf('olanzapine')])).toBeGreaterThan(90);
  });
}

for (const id of classes) {
  test(`the ranges in the cells are those of the data: ${id}`, async ({ page }) => {
    const t = words.en;
    const data = authored(id);
    const table = await overview(page, 'en', data);
    await openFilters(page, t);
    await page.getByRole('checkbox', { name: t.ranges }).check();
    await expect(table.locator('.whisker').first()).toBeVisible();
    const [, placebo, ...rows] = await readTable(table);
    const spoken = (x) => (x === '<1' ? t.fewer : x);
    const wrong = [];
    let ranged = 0;
    for (const row of rows) {
      const medicine = data.medicines.find((m) => medicineName(m, 'en') === row[0].link);
      for (const [i, effect] of data.effects.entries()) {
        const { kind, value, low, high } = cell(data, medicine, effect, 'en');
        if (value === undefined) continue;
        const hasRange = low !== null && high !== null && effect.kind !== 'grade';
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
    // They are kept, like every choice, while the person looks at another screen.
    await page.goto(`#en/${id}/about`);
    await expect(table).toHaveCount(0);
    await page.goto(`#en/${id}/overview`);
    await expect(table).toBeVisible();
    await openFilters(page, t);
    await expect(page.getByRole('checkbox', { name: t.ranges })).toBeChecked();
    await page.getByRole('checkbox', { name: t.ranges }).uncheck();
    await expect(table.locator('.whisker')).toHaveCount(0);
  });
}
