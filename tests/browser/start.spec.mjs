// The start screen: a way into each class, and an example with the numbers of the data.
import { expect, languages, test } from './support.mjs';
import { authored, classes, effectName, medicineName, number, placeboValue, reliableValue } from './expected.mjs';
import { expectReview, sourceDialog, words } from './steps.mjs';

for (const language of languages) {
  const t = words[language];

  test(`each class is a way in, ${language}`, async ({ page }) => {
    for (const id of classes) {
      await page.goto(`#${language}`);
      await page.getByRole('link', { name: t.className[id] }).click();
      await expect(page.getByRole('heading', { level: 1, name: t.mattersTitle })).toBeVisible();
      expect(new URL(page.url()).hash).toBe(`#${language}/${id}/matters`);
    }
  });

  test(`the example shows placebo and two medicines as they stand in the data, ${language}`, async ({ page }) => {
    const data = authored(classes[0]);
    const effect = data.effect(data.about.example.effect);
    const medicines = data.about.example.medicines.map((id) => data.medicine(id));
    await page.goto(`#${language}`);
    const example = page.getByRole('region', { name: t.example });
    const sides = example.getByRole('listitem');
    await expect(sides).toHaveCount(1 + medicines.length);
    const shown = [
      { name: 'Placebo', value: placeboValue(effect) },
      ...medicines.map((m) => ({ name: medicineName(m, language), value: reliableValue(data, m, effect), estimate: data.estimate(m.id, effect.id) })),
    ];
    for (const [i, { name, value, estimate }] of shown.entries()) {
      const said = number(effect, value, language);
      await expect(sides.nth(i).getByRole('heading', { name, exact: true })).toBeVisible();
      await expect(sides.nth(i)).toContainText(t.aboutOf100(said));
      // The picture says the same.
      await expect(sides.nth(i).getByRole('img')).toHaveAccessibleName(t.comparison.picture(said));
      if (!estimate) continue;
      const odds = (ratio) => (ratio * effect.baseline.per100) / (100 - effect.baseline.per100);
      const of100 = (ratio) => number(effect, (100 * odds(ratio)) / (1 + odds(ratio)), language);
      await expect(sides.nth(i)).toContainText(t.rangeSaid(of100(estimate.low), of100(estimate.high)));
    }
    await expect(example).toContainText(effect.text[language].counted);
    await expect(example).toContainText(t.noAdvice);
    await expectReview(example, t, data.about);
    const [first] = medicines;
    await example.getByRole('link', { name: `${t.openSource}: ${medicineName(first, language)}, ${effectName(effect, language)}`, exact: true }).click();
    await expect(sourceDialog(page, medicineName(first, language), effectName(effect, language))).toBeVisible();
  });
}
