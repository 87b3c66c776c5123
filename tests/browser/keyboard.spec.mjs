// The path with nothing but the keyboard.
import { expect, languages, test } from './support.mjs';
import { authored, effectName, medicineName, reliableValue } from './expected.mjs';
import { card, literally, mine, overviewTable, pick, radio, readTable, rowOf, sourceDialog, tabTo, words } from './steps.mjs';

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
  test(`from the start to compare with the keyboard only, ${language}`, async ({ page }) => {
    // Some hundred key presses, each looked at.
    test.slow();
    const t = words[language];
    const data = authored('antipsychotics');
    const effect = (id) => effectName(data.effect(id), language);
    const press = (key) => page.keyboard.press(key);

    await page.goto(`#${language}`);
    const way = page.getByRole('link', { name: t.className.antipsychotics });
    await expect(way).toBeVisible();

    // The first thing is the way past the head of the page.
    await press('Tab');
    const skip = page.getByRole('link', { name: t.skip });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
    // One link for each class.
    await tabTo(page, way, { most: 2 });
    await expectSeenFocus(way);
    await press('Enter');

    // Wishes: the card takes the focus; arrows choose; done gives it back.
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await tabTo(page, pick(page, effect('weight_change')), { most: 10 });
    await expectSeenFocus(pick(page, effect('weight_change')));
    await press('Enter');
    await expect(card(page, effect('weight_change')).getByRole('heading', { level: 2 })).toBeFocused();
    await tabTo(page, radio(card(page, effect('weight_change')), t.howMuch, t.importance[3]), { most: 2 });
    await press('ArrowUp');
    await expect(radio(card(page, effect('weight_change')), t.howMuch, t.importance[2])).toBeChecked();
    await press('ArrowDown');
    await expect(radio(card(page, effect('weight_change')), t.howMuch, t.importance[3])).toBeChecked();
    await tabTo(page, page.getByRole('button', { name: t.done }), { most: 6 });
    await expectSeenFocus(page.getByRole('button', { name: t.done }));
    await press('Enter');
    await expect(page.getByRole('heading', { name: t.mattersMore })).toBeFocused();
    // Found by typing.
    await tabTo(page, page.getByRole('searchbox', { name: t.find }), { most: 1 });
    await page.keyboard.type(effect('sleepiness'));
    await tabTo(page, pick(page, effect('sleepiness')), { most: 3 });
    await press('Space');
    await expect(card(page, effect('sleepiness')).getByRole('heading', { level: 2 })).toBeFocused();
    // The wish before this one is opened again from the summary.
    const change = mine(page, t).getByRole('button', { name: t.changeWish(effect('weight_change')) });
    // Past the words that are explained and what is taken.
    await tabTo(page, change, { most: 16 });
    await expectSeenFocus(change);
    await press('Enter');
    await expect(card(page, effect('weight_change')).getByRole('heading', { level: 2 })).toBeFocused();
    await tabTo(page, page.getByRole('link', { name: t.toOverview }), { most: 12 });
    await press('Enter');

    // The overview by fit, then by name, then by an effect.
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    const table = overviewTable(page, t, data);
    await expect(table).toContainText(t.groupFirst);
    await tabTo(page, radio(page, t.sort, t.byFit), { most: 5 });
    await press('ArrowUp');
    await expect(radio(page, t.sort, t.byName)).toBeChecked();
    await expect(table).not.toContainText(t.groupFirst);
    const frame = page.getByRole('region', { name: t.tableFrame });
    // Past the list of effects, columns, ranges and filters.
    await tabTo(page, frame, { most: 10 });
    await expectSeenFocus(frame);
    // An arrow may follow the name.
    const head = table.getByRole('columnheader').filter({ has: page.getByRole('button', { name: new RegExp(`^${literally(effect('sleepiness'))}( \\S)?$`) }) });
    await tabTo(page, head.getByRole('button'), { most: 5 });
    await press('Enter');
    await expect(head).toHaveAttribute('aria-sort', 'ascending');
    const sleepiness = (m) => reliableValue(data, m, data.effect('sleepiness')) ?? -1;
    const sorted = async () => {
      const names = (await readTable(table)).slice(2).map((row) => row[0].link).filter(Boolean);
      const medicines = names.map((name) => data.medicines.find((m) => medicineName(m, language) === name));
      return medicines.map(sleepiness).filter((x) => x >= 0);
    };
    const ascending = await sorted();
    expect(ascending).toEqual(ascending.toSorted((a, b) => a - b));
    await press('Enter');
    await expect(head).toHaveAttribute('aria-sort', 'descending');
    await expect(head.getByRole('button')).toBeFocused();
    expect(await sorted()).toEqual(ascending.toReversed());

    // A source: Escape closes it and the focus comes back. The sleepiest stands first now.
    const most = data.medicines.reduce((a, b) => (sleepiness(a) >= sleepiness(b) ? a : b));
    const first = rowOf(table, medicineName(most, language));
    const number = first.getByRole('cell').last().getByRole('link');
    await tabTo(page, number, { most: 20 });
    await press('Enter');
    const dialog = sourceDialog(page, medicineName(most, language), effect('sleepiness'));
    await expect(dialog).toBeVisible();
    expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    // The focus stays in the dialog.
    for (let i = 0; i < 6; i++) {
      await press('Tab');
      expect(await dialog.evaluate((element) => element.contains(document.activeElement) || document.activeElement === document.body)).toBe(true);
    }
    await press('Escape');
    await expect(dialog).toBeHidden();
    await expect(number).toBeFocused();
    // The step back in the history takes a moment, and nobody presses the next key before it.
    await expect(page).not.toHaveURL(/\/source\//);
    // Again, closed with its button.
    await press('Enter');
    await tabTo(page, dialog.getByRole('button', { name: t.close }), { most: 10 });
    await press('Enter');
    await expect(dialog).toBeHidden();
    await expect(number).toBeFocused();

    // Compare
    await tabTo(page, first.getByRole('checkbox'), { most: 5, key: 'Shift+Tab' });
    await press('Space');
    await expect(first.getByRole('checkbox')).toBeChecked();
    await expect(first.getByRole('checkbox')).toBeFocused();
    await tabTo(page, table.getByRole('checkbox').nth(1), { most: 10 });
    await press('Space');
    await tabTo(page, page.getByRole('link', { name: t.compareNow }), { most: 200 });
    await press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: t.compareTitle })).toBeFocused();
    await expect(page.getByRole('heading', { level: 4, name: medicineName(most, language), exact: true }).first()).toBeVisible();
  });
}
