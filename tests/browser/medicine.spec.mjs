// The page of a medicine: what is known of it, what is not, and what is only for prescribers.
import { expect, inEveryLook, axe, languages, test } from './support.mjs';
import { authored, effectName, medicineName, number, onAxis, placeboValue, reliableValue, weighs, range } from './expected.mjs';
import { showToPrescribers, sourceDialog, words } from './steps.mjs';

// Worked out by hand from the authored figures and the rule that src/domain/certainty.rs states.
const judged = {
  antidepressants: [
    // Calculated; on 5.6 of 100 the interval is 10.0 wide (18.2 to 28.1) where the range is 19.2 (3.5 to 22.7).
    ['mirtazapine', 'sleepiness', 'low', ['own', 'wide']],
  ],
  antipsychotics: [
    // Published, the interval is 0.37 wide where the range is 0.89; nobody says how many people.
    ['clozapine', 'symptom_change', 'moderate', ['peopleUnknown']],
    ['olanzapine', 'metabolic', 'veryLow', ['grade']],
  ],
};

/** The part of an effect. */
const effectItem = (page, name) =>
  page.getByRole('main').getByRole('listitem').filter({ has: page.getByRole('heading', { level: 4, name, exact: true }) });

/** The line of time of an effect. */
const timeLine = (page, name) =>
  page.getByRole('main').getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name, exact: true }) }).filter({ has: page.locator('ol') });

/** Text in one line. */
const plain = (text) => text.replace(/\s+/g, ' ').trim();

/** What stands under the name of an effect: pieces of text that must be there, in this order. */
function expectedOf(data, medicine, effect, language) {
  const t = words[language];
  const estimate = data.estimate(medicine.id, effect.id);
  const given = (x) => new Intl.NumberFormat(language, { maximumFractionDigits: 10 }).format(x);
  const spoken = (x) => (number(effect, x, language) === '<1' ? t.fewer : number(effect, x, language));
  if (!weighs(effect, estimate)) {
    if (!estimate) return [t.page.noFigure];
    if (estimate.measure === 'band') return [t.page.atLeast(given(estimate.low), estimate.high === undefined || estimate.high === null ? undefined : given(estimate.high))];
    if (estimate.measure === 'no_more_than_placebo') return [t.page.inWords];
    return [t.tooLittle];
  }
  const [value, low, high] = [estimate.value, estimate.low, estimate.high].map((x) => onAxis(effect, estimate, x));
  const pieces = [number(effect, value, language)];
  if (effect.measure === 'SMD') pieces.push(`${t.page.better} (${t.page.half})`);
  // Signs alone say nothing: which is the lowest, and which the highest.
  if (effect.kind === 'grade') {
    const levels = effect.scale_levels.map((level) => level.name?.[language] ?? level.code);
    pieces.push(t.rising(levels[0], levels.at(-1)));
  }
  if (effect.kind !== 'grade') pieces.push(low === null || high === null ? t.page.noRange : t.page.range(spoken(low), spoken(high)));
  const placebo = placeboValue(effect);
  if (placebo === null) return pieces;
  pieces.push(t.page.placebo(effect.kind === 'change' && effect.measure !== 'SMD' ? '0' : number(effect, placebo, language)));
  if (!estimate.reliable) pieces.push(t.page.weak);
  const [least, most] = range(data, effect);
  const isLike = estimate.reliable && low !== null && low <= placebo && placebo <= high && Math.abs(value - placebo) <= (most - least) / 20;
  if (isLike) return [...pieces, t.likePlacebo];
  const isLarge = Math.abs(value - placebo) >= effect.relevant_difference.value - 1e-9;
  let word = 2;
  if (low !== null && low > placebo) word = isLarge ? 0 : 3;
  if (high !== null && high < placebo) word = isLarge ? 1 : 4;
  return [...pieces, t.page.against[word]];
}

for (const language of languages) {
  const t = words[language];

  for (const [id, cases] of Object.entries(judged)) {
    test(`levels and reasons follow the rule: ${id}, ${language}`, async ({ page }) => {
      const data = authored(id);
      for (const [medicine, effect, level, doubts] of cases) {
        await page.goto(`#${language}/${id}/medicine/${medicine}`);
        const name = effectName(data.effect(effect), language);
        const item = effectItem(page, name);
        await expect(item).toContainText(`${t.certainty}: ${t.levels[level]}`);
        await item.getByRole('link', { name: `${t.openSource}: ${name}` }).click();
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

  for (const [id, medicines] of Object.entries({ antidepressants: ['mirtazapine', 'escitalopram', 'vortioxetine'], antipsychotics: ['olanzapine', 'clozapine', 'perazine'] })) {
    test(`every effect in its order, with number, range, placebo and word, or what there is instead: ${id}, ${language}`, async ({ page }) => {
      const data = authored(id);
      for (const medicine of medicines.map((x) => data.medicine(x))) {
        await page.goto(`#${language}/${id}/medicine/${medicine.id}`);
        const main = page.getByRole('main');
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(medicineName(medicine, language));
        await expect(main.getByRole('heading', { level: 4 })).toHaveText(data.effects.map((effect) => effectName(effect, language)));
        const wrong = [];
        for (const effect of data.effects) {
          const text = plain(await effectItem(page, effectName(effect, language)).textContent());
          let from = 0;
          for (const piece of expectedOf(data, medicine, effect, language)) {
            const at = text.indexOf(piece, from);
            if (at < 0) wrong.push(`${medicine.id} ${effect.id}: “${piece}” in “${text}”`);
            else from = at + piece.length;
          }
        }
        expect(wrong).toEqual([]);
      }
    });
  }

  test(`where there is no figure, relatives are told by name and nothing stands as its own number, ${language}`, async ({ page }) => {
    for (const [id, medicine] of [['antidepressants', 'desvenlafaxine'], ['antipsychotics', 'perazine']]) {
      const data = authored(id);
      const groups = Object.values(data.relatives);
      const group = groups.find((one) => one.meaningful && one.members.includes(medicine));
      await page.goto(`#${language}/${id}/medicine/${medicine}`);
      await expect(page.getByRole('heading', { level: 4 })).toHaveCount(data.effects.length);
      for (const effect of data.effects.filter((one) => !data.estimate(medicine, one.id))) {
        const item = effectItem(page, effectName(effect, language));
        await expect(item).toContainText(t.page.noFigure);
        await expect(item.locator('.number')).toHaveCount(0);
        if (!group) continue;
        for (const member of group.members.filter((other) => other !== medicine)) {
          const value = reliableValue(data, data.medicine(member), effect);
          if (value !== null) await expect(item).toContainText(`${medicineName(data.medicine(member), language)} ${number(effect, value, language)}`);
        }
      }
    }
  });

  test(`the course of time is a line of four stretches, with what sources say, ${language}`, async ({ page }) => {
    const { begins, fades, grows, mayLast, figure, unknown, stretches } = t.page;
    // By hand from data/*/time_course.json and the durations of the effects.
    const lines = {
      'antidepressants/paroxetine': {
        // "Gets less over 4 to 6 weeks of use", and a figure of short trials.
        nausea: [unknown, `${fades} · ${figure}`, unknown, unknown],
        // Of SSRIs: may last after stopping. A figure after about 8 weeks.
        sexual_problems: [unknown, figure, unknown, mayLast],
        // Counted from stopping.
        withdrawal_symptoms: [unknown, unknown, unknown, `${begins} · ${figure}`],
      },
      'antipsychotics/olanzapine': {
        // In early psychosis more after 12 weeks, and more again after 52.
        weight_gain_7pct: [unknown, `${begins} · ${figure}`, grows, unknown],
        // After months or years; it grows and may stay. The figure is per year.
        tardive_dyskinesia: [unknown, unknown, begins, mayLast],
      },
    };
    for (const [place, effects] of Object.entries(lines)) {
      const [id, medicine] = place.split('/');
      const data = authored(id);
      await page.goto(`#${language}/${id}/medicine/${medicine}`);
      for (const [effect, said] of Object.entries(effects)) {
        const line = timeLine(page, effectName(data.effect(effect), language));
        await expect(line.locator('ol').getByRole('listitem')).toHaveText(said.map((word, i) => `${stretches[i]}: ${word}`));
      }
      const first = Object.keys(effects)[0];
      const line = timeLine(page, effectName(data.effect(first), language));
      await line.locator('summary').first().click();
      const row = data.timeCourse.find((one) => one.effect === first && one.scope === medicine);
      await expect(line).toContainText(data.phrases[row.statement][language]);
      await expect(line).toContainText(data.source(row.source).title);
    }
  });

  test(`stopping tells how sources place the medicine, when complaints begin and what the dose does, ${language}`, async ({ page }) => {
    const data = authored('antidepressants');
    const complaints = data.effect('withdrawal_symptoms');
    await page.goto(`#${language}/antidepressants/medicine/venlafaxine`);
    // The line of time has some of it as well; this part stands below it.
    const part = page.getByRole('list').filter({ has: page.getByText(effectName(complaints, language), { exact: true }) }).filter({ hasText: words[language].saidOf.kind }).last();
    await expect(part).toContainText(complaints.scale_levels.find(({ code }) => code === data.estimate('venlafaxine', complaints.id).grade_code).name[language]);
    const rows = [...data.timeCourse, ...data.doseRelation].filter(({ effect, scope }) => effect === complaints.id && ['venlafaxine', 'group:SNRI'].includes(scope));
    expect(rows.length).toBe(2);
    for (const { statement } of rows) await expect(part).toContainText(data.phrases[statement][language]);
  });

  test(`every group of facts, each fact with its source and country, and what is not known, ${language}`, async ({ page }) => {
    for (const [id, medicine] of [['antidepressants', 'amitriptyline'], ['antidepressants', 'sertraline'], ['antipsychotics', 'clozapine']]) {
      const data = authored(id);
      const facts = data.medicine(medicine).facts.filter((fact) => !fact.audience);
      await page.goto(`#${language}/${id}/medicine/${medicine}`);
      const main = page.getByRole('main');
      await expect(main.getByText(t.neverSuddenly)).toBeVisible();
      await expect(main.getByRole('heading', { level: 2, name: t.page.sources })).toBeVisible();
      const missing = [];
      for (const group of data.factGroups.filter((one) => one.id !== 'for_prescribers')) {
        const found = facts.filter((fact) => group.fields.includes(fact.field));
        let place = main;
        if (group.id !== 'stopping') {
          if (!found.length) missing.push(group.name[language]);
          place = main.getByRole('group').filter({ has: page.getByRole('heading', { name: `${group.name[language]} (${found.length})`, exact: true }) });
          if (found.length) await place.getByRole('heading').click();
        }
        for (const { value, source, country } of found) {
          const row = place.locator('dl > div').filter({ hasText: data.phrases[value]?.[language] ?? value }).filter({ hasText: data.source(source).title });
          await expect(row.first(), `${medicine}: ${value}`).toBeVisible();
          if (t.page.countries[country]) await expect(row.filter({ hasText: t.page.countries[country] }).first(), `${medicine}: ${value}`).toBeVisible();
          const { doi, url } = data.source(source);
          // One press away.
          const link = row.first().locator('details a');
          if (doi || url) await expect(link).toHaveAttribute('href', doi ? `https://doi.org/${doi}` : url);
        }
      }
      if (missing.length) await expect(main).toContainText(`${t.notKnown}: ${missing.join(', ')}.`);
    }
  });

  test(`warnings of the whole class stand on every page, those of a text where it says them, ${language}`, async ({ page }) => {
    for (const [id, medicine] of [['antidepressants', 'agomelatine'], ['antipsychotics', 'perazine']]) {
      const data = authored(id);
      await page.goto(`#${language}/${id}/medicine/${medicine}`);
      const main = page.getByRole('main');
      for (const warning of data.warnings) {
        const item = main.getByText(data.phrases[warning.statement][language], { exact: true });
        if (warning.applies_to === 'all') await expect(item).toBeVisible();
      }
    }
  });

  test(`serious harms out of 10,000, beside the number without the medicine or the word that there is none, ${language}`, async ({ page }) => {
    const d = (text) => (language === 'nl' ? text.replaceAll('.', ',') : text);
    const n2796 = language === 'nl' ? '2.796' : '2,796';
    // By hand: 0.11% (0.022 to 0.31) is 11 (2.2 to 31) of 10,000.
    const cases = [
      ['antidepressants', 'mirtazapine', [t.page.of10000(d('11 (2.2 to 31)').replace(' to ', language === 'nl' ? ' tot ' : ' to ')).replace(/\.$/, ''), t.page.noComparator, `3 ${language === 'nl' ? 'van' : 'of'} ${n2796}`]],
      ['antidepressants', 'duloxetine', [`${t.page.of10000('2')} ${t.page.onPlacebo('1')}`, `${t.page.of10000('125')} ${t.page.onPlacebo('45')}`, t.page.fewer('60')]],
      ['antipsychotics', 'clozapine', [t.page.of10000(language === 'nl' ? '70 (30 tot 160)' : '70 (30 to 160)'), t.page.of10000('500')]],
    ];
    for (const [id, medicine, said] of cases) {
      await page.goto(`#${language}/${id}/medicine/${medicine}`);
      const main = page.getByRole('main');
      await expect(main.getByRole('heading', { level: 2, name: t.page.harms })).toBeVisible();
      await expect(main).toContainText(t.page.noComparing);
      for (const text of said) await expect(main).toContainText(text);
    }
  });

  test(`whether it can be had is what a text says and never a promise; conditions stand at the top, ${language}`, async ({ page }) => {
    await page.goto(`#${language}/antidepressants/medicine/esketamine`);
    const main = page.getByRole('main');
    const data = authored('antidepressants');
    await expect(main.getByRole('heading', { level: 2 }).first()).toHaveText(t.page.condition);
    const condition = data.conditions.find((one) => one.medicine === 'esketamine');
    await expect(main).toContainText(data.phrases[condition.statement][language]);
    await page.goto(`#${language}/antidepressants/medicine/mirtazapine`);
    await expect(main).toContainText(t.page.available);
    await expect(main).toContainText(t.page.ask);
    if (language === 'nl') {
      await page.goto(`#${language}/antidepressants/medicine/nefazodone`);
      await expect(main).toContainText(t.page.withdrawn);
    }
  });

  test(`only the switch for prescribers shows measures and what is for them alone, and it changes no order, ${language}`, async ({ page }) => {
    await page.goto(`#${language}/antidepressants/medicine/amitriptyline`);
    const main = page.getByRole('main');
    const data = authored('antidepressants');
    const heads = main.getByRole('heading', { level: 4 });
    await expect(main).toContainText(data.firstFact('amitriptyline', language));
    const before = await heads.allTextContents();
    await expect(main).not.toContainText(t.page.overdose);
    await showToPrescribers(page, t);
    await expect(main).toContainText(t.page.overdose);
    const { value, low } = data.estimate('amitriptyline', 'response');
    const measure = effectItem(page, effectName(data.effect('response'), language)).getByText(/^OR /);
    for (const x of [value, low]) await expect(measure).toContainText(String(x).replace('.', t.decimal));
    await expect(measure).toBeVisible();
    expect(await heads.allTextContents()).toEqual(before);
    // Facts are unfolded.
    const { value: dose } = data.medicine('amitriptyline').facts.find((x) => x.field === 'ddd');
    await expect(main.getByText(data.phrases[dose]?.[language] ?? dose).first()).toBeVisible();
  });

  test(`on paper each statement names its source, and nothing stands there to be pressed, ${language}`, async ({ page }) => {
    const data = authored('antipsychotics');
    await page.goto(`#${language}/antipsychotics/medicine/perazine`);
    const main = page.getByRole('main');
    const warning = data.warnings.find((one) => one.applies_to === 'all');
    const item = main.getByRole('listitem').filter({ hasText: data.phrases[warning.statement][language] });
    await expect(item).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(item.getByText(data.sources[warning.source].title, { exact: true })).toBeVisible();
    await expect(item.getByText(t.inWords)).toBeHidden();
    await expect(item.getByRole('link')).toHaveCount(0);
    await expect(main.getByRole('link', { name: t.openSource })).toHaveCount(0);
    await expect(main.getByRole('radio')).toHaveCount(0);
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

  test(`a medicine that is not there says so and leads on, ${language}`, async ({ page }) => {
    await page.goto(`#${language}/antipsychotics/medicine/nothing`);
    await expect(page.getByRole('main')).toContainText(t.unknownMedicine('nothing'));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.unknownPage);
  });

  test(`every source of the page is named once, ${language}`, async ({ page }) => {
    await page.goto(`#${language}/antidepressants/medicine/sertraline`);
    const heading = page.getByRole('heading', { level: 2, name: t.page.sources });
    const n = Number(/\d+/.exec(await heading.innerText())[0]);
    await heading.click();
    const list = page.getByRole('group').filter({ has: heading }).getByRole('listitem');
    await expect(list).toHaveCount(n);
    const titles = await list.locator('cite').allTextContents();
    const data = authored('antidepressants');
    for (const source of new Set(data.medicine('sertraline').facts.map((fact) => fact.source))) expect(titles).toContain(data.source(source).title);
  });
}

for (const [width, height] of [[320, 800], [390, 844], [844, 390]]) {
  test(`nothing scrolls aside at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    for (const path of ['antipsychotics/medicine/olanzapine', 'antidepressants/medicine/escitalopram']) {
      await page.goto(`#nl/${path}`);
      await expect(page.getByRole('heading', { level: 2, name: words.nl.page.sources })).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    }
  });
}

inEveryLook('axe finds nothing on the page of a medicine', async ({ page, language }) => {
  const t = words[language];
  await page.goto(`#${language}/antidepressants/medicine/amitriptyline`);
  await expect(page.getByRole('heading', { level: 2, name: t.page.sources })).toBeVisible();
  await showToPrescribers(page, t);
  await expect(page.getByRole('main')).toContainText(t.page.overdose);
  await axe(page);
});
