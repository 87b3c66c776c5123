// Two views: each marks alone, and then both stand side by side.
import { axe, expect, languages, requestsFromNow, test } from './support.mjs';
import { authored, effectName, medicineName } from './expected.mjs';
import { fixtures, linkOf } from './links.mjs';
import { ask, card, listed, menuLink, mine, pick, radio, save, secondMarks, tabTo, take, wishFor, words } from './steps.mjs';

const data = authored('antipsychotics');
const effect = (id, language = 'en') => effectName(data.effect(id), language);
const h1 = (page, name) => page.getByRole('heading', { level: 1, name });

/** Says what matters, by ids of effects, and goes on to what comes out. */
async function wishAndSee(page, language, ids) {
  await page.goto(`#${language}/antipsychotics/matters`);
  await wishFor(page, ids.map((id) => effect(id, language)));
  await menuLink(page, words[language], words[language].overview).click();
}

/** The names of the first group of what comes out. */
async function firstGroup(page, t) {
  const group = page.getByRole('table', { name: t.groupFirst });
  await expect(group).toBeVisible();
  return group.getByRole('rowheader').getByRole('link').allInnerTexts();
}

/** The items of the list under a heading. */
const under = (page, heading) => page.getByRole('heading', { level: 2, name: heading, exact: true }).locator('xpath=following-sibling::*[1]');

for (const language of languages) {
  const t = words[language];
  const v = t.views;

  test(`two people mark alone and see where they agree (${language})`, async ({ page }) => {
    const [first, second] = ['Noor', 'Dr. Ali'];
    await wishAndSee(page, language, ['weight_change', 'sleepiness']);
    const firstOfFirst = await firstGroup(page, t);
    const requests = await requestsFromNow(page);
    await menuLink(page, t, v.menu).click();
    await expect(h1(page, v.title)).toBeFocused();
    await expect(page.getByRole('main')).toContainText(v.needBoth);
    await page.getByRole('textbox', { name: v.names[0] }).fill(first);
    await page.getByRole('textbox', { name: v.names[1] }).fill(second);

    // The cover hides what the first person marked, on this screen and on every other.
    await page.getByRole('button', { name: v.handOver(second) }).click();
    await expect(h1(page, v.cover(second))).toBeFocused();
    await expect(page.getByRole('main')).not.toContainText(effect('weight_change', language));
    await page.getByRole('link', { name: v.begin(second) }).click();
    await expect(h1(page, t.mattersTitle)).toBeFocused();
    await expect(mine(page, t)).not.toContainText(effect('weight_change', language));
    await expect(page.getByRole('region', { name: t.taking.title })).toHaveCount(0);
    await expect(page.getByText(v.cover(second))).toBeVisible();
    await wishFor(page, [effect('weight_change', language)]);
    await ask(page, effect('restlessness', language));
    await radio(card(page, effect('restlessness', language)), t.howMuch, t.importance[3]).check();
    await menuLink(page, t, t.overview).click();
    const firstOfSecond = await firstGroup(page, t);
    await page.getByRole('link', { name: v.done, exact: true }).click();

    await expect(h1(page, v.title)).toBeFocused();
    const agreed = under(page, v.agree).getByRole('listitem');
    await expect(agreed).toHaveCount(1);
    await expect(agreed).toContainText(`${effect('weight_change', language)}: ${v.both(t.importance[3])}`);
    // The largest difference first.
    const rows = page.getByRole('region', { name: v.differ }).getByRole('row');
    await expect(rows).toHaveCount(3);
    await expect(rows.nth(0).getByRole('columnheader').nth(1)).toHaveText(first);
    await expect(rows.nth(0).getByRole('columnheader').nth(2)).toHaveText(second);
    await expect(rows.nth(1).getByRole('rowheader')).toHaveText(effect('restlessness', language));
    await expect(rows.nth(1).getByRole('cell').nth(0)).toHaveText(v.notChosen);
    await expect(rows.nth(1).getByRole('cell').nth(1)).toContainText(t.importance[3]);
    await expect(rows.nth(2).getByRole('rowheader')).toHaveText(effect('sleepiness', language));
    await expect(rows.nth(2).getByRole('cell').nth(0)).toContainText(t.importance[2]);
    // Each order begins with the group that the overview of that person begins with.
    for (const [name, group] of [[first, firstOfFirst], [second, firstOfSecond]]) {
      await expect(page.getByRole('region', { name, exact: true }).getByRole('listitem').first()).toHaveText(`${v.closest} ${listed(group, v.and)}`);
    }
    const both = firstOfFirst.filter((name) => firstOfSecond.includes(name));
    if (both.length) await expect(under(page, v.first).getByRole('listitem')).toHaveText(both);
    else await expect(under(page, v.first)).toHaveText(v.noneFirst);
    const main = page.getByRole('main');
    for (const sentence of [v.note, v.noClear]) await expect(main).toContainText(sentence);
    expect(await main.innerText()).not.toMatch(t.forbidden);
    expect(await main.innerText()).not.toContain('%');
    expect(requests).toEqual([]);

    // The first person's own wishes are as they were.
    await page.getByRole('link', { name: v.change(first) }).click();
    await expect(mine(page, t)).toContainText(effect('sleepiness', language));
    await expect(mine(page, t)).not.toContainText(effect('restlessness', language));
    await menuLink(page, t, v.menu).click();
    await page.getByText(v.forget, { exact: true }).click();
    await page.getByRole('button', { name: v.forgetYes }).click();
    await expect(page.getByRole('status')).toHaveText(v.forgotten);
    await expect(main).toContainText(v.needBoth);
  });

  test(`both choosing the same effect is shared, and only what one chose is not chosen (${language})`, async ({ page }) => {
    await page.goto(`#${language}/antipsychotics/matters`);
    await wishFor(page, ['weight_change', 'sleepiness'].map((id) => effect(id, language)));
    await menuLink(page, t, v.menu).click();
    await page.getByRole('button', { name: v.handOver(v.people[1]) }).click();
    await page.getByRole('link', { name: v.begin(v.people[1]) }).click();
    // The same effects: the one does not matter, the other does a little.
    await ask(page, effect('weight_change', language));
    await radio(card(page, effect('weight_change', language)), t.howMuch, t.importance[0]).check();
    await ask(page, effect('sleepiness', language));
    await radio(card(page, effect('sleepiness', language)), t.howMuch, t.importance[1]).check();
    await page.getByRole('link', { name: v.done, exact: true }).click();
    const main = page.getByRole('main');
    // What comes of it stands where the person arrives, also on a phone.
    await page.setViewportSize({ width: 390, height: 844 });
    await page.evaluate(() => scrollTo(0, 0));
    await expect(page.getByRole('heading', { level: 2, name: v.agree })).toBeInViewport();
    await expect(under(page, v.agree).getByRole('listitem')).toHaveText(new RegExp(`^${effect('sleepiness', language)}: ${v.people[0]}: ${t.importance[2]}.* ${v.people[1]}: ${t.importance[1]}`));
    await expect(main).not.toContainText(v.nothingShared);
    const row = page.getByRole('region', { name: v.differ }).getByRole('row').filter({ hasText: effect('weight_change', language) });
    await expect(row.getByRole('cell').nth(1)).toHaveText(v.notMind);
    await axe(page);
  });

  test(`the wishes of a link become those of the second person (${language})`, async ({ page }) => {
    // The link of somebody else's page.
    await page.goto(`#${language}/antipsychotics/matters`);
    await wishFor(page, ['weight_change', 'restlessness'].map((id) => effect(id, language)));
    await take(page, t, medicineName(data.medicine('olanzapine'), language));
    await save(page, t, 'x');
    await expect(page.getByRole('main').getByRole('status')).toHaveText(t.saved.done);
    const link = await page.evaluate(() => JSON.parse(localStorage.getItem('weegwijzer')).entries[0].link);

    await page.goto('about:blank');
    await wishAndSee(page, language, ['weight_change']);
    await menuLink(page, t, v.menu).click();
    await page.getByText(v.link).click();
    const paste = async (text) => {
      await page.getByRole('textbox', { name: v.paste }).fill(text);
      await page.getByRole('button', { name: v.use }).click();
    };
    for (const [text, why] of [
      ['https://example.org/', v.linkNone],
      [link.slice(0, -2), v.linkDamaged],
      [link.replace('v1', 'v2'), v.linkNewer],
      [fixtures.find((link) => link.startsWith('#v1.D2Fu')), v.linkClass],
    ]) {
      await paste(text);
      await expect(page.getByRole('status')).toContainText(why);
      await expect(page.getByRole('main')).toContainText(v.needBoth);
    }
    await paste(`https://example.org/weegwijzer/${link}`);
    await expect(page.getByRole('status')).toHaveText(v.taken);
    await expect(page.getByRole('region', { name: v.differ }).getByRole('rowheader')).toHaveText([effect('restlessness', language)]);
    await expect(under(page, v.agree)).toContainText(effect('weight_change', language));

    // What of a link cannot be taken is told as on the screen of a link.
    await page.getByText(v.forget, { exact: true }).click();
    await page.getByRole('button', { name: v.forgetYes }).click();
    await page.getByText(v.link).click();
    const old = linkOf({ id: data.id, version: '2020.01.01' }, [[data.effect('sleepiness').number, 1], [9999, 2]], [9998]);
    await paste(old);
    for (const sentence of [t.otherVersion('2020.01.01'), t.linkUnknownEffect(9999)]) await expect(page.getByRole('status')).toContainText(sentence);
    // Medicines of the link are not taken, so nothing is said about them.
    await expect(page.getByRole('status')).not.toContainText('9998');
  });

  test(`the names of two people are in nothing that is saved or passed on (${language})`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`#${language}/antipsychotics/matters`);
    await wishFor(page, [effect('sleepiness', language)]);
    await menuLink(page, t, v.menu).click();
    await page.getByRole('textbox', { name: v.names[0] }).fill('Quirijn');
    await page.getByRole('textbox', { name: v.names[1] }).fill('Xanthippe');
    await secondMarks(page, t, [effect('restlessness', language)], 'Xanthippe');
    await save(page, t, 'x');
    await expect(page.getByRole('main').getByRole('status')).toHaveText(t.saved.done);
    const kept = await page.evaluate(() => localStorage.getItem('weegwijzer'));
    const link = JSON.parse(kept).entries[0].link;
    await page.goBack();
    await menuLink(page, t, t.take).click();
    await page.getByRole('button', { name: t.copyText }).click();
    await expect(page.getByRole('status').filter({ hasText: t.copied })).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const carried = Buffer.from(link.slice('#v1.'.length), 'base64url').toString('latin1');
    for (const text of [kept, carried, copied]) expect(text).not.toMatch(/quirijn|xanthippe/i);
    // A control: the names are there to be found.
    await menuLink(page, t, v.menu).click();
    await expect(page.getByRole('main')).toContainText('Xanthippe');
  });
}

/** Says of an effect that it matters very much, with the keyboard. */
async function mark(page, name) {
  const t = words.en;
  if (!(await pick(page, name).isVisible())) {
    await tabTo(page, page.locator('summary').filter({ hasText: t.allEffects }));
    await page.keyboard.press('Enter');
  }
  await tabTo(page, pick(page, name));
  await page.keyboard.press('Enter');
  await expect(card(page, name).getByRole('heading', { level: 2 })).toBeFocused();
  const answers = card(page, name).getByRole('group', { name: t.howMuch }).getByRole('radio');
  for (let i = 0; i < 40 && !(await answers.evaluateAll((all) => all.includes(document.activeElement))); i++) await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect(answers.and(page.locator(':checked'))).toHaveCount(1);
}

test('two views with the keyboard only', async ({ page }) => {
  test.slow();
  const t = words.en;
  const v = t.views;
  const press = (key) => page.keyboard.press(key);
  await page.goto('#en/antipsychotics/matters');
  await expect(h1(page, t.mattersTitle)).toBeVisible();
  await mark(page, effect('weight_change'));
  await tabTo(page, page.getByRole('banner').locator('summary').filter({ hasText: t.menu }), { key: 'Shift+Tab' });
  await press('Enter');
  await tabTo(page, menuLink(page, t, v.menu), { most: 3 });
  await press('Enter');
  await expect(h1(page, v.title)).toBeFocused();
  await tabTo(page, page.getByRole('textbox', { name: v.names[1] }));
  await page.keyboard.type('Ali');
  await tabTo(page, page.getByRole('button', { name: v.handOver('Ali') }));
  await press('Enter');
  await expect(h1(page, v.cover('Ali'))).toBeFocused();
  // Back without beginning, and again.
  await tabTo(page, page.getByRole('button', { name: v.back }), { most: 3 });
  await press('Enter');
  await expect(h1(page, v.title)).toBeFocused();
  await tabTo(page, page.getByRole('button', { name: v.handOver('Ali') }));
  await press('Enter');
  await expect(h1(page, v.cover('Ali'))).toBeFocused();
  await tabTo(page, page.getByRole('link', { name: v.begin('Ali') }), { most: 2 });
  await press('Enter');
  await expect(h1(page, t.mattersTitle)).toBeFocused();
  await mark(page, effect('sleepiness'));
  await tabTo(page, page.getByRole('link', { name: v.done, exact: true }), { key: 'Shift+Tab' });
  await press('Enter');
  await expect(h1(page, v.title)).toBeFocused();
  await expect(page.getByRole('region', { name: v.differ }).getByRole('row')).toHaveCount(3);
  await tabTo(page, page.locator('summary', { hasText: v.forget }));
  await press('Enter');
  await tabTo(page, page.getByRole('button', { name: v.forgetYes }), { most: 1 });
  await press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'Ali' })).toBeFocused();
  await expect(page.getByRole('main')).toContainText(v.needBoth);
});
