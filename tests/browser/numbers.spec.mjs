// The numbers on the screen against the authored files: some worked out by hand, then every cell of all figures.
import { expect, languages, test } from './support.mjs';
import { authored, byName, cell, classes, effectName, medicineName, number, placeboValue } from './expected.mjs';
import { allFigures, comesOut, lineOf, literally, readAllPages, rowOf, showEffect, sourceDialog, words } from './steps.mjs';

// Worked out by hand from data/: odds on placebo = p0/(100-p0); times the odds ratio; people = 100·odds/(1+odds).
const byHand = {
  antipsychotics: [
    // OR 3.03 (2.47 to 3.76) on 4.8: odds 0.05042·3.03 = 0.15277, 13.25; 0.12454, 11.07; 0.18958, 15.94
    { medicine: 'olanzapine', effect: 'sleepiness', shown: '13', label: '13 of 100 people (11 to 16)' },
    // OR 1.53 (1.06 to 2.25): odds 0.07714, 7.16; 0.05345, 5.07; 0.11345, 10.19
    { medicine: 'aripiprazole', effect: 'sleepiness', shown: '7', label: '7 of 100 people (5 to 10)' },
    // MD 2.79 (2.47 to 3.11) kg
    { medicine: 'olanzapine', effect: 'weight_change', shown: '+2.8', label: '+2.8 kg (+2.5 to +3.1)' },
    // SMD 0.894 (0.712 to 1.078): Φ = 0.8143; Φ(0.712) = 0.7618; Φ(1.078) = 0.8595
    { medicine: 'clozapine', effect: 'symptom_change', shown: '81', label: '81 of 100 people better off than average on placebo (76 to 86)' },
    // Category 1 of 0, 0/+, +, +/++, ++, +++
    { medicine: 'haloperidol', effect: 'diabetes', shown: '0/+', label: '0/+ rating by experts' },
    // Incidence 1.7 (-0.8 to 4.1) per year; below nobody there is nobody
    { medicine: 'aripiprazole', effect: 'tardive_dyskinesia', shown: '2', label: '2 of 100 people per year (0 to 4)' },
  ],
  antidepressants: [
    // OR 1.74 (1.56 to 1.93) on 36.7: odds 0.57978·1.74 = 1.00882, 50.22; 0.90446, 47.49; 1.11897, 52.81
    { medicine: 'escitalopram', effect: 'response', shown: '50', label: '50 of 100 people (47 to 53)' },
    // OR 4.96 (3.74 to 6.6) on 5.6: odds 0.05932·4.96 = 0.29424, 22.73; 0.22186, 18.16; 0.39153, 28.14
    { medicine: 'mirtazapine', effect: 'sleepiness', shown: '23', label: '23 of 100 people (18 to 28)' },
    // OR 2.64 (1.89 to 3.56) on 9.3: odds 0.10254·2.64 = 0.27070, 21.30; 0.19379, 16.23; 0.36503, 26.74
    { medicine: 'sertraline', effect: 'nausea', shown: '21', label: '21 of 100 people (16 to 27)' },
    // OR 3.25 (1.95 to 5.56) on 16: odds 0.19048·3.25 = 0.61905, 38.24; 0.37143, 27.08; 1.05905, 51.43
    { medicine: 'escitalopram', effect: 'sexual_problems', shown: '38', label: '38 of 100 people (27 to 51)' },
    // OR 4.3 (2.81 to 6.26) on 2.6: odds 0.02669·4.3 = 0.11478, 10.30; 0.07501, 6.98; 0.16710, 14.32
    { medicine: 'venlafaxine', effect: 'sweating', shown: '10', label: '10 of 100 people (7 to 14)' },
  ],
};

for (const [id, figures] of Object.entries(byHand)) {
  for (const figure of figures) {
    test(`${figure.effect} with ${figure.medicine} is what one works out by hand`, async ({ page }) => {
      const t = words.en;
      const data = authored(id);
      const [medicine, effect] = [medicineName(data.medicine(figure.medicine), 'en'), effectName(data.effect(figure.effect), 'en')];
      const table = await allFigures(page, 'en', data);
      const place = await showEffect(page, t, table, effect);
      const link = rowOf(table, medicine).getByRole('cell').nth(place).getByRole('link');
      await expect(link).toHaveAccessibleName(`${figure.label}. ${t.openSource}`);
      await expect(link).toHaveText(figure.shown);
      await link.click();
      await expect(sourceDialog(page, medicine, effect)).toBeVisible();

      // The same on the line of what comes out.
      await comesOut(page, 'en', data, { wishes: { [figure.effect]: 3 } });
      const dot = lineOf(page, effect).getByRole('list').first().getByRole('button', { name: new RegExp(`^${medicine}: `) });
      await expect(dot).toHaveAccessibleName(new RegExp(`^${literally(medicine)}: ${literally(figure.label)}`));
    });
  }
}

test('the placebo number leads to its source too', async ({ page }) => {
  // 4.8 of 100 on placebo is 5 whole people.
  const data = authored('antipsychotics');
  const { baseline } = data.effect('sleepiness');
  const table = await allFigures(page, 'en', data);
  const place = await showEffect(page, words.en, table, 'Sleepiness');
  const cell = table.getByRole('row', { name: /^Placebo/ }).getByRole('cell').nth(place);
  await expect(cell).toHaveText('5');
  await cell.getByRole('link').click();
  const dialog = sourceDialog(page, 'Placebo', 'Sleepiness');
  const people = new Intl.NumberFormat('en').format(baseline.n_participants);
  await expect(dialog).toContainText(`4.8 of 100 (${baseline.low} to ${baseline.high}), from ${people} people on placebo`);
});

/** The words of an empty, and what a screen reader hears of it. */
const empties = (t) => ({
  notMeasured: { text: t.notMeasuredShort, label: null },
  tooLittle: { text: t.tooLittleShort, label: t.tooLittle },
  band: { text: t.bandShort, label: t.bandStart },
  noMoreThanPlacebo: { text: t.inWordsShort, label: t.inWordsStart },
});

test('each kind of cell is there to be wrong', () => {
  const kinds = classes.map(authored).flatMap((data) => data.medicines.flatMap((m) => data.effects.map((e) => cell(data, m, e, 'en').kind)));
  expect(new Set(kinds)).toEqual(new Set(['known', 'likePlacebo', 'tooLittle', 'band', 'noMoreThanPlacebo', 'notMeasured']));
});

for (const id of classes) {
  for (const language of languages) {
    test(`every number and every empty of all figures: ${id}, ${language}`, async ({ page }) => {
      const t = words[language];
      const data = authored(id);
      await page.setViewportSize({ width: 1366, height: 768 });
      const table = await allFigures(page, language, data);
      const [heads, placebo, ...rows] = await readAllPages(page, t, table, data.effects.length);

      // The same effects in the same order for every medicine, and the medicines from A to Z.
      expect(heads.slice(1).map(({ text }) => text)).toEqual(data.effects.map((e) => expect.stringContaining(effectName(e, language))));
      expect(rows.map((row) => row[0].link)).toEqual(byName(data.medicines, language));

      const expectedPlacebo = data.effects.map((effect) => {
        if (effect.kind === 'change' && effect.measure !== 'SMD') return t.zeroPoint;
        if (effect.kind === 'grade') return '–';
        const value = placeboValue(effect);
        return value === null ? t.notMeasuredShort : number(effect, value, language);
      });
      expect(placebo.slice(1).map(({ text }) => text)).toEqual(expectedPlacebo);

      const wrong = [];
      for (const row of rows) {
        const medicine = data.medicines.find((m) => medicineName(m, language) === row[0].link);
        for (const [i, effect] of data.effects.entries()) {
          const { text, label } = row[i + 1];
          const expected = cell(data, medicine, effect, language);
          const empty = empties(t)[expected.kind];
          let isRight;
          if (expected.kind === 'tooLittle' && expected.value !== undefined) {
            // Only imprecise: the number stands there, and its weakness in the name of the link.
            isRight = text === expected.value && label.includes(`, ${t.page.weak}`) && label.includes(expected.value === '<1' ? t.fewer : expected.value);
          } else if (empty) {
            isRight = text === empty.text && !/\d/.test(text) && (empty.label === null ? label === null : label.startsWith(empty.label));
          } else {
            const isLike = expected.kind === 'likePlacebo';
            const spoken = (x) => (x === '<1' ? t.fewer : x);
            const interval = expected.low === null || expected.high === null ? '' : ` (${t.to(spoken(expected.low), spoken(expected.high))})`;
            isRight =
              text === (isLike ? `${expected.value} ${t.likePlaceboShort}` : expected.value) &&
              label.startsWith(`${spoken(expected.value)} `) &&
              label.includes(interval) &&
              label.includes(t.likePlacebo) === isLike;
          }
          if (!isRight) wrong.push({ medicine: medicine.id, effect: effect.id, expected, text, label });
        }
      }
      expect(wrong).toEqual([]);
    });
  }
}
