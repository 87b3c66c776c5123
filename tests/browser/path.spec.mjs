// Another language in the middle of the way. The way itself is told in engines/path.mjs.
import { expect, test } from './support.mjs';
import { authored } from './expected.mjs';
import { card, expectFrame, menuLink, openWish, orderOf, radio, rowOf, say, wishFor, words } from './steps.mjs';

test('another language keeps wishes, selection, order and screen', { tag: '@firefox' }, async ({ page }) => {
  const data = authored('antipsychotics');
  await page.goto('#en/antipsychotics/matters');
  await wishFor(page, ['Weight change', 'Sleepiness']);
  await openWish(page, 'Sleepiness');
  await say(page, 'Sleepiness', 1);
  await menuLink(page, words.en, words.en.overview).click();
  const order = orderOf(page, words.en);
  await rowOf(order, 'lurasidone').getByRole('button', { name: words.en.choose('lurasidone'), exact: true }).click();
  const placed = await order.locator('.group').first().getByRole('rowheader').count();
  await page.getByRole('link', { name: 'Nederlands', exact: true }).click();

  await expectFrame(page, 'nl', `${words.nl.overview} · Antipsychotica · Weegwijzer`, data.about);
  const same = orderOf(page, words.nl);
  await expect(same).toContainText(words.nl.groupFirst);
  await expect(same.locator('.group').first().getByRole('rowheader')).toHaveCount(placed);
  await expect(rowOf(same, 'lurasidon').getByRole('button', { name: words.nl.choose('lurasidon'), exact: true })).toHaveAttribute('aria-pressed', 'true');
  await menuLink(page, words.nl, words.nl.matters).click();
  await openWish(page, 'Slaperigheid');
  await expect(radio(card(page, 'Slaperigheid'), words.nl.howMuch, 'Een beetje')).toBeChecked();
  await openWish(page, 'Verandering van gewicht');
  await expect(radio(card(page, 'Verandering van gewicht'), words.nl.howMuch, 'Heel veel')).toBeChecked();

  // Every other screen stays too.
  for (const screen of ['compare/olanzapine+lurasidone', 'medicine/olanzapine', 'about', 'figures', 'overview/source/olanzapine/sleepiness']) {
    await page.goto(`#nl/antipsychotics/${screen}`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
    if (screen.includes('/source/')) await page.getByRole('button', { name: words.nl.close }).click();
    await page.getByRole('link', { name: 'English', exact: true }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    expect(new URL(page.url()).hash).toBe(`#en/antipsychotics/${screen.replace(/\/source.*/, '')}`);
  }
});
