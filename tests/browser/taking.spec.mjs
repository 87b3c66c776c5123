// What a person takes and took: written down, shown again, and never part of an order.
import { expect, languages, requestsFromNow, test } from './support.mjs';
import { authored, effectName, medicineName } from './expected.mjs';
import { menuLink, overviewByFit, overviewTable, radio, readSections, save, take, words } from './steps.mjs';

const data = authored('antipsychotics');
const effect = (id, language) => effectName(data.effect(id), language);

for (const language of languages) {
  const t = words[language];
  const name = (id) => medicineName(data.medicine(id), language);

  test(`what is taken is written down and never changes the order (${language})`, async ({ page }) => {
    await overviewByFit(page, language, data, ['weight_change', 'sleepiness']);
    const before = await readSections(overviewTable(page, t, data));
    const requests = await requestsFromNow(page);

    await menuLink(page, t, t.matters).click();
    await expect(page.getByRole('region', { name: t.taking.title })).toContainText(t.taking.never);
    const now = await take(page, t, name('olanzapine'));
    await expect(radio(now, t.taking.question, t.taking.when[1])).toBeChecked();
    await radio(now, t.taking.whatDid, t.taking.outcome[1]).check();
    await expect(now.getByText(t.taking.reasons)).toBeHidden();
    const past = await take(page, t, name('aripiprazole'));
    await radio(past, t.taking.question, t.taking.when[2]).check();
    await radio(past, t.taking.whatDid, t.taking.outcome[2]).check();
    await past.getByText(t.taking.reasons).click();
    await past.getByRole('checkbox', { name: effect('restlessness', language), exact: true }).check();
    // One that is written down cannot be added again.
    await expect(page.getByRole('combobox', { name: t.taking.add }).getByRole('option', { name: name('olanzapine'), exact: true })).toHaveCount(0);

    await menuLink(page, t, t.overview).click();
    await expect(overviewTable(page, t, data)).toContainText(t.groupFirst);
    expect(await readSections(overviewTable(page, t, data))).toEqual(before);
    expect(requests).toEqual([]);

    // Staying as one is and doing without a medicine are told of, whatever is compared.
    await page.goto(`#${language}/antipsychotics/compare/olanzapine+quetiapine`);
    const chosen = page.getByRole('main').getByRole('listitem').filter({ has: page.getByRole('link', { name: name('olanzapine'), exact: true }) });
    await expect(chosen.first()).toContainText(t.taking.taken[0]);
    await page.getByRole('link', { name: t.writeDown }).click();
    await expect(page.getByRole('heading', { level: 1, name: t.mattersTitle })).toBeVisible();

    // The page of the medicine says the same, and can change it.
    await page.goto(`#${language}/antipsychotics/medicine/aripiprazole`);
    await expect(page.getByText(t.taking.taken[1], { exact: true })).toBeVisible();
    const section = page.getByRole('main');
    await expect(radio(section, t.taking.question, t.taking.when[2])).toBeChecked();
    await expect(radio(section, t.taking.whatDid, t.taking.outcome[2])).toBeChecked();
    await radio(section, t.taking.question, t.taking.when[0]).check();
    await expect(page.getByText(t.taking.taken[1], { exact: true })).toBeHidden();
    await menuLink(page, t, t.matters).click();
    await expect(page.getByRole('region', { name: name('aripiprazole'), exact: true })).toHaveCount(0);
    await now.getByRole('button', { name: t.taking.remove(name('olanzapine')) }).click();
    await expect(page.getByRole('heading', { name: t.taking.title })).toBeFocused();
    await expect(now).toHaveCount(0);
  });
}

test('what is taken is enough to be saved, and another language keeps it', async ({ page }) => {
  const t = words.en;
  await page.goto('#en/antipsychotics/matters');
  await take(page, t, 'olanzapine');
  await page.getByRole('link', { name: t.otherLanguage, exact: true }).click();
  await expect(radio(page.getByRole('region', { name: 'olanzapine', exact: true }), words.nl.taking.question, words.nl.taking.when[1])).toBeChecked();
  await save(page, words.nl, 'x');
  await expect(page.getByRole('main').getByRole('status').filter({ hasText: words.nl.saved.done })).toBeVisible();
});
