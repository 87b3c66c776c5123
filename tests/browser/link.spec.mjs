// Links that somebody opens: what they carry is told and asked about before it replaces anything.
import { axe, expect, inFirefox, languages, test } from './support.mjs';
import { authored, canWeigh, effectName, medicineName } from './expected.mjs';
import { fixtures, linkOf } from './links.mjs';
import { fact, listed, literally, menuLink, mine, openWish, secondMarks, wishFor, words } from './steps.mjs';

/** Antidepressants, made with figures of long ago: wishes for 9, 2, 6, 14 and 1, the most important first. */
const full = fixtures[1];
/** Antipsychotics, with the wishes of a second person. */
const ofTwo = fixtures[2];
const data = authored('antidepressants');
const effect = (number, language) => effectName(data.effects.find((effect) => effect.number === number), language);
const medicine = (number, language) => medicineName(data.medicines.find((medicine) => medicine.number === number), language);
const button = (page, name) => page.getByRole('button', { name, exact: true });
const h1 = (page, name) => page.getByRole('heading', { level: 1, name });
const hash = (page) => new URL(page.url()).hash;

for (const language of languages) {
  const t = words[language];

  test(`a link says what it carries and what cannot be taken over, and then restores it (${language})`, inFirefox(language), async ({ page }) => {
    await page.goto(`#${language}/${full.slice(1)}`);
    await expect(h1(page, t.linkTitle)).toBeVisible();
    await expect(page).toHaveTitle(new RegExp(`^${t.linkTitle} · `));
    const rows = t.linkRows;
    await expect(fact(page.getByRole('main'), rows.class)).toHaveText(t.className.antidepressants);
    await expect(fact(page.getByRole('main'), rows.wishes)).toHaveText(`5: ${[9, 2, 6, 14, 1].map((n) => effect(n, language)).join(', ')}`);
    await expect(fact(page.getByRole('main'), rows.compared)).toHaveText(listed([3, 11, 17, 24].map((n) => medicine(n, language)), t.views.and));
    await expect(fact(page.getByRole('main'), rows.taking)).toHaveText(listed([8, 21, 3, 30].map((n) => medicine(n, language)), t.views.and));
    await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: t.otherVersion('2026.11.22') })).toBeVisible();
    await expect(page.getByText(t.linkReplaces)).toBeHidden();
    await expect(button(page, t.withoutLink)).toBeVisible();
    await axe(page);
    await button(page, t.useLink).click();
    await expect(button(page, t.useLink)).toBeHidden();
    await expect.poll(() => hash(page)).toBe(`#${language}/antidepressants/overview`);
    // The link is in no step of the history either.
    await menuLink(page, t, t.take).click();
    await page.goBack();
    await expect.poll(() => hash(page)).toBe(`#${language}/antidepressants/overview`);
  });

  test(`what a link names and the data do not have is told, and the rest is kept (${language})`, async ({ page }) => {
    const stop = data.effects.find((effect) => effect.valence === 'burden');
    const wishes = [
      [9, 3],
      [9999, 2],
      [stop.number, 2 + 4],
    ];
    await page.goto(`#${language}/${linkOf({ id: data.id, version: '2020.01.01' }, wishes, [3, 9998, 11, 17, 24, 8])}`);
    const told = page.getByRole('main').getByRole('listitem');
    await expect(told).toHaveCount(5);
    const name = effectName(stop, language);
    for (const sentence of [t.otherVersion('2020.01.01'), t.linkUnknownEffect(9999), t.linkUnknownMedicine(9998), t.noMore(name), t.tooMany]) {
      await expect(told.filter({ hasText: sentence })).toBeVisible();
    }
    await expect(fact(page.getByRole('main'), t.linkRows.wishes)).toHaveText(`2: ${effect(9, language)}, ${name}`);
    await expect(fact(page.getByRole('main'), t.linkRows.compared)).toHaveText(listed([3, 11, 17, 24].map((n) => medicine(n, language)), t.views.and));
  });

  test(`a link that is damaged, newer or about other figures is explained, with a way on (${language})`, inFirefox(language), async ({ page, problems }) => {
    for (const [text, sentence] of [
      [full.slice(1, -4), t.linkDamaged],
      ['v1.', t.linkDamaged],
      ['v2.abc', t.linkNewer],
    ]) {
      await page.goto(`#${language}/${text}`);
      await expect(page.getByText(sentence)).toBeVisible();
      await expect(page.getByRole('link', { name: t.toStart, exact: true })).toBeVisible();
      await axe(page);
    }
    problems.allow(/Failed to load resource/);
    // A class that no site has.
    await page.goto(`#${language}/${fixtures[4].slice(1)}`);
    await expect(page.getByText(t.linkUnknownClass('z_9'))).toBeVisible();
    await expect(page.getByRole('link', { name: t.toStart, exact: true })).toBeVisible();
  });

  test(`what a person has is kept until that person says otherwise (${language})`, inFirefox(language), async ({ page }) => {
    const own = effectName(data.effect('insomnia'), language);
    await page.goto(`#${language}/antidepressants/matters`);
    await wishFor(page, [own]);
    await page.goto(`#${language}/${full.slice(1)}`);
    await expect(page.getByText(t.linkReplaces)).toBeVisible();
    await button(page, t.keepMine).click();
    await menuLink(page, t, t.take).click();
    await expect(page.getByRole('article')).toContainText(own);
    await page.goto(`#${language}/${full.slice(1)}`);
    await button(page, t.useLink).click();
    await menuLink(page, t, t.take).click();
    await expect(page.getByRole('article')).not.toContainText(own);
    await expect(page.getByRole('article')).toContainText(effect(14, language));
  });
}

for (const language of languages) {
  const t = words[language];

  test(`a wish about something that cannot order is kept, to talk about (${language})`, async ({ page }) => {
    const of = authored('antipsychotics');
    const talked = of.effects.find((effect) => !canWeigh(of, effect));
    await page.goto(`#${language}/${linkOf({ id: of.id, version: of.about.version }, [[talked.number, 3]], [])}`);
    await expect(fact(page.getByRole('main'), t.linkRows.wishes)).toHaveText(`1: ${effectName(talked, language)}`);
    await expect(page.getByText(t.linkToTalk(effectName(talked, language)))).toBeVisible();
    await button(page, t.useLink).click();
    await menuLink(page, t, t.take).click();
    const wish = page.getByRole('article').getByRole('listitem').filter({ hasText: effectName(talked, language) }).first();
    await expect(wish).toContainText(t.toTalk);
  });
}

test('a link made in one browser restores everything in a fresh one', { tag: '@firefox' }, async ({ page, browser, site }) => {
  const t = words.en;
  await page.goto(full);
  // Without a language in it, a link opens in the language that the browser asks for.
  await button(page, t.useLink).click();
  await menuLink(page, t, t.take).click();
  await expect(page.getByRole('article')).toBeVisible();
  await button(page, t.makeLink).click();
  const link = await page.getByRole('textbox', { name: t.linkField }).inputValue();
  const words_ = await page.getByRole('article').innerText();

  const fresh = await browser.newContext({ locale: 'en' });
  const other = await fresh.newPage();
  const foreign = [];
  other.on('request', (request) => request.url().startsWith(site.url) || foreign.push(request.url()));
  await other.goto(link);
  await button(other, t.useLink).click();
  await menuLink(other, t, t.take).click();
  await expect(other.getByRole('article')).toBeVisible();
  await expect.poll(() => other.getByRole('article').innerText()).toBe(words_);
  expect(foreign).toEqual([]);
  await fresh.close();
});

test('a link with the wishes of a second person says so', async ({ page }) => {
  const t = words.en;
  await page.goto(`#en/${ofTwo.slice(1)}`);
  await expect(fact(page.getByRole('main'), t.linkRows.second)).toContainText('3: ');
  await expect(fact(page.getByRole('main'), t.linkRows.taking)).toHaveText(t.none);
});

test('a link is read in another language, and pasted over another page', async ({ page }) => {
  await page.goto('#en');
  await expect(h1(page, words.en.startTitle)).toBeVisible();
  await page.goto(full);
  await expect(h1(page, words.en.linkTitle)).toBeVisible();
  await page.getByRole('link', { name: words.en.otherLanguage }).click();
  await expect(h1(page, words.nl.linkTitle)).toBeVisible();
  await expect(button(page, words.nl.useLink)).toBeVisible();
});

for (const language of languages) {
  const t = words[language];

  test(`a link of somebody else stands beside what a person has (${language})`, inFirefox(language), async ({ page }) => {
    const own = effectName(data.effect('insomnia'), language);
    await page.goto(`#${language}/antidepressants/matters`);
    await wishFor(page, [own]);
    await page.goto(`#${language}/${full.slice(1)}`);
    await expect(page.getByText(t.besideReplaces)).toBeHidden();
    await button(page, t.besideMine).click();
    await expect(h1(page, t.views.title)).toBeFocused();
    await expect.poll(() => hash(page)).toBe(`#${language}/antidepressants/views`);
    const rows = page.getByRole('region', { name: t.views.differ }).getByRole('rowheader');
    await expect(rows).toHaveCount(6);
    await expect(rows.filter({ hasText: own })).toBeVisible();
    // What that person takes and wants to compare stays with that person.
    await menuLink(page, t, t.take).click();
    await expect(page.getByText(t.noMedicinesYet)).toBeVisible();
    await expect(page.getByRole('article')).toContainText(own);
    await expect(page.getByRole('article')).not.toContainText(effect(14, language));
    await page.goto(`#${language}/${full.slice(1)}`);
    await expect(page.getByText(t.besideReplaces)).toBeVisible();
  });

  test(`a link that is used while the second person marks is the first person's (${language})`, async ({ page }) => {
    const of = authored('antipsychotics');
    await page.goto(`#${language}/antipsychotics/views`);
    await page.getByRole('button', { name: t.views.handOver(t.views.people[1]) }).click();
    await page.goto(`#${language}/${linkOf(of.about, [[of.effect('sleepiness').number, 3]], [])}`);
    await button(page, t.useLink).click();
    await menuLink(page, t, t.matters).click();
    await expect(mine(page, t)).toContainText(effectName(of.effect('sleepiness'), language));
    await expect(page.getByRole('link', { name: t.views.done, exact: true })).toBeHidden();
    await menuLink(page, t, t.views.menu).click();
    await secondMarks(page, t, [effectName(of.effect('restlessness'), language)]);
    await expect(page.getByRole('region', { name: t.views.differ }).getByRole('rowheader')).toHaveCount(2);
  });

  test(`a limit between the steps that are offered is kept until another one is chosen (${language})`, async ({ page }) => {
    const nausea = data.effect('nausea');
    const named = effectName(nausea, language);
    const twentieths = 20 * 11 + 5;
    const eleven = new RegExp(`^${literally(t.moreThan(`11 ${t.of100}`))}`);
    await page.goto(`#${language}/${linkOf(data.about, [[nausea.number, 2 + 8, 4 * twentieths]], [])}`);
    await button(page, t.useLink).click();
    await menuLink(page, t, t.matters).click();
    await expect(mine(page, t)).toContainText(t.notMore(`11 ${t.of100}`));
    await openWish(page, named);
    const limit = page.getByRole('combobox', { name: t.ceiling });
    await expect(limit.locator('option:checked')).toHaveText(eleven);
    await limit.selectOption({ label: t.noLimit });
    await expect(limit.locator('option:checked')).toHaveText(t.noLimit);
    await page.getByRole('button', { name: t.undo }).click();
    await expect(limit.locator('option:checked')).toHaveText(eleven);
  });
}
