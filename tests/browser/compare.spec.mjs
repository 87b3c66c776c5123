// The compare screen: which rows stand first, their numbers and words, what they open, all against the data.
import { readFileSync } from 'node:fs';
import { axe, expect, inEveryLook, languages, test } from './support.mjs';
import { authored, canWeigh, chanceOfMore, chanceOfMoreThanPlacebo, effectName, medicineName, number, onAxis, placeboValue, range, weighs } from './expected.mjs';
import { comparisonTable, openComparison, openRow, readTable, wishFor, words } from './steps.mjs';

const pairs = [
  ['antidepressants', 'escitalopram', 'mirtazapine'],
  ['antipsychotics', 'olanzapine', 'aripiprazole'],
  ['antipsychotics', 'clozapine', 'haloperidol'],
  ['antidepressants', 'phenelzine', 'tranylcypromine'],
];

/** Chances this close to the border of sure may fall on either side of it in 10 000 draws. */
const isNearBorder = (chance) => chance !== null && [0.1, 0.9].some((border) => Math.abs(chance - border) < 0.01);

const isPeople = (effect) => effect.kind === 'frequency' || effect.measure === 'SMD';
const value = (data, effect, medicine) => {
  const estimate = data.estimate(medicine, effect.id);
  return weighs(effect, estimate) ? onAxis(effect, estimate, estimate.value) : null;
};
const isLarge = (effect, a, b) => Math.abs(a - b) >= (effect.relevant_difference?.value ?? 0) - 1e-9;

/** Whether a medicine differs clearly from placebo; true where nobody took placebo. */
function isNews(data, effect, medicine) {
  const [placebo, estimate] = [placeboValue(effect), data.estimate(medicine, effect.id)];
  if (placebo === null) return true;
  const [x, low, high] = [estimate.value, estimate.low, estimate.high].map((x) => onAxis(effect, estimate, x));
  const [least, most] = range(data, effect);
  const isLike = low <= placebo && placebo <= high && Math.abs(x - placebo) <= (most - least) / 20;
  return !isLike && (low > placebo || high < placebo) && isLarge(effect, x, placebo);
}

/** In which part of the table an effect stands, lower is earlier; and its word, or the beginning of it. */
function expectedRow(data, effect, [a, b], language) {
  const t = words[language].comparison;
  const name = (id) => medicineName(data.medicine(id), language);
  const [x, y] = [a, b].map((id) => value(data, effect, id));
  const isBenefit = effect.valence === 'benefit' && canWeigh(data, effect);
  if (x === null && y === null) return { part: 'unknown' };
  if (x === null || y === null) {
    const known = x === null ? b : a;
    const said = t.on(name(known), number(effect, x ?? y, language).replace('<1', words[language].fewer));
    return { part: isBenefit ? 'benefit' : isNews(data, effect, known) ? 'oneSided' : 'rest', said };
  }
  const chance = chanceOfMore(data, effect, a, b);
  const more = chance > 0.5 ? a : b;
  if (chance > 0.1 && chance < 0.9) {
    const said = effect.kind === 'grade' ? t.unclearExperts : t.unclear;
    return { part: isBenefit ? 'benefit' : data.about.first_asked.includes(effect.id) ? 'asked' : 'rest', said };
  }
  if (effect.kind === 'grade') return { part: 'experts', said: t.experts(name(more)) };
  const isChange = !isPeople(effect);
  // What rests on a figure that is only imprecise is told as probable, however large.
  const isProbable = [a, b].some((id) => !data.estimate(id, effect.id).reliable);
  const [higher, moreOf] = isProbable ? [t.probablyHigher, t.probablyMore] : [t.higher, t.more];
  if (isLarge(effect, x, y)) return { part: isBenefit ? 'benefit' : 'clear', said: (isChange ? higher : moreOf)(name(more)) };
  const unit = isChange ? effect.text[language].unit : t.of100;
  return { part: isBenefit ? 'benefit' : 'small', said: t.small(number(effect, x, language), number(effect, y, language), unit) };
}

const parts = ['benefit', 'clear', 'experts', 'oneSided', 'small', 'asked', 'rest'];

/** Every row of the table that is seen, in one look. */
const readRows = (page) =>
  comparisonTable(page).evaluate((table) =>
    [...table.tBodies]
      .filter((body) => body.checkVisibility() && body.querySelector('th'))
      .map((body) => {
        const [row] = body.rows;
        const cells = [...row.querySelectorAll('td')];
        return {
          name: row.querySelector('button .name').innerText,
          head: row.querySelector('th').innerText,
          cells: cells.slice(0, -1).map((cell) => ({
            number: cell.querySelector('.number')?.innerText ?? null,
            range: cell.querySelector('.range')?.innerText ?? null,
            isWeak: Boolean(cell.querySelector('.weak')),
            text: cell.innerText,
            label: cell.querySelector('a')?.getAttribute('aria-label') ?? null,
          })),
          said: cells.at(-1).innerText,
        };
      }),
  );

/** The effects in the order that they must have, by part, without those of the row about stopping. */
function expectedRows(data, pair, language) {
  const rows = data.effects
    .map((effect) => ({ effect, name: effectName(effect, language), chance: chanceOfMore(data, effect, ...pair), ...expectedRow(data, effect, pair, language) }))
    .filter(({ part, effect }) => part !== 'unknown' && !effect.after_stopping);
  return parts.flatMap((part) => rows.filter((row) => row.part === part));
}

for (const [id, ...pair] of pairs) {
  for (const language of languages) {
    test(`every row of ${pair.join(' and ')} is what the data say, ${language}`, async ({ page }) => {
      const t = words[language].comparison;
      const data = authored(id);
      await page.goto(`#${language}/${id}/compare/${pair.join('+')}`);
      await expect(comparisonTable(page)).toHaveAccessibleName(t.table(pair.map((m) => medicineName(data.medicine(m), language))));
      const expected = expectedRows(data, pair, language);
      await openComparison(page, words[language]);
      const own = [t.course, t.unknown, t.stopping, ...data.effects.filter((e) => e.after_stopping).map((e) => effectName(e, language))];
      const rows = (await readRows(page)).filter(({ name }) => !own.includes(name));

      const sure = expected.filter(({ chance }) => !isNearBorder(chance)).map(({ name }) => name);
      expect(rows.map(({ name }) => name).filter((name) => sure.includes(name))).toEqual(sure);
      expect(rows.map(({ name }) => name).sort()).toEqual(expected.map(({ name }) => name).sort());

      for (const { effect, name, said, chance } of expected) {
        const row = rows.find((row) => row.name === name);
        if (!isNearBorder(chance)) expect(row.said, effect.id).toContain(said);
        for (const [i, medicine] of pair.entries()) {
          const estimate = data.estimate(medicine, effect.id);
          const shown = row.cells[i];
          const place = `${effect.id} ${medicine}`;
          if (!estimate) {
            expect(shown.text, place).toContain(t.noFigureShort);
            continue;
          }
          expect(shown.label, place).toContain(`${words[language].openSource}: ${medicineName(data.medicine(medicine), language)}`);
          if (!weighs(effect, estimate)) {
            const isLabel = ['band', 'no_more_than_placebo'].includes(estimate.measure);
            expect(shown.text, place).toContain(isLabel ? t.labelOnly : t.tooLittleShort);
            expect(shown.number, place).toBeNull();
            continue;
          }
          const [x, low, high] = [estimate.value, estimate.low, estimate.high].map((x) => onAxis(effect, estimate, x ?? null));
          expect(shown.number, place).toBe(number(effect, x, language));
          expect(shown.isWeak, place).toBe(!estimate.reliable);
          if (effect.kind === 'grade' || low === null) expect(shown.range, place).toBeNull();
          else if (isPeople(effect)) expect(shown.range, place).toBe(`${number(effect, low, language)}–${number(effect, high, language)}`);
          else expect(shown.range, place).toBe(words[language].to(number(effect, low, language), number(effect, high, language)).replaceAll('+', ''));
        }
        const placebo = placeboValue(effect);
        const onPlacebo = placebo === null ? '–' : isPeople(effect) ? number(effect, placebo, language) : '0';
        expect(row.cells.at(-1).number, effect.id).toBe(onPlacebo);
      }
      await expect(page.getByRole('main')).not.toContainText(words[language].forbidden);
    });
  }
}

test('differences that one works out by hand', async ({ page }) => {
  const t = words.en.comparison;
  await page.goto('#en/antipsychotics/compare/olanzapine+aripiprazole+haloperidol');
  await openComparison(page, words.en);
  const said = Object.fromEntries((await readRows(page)).map((row) => [row.name, row.said]));
  // Weight: 2.79 (2.47 to 3.11) against 0.53 (0.03 to 1.00) and 0.54 (0.15 to 0.93) or so: far apart, more than a kilogram.
  expect(said['Weight change']).toBe('clearly higher on olanzapine than on aripiprazole and haloperidol');
  // Sleepiness: ln 3.03 - ln 1.53 = 0.683, with errors of about 0.107 and 0.192: 3.5 standard deviations.
  expect(said.Sleepiness).toMatch(/on olanzapine.* than on .*aripiprazole/);
  expect(said.Sleepiness.startsWith(t.moreThan('', '').split('  ')[0].trim())).toBe(true);
});

for (const language of languages) {
  test(`the sentences above name what is clear and steer nowhere, ${language}`, async ({ page }) => {
    const t = words[language].comparison;
    const data = authored('antidepressants');
    await page.goto(`#${language}/antidepressants/compare/escitalopram+mirtazapine`);
    const sentences = page.locator('.trade-offs p');
    await expect(sentences).toHaveCount(3);
    const said = await sentences.allInnerTexts();
    const inside = (id) => effectName(data.effect(id), language).replace(/^./, (letter) => letter.toLowerCase());
    expect(said[0]).toContain('escitalopram');
    for (const id of ['sexual_problems', 'nausea']) expect(said[0]).toContain(inside(id));
    expect(said[1]).toContain('mirtazapine');
    expect(said[1]).toContain(inside('sleepiness'));
    expect(said[2]).toContain(t.unsure);
    expect(said[2]).toContain(inside('response'));
    expect(said.join(' ')).not.toMatch(t.never);

    // The other way round nothing changes but who is named first.
    await page.goto(`#${language}/antidepressants/compare/mirtazapine+escitalopram`);
    await expect(sentences.first()).toContainText('mirtazapine');
    expect(await sentences.allInnerTexts()).toEqual([said[1], said[0], said[2]]);

    await page.goto(`#${language}/antipsychotics/compare/penfluridol+levomepromazine`);
    await expect(page.locator('.trade-offs')).not.toBeEmpty();
    expect(await sentences.count()).toBeLessThanOrEqual(3);
  });

  test(`two medicines fit one phone screen before anything opens, ${language}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const [id, ...pair] of [pairs[0]]) {
      await page.goto(`#${language}/${id}/compare/${pair.join('+')}`);
      await expect(comparisonTable(page)).toBeVisible();
      const data = authored(id);
      const stopping = data.effects.find((effect) => effect.after_stopping);
      const row = comparisonTable(page).getByRole('button', { name: effectName(stopping, language) });
      const bottom = await row.evaluate((button) => button.closest('tbody').getBoundingClientRect().bottom);
      const bar = await page.evaluate(() => {
        const fixed = [...document.querySelectorAll('nav')].find((nav) => getComputedStyle(nav).position === 'fixed');
        return fixed ? fixed.getBoundingClientRect().top : innerHeight;
      });
      expect(bottom, pair.join('+')).toBeLessThanOrEqual(bar + 1);
    }
  });

  test(`a row opens its pictures with the keyboard, with both frames and the way to each source, ${language}`, async ({ page }) => {
    const t = words[language];
    const data = authored('antidepressants');
    const pair = ['escitalopram', 'mirtazapine'];
    const effect = data.effect('sleepiness');
    await page.goto(`#${language}/antidepressants/compare/${pair.join('+')}`);
    const button = comparisonTable(page).getByRole('button', { name: effectName(effect, language), exact: true });
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(button).toHaveAttribute('aria-expanded', 'true');
    const opened = page.locator(`#${await button.getAttribute('aria-controls')}`);
    const written = pair.map((m) => Number(number(effect, value(data, effect, m), language)));
    const placebo = Number(number(effect, placeboValue(effect), language));
    await expect(opened.getByRole('heading', { level: 3 })).toHaveText(['Placebo', ...pair.map((m) => medicineName(data.medicine(m), language))]);
    for (const [i, n] of [placebo, ...written].entries()) {
      const side = opened.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3 }) }).nth(i);
      await expect(side).toContainText(t.comparison.frame(n));
      await expect(side.getByRole('img')).toHaveAccessibleName(new RegExp(`^${t.comparison.picture(n).replaceAll('.', '\\.')}`));
      expect(await side.locator('path.surely, path.within').evaluateAll((paths) => paths.map((path) => path.getAttribute('d').split('M').length - 1).reduce((x, y) => x + y, 0))).toBe(n);
      const whose = i ? medicineName(data.medicine(pair[i - 1]), language) : 'Placebo';
      await expect(side.getByRole('link', { name: `${t.openSource}: ${whose}, ${effectName(effect, language)}`, exact: true })).toHaveAttribute(
        'href',
        new RegExp(`/source/${i ? pair[i - 1] : 'placebo'}/sleepiness$`),
      );
    }
    await button.press('Enter');
    await expect(opened).toBeHidden();
  });

  test(`stopping, time and what is not known are rows too, ${language}`, async ({ page }) => {
    const t = words[language].comparison;
    const data = authored('antidepressants');
    const read = (file) => JSON.parse(readFileSync(new URL(`../../data/antidepressants/${file}.json`, import.meta.url), 'utf8'));
    await page.goto(`#${language}/antidepressants/compare/escitalopram+mirtazapine`);

    const stopping = await openRow(page, effectName(data.effects.find((e) => e.after_stopping), language));
    const fact = data.medicine('escitalopram').facts.find(({ field }) => field === 'stopping');
    await expect(stopping).toContainText(data.phrases[fact.value][language]);

    const course = await openRow(page, t.course);
    const nausea = read('time_course').find(({ effect, scope }) => effect === 'nausea' && scope === 'class');
    await expect(course).toContainText(data.phrases[nausea.statement][language]);
    // What stands in the text of one medicine and is about its whole kind says so beside another one.
    const restless = read('time_course').find(({ effect, scope }) => effect === 'agitation_anxiety' && scope === 'group:SSRI');
    const said = course.getByRole('listitem').filter({ hasText: data.phrases[restless.statement][language] }).last();
    await expect(said).toContainText(data.source(restless.source).title);
    await expect(said).toContainText(words[language].saidOf.kind);

    const unknown = await openRow(page, t.unknown);
    for (const medicine of ['escitalopram', 'mirtazapine']) {
      const side = unknown.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name: medicineName(data.medicine(medicine), language) }) });
      const effects = data.effects.filter((effect) => value(data, effect, medicine) === null);
      for (const effect of effects) await expect(side).toContainText(effectName(effect, language));
    }
    // Appetite: no figure of escitalopram, but of its relatives.
    await expect(unknown).toContainText(t.relatives);
  });

  test(`what an address names and is not shown is said, ${language}`, async ({ page }) => {
    const t = words[language].comparison;
    await page.goto(`#${language}/antipsychotics/compare/olanzapine+aspirin+quetiapine+clozapine+haloperidol+risperidone+amisulpride`);
    await expect(page.getByText(t.notFound('aspirin'))).toBeVisible();
    const data = authored('antipsychotics');
    const [r, a] = ['risperidone', 'amisulpride'].map((m) => medicineName(data.medicine(m), language));
    await expect(page.getByText(t.leftOut(language === 'nl' ? `${r} en ${a}` : `${r} and ${a}`))).toBeVisible();
    await page.getByRole('button', { name: words[language].remove(medicineName(data.medicine('clozapine'), language)) }).click();
    await expect(page.getByText(t.notFound('aspirin'))).toBeHidden();
  });

  test(`choosing what to compare, with the focus where it goes on, ${language}`, async ({ page }) => {
    const t = words[language];
    const data = authored('antidepressants');
    const name = (id) => medicineName(data.medicine(id), language);
    await page.goto(`#${language}/antidepressants/compare`);
    await expect(page.getByText(t.compareEmpty)).toBeVisible();
    // Two ways on: choose here, or in what comes out.
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
    await expect(comparisonTable(page)).toBeVisible();
    await page.getByRole('button', { name: t.remove(name('sertraline')) }).click();
    await expect(page.getByText(t.comparison.oneMore)).toBeVisible();
    await expect(select).toBeFocused();
  });
}

test('a row opens and closes wherever its name or its word is tapped, and a number leads to its source', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('#en/antidepressants/compare/escitalopram+mirtazapine');
  const name = effectName(authored('antidepressants').effect('sleepiness'), 'en');
  const row = comparisonTable(page).getByRole('row').filter({ has: page.getByRole('button', { name }) });
  const button = row.getByRole('button', { name });
  const head = await row.getByRole('rowheader').boundingBox();
  await row.getByRole('rowheader').click({ position: { x: head.width - 2, y: head.height - 2 } });
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  await row.getByRole('cell').last().click();
  await expect(button).toHaveAttribute('aria-expanded', 'false');
  await row.getByRole('link').first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(button).toHaveAttribute('aria-expanded', 'false');
});

test('what a person wishes for stands first, whether it differs or not', async ({ page }) => {
  await page.goto('#nl/antipsychotics/matters');
  await wishFor(page, ['Hartfilmpje (QTc)', 'Droge mond']);
  await page.goto('#nl/antipsychotics/compare/olanzapine+quetiapine');
  await expect(comparisonTable(page)).toBeVisible();
  const rows = await readRows(page);
  expect(rows.slice(0, 2).map(({ name }) => name)).toEqual(['Hartfilmpje (QTc)', 'Droge mond']);
  expect(rows.filter(({ head }) => head.includes('jouw wens'))).toHaveLength(2);
});

test('a prescriber sees measures and chances, and everything else stays as it was', async ({ page }) => {
  const t = words.en.comparison;
  const data = authored('antipsychotics');
  const medicines = ['olanzapine', 'aripiprazole', 'quetiapine'];
  await page.goto(`#en/antipsychotics/compare/${medicines.join('+')}`);
  const opened = await openRow(page, 'Sleepiness');
  const before = await readRows(page);
  await expect(opened.getByText(/OR 3\.03/)).toBeHidden();
  const menu = page.locator('details.menu > summary');
  if (await menu.count()) await menu.click();
  await page.getByRole('switch', { name: t.prescriber }).check();

  const { participants, trials } = data.estimate('olanzapine', 'sleepiness');
  await expect(opened.getByText(`OR 3.03 (2.47 to 3.76), n ${new Intl.NumberFormat('en').format(participants)}, k ${trials}`)).toBeVisible();
  const effect = data.effect('sleepiness');
  const [heads, ...rows] = await readTable(page.getByRole('region', { name: t.pairs('Sleepiness'), exact: true }).getByRole('table'));
  expect(heads.slice(1).map(({ text }) => text)).toEqual(['Placebo', ...medicines]);
  for (const [i, a] of medicines.entries()) {
    const row = rows[i].map(({ text }) => text);
    expect(Math.abs(Number(row[1]) - 100 * chanceOfMoreThanPlacebo(data, effect, a))).toBeLessThan(1.01);
    for (const [j, b] of medicines.entries()) {
      if (i === j) expect(row[2 + j]).toBe('–');
      else expect(Math.abs(Number(row[2 + j]) - 100 * chanceOfMore(data, effect, a, b))).toBeLessThan(2);
    }
  }
  expect(await readRows(page)).toEqual(before);
});

for (const language of languages) {
  test(`the names of two medicines stand unbroken side by side on the narrowest screen, and kilos say in what time, ${language}`, async ({ page }) => {
    const data = authored('antidepressants');
    for (const width of [320, 390]) {
      await page.setViewportSize({ width, height: 700 });
      await page.goto(`#${language}/antidepressants/compare/escitalopram+mirtazapine`);
      const table = page.getByRole('table').first();
      for (const id of ['escitalopram', 'mirtazapine']) {
        const name = table.getByRole('columnheader').getByText(medicineName(data.medicine(id), language), { exact: true });
        await expect(name).toBeVisible();
        const rects = await name.evaluate((element) => {
          const range = document.createRange();
          range.selectNodeContents([...element.childNodes].find((node) => node.nodeType === Node.TEXT_NODE && node.data.trim()));
          return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
        });
        expect(rects, `${id} at ${width}`).toBe(1);
      }
      const weight = data.effect('weight_change');
      const duration = data.phrases[weight.duration][language];
      await expect(table.getByRole('row').filter({ hasText: effectName(weight, language) }).first()).toContainText(duration);
    }
  });
}

for (const width of [320, 390, 844]) {
  test(`on ${width} px four medicines with everything open stay within it`, async ({ page }) => {
    await page.setViewportSize({ width, height: width === 844 ? 390 : 844 });
    await page.goto('#nl/antidepressants/compare/sertraline+citalopram+mirtazapine+venlafaxine');
    await openComparison(page, words.nl);
    await openRow(page, 'Slaperigheid');
    await openRow(page, 'Verandering van gewicht');
    const excess = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await excess()).toBe(0);
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    expect(await excess()).toBe(0);
  });
}

inEveryLook('the table with an open row has no accessibility violation', async ({ page, language }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`#${language}/antipsychotics/compare/clozapine+haloperidol`);
  await openComparison(page, words[language]);
  await openRow(page, effectName(authored('antipsychotics').effect('sleepiness'), language));
  await openRow(page, words[language].comparison.unknown);
  await axe(page);
});

test('on paper the table takes few pages', async ({ page }) => {
  for (const [medicines, most] of [['escitalopram+mirtazapine', 2], ['sertraline+citalopram+mirtazapine+venlafaxine', 3]]) {
    await page.goto(`#nl/antidepressants/compare/${medicines}`);
    await expect(comparisonTable(page)).toBeVisible();
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g).length, medicines).toBeLessThanOrEqual(most);
  }
});
