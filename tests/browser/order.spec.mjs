// The order by wishes: directions, what is not placed, and the same order as the command line.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, languages, test } from './support.mjs';
import { authored, canWeigh, cell, effectName, medicineName, number, placeable, placeboValue, reliableValue } from './expected.mjs';
import { ask, card, chooser, menuLink, mine, openWish, overviewByFit, overviewTable, pick, radio, readSections, wishFor, words } from './steps.mjs';

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
