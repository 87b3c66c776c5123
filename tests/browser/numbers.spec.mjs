// The numbers on the screen against the authored files: some worked out by hand, then every cell of every overview.
import { expect, languages, test } from './support.mjs';
import { authored, byName, cell, classes, effectName, medicineName, number, placeboValue } from './expected.mjs';
import { fact, openComparison, overviewTable, readTable, rowOf, sourceDialog, words } from './steps.mjs';

// Worked out by hand from data/: odds on placebo = p0/(100-p0); times the odds ratio; people = 100·odds/(1+odds).
const byHand = {
  antipsychotics: [
    // OR 3.03 (2.47 to 3.76) on 3.8: odds 0.03950·3.03 = 0.11969, 10.69; 0.09757, 8.89; 0.14852, 12.93
    { medicine: 'olanzapine', effect: 'sleepiness', shown: '11', label: '11 of 100 people (9 to 13)', frame: 'About 11 of 100 people had this, 89 did not.', measured: '3.03 (95% interval 2.47 to 3.76)', people: '3,730' },
    // OR 1.53 (1.06 to 2.25): odds 0.06044, 5.70; 0.04187, 4.02; 0.08888, 8.16
    { medicine: 'aripiprazole', effect: 'sleepiness', shown: '6', label: '6 of 100 people (4 to 8)', frame: 'About 6 of 100 people had this, 94 did not.', measured: '1.53 (95% interval 1.06 to 2.25)', people: '935' },
    // MD 2.79 (2.47 to 3.11) kg
    { medicine: 'olanzapine', effect: 'weight_change', shown: '+2.8', label: '+2.8 kg (+2.5 to +3.1)', frame: 'On average +2.8 kg compared with placebo.', measured: '2.79 (95% interval 2.47 to 3.11)', people: '4,105' },
    // SMD 0.894 (0.712 to 1.078): Φ = 0.8143; Φ(0.712) = 0.7618; Φ(1.078) = 0.8595
    { medicine: 'clozapine', effect: 'symptom_change', shown: '81', label: '81 of 100 people better off than average on placebo (76 to 86)', frame: 'Of 100 people on this medicine, about 81 ended up better than the average person on placebo, 19 did not.', measured: '0.894 (95% interval 0.712 to 1.078)' },
    // Category 1 of 0, 0/+, +, +/++, ++, +++
    { medicine: 'haloperidol', effect: 'diabetes', shown: '0/+', label: '0/+ rating by experts', frame: 'Experts put it at “0/+” in the order 0 · 0/+ · + · +/++ · ++ · +++.', measured: 'Category: 0/+' },
    // Incidence 1.7 (-0.8 to 4.1) per year; below nobody there is nobody
    { medicine: 'aripiprazole', effect: 'tardive_dyskinesia', shown: '2', label: '2 of 100 people per year (0 to 4)', frame: 'About 2 of 100 people had this per year, 98 did not.', measured: '1.7 (95% interval \u22120.8 to 4.1)', people: '1,215' },
  ],
  antidepressants: [
    // OR 1.74 (1.56 to 1.93) on 35.2: odds 0.54321·1.74 = 0.94519, 48.59; 0.84741, 45.87; 1.04840, 51.18
    { medicine: 'escitalopram', effect: 'response', shown: '49', label: '49 of 100 people (46 to 51)', frame: 'About 49 of 100 people had this, 51 did not.', measured: '1.74 (95% interval 1.56 to 1.93)', people: '6,229' },
    // OR 5.36 (3.87 to 7.43) on 5.6: odds 0.05932·5.36 = 0.31797, 24.13; 0.22958, 18.67; 0.44076, 30.59
    { medicine: 'mirtazapine', effect: 'sleepiness', shown: '24', label: '24 of 100 people (19 to 31)', frame: 'About 24 of 100 people had this, 76 did not.', measured: '5.36 (95% interval 3.87 to 7.43)', people: '453' },
    // OR 2.7 (2.32 to 3.15) on 9.2: odds 0.10132·2.7 = 0.27357, 21.48; 0.23507, 19.03; 0.31916, 24.19
    { medicine: 'sertraline', effect: 'nausea', shown: '21', label: '21 of 100 people (19 to 24)', frame: 'About 21 of 100 people had this, 79 did not.', measured: '2.7 (95% interval 2.32 to 3.15)', people: '2,799' },
    // Incidence 62.9 (55.2 to 70.0), without placebo
    { medicine: 'sertraline', effect: 'sexual_problems', shown: '63', label: '63 of 100 people (55 to 70)', frame: 'About 63 of 100 people had this, 37 did not.', measured: '62.9 (95% interval 55.2 to 70)', people: '159' },
    // OR 3.51 (2.1 to 5.87) on 2.6: odds 0.02669·3.51 = 0.09370, 8.57; 0.05606, 5.31; 0.15670, 13.55
    { medicine: 'venlafaxine', effect: 'sweating', shown: '9', label: '9 of 100 people (5 to 14)', frame: 'About 9 of 100 people had this, 91 did not.', measured: '3.51 (95% interval 2.1 to 5.87)', people: '1,381' },
  ],
};

for (const [id, figures] of Object.entries(byHand)) {
  for (const figure of figures) {
    test(`${figure.effect} with ${figure.medicine} is what one works out by hand`, async ({ page }) => {
      const t = words.en;
      const data = authored(id);
      const [medicine, effect] = [medicineName(data.medicine(figure.medicine), 'en'), effectName(data.effect(figure.effect), 'en')];
      await page.goto(`#en/${id}/overview`);
      const place = data.effects.findIndex((e) => e.id === figure.effect);
      const link = rowOf(overviewTable(page, t, data), medicine).getByRole('cell').nth(place).getByRole('link');
      await expect(link).toHaveAccessibleName(`${figure.label}. ${t.openSource}`);
      await expect(link).toHaveText(figure.shown);
      await link.click();
      const dialog = sourceDialog(page, medicine, effect);
      await expect(dialog).toContainText(figure.frame);
      await expect(fact(dialog, t.asMeasured)).toContainText(figure.measured);
      if (figure.people) await expect(fact(dialog, t.people)).toContainText(figure.people);

      const other = data.medicines.find((m) => m.id !== figure.medicine);
      await page.goto(`#en/${id}/compare/${figure.medicine}+${other.id}`);
      await openComparison(page, t);
      const side = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: `${t.openSource}: ${medicine}, ${effect}`, exact: true }) });
      await expect(side).toContainText(figure.label.replace(/ \(.*/, ''));
      await expect(side).toContainText(figure.frame);
      if (/^\d+$/.test(figure.shown)) {
        const range = /\((.*)\)/.exec(figure.label)[1];
        await expect(side.getByRole('img')).toHaveAccessibleName(`${figure.shown} of 100 people filled in, ${100 - figure.shown} not. Range: ${range}.`);
      }
    });
  }
}

test('the placebo number leads to its source too', async ({ page }) => {
  // 3.8 of 100 on placebo is 4 whole people.
  const data = authored('antipsychotics');
  const { baseline } = data.effect('sleepiness');
  await page.goto('#en/antipsychotics/overview');
  const place = data.effects.findIndex((e) => e.id === 'sleepiness');
  const cell = overviewTable(page, words.en, data).getByRole('row', { name: /^Placebo/ }).getByRole('cell').nth(place);
  await expect(cell).toHaveText('4');
  await cell.getByRole('link').click();
  const dialog = sourceDialog(page, 'Placebo', 'Sleepiness');
  const people = new Intl.NumberFormat('en').format(baseline.n_participants);
  await expect(dialog).toContainText(`3.8 of 100 (${baseline.low} to ${baseline.high}), from ${people} people on placebo`);
});

/** The words of an empty, and what a screen reader hears of it. */
const empties = (t) => ({
  notMeasured: { text: t.notMeasuredShort, label: null },
  tooLittle: { text: t.tooLittleShort, label: `${t.tooLittle}. ${t.openSource}` },
  band: { text: t.bandShort, label: t.bandStart },
});

test('each kind of cell is there to be wrong', () => {
  const kinds = classes.map(authored).flatMap((data) => data.medicines.flatMap((m) => data.effects.map((e) => cell(data, m, e, 'en').kind)));
  expect(new Set(kinds)).toEqual(new Set(['known', 'likePlacebo', 'tooLittle', 'band', 'notMeasured']));
});

for (const id of classes) {
  for (const language of languages) {
    test(`every number and every empty of the overview: ${id}, ${language}`, async ({ page }) => {
      const t = words[language];
      const data = authored(id);
      await page.goto(`#${language}/${id}/overview`);
      const table = overviewTable(page, t, data);
      await expect(table).toBeVisible();
      const [heads, placebo, ...rows] = await readTable(table);

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
          if (empty) {
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
