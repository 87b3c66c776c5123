// The page of a medicine and the certainty of its figures.
import { expect, languages, test } from './support.mjs';
import { authored, cell, effectName, medicineName } from './expected.mjs';
import { fact, readTable, sourceDialog, words } from './steps.mjs';

// Worked out by hand from the authored figures and the rule that src/domain/certainty.rs states.
const judged = {
  antidepressants: [
    // No placebo beside it, 159 people; the interval is 15 wide where medicines differ by 69.
    ['sertraline', 'sexual_problems', 'low', ['noPlacebo', 'fewPeople']],
    // From a label; 453 people; the interval is 11.9 wide (18.7 to 30.6 of 100) where the range is 18.7 (5.4 to 24.1).
    ['mirtazapine', 'sleepiness', 'low', ['label', 'wide']],
  ],
  antipsychotics: [
    // Published, the interval is 0.37 wide where the range is 0.89; nobody says how many people.
    ['clozapine', 'symptom_change', 'moderate', ['peopleUnknown']],
    // Calculated; the interval is 2.9 wide (0.4 to 3.3 of 100) where the range is 1.5.
    ['olanzapine', 'blurred_vision', 'veryLow', ['own', 'veryWide']],
    // Not reliable, and calculated.
    ['olanzapine', 'sexual_problems', 'veryLow', ['tooLittle', 'own']],
    ['olanzapine', 'metabolic', 'veryLow', ['grade']],
  ],
};

/** The row of an effect: only one table of the page has it. */
const effectRow = (page, name) =>
  page.getByRole('main').getByRole('row').filter({ has: page.getByRole('rowheader', { name: new RegExp(`^${name.replace(/[()]/g, '\\$&')} `) }) });

for (const language of languages) {
  const t = words[language];

  for (const [id, cases] of Object.entries(judged)) {
    test(`levels and reasons follow the rule: ${id}, ${language}`, async ({ page }) => {
      const data = authored(id);
      for (const [medicine, effect, level, doubts] of cases) {
        await page.goto(`#${language}/${id}/medicine/${medicine}`);
        const name = effectName(data.effect(effect), language);
        const row = effectRow(page, name);
        await expect(row.getByRole('cell').last()).toHaveText(t.levels[level]);
        await row.getByRole('link').click();
        const dialog = sourceDialog(page, medicineName(data.medicine(medicine), language), name);
        await expect(dialog.getByRole('heading', { name: `${t.certainty}: ${t.levels[level]}`, exact: true })).toBeVisible();
        const section = dialog.locator('section').filter({ hasText: t.rule });
        await expect(section.getByRole('listitem')).toHaveText(doubts.map((doubt) => t.doubts[doubt]));
      }
      // The rule is one tap away, and "back" leads to the source again.
      await page.getByRole('dialog').getByRole('link', { name: t.rule }).click();
      await expect(page.getByRole('heading', { name: t.ruleTitle })).toBeFocused();
      await page.goBack();
      await expect(page.getByRole('dialog')).toBeVisible();
    });
  }

  for (const id of Object.keys(judged)) {
    test(`every effect with its number, by kind and in the same order: ${id}, ${language}`, async ({ page }) => {
      const data = authored(id);
      const medicine = data.medicine({ antidepressants: 'mirtazapine', antipsychotics: 'olanzapine' }[id]);
      await page.goto(`#${language}/${id}/medicine/${medicine.id}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(medicineName(medicine, language));
      for (const [i, valence] of ['benefit', 'harm', 'burden'].entries()) {
        const table = page.getByRole('region', { name: t.kinds[i], exact: true }).getByRole('table');
        const [, ...rows] = await readTable(table);
        const effects = data.effects.filter((effect) => effect.valence === valence);
        expect(rows.map(([head]) => head.text)).toEqual(effects.map((e) => expect.stringContaining(effectName(e, language))));
        for (const [n, effect] of effects.entries()) {
          const expected = cell(data, medicine, effect, language);
          const { text } = rows[n][1];
          const said = { known: expected.value, likePlacebo: `${expected.value} ${t.likePlaceboShort}`, tooLittle: t.tooLittleShort, band: t.bandShort, notMeasured: t.notMeasuredShort };
          expect(text, effect.id).toBe(said[expected.kind]);
        }
      }
    });
  }

  test(`every group of facts, each fact with its source, and what is not known, ${language}`, async ({ page }) => {
    for (const [id, medicine] of [['antidepressants', 'amitriptyline'], ['antidepressants', 'sertraline'], ['antipsychotics', 'clozapine']]) {
      const data = authored(id);
      const { facts } = data.medicine(medicine);
      await page.goto(`#${language}/${id}/medicine/${medicine}`);
      const main = page.getByRole('main');
      await expect(main.getByText(t.neverSuddenly)).toBeVisible();
      const missing = [];
      for (const group of data.factGroups) {
        const found = facts.filter((fact) => group.fields.includes(fact.field));
        let place = main;
        if (group.id !== 'stopping') {
          if (!found.length) missing.push(group.name[language]);
          place = main.getByRole('group').filter({ has: page.getByRole('heading', { name: `${group.name[language]} (${found.length})`, exact: true }) });
          if (found.length) await place.getByRole('heading').click();
        }
        for (const { value, source } of found) {
          const row = place.locator('dl > div').filter({ hasText: data.phrases[value]?.[language] ?? value }).filter({ hasText: data.source(source).title });
          await expect(row.first(), `${medicine}: ${value}`).toBeVisible();
          const { doi, url } = data.source(source);
          if (doi || url) await expect(row.first().getByRole('link', { name: t.sourceLink })).toHaveAttribute('href', doi ? `https://doi.org/${doi}` : url);
        }
      }
      if (missing.length) await expect(main).toContainText(`${t.notKnown}: ${missing.join(', ')}.`);
    }
  });

  test(`effects on movement are explained, also where their number comes from, ${language}`, async ({ page }) => {
    const data = authored('antipsychotics');
    await page.goto(`#${language}/antipsychotics/medicine/olanzapine`);
    const more = data.effects.filter((effect) => effect.text[language].explained);
    expect(more.length).toBeGreaterThanOrEqual(3);
    for (const effect of more) {
      const { like, when, ask } = effect.text[language].explained;
      const summary = page.getByText(t.moreAbout(effectName(effect, language)));
      await summary.click();
      const details = page.getByRole('main').getByRole('group').filter({ has: summary });
      for (const text of [like, when, ...ask]) await expect(details.getByText(text, { exact: true })).toBeVisible();
    }
    const [first] = more;
    await effectRow(page, effectName(first, language)).getByRole('link').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(t.moreAbout(effectName(first, language))).click();
    await expect(fact(dialog, t.whatToAsk)).toContainText(first.text[language].explained.ask[0]);
  });

  test(`the switch for prescribers shows measures and unfolds facts, and changes no order, ${language}`, async ({ page }) => {
    const data = authored('antipsychotics');
    await page.goto(`#${language}/antipsychotics/medicine/olanzapine`);
    const table = page.getByRole('region', { name: t.kinds[1], exact: true }).getByRole('table');
    const order = async () => (await readTable(table)).map(([head]) => head.text);
    const before = await order();
    await page.getByRole('switch', { name: t.switchPrescriber }).check();
    const { value, low, high, participants, trials } = data.estimate('olanzapine', 'weight_change');
    const n = `${Math.floor(participants / 1000)}${t.thousands}${String(participants % 1000).padStart(3, '0')}`;
    const measure = effectRow(page, effectName(data.effect('weight_change'), language)).getByRole('cell').last();
    for (const x of [value, low, high]) await expect(measure).toContainText(String(x).replace('.', t.decimal));
    await expect(measure).toContainText('MD');
    await expect(measure).toContainText(`n ${n}`);
    await expect(measure).toContainText(`k ${trials}`);
    expect(await order()).toEqual(before);
    const { value: dose } = data.medicine('olanzapine').facts.find((x) => x.field === 'ddd');
    await expect(page.getByRole('main').getByText(data.phrases[dose]?.[language] ?? dose).first()).toBeVisible();
  });

  test(`a medicine is added to compare and taken away, and the focus stays, ${language}`, async ({ page }) => {
    await page.goto(`#${language}/antipsychotics/medicine/olanzapine`);
    const add = page.getByRole('button', { name: t.addToCompare('olanzapine') });
    await add.focus();
    await page.keyboard.press('Enter');
    const remove = page.getByRole('button', { name: t.removeFromCompare('olanzapine') });
    await expect(remove).toBeFocused();
    await expect(page.getByRole('status').filter({ hasText: t.inCompare })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(add).toBeFocused();
  });
}

test('a narrow screen shows each effect as a card, without scrolling aside', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto('#en/antipsychotics/medicine/olanzapine');
  const frame = page.getByRole('region', { name: words.en.kinds[1], exact: true });
  await expect(frame).toBeVisible();
  expect(await frame.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
});
