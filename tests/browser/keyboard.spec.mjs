// The way with nothing but the keyboard.
import { expect, inFirefox, languages, test } from './support.mjs';
import { authored, effectName, medicineName } from './expected.mjs';
import { card, mine, questionField, radio, tabTo, words } from './steps.mjs';

/** Where the focus is must be seen. */
const expectSeenFocus = (locator) =>
  expect
    .poll(() =>
      locator.evaluate((element) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
        return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
      }),
    )
    .toBe(true);

for (const language of languages) {
  const t = words[language];
  const data = authored('antidepressants');
  const effect = (id) => effectName(data.effect(id), language);
  const medicine = (id) => medicineName(data.medicine(id), language);

  test(`from the question to what comes out with the keyboard only, ${language}`, inFirefox(language), async ({ page }) => {
    // Many key presses, each looked at.
    test.slow();
    const press = (key) => page.keyboard.press(key);
    await page.goto(`#${language}`);
    await expect(questionField(page)).toBeEnabled();

    // The first thing is the way past the head of the page.
    await press('Tab');
    const skip = page.getByRole('link', { name: t.skip });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
    // The two ways to begin are one stop, then the field.
    await tabTo(page, questionField(page), { most: 2 });
    await expectSeenFocus(questionField(page));
    for (const typed of ['escit', 'mirtaz']) {
      await page.keyboard.type(typed);
      await press('Enter');
      await expect(questionField(page)).toBeFocused();
    }
    // One is taken out and put in again.
    // Past whether it is for somebody else, and what can be done with either medicine.
    await tabTo(page, page.getByRole('button', { name: t.ask.remove(medicine('mirtazapine')) }), { most: 5 });
    await expectSeenFocus(page.getByRole('button', { name: t.ask.remove(medicine('mirtazapine')) }));
    await press('Enter');
    await tabTo(page, questionField(page), { most: 8, key: 'Shift+Tab' });
    await page.keyboard.type('mirtaz');
    await press('Enter');
    await tabTo(page, page.getByRole('link', { name: t.ask.on }), { most: 8 });
    await press('Enter');

    // One effect after another; arrows answer.
    await expect(page.getByRole('heading', { level: 1, name: t.mattersTitle })).toBeFocused();
    const [first, second] = data.about.first_asked.map(effect);
    const answers = radio(card(page, first), t.howMuch, t.importance[0]);
    await tabTo(page, answers, { most: 12 });
    await press('Space');
    await press('ArrowRight');
    await expect(radio(card(page, first), t.howMuch, t.importance[1])).toBeChecked();
    const next = page.getByRole('button', { name: t.next, exact: true });
    await tabTo(page, next, { most: 8 });
    await expectSeenFocus(next);
    await press('Enter');
    await expect(card(page, second).getByRole('heading', { level: 2 })).toBeFocused();
    // Found by typing.
    const field = page.getByRole('combobox', { name: t.find });
    await tabTo(page, field, { most: 20 });
    await page.keyboard.type(effect('nausea'));
    await press('Enter');
    await expect(card(page, effect('nausea')).getByRole('heading', { level: 2 })).toBeFocused();
    await tabTo(page, radio(card(page, effect('nausea')), t.howMuch, t.importance[0]), { most: 12 });
    await press('Space');
    await press('ArrowLeft');
    await expect(radio(card(page, effect('nausea')), t.howMuch, t.importance[3])).toBeChecked();
    // The wish before this one is opened again from the list.
    const change = mine(page, t).getByRole('button', { name: t.changeWish(first) });
    await tabTo(page, change, { most: 20 });
    await expectSeenFocus(change);
    await press('Enter');
    await expect(card(page, first).getByRole('heading', { level: 2 })).toBeFocused();

    // The step is in the head of the page.
    const step = page.getByRole('navigation', { name: t.steps }).getByRole('link', { name: t.overview, exact: true });
    await tabTo(page, step, { most: 20, key: 'Shift+Tab' });
    await expectSeenFocus(step);
    await press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    expect(new URL(page.url()).hash).toBe(`#${language}/antidepressants/overview`);
  });

  test(`the menu opens, closes and gives the focus back, ${language}`, inFirefox(language), async ({ page }) => {
    await page.goto(`#${language}/antidepressants/about`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const menu = page.getByRole('banner').locator('summary');
    const compare = page.getByRole('banner').getByRole('link', { name: t.compare, exact: true });
    await menu.focus();
    await page.keyboard.press('Enter');
    await tabTo(page, compare, { most: 2 });
    await expectSeenFocus(compare);
    await page.keyboard.press('Escape');
    await expect(compare).toBeHidden();
    await expect(menu).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('switch', { name: t.switchPrescriber })).toBeVisible();
    // Past its end it closes.
    await tabTo(page, page.getByRole('switch', { name: t.switchPrescriber }), { most: 8 });
    await page.keyboard.press('Tab');
    await expect(compare).toBeHidden();
    // And it closes behind whoever goes elsewhere.
    await menu.focus();
    await page.keyboard.press('Enter');
    await compare.click();
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await expect(compare).toBeHidden();
  });
}
