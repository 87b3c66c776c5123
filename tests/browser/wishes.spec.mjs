// Weighing by wishes: limits, directions, what is not placed, and the same order as the command line.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, languages, test } from './support.mjs';
import { authored, canWeigh, cell, effectName, medicineName, number, placeable, placeboValue, reliableValue } from './expected.mjs';
import { ask, card, chooser, done, menuLink, mine, openWish, overviewByFit, overviewTable, pick, radio, readSections, wishFor, words } from './steps.mjs';

const data = authored('antipsychotics');
const effect = (id, language = 'en') => effectName(data.effect(id), language);
const names = (medicines, language = 'en') => medicines.map((m) => medicineName(m, language)).sort();
const isGroup = ({ heading }) => /^\d+\. /.test(heading);
const inGroups = (sections) => sections.filter(isGroup).flatMap(({ rows }) => rows.map(({ name }) => name));
const under = (sections, heading) => sections.find((s) => s.heading.startsWith(heading))?.rows ?? [];

/** The order as the command line prints it, for the same wishes. */
function rank(id, ...wishes) {
  const cwd = fileURLToPath(new URL('../..', import.meta.url));
  const out = execFileSync('cargo', ['run', '--quiet', '--locked', '--bin', 'dataset', '--', 'rank', '--class', id, ...wishes, '--json'], { cwd });
  return JSON.parse(out);
}

/** Chooses a limit by the number that is still accepted, for a wish; returns the words of the choice. */
async function limit(page, t, name, number, of) {
  await openWish(page, name);
  const select = card(page, name).getByRole('combobox', { name: t.ceiling });
  const options = await select.getByRole('option').allInnerTexts();
  const option = options.find((text) => text.startsWith(`${t.moreThan(number)} ${of}`));
  await select.selectOption({ label: option });
  await done(page);
  return option;
}

for (const language of languages) {
  test(`a limit sets medicines apart with the number that does so, ${language}`, async ({ page }) => {
    const t = words[language];
    const name = effect('sleepiness', language);
    await page.goto(`#${language}/antipsychotics/matters`);
    await wishFor(page, [effect('weight_change', language), name]);
    // Six of 100 is accepted: what rounds to 7 and more is not.
    const above = data.medicines.filter((m) => Math.round(reliableValue(data, m, data.effect('sleepiness')) ?? 0) > 6);
    expect(above.length).toBeGreaterThan(3);
    expect(await limit(page, t, name, 6, t.of100)).toContain(t.setsApart(above.length));
    await page.getByRole('link', { name: t.toOverview }).click();
    const table = overviewTable(page, t, data);
    await expect(table).toContainText(t.groupFirst);
    let sections = await readSections(table);
    const apart = under(sections, t.unacceptableList);
    expect(apart.map((row) => row.name).sort()).toEqual(names(above, language));
    for (const { name: medicine, place } of apart) {
      const { value } = cell(data, data.medicines.find((m) => medicineName(m, language) === medicine), data.effect('sleepiness'), language);
      expect(place).toContain(`${name}: ${value} ${t.of100}. ${t.limit} 6 ${t.of100}.`);
      expect(place).not.toMatch(t.placeRange);
    }
    // Nobody is gone, and nobody stands twice.
    expect(sections.flatMap(({ rows }) => rows.map((row) => row.name)).sort()).toEqual(names(data.medicines, language));
    const [{ place }] = sections.find(isGroup).rows;
    expect(Number(t.placeRange.exec(place)[3])).toBe(placeable(data, { weight_change: 3, sleepiness: 2 }).filter((m) => !above.includes(m)).length);

    // Undone: the limit is gone, the wishes are not.
    await menuLink(page, t, t.matters).click();
    const summary = mine(page, t).getByRole('listitem').filter({ hasText: name });
    await expect(summary).toContainText(t.notMore(`6 ${t.of100}`));
    await page.getByRole('button', { name: t.undo }).click();
    await expect(summary).not.toContainText(t.notMore(''));
    await openWish(page, name);
    await expect(card(page, name).getByRole('combobox', { name: t.ceiling }).locator('option:checked')).toHaveText(t.noLimit);
    await expect(radio(card(page, name), t.howMuch, t.importance[2])).toBeChecked();
    await menuLink(page, t, t.overview).click();
    await expect(table).toContainText(t.groupFirst);
    sections = await readSections(table);
    expect(under(sections, t.unacceptableList)).toEqual([]);
    expect(inGroups(sections).sort()).toEqual(names(placeable(data, { weight_change: 3, sleepiness: 2 }), language));
  });

  test(`everything can be cleared, and that can be undone, ${language}`, async ({ page }) => {
    const t = words[language];
    await page.goto(`#${language}/antipsychotics/matters`);
    await wishFor(page, [effect('weight_change', language), effect('sleepiness', language)]);
    await openWish(page, effect('sleepiness', language));
    await radio(card(page, effect('sleepiness', language)), t.howMuch, t.importance[1]).check();
    await page.getByRole('button', { name: t.reset }).click();
    await expect(page.getByRole('status')).toHaveText(t.chosen(0));
    await expect(page.getByRole('heading', { name: t.mattersBegin })).toBeFocused();
    await expect(card(page, effect('sleepiness', language))).toHaveCount(0);
    await page.getByRole('button', { name: t.undo }).click();
    await expect(page.getByRole('status')).toHaveText(t.chosen(2));
    await openWish(page, effect('sleepiness', language));
    await expect(radio(card(page, effect('sleepiness', language)), t.howMuch, t.importance[1])).toBeChecked();
    // One is removed in the summary, the other on its card.
    await mine(page, t).getByRole('button', { name: t.remove(effect('weight_change', language)) }).click();
    await expect(page.getByRole('status')).toHaveText(t.chosen(1));
    await expect(mine(page, t).getByRole('listitem')).toHaveCount(1);
    await card(page, effect('sleepiness', language)).getByRole('button', { name: t.removeThis }).click();
    await expect(page.getByRole('heading', { name: t.mattersBegin })).toBeFocused();
    await expect(card(page, effect('sleepiness', language))).toHaveCount(0);
    // Undone one after another, until there is nothing left to undo.
    while (await page.getByRole('button', { name: t.undo }).isVisible()) await page.getByRole('button', { name: t.undo }).click();
    await expect(page.getByRole('heading', { name: t.mattersBegin })).toBeFocused();
  });
}

for (const language of languages) {
  const t = words[language];

  test(`a few effects are asked about first, the others are a press away, ${language}`, async ({ page }) => {
    await page.goto(`#${language}/antipsychotics/matters`);
    const shown = chooser(page).getByRole('listitem');
    const titles = async () => (await shown.locator('strong').allInnerTexts()).map((title) => title.replace('+ ', ''));
    const first = data.about.first_asked.map((id) => effect(id, language));
    await expect(shown).toHaveCount(first.length);
    expect(await titles()).toEqual(first);
    await expect(chooser(page)).toContainText(t.few);
    // Each says what it is like.
    await expect(shown.first()).toContainText(data.effect(data.about.first_asked[0]).text[language].like);
    const toggle = chooser(page).getByRole('button', { name: t.showAll });
    await expect(toggle).toHaveAttribute('aria-expanded', 'false');
    await toggle.click();
    const can = data.effects.filter((e) => canWeigh(data, e)).map((e) => effectName(e, language));
    await expect(shown).toHaveCount(can.length);
    const rest = can.filter((name) => !first.includes(name));
    expect(await titles()).toEqual([...first, ...rest]);
    // On to what came.
    await expect(pick(page, rest[0])).toBeFocused();
    const fewer = chooser(page).getByRole('button', { name: t.showFewer });
    await expect(fewer).toHaveAttribute('aria-expanded', 'true');
    await fewer.click();
    await expect(shown).toHaveCount(first.length);
    // What cannot be weighed stands apart, with the reason.
    const cannot = data.effects.filter((e) => !canWeigh(data, e)).map((e) => effectName(e, language));
    await expect(page.getByRole('heading', { name: t.notWeighed })).toBeVisible();
    const apart = page.locator('section', { has: page.getByRole('heading', { name: t.notWeighed }) });
    expect(await apart.getByRole('listitem').allInnerTexts()).toEqual(cannot);
  });

  test(`search forgives a typo and says how many it found, ${language}`, async ({ page }) => {
    await page.goto(`#${language}/antipsychotics/matters`);
    const field = page.getByRole('search').getByRole('searchbox', { name: t.find });
    const found = chooser(page).locator('[aria-live=polite]');
    const shown = chooser(page).getByRole('listitem');
    const clear = page.getByRole('search').getByRole('button', { name: t.clear });
    await expect(clear).toBeHidden();
    // Behind "show all", and typed wrongly.
    const typo = { nl: 'obstpatie', en: 'constpation' }[language];
    await field.fill(typo);
    await expect(shown).toHaveCount(1);
    await expect(shown).toContainText(effect('constipation', language));
    await expect(found).toHaveText(t.found(1));
    await expect(chooser(page).getByRole('button', { name: t.showAll })).toBeHidden();
    // A word from what it is like.
    await field.fill({ nl: 'trillen', en: 'tremble' }[language]);
    await expect(pick(page, effect('stiffness_trembling', language))).toBeVisible();
    await field.fill('xyzxyzxyz');
    await expect(found).toContainText(t.found(0));
    await expect(shown).toHaveCount(0);
    await clear.click();
    await expect(field).toHaveValue('');
    await expect(field).toBeFocused();
    await expect(shown).toHaveCount(data.about.first_asked.length);
    await expect(found).toHaveText('');

    // What is a wish already is found as well, and leads to its card.
    await wishFor(page, [effect('sleepiness', language)]);
    await expect(pick(page, effect('sleepiness', language))).toHaveCount(0);
    await field.fill(effect('sleepiness', language));
    await expect(pick(page, effect('sleepiness', language))).toContainText(t.isMine);
    await pick(page, effect('sleepiness', language)).click();
    await expect(radio(card(page, effect('sleepiness', language)), t.howMuch, t.importance[3])).toBeChecked();
    await expect(page.getByRole('status')).toHaveText(t.chosen(1));
    // The next search begins with nothing.
    await done(page);
    await expect(field).toHaveValue('');
    await expect(shown).toHaveCount(data.about.first_asked.length - 1);
  });

  test(`one card is open at a time, and the summary lists the wishes, ${language}`, async ({ page }) => {
    await page.goto(`#${language}/antipsychotics/matters`);
    const [weight, sleepiness, benefit] = ['weight_change', 'sleepiness', 'symptom_change'].map((id) => effect(id, language));
    const rows = mine(page, t).getByRole('list').getByRole('listitem');
    await ask(page, weight);
    await expect(chooser(page)).toBeHidden();
    await expect(rows).toHaveCount(1);
    await expect(rows.getByRole('button')).toHaveCount(0);
    await radio(card(page, weight), t.howMuch, t.importance[1]).check();
    await done(page);
    await expect(card(page, weight)).toHaveCount(0);
    await wishFor(page, [sleepiness, benefit]);
    // The most important first; equals in the order in which they came up.
    await expect(rows).toHaveCount(3);
    for (const [i, [name, importance]] of [[sleepiness, 2], [benefit, 2], [weight, 1]].entries()) {
      await expect(rows.nth(i)).toContainText(name);
      await expect(rows.nth(i)).toContainText(t.importance[importance]);
    }
    await expect(rows.nth(0)).toContainText(t.lessOf);
    // A benefit is always wanted.
    await expect(rows.nth(1)).not.toContainText(t.lessOf);
    await openWish(page, sleepiness);
    await expect(card(page, sleepiness).getByRole('heading', { level: 2 })).toBeFocused();
    // Another one instead.
    await mine(page, t).getByRole('button', { name: t.changeWish(weight) }).click();
    await expect(card(page, sleepiness)).toHaveCount(0);
    await expect(card(page, weight).getByRole('heading', { level: 2 })).toBeFocused();
  });

  test(`on a small window the summary is folded, and the way on is in view, ${language}`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 720 });
    await page.goto(`#${language}/antipsychotics/matters`);
    await wishFor(page, [effect('sleepiness', language)]);
    const go = page.getByRole('link', { name: t.toOverview });
    await expect(go).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole('status')).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole('button', { name: t.changeWish(effect('sleepiness', language)) })).toBeHidden();
    await mine(page, t).getByText(t.mine, { exact: true }).click();
    await expect(mine(page, t).getByRole('listitem')).toContainText(effect('sleepiness', language));
    await openWish(page, effect('sleepiness', language));
    await expect(go).toBeInViewport({ ratio: 1 });
  });

  test(`the gap is drawn and said with the numbers of the data, ${language}`, async ({ page }) => {
    // Out of 100, out of 100 without placebo, a change, and a standardised change.
    for (const id of ['sleepiness', 'tardive_dyskinesia', 'weight_change', 'symptom_change']) {
      const about = data.effect(id);
      const name = effect(id, language);
      await page.goto(`#${language}/antipsychotics/matters`);
      await ask(page, name);
      const values = data.medicines.map((m) => reliableValue(data, m, about)).filter((x) => x !== null);
      const said = (x) => number(about, x, language).replace('<1', t.fewer);
      const label = await card(page, name).getByRole('img').getAttribute('aria-label');
      const unit = about.text[language].unit;
      const [low, high] = [Math.min(...values), Math.max(...values)].map(said);
      expect(label).toContain(t.gap(low, '').replace(/\.$/, ''));
      expect(label).toContain(about.kind === 'change' && unit ? `${high} ${unit}.` : `${high} ${t.of100}`);
      const placebo = placeboValue(about);
      if (about.kind === 'change' && about.measure !== 'SMD') expect(label).toContain(t.placeboZero);
      else if (placebo !== null) expect(label).toContain(t.placeboSaid(said(placebo)));
      else expect(label).not.toContain('lacebo');
      expect(label).toContain(t.marks(values.length, data.medicines.length));
      // A mark for each; the same in words beside it.
      await expect(card(page, name).locator('circle')).toHaveCount(values.length);
      await expect(card(page, name).locator('p').filter({ hasText: t.gap(low, '').replace(/\.$/, '') })).toBeVisible();
      await card(page, name).getByRole('button', { name: t.removeThis }).click();
    }
  });

  test(`movement effects are explained, ${language}`, async ({ page }) => {
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`#${language}/antipsychotics/matters`);
    for (const id of ['restlessness', 'stiffness_trembling', 'tardive_dyskinesia']) {
      const name = effect(id, language);
      await ask(page, name);
      if (id === 'restlessness') expect(asked.filter((url) => url.includes('provenance'))).toEqual([]);
      const { like, when, ask: questions } = data.effect(id).text[language].explained;
      await card(page, name).getByText(t.explanation).click();
      for (const text of [like, when, ...questions]) await expect(card(page, name).getByText(text, { exact: true })).toBeVisible();
      await done(page);
    }
    // Others are not.
    await ask(page, effect('sleepiness', language));
    await expect(card(page, effect('sleepiness', language)).getByText(t.explanation)).toHaveCount(0);
  });
}

test('what somebody welcomes turns the order around', async ({ page }) => {
  const t = words.en;
  const known = data.medicines.filter((m) => reliableValue(data, m, data.effect('sleepiness')) !== null);
  const by = (m) => reliableValue(data, m, data.effect('sleepiness'));
  const [least, most] = [known.reduce((a, b) => (by(a) <= by(b) ? a : b)), known.reduce((a, b) => (by(a) >= by(b) ? a : b))].map((m) => medicineName(m, 'en'));
  await overviewByFit(page, 'en', data, ['sleepiness']);
  const table = overviewTable(page, t, data);
  const first = async () => (await readSections(table))[0].rows.map(({ name }) => name);
  expect(await first()).toContain(least);
  expect(await first()).not.toContain(most);
  await menuLink(page, t, t.matters).click();
  await openWish(page, effect('sleepiness'));
  await radio(card(page, effect('sleepiness')), t.direction, t.welcome).check();
  // A limit on what is welcome would make no sense.
  await expect(card(page, effect('sleepiness')).getByRole('combobox')).toBeHidden();
  await menuLink(page, t, t.overview).click();
  await expect(table).toContainText(t.groupFirst);
  await expect.poll(first).toContain(most);
  expect(await first()).not.toContain(least);
});

test('a medicine of which too little is known has no place', async ({ page }) => {
  const t = words.en;
  const wishes = ['weight_change', 'sleepiness', 'restlessness'];
  await overviewByFit(page, 'en', data, wishes);
  const sections = await readSections(overviewTable(page, t, data));
  const placed = placeable(data, { weight_change: 3, sleepiness: 2, restlessness: 2 });
  const unplaced = data.medicines.filter((m) => !placed.includes(m));
  expect(unplaced.length).toBeGreaterThan(2);
  const rows = under(sections, t.tooLittleList);
  expect(rows.map(({ name }) => name).sort()).toEqual(names(unplaced));
  for (const { place } of rows) expect(place).not.toMatch(t.placeRange);
});

// The same draws and the same seed: the program in the browser and the one on this machine say the same.
const same = [
  { class: 'antipsychotics', wishes: ['weight_change', 'sleepiness', 'symptom_change'], args: ['--wish', 'weight_change=3', '--wish', 'sleepiness=2', '--wish', 'symptom_change=2'] },
  { class: 'antidepressants', wishes: ['nausea', 'sleepiness'], args: ['--wish', 'nausea=3', '--wish', 'sleepiness=2:welcome'], welcome: 'sleepiness' },
  { class: 'antipsychotics', wishes: ['restlessness', 'sleepiness'], args: ['--wish', 'restlessness=3', '--wish', 'sleepiness=2', '--deal-breaker', 'sleepiness=6.5'], limit: 'sleepiness' },
];

for (const { class: id, wishes, args, welcome, limit: limited } of same) {
  test(`places and groups are those of the command line: ${args.filter((a) => !a.startsWith('--')).join(', ')}`, async ({ page }) => {
    const t = words.en;
    const data = authored(id);
    const rows = rank(id, ...args);
    const name = (id) => medicineName(data.medicine(id), 'en');
    await page.goto(`#en/${id}/matters`);
    await wishFor(page, wishes.map((id) => effectName(data.effect(id), 'en')));
    if (welcome) {
      await openWish(page, effectName(data.effect(welcome), 'en'));
      await radio(card(page, effectName(data.effect(welcome), 'en')), t.direction, t.welcome).check();
    }
    if (limited) await limit(page, t, effectName(data.effect(limited), 'en'), 6, t.of100);
    await page.getByRole('link', { name: t.toOverview }).click();
    await expect(overviewTable(page, t, data)).toContainText(t.groupFirst);
    const sections = await readSections(overviewTable(page, t, data));
    const shown = sections.filter(isGroup).flatMap(({ heading, rows }) =>
      rows.map(({ name, place }) => {
        const [, low, high = low] = t.placeRange.exec(place);
        return { name, group: parseInt(heading), low: Number(low), high: Number(high) };
      }),
    );
    const expected = rows.filter((row) => row.group !== null);
    expect(expected.length).toBeGreaterThan(5);
    expect(shown).toEqual(expected.map((row) => ({ name: name(row.medicine), group: row.group, low: row.place_low, high: row.place_high })));
    // How likely it is that a limit is really exceeded.
    const apart = under(sections, t.unacceptableList);
    const exceeding = rows.filter((row) => row.deal_breakers.length > 0);
    expect(apart.map((row) => row.name).sort()).toEqual(exceeding.map((row) => name(row.medicine)).sort());
    for (const row of exceeding) {
      const { place } = apart.find((shown) => shown.name === name(row.medicine));
      const chance = row.deal_breakers[0].chance * 100;
      const whole = chance > 0 && chance < 100 ? Math.min(99, Math.max(1, Math.round(chance))) : chance;
      expect(place).toContain(`: ${whole} of 100.`);
    }
  });
}

for (const language of languages) {
  test(`no verdict, no score, no percentage, ${language}`, async ({ page }) => {
    const t = words[language];
    await overviewByFit(page, language, data, ['sleepiness', 'restlessness', 'stiffness_trembling']);
    await page.getByText(t.change).click();
    await expect(page.getByRole('status').filter({ hasText: t.sortedByFit })).toBeVisible();
    const seen = [await page.getByRole('main').innerText()];
    await page.getByRole('link', { name: t.why('aripiprazole'.slice(0, language === 'nl' ? -1 : undefined)), exact: true }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('listitem').first()).toBeVisible();
    seen.push(await dialog.innerText());
    for (const page of seen) {
      // The name of an effect may say what was counted, such as a gain of 7% or more.
      const text = data.effects.reduce((text, e) => text.replaceAll(effectName(e, language), ''), page);
      expect(text).not.toMatch(t.forbidden);
      expect(text).not.toContain('%');
      // A fit between 0 and 1 would look like this.
      expect(text).not.toMatch(/\b[01][.,]\d/);
    }
  });

  test(`"why here" tells each wish with its number and its placebo number, ${language}`, async ({ page }) => {
    const t = words[language];
    await overviewByFit(page, language, data, ['weight_change', 'sleepiness']);
    await page.getByRole('link', { name: t.why('olanzapine'), exact: true }).click();
    const rows = page.getByRole('dialog', { name: t.whyTitle('olanzapine') }).getByRole('table').getByRole('row');
    await expect(rows).toHaveCount(3);
    // MD 2.79 kg; OR 3.03 on 3.8 is 10.7 of 100.
    await expect(rows.nth(1)).toContainText(effect('weight_change', language));
    await expect(rows.nth(1)).toContainText(language === 'nl' ? '+2,8 kg' : '+2.8 kg');
    await expect(rows.nth(1)).toContainText(t.importance[3]);
    await expect(rows.nth(2)).toContainText(effect('sleepiness', language));
    await expect(rows.nth(2)).toContainText(`11 ${t.of100}`);
    await expect(rows.nth(2).getByRole('cell').nth(2)).toHaveText('4');
    await expect(rows.nth(2)).toContainText(t.importance[2]);
  });
}
