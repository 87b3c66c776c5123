// The order by wishes, as somebody makes it on the screen of wishes.
import { expect, languages, test } from './support.mjs';
import { authored, effectName, medicineName, reliableValue } from './expected.mjs';
import { card, menuLink, openWish, orderOf, overviewByFit, radio, readSections, wishFor, words } from './steps.mjs';

const data = authored('antipsychotics');
const effect = (id, language = 'en') => effectName(data.effect(id), language);

test('what somebody welcomes turns the order around', async ({ page }) => {
  const t = words.en;
  const by = (m) => reliableValue(data, m, data.effect('sleepiness'));
  const known = data.medicines.filter((m) => by(m) !== null);
  const [least, most] = [known.reduce((a, b) => (by(a) <= by(b) ? a : b)), known.reduce((a, b) => (by(a) >= by(b) ? a : b))].map((m) => medicineName(m, 'en'));
  await page.goto('#en/antipsychotics/matters');
  await wishFor(page, [effect('sleepiness')]);
  await menuLink(page, t, t.overview).click();
  const first = async () => (await readSections(orderOf(page, t)))[0].rows.map(({ name }) => name);
  await expect(orderOf(page, t)).toContainText(t.groupFirst);
  expect(await first()).toContain(least);
  expect(await first()).not.toContain(most);
  await menuLink(page, t, t.matters).click();
  await openWish(page, effect('sleepiness'));
  await radio(card(page, effect('sleepiness')), t.direction, data.effect('sleepiness').text.en.directions[1]).check();
  await menuLink(page, t, t.overview).click();
  await expect(orderOf(page, t)).toContainText(t.groupFirst);
  await expect.poll(first).toContain(most);
  expect(await first()).not.toContain(least);
});

test('one brand that stands for all is that of tablets, not of a syringe', async ({ page }) => {
  await page.goto('#en/antipsychotics/overview');
  const main = page.getByRole('main');
  await expect(main).toContainText('Zyprexa');
  for (const depot of ['Zypadhera', 'Risperdal Consta', 'Xeplion', 'Abilify Maintena']) await expect(main).not.toContainText(depot);
});

for (const language of languages) {
  test(`no verdict, no score, no percentage, ${language}`, async ({ page }) => {
    const t = words[language];
    await overviewByFit(page, language, data, ['sleepiness', 'restlessness', 'stiffness_trembling']);
    await page.getByText(t.change).click();
    await readSections(orderOf(page, t));
    // The name of an effect may say what was counted, such as a gain of 7% or more.
    const seen = await page.getByRole('main').innerText();
    const text = data.effects.reduce((text, e) => text.replaceAll(effectName(e, language), ''), seen);
    expect(text).not.toMatch(t.forbidden);
    expect(text).not.toContain('%');
  });
}
