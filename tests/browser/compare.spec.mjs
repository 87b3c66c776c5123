// The compare screen: what is said of differences, what is drawn, folded and put into tables, all against the data.
import { expect, languages, test } from './support.mjs';
import { authored, cell, chanceOfMore, chanceOfMoreThanPlacebo, effectName, medicineName, number, onAxis, placeboValue, reliableValue } from './expected.mjs';
import { mine, openComparison, readTable, wishFor, words } from './steps.mjs';

const pairs = [
  ['antipsychotics', 'olanzapine', 'aripiprazole'],
  ['antipsychotics', 'haloperidol', 'perazine'],
  ['antidepressants', 'mirtazapine', 'sertraline'],
];

/** Chances this close to the border of clear may fall on either side of it in 10 000 draws. */
const isNearBorder = (chance) => chance !== null && [0.1, 0.9].some((border) => Math.abs(chance - border) < 0.01);

const isPeople = (effect) => effect.kind === 'frequency' || effect.measure === 'SMD';
const isMeasured = (data, effect, medicines) => medicines.some((m) => data.estimate(m, effect.id));

/** What must be said of two medicines, and which part of the screen it belongs to. */
function difference(data, effect, [a, b], language) {
  const t = words[language].comparison;
  const names = [a, b].map((id) => medicineName(data.medicine(id), language));
  const chance = chanceOfMore(data, effect, a, b);
  if (chance === null) {
    const isUnknown = (id) => chanceOfMore(data, effect, id, id) === null;
    return { part: 'incomparable', said: t.unknown([a, b].filter(isUnknown).map((id) => medicineName(data.medicine(id), language))) };
  }
  if (chance > 0.1 && chance < 0.9) return { part: 'unclear', said: effect.kind === 'grade' ? t.sameCategory : t.none };
  const say = effect.kind === 'grade' ? t.category : isPeople(effect) ? t.more : t.higher;
  return { part: 'clear', said: chance > 0.5 ? say(...names) : say(...names.toReversed()) };
}

/** Every block of the screen in its order, in one look. */
const readBlocks = (page) =>
  page.getByRole('main').evaluate((main) =>
    [...main.querySelectorAll('section:has(> h3)')].map((block) => ({
      name: block.querySelector('h3').textContent,
      said: block.querySelector('.finding').innerText.split('\n').filter(Boolean),
      sides: [...block.querySelectorAll('li:has(> h4)')].map((side) => ({
        name: side.querySelector('h4').textContent,
        text: side.innerText,
        picture: side.querySelector('[role="img"]')?.getAttribute('aria-label') ?? null,
        // How many icons are drawn in each state.
        icons: ['surely', 'within', 'beyond', 'not'].map((state) => side.querySelector(`path.${state}`)?.getAttribute('d').split('M').length - 1 || 0),
      })),
    })),
  );

for (const [id, ...pair] of pairs) {
  for (const language of languages) {
    test(`every sentence and every picture of ${pair.join(' and ')} is what the data say, ${language}`, async ({ page }) => {
      const t = words[language];
      const data = authored(id);
      await page.goto(`#${language}/${id}/compare/${pair.join('+')}`);
      await openComparison(page, t);
      const blocks = await readBlocks(page);
      const byName = Object.fromEntries(blocks.map((block) => [block.name, block]));
      const measured = data.effects.filter((effect) => isMeasured(data, effect, pair));
      expect(blocks.map(({ name }) => name).sort()).toEqual(measured.map((effect) => effectName(effect, language)).sort());

      const parts = { clear: [], unclear: [], incomparable: [] };
      for (const effect of measured) {
        const block = byName[effectName(effect, language)];
        const { part, said } = difference(data, effect, pair, language);
        if (!isNearBorder(chanceOfMore(data, effect, ...pair))) {
          expect(block.said, effect.id).toEqual([said]);
          parts[part].push(block.name);
        }

        // Placebo always stands first.
        expect(block.sides.map(({ name }) => name)).toEqual(['Placebo', ...pair.map((m) => medicineName(data.medicine(m), language))]);
        const ends = data.medicines.flatMap((m) => {
          const estimate = data.estimate(m.id, effect.id);
          return estimate?.reliable ? [estimate.low, estimate.value, estimate.high].map((x) => onAxis(effect, estimate, x)).filter((x) => x !== null) : [];
        });
        for (const [i, side] of block.sides.entries()) {
          const place = `${effect.id} ${side.name}`;
          const placebo = placeboValue(effect);
          // A zero point with nothing beside it is not drawn.
          const isAlone = !isPeople(effect) && !pair.some((m) => reliableValue(data, data.medicine(m), effect) !== null);
          const shown = i ? cell(data, data.medicine(pair[i - 1]), effect, language) : { value: placebo === null || isAlone ? null : number(effect, placebo, language) };
          if (!shown.value) {
            expect(side.picture, place).toBeNull();
            if (shown.kind === 'tooLittle') expect(side.text).toContain(t.tooLittle);
            if (shown.kind === 'notMeasured') expect(side.text).toContain(t.notMeasured);
            if (shown.kind === 'band') expect(side.text).toContain(t.bandStart);
            continue;
          }
          const spoken = (x) => (x === '<1' ? t.fewer : x);
          const range = shown.low ? t.comparison.range(t.to(spoken(shown.low), spoken(shown.high))) : '';
          if (isPeople(effect)) {
            expect(side.picture, place).toBe(t.comparison.picture(shown.value) + range);
            const [low, point, high] = [shown.low ?? shown.value, shown.value, shown.high ?? shown.value].map((x) => (x === '<1' ? 0 : Number(x)));
            expect(side.icons, place).toEqual([low, point - low, high - point, 100 - high]);
          } else {
            const axis = effect.kind === 'grade' ? [0, effect.scale_levels.length - 1] : [Math.min(...ends, 0), Math.max(...ends, 0)];
            const [start, end] = axis.map((x) => number(effect, x, language));
            const unit = effect.kind === 'grade' ? 'X' : effect.text[language].unit;
            const expected = t.comparison.line(start, end, `${shown.value} ${unit}`) + range + (placebo === null ? '' : t.comparison.zero);
            if (effect.kind === 'grade') expect(side.picture, place).toContain(expected.split(' X')[0]);
            else expect(side.picture, place).toBe(expected);
          }
          const estimate = i ? data.estimate(pair[i - 1], effect.id) : null;
          if (estimate && chanceOfMoreThanPlacebo(data, effect, pair[i - 1]) !== null) {
            // Clear is what lies beyond placebo with its whole interval.
            const equal = ['OR', 'RR'].includes(estimate.measure) ? 1 : 0;
            const contrast = estimate.low > equal ? t.comparison.abovePlacebo : estimate.high < equal ? t.comparison.belowPlacebo : t.comparison.asPlacebo;
            expect(side.text, place).toContain(shown.kind === 'likePlacebo' ? t.likePlacebo : contrast);
          }
        }
      }
      // What differs clearly first, then what does not, then what cannot be compared; within each in the order of the data.
      const sure = Object.values(parts).flat();
      expect(blocks.map(({ name }) => name).filter((name) => sure.includes(name))).toEqual(sure);
      expect(parts.clear.length).toBeGreaterThan(0);
      await expect(page.getByRole('main')).not.toContainText(t.forbidden);
    });
  }
}

test('differences that one works out by hand', async ({ page }) => {
  const t = words.en.comparison;
  await page.goto('#en/antipsychotics/compare/olanzapine+aripiprazole+haloperidol');
  await openComparison(page, words.en);
  const said = Object.fromEntries((await readBlocks(page)).map((block) => [block.name, block.said]));
  // Weight: 2.79 (2.47 to 3.11) against 0.53 (0.03 to 1.00) and 0.54 (0.15 to 0.93) or so: far apart, and not at all.
  expect(said['Weight change']).toContain(t.higher('olanzapine', 'aripiprazole and haloperidol'));
  expect(said['Weight change']).toContain(t.noneBetween('aripiprazole', 'haloperidol'));
  // Sleepiness: ln 3.03 - ln 1.53 = 0.683, with errors of about 0.107 and 0.192: 3.5 standard deviations.
  expect(said['Sleepiness'][0]).toMatch(/^Clear difference: olanzapine(,| and| more)/);
});

test('what does not differ clearly is folded, and built when it is opened', async ({ page }) => {
  const t = words.en.comparison;
  const data = authored('antipsychotics');
  const pair = ['olanzapine', 'aripiprazole'];
  await page.goto(`#en/antipsychotics/compare/${pair.join('+')}`);
  const folded = page.getByRole('heading', { level: 2, name: t.folded });
  await expect(folded.first()).toBeVisible();
  const before = await readBlocks(page);
  expect(before.every(({ said }) => said[0].startsWith('Clear difference') || said[0].startsWith('Another category'))).toBe(true);
  const counts = { unclear: 0, incomparable: 0, clear: 0 };
  for (const effect of data.effects.filter((effect) => isMeasured(data, effect, pair))) counts[difference(data, effect, pair, 'en').part] += 1;
  expect(await folded.allInnerTexts()).toEqual([t.unclear(counts.unclear), ...(counts.incomparable ? [t.incomparable(counts.incomparable)] : [])]);
  await folded.first().click();
  await expect(page.getByRole('heading', { level: 3 })).toHaveCount(counts.clear + counts.unclear);
  await folded.first().click();
  await expect(page.getByRole('heading', { level: 3 }).filter({ visible: true })).toHaveCount(counts.clear);
});

test('what a person wishes for stands first, whether it differs or not', async ({ page }) => {
  const t = words.nl;
  await page.goto('#nl/antipsychotics/matters');
  await wishFor(page, ['Hartfilmpje (QTc)', 'Droge mond']);
  await expect(mine(page, t).getByRole('listitem')).toHaveCount(2);
  await page.goto('#nl/antipsychotics/compare/olanzapine+quetiapine');
  await openComparison(page, t);
  expect((await page.getByRole('heading', { level: 3 }).allInnerTexts()).slice(0, 2)).toEqual(['Hartfilmpje (QTc)', 'Droge mond']);
  const heads = await page.getByRole('main').getByRole('heading', { level: 2 }).allInnerTexts();
  expect(heads.slice(0, 2)).toEqual([t.comparison.mine, t.comparison.someClear]);
});

for (const language of languages) {
  test(`tables say what the pictures say, and lead to the sources, ${language}`, async ({ page }) => {
    const t = words[language];
    const data = authored('antipsychotics');
    const medicines = ['olanzapine', 'perazine'];
    await page.goto(`#${language}/antipsychotics/compare/${medicines.join('+')}`);
    await openComparison(page, t);
    await page.getByRole('checkbox', { name: t.comparison.tables }).check();
    await expect(page.getByRole('img')).toHaveCount(0);
    for (const effect of data.effects.filter((effect) => isMeasured(data, effect, medicines))) {
      const name = effectName(effect, language);
      const [, placebo, ...rows] = await readTable(page.getByRole('region', { name, exact: true }).getByRole('table'));
      expect(placebo[0].text).toBe('Placebo');
      if (isPeople(effect) && placeboValue(effect) !== null) {
        expect(placebo[1].text).toMatch(new RegExp(`^${number(effect, placeboValue(effect), language)} `));
      }
      for (const [i, row] of rows.entries()) {
        const medicine = data.medicine(medicines[i]);
        const estimate = data.estimate(medicine.id, effect.id);
        const expected = cell(data, medicine, effect, language);
        const spoken = (x) => (x === '<1' ? t.fewer : x);
        expect(row[0].text).toBe(medicineName(medicine, language));
        if (expected.value) {
          expect(row[1].text.startsWith(`${spoken(expected.value)} `), `${name} ${row[1].text}`).toBe(true);
          expect(row[2].text).toBe(expected.low ? t.to(spoken(expected.low), spoken(expected.high)) : '–');
        }
        expect(row[4].text).toBe(estimate?.participants ? new Intl.NumberFormat(language).format(estimate.participants) : '–');
        expect(row[5].text).toMatch(t.comparison.certainty);
        expect(row[1].label).toBe(estimate ? `${t.openSource}: ${row[0].text}, ${name}` : null);
      }
    }
    await page.getByRole('checkbox', { name: t.comparison.tables }).uncheck();
    await expect(page.getByRole('img').first()).toBeVisible();
  });
}

test('a prescriber sees measures and chances, and everything else stays as it was', async ({ page }) => {
  const t = words.en.comparison;
  const data = authored('antipsychotics');
  const medicines = ['olanzapine', 'aripiprazole', 'quetiapine'];
  await page.goto(`#en/antipsychotics/compare/${medicines.join('+')}`);
  await openComparison(page, words.en);
  const before = await readBlocks(page);
  expect(JSON.stringify(before)).not.toContain('OR 3.03');
  await page.getByRole('switch', { name: t.prescriber }).check();

  const sleepiness = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Show the source: olanzapine, Sleepiness', exact: true }) });
  const { participants, trials } = data.estimate('olanzapine', 'sleepiness');
  await expect(sleepiness).toContainText(`OR 3.03 (2.47 to 3.76), n ${new Intl.NumberFormat('en').format(participants)}, k ${trials}`);
  const symptoms = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Show the source: olanzapine, Drop in overall symptoms', exact: true }) });
  await expect(symptoms).toContainText('SMD 0.559 (0.497 to 0.62)');

  const effect = data.effect('sleepiness');
  const table = page.getByRole('region', { name: t.pairs('Sleepiness'), exact: true }).getByRole('table');
  const [heads, ...rows] = await readTable(table);
  expect(heads.slice(1).map(({ text }) => text)).toEqual(['Placebo', ...medicines]);
  for (const [i, a] of medicines.entries()) {
    const row = rows[i].map(({ text }) => text);
    expect(Math.abs(Number(row[1]) - 100 * chanceOfMoreThanPlacebo(data, effect, a))).toBeLessThan(1.01);
    for (const [j, b] of medicines.entries()) {
      if (i === j) expect(row[2 + j]).toBe('–');
      else expect(Math.abs(Number(row[2 + j]) - 100 * chanceOfMore(data, effect, a, b))).toBeLessThan(2);
    }
  }
  const after = await readBlocks(page);
  expect(after.map(({ name, said }) => [name, said])).toEqual(before.map(({ name, said }) => [name, said]));
  await page.getByRole('switch', { name: t.prescriber }).uncheck();
  expect(await readBlocks(page)).toEqual(before);
});

for (const language of languages) {
  test(`choosing what to compare, with the focus where it goes on, ${language}`, async ({ page }) => {
    const t = words[language];
    const data = authored('antidepressants');
    const name = (id) => medicineName(data.medicine(id), language);
    await page.goto(`#${language}/antidepressants/compare`);
    await expect(page.getByText(t.compareEmpty)).toBeVisible();
    // Two ways on: choose here, or in the overview.
    await expect(page.getByRole('main').getByRole('link', { name: t.toOverview })).toHaveAttribute('href', `#${language}/antidepressants/overview`);
    const select = page.getByRole('combobox', { name: t.compareAdd });
    const add = page.getByRole('button', { name: t.comparison.addNow, exact: true });
    await add.click();
    await expect(page.getByText(t.compareEmpty)).toBeVisible();
    await select.selectOption({ label: name('sertraline') });
    await expect(page.getByText(t.compareEmpty)).toBeVisible();
    await add.click();
    await expect(page.getByText(t.comparison.oneMore)).toBeVisible();
    await expect(page.getByRole('main').getByRole('link', { name: name('sertraline'), exact: true })).toBeFocused();
    await select.selectOption({ label: name('mirtazapine') });
    await add.click();
    await expect(page.getByRole('heading', { level: 4, name: name('mirtazapine'), exact: true }).first()).toBeVisible();
    await page.getByRole('button', { name: t.remove(name('sertraline')) }).click();
    await expect(page.getByText(t.comparison.oneMore)).toBeVisible();
    await expect(select).toBeFocused();
  });
}

test('on 320 px everything of this screen stays within it', async ({ page }) => {
  const t = words.en;
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('#en/antipsychotics/compare/olanzapine+aripiprazole+clozapine+quetiapine');
  await openComparison(page, t);
  const excess = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await excess()).toBe(0);
  await page.getByRole('switch', { name: t.comparison.prescriber }).check();
  expect(await excess()).toBe(0);
  await page.getByRole('checkbox', { name: t.comparison.tables }).check();
  expect(await excess()).toBe(0);
});
