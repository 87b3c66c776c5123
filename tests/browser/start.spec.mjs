// My question: a name, a brand, an effect or a word of despair leads somewhere at once, and nothing is asked twice.
import { expect, inFirefox, languages, test } from './support.mjs';
import { authored, classes, effectName, medicineName, number, placeboValue, reliableValue } from './expected.mjs';
import { card, expectReview, menuLink, mine, questionField, radio, sourceDialog, suggestions, words } from './steps.mjs';

const hash = (page) => new URL(page.url()).hash;
const [antidepressants, antipsychotics] = ['antidepressants', 'antipsychotics'].map(authored);
const names = (page) => suggestions(page).locator('strong');

/** Counts what somebody presses from now on. */
async function presses(page) {
  await page.evaluate(() => {
    window.presses = 0;
    addEventListener('click', (event) => event.isTrusted && (window.presses += 1), true);
  });
  return () => page.evaluate(() => window.presses);
}

for (const language of languages) {
  const t = words[language];
  const medicine = (id) => medicineName(antidepressants.medicine(id), language);
  const weight = effectName(antidepressants.effect('weight_change'), language);
  const compared = t.ask.compare(`${medicine('escitalopram')} ${t.ask.and} ${medicine('mirtazapine')}`);

  test(`each class is a way in, and so are its pictures, ${language}`, async ({ page }) => {
    for (const id of classes) {
      await page.goto(`#${language}`);
      await expect(page.getByRole('link', { name: t.pictures(t.className[id]) })).toHaveAttribute('href', `#${language}/${id}/cards`);
      await page.getByRole('link', { name: new RegExp(`^${t.className[id]}`) }).click();
      await expect(page.getByRole('heading', { level: 1, name: t.mattersTitle })).toBeVisible();
      await expect.poll(() => hash(page)).toBe(`#${language}/${id}/matters`);
    }
  });

  test(`half a name, a brand, another word and a topic are found at once, ${language}`, async ({ page }) => {
    const asked = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`#${language}`);
    const field = page.getByRole('combobox', { name: t.ask.offeredField });
    await field.fill('cip');
    await expect(names(page)).toHaveText([medicine('citalopram'), medicine('escitalopram')]);
    await expect(suggestions(page).first()).toContainText('Cipramil');
    await field.fill('Lexapro');
    await expect(names(page)).toHaveText([medicine('escitalopram')]);
    await expect(suggestions(page)).toContainText('Lexapro');
    await field.fill('mirtaz');
    await expect(names(page)).toHaveText([medicine('mirtazapine')]);
    for (const typed of ['gewicht', 'weight']) {
      await field.fill(typed);
      await expect(names(page).first()).toHaveText(weight);
    }
    await expect(page.getByRole('status').filter({ hasText: t.ask.found(await names(page).count()) })).toHaveCount(1);
    await field.fill({ nl: 'autorijden', en: 'driving' }[language]);
    await field.press('Enter');
    await expect(page.getByText(t.ask.chooseFirst)).toBeVisible();
    await field.fill('mirtaz');
    await field.press('Enter');
    // By now the field asks for another one.
    await expect(page.getByRole('main').getByRole('link', { name: medicine('mirtazapine') }).first()).toHaveAttribute('href', `#${language}/antidepressants/medicine/mirtazapine`);
    await questionField(page).fill('qwertyuiop');
    await expect(page.getByText(t.ask.nothing).first()).toBeVisible();
    // Only the class that was named was fetched.
    expect(asked.some((path) => path.endsWith('/antipsychotics.json'))).toBe(false);
  });

  test(`stopping and addiction lead somewhere in every class, and what only another class knows is told as that, ${language}`, async ({ page }) => {
    await page.goto(`#${language}`);
    const [stopping, complaints] = [antipsychotics.search.topics.stopping.name[language], effectName(antidepressants.effect('withdrawal_symptoms'), language)];
    for (const typed of { nl: ['stoppen', 'verslaafd', 'verslaving'], en: ['stopping', 'addicted', 'addiction'] }[language]) {
      await questionField(page).fill(typed);
      await expect(names(page).filter({ hasText: complaints }), typed).toHaveCount(1);
      await expect(names(page).filter({ hasText: stopping }), typed).toHaveCount(2);
    }
    for (const typed of ['hersenzaps', 'brain zaps', 'schokjes']) {
      await questionField(page).fill(typed);
      await expect(names(page), typed).toHaveText([complaints]);
    }
    await questionField(page).fill('olanzapine');
    await page.keyboard.press('Enter');
    await questionField(page).fill('brain zaps');
    const [here, there] = ['antipsychotics', 'antidepressants'].map((id) => t.className[id].toLowerCase());
    await expect(page.getByText(t.ask.elsewhere(here, there)).first()).toBeVisible();
    await questionField(page).fill({ nl: 'verslaafd', en: 'addicted' }[language]);
    await expect(names(page)).toHaveText([stopping]);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main').getByRole('link', { name: `${stopping}: olanzapine` })).toBeVisible();
    // On the screen of wishes, too, where it can be no wish.
    await page.goto(`#${language}/antipsychotics/matters`);
    await page.getByRole('combobox', { name: t.find }).fill({ nl: 'afkicken', en: 'addicted' }[language]);
    await expect(page.getByRole('search').getByText(`${stopping}:`).first()).toBeVisible();
  });

  test(`a class is found by its name, and leads to its first screen, ${language}`, async ({ page }) => {
    await page.goto(`#${language}`);
    await questionField(page).fill({ nl: 'antidepressivum', en: 'antidepressant' }[language]);
    await expect(names(page)).toHaveText([t.className.antidepressants]);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: t.mattersTitle })).toBeFocused();
    await expect.poll(() => hash(page)).toBe(`#${language}/antidepressants/matters`);
  });

  test(`words of despair show help and no figure, ${language}`, inFirefox(language), async ({ page }) => {
    await page.goto(`#${language}`);
    for (const typed of ['zelfmoord', 'suicide', 'overdosis mirtazapine', 'overdose', '113']) {
      await questionField(page).fill(typed);
      const help = page.getByRole('alert');
      await expect(help).toContainText(t.ask.crisis);
      await expect(help.getByRole('link', { name: '113', exact: true })).toHaveAttribute('href', 'tel:113');
      await expect(help.getByRole('link', { name: '112', exact: true })).toHaveAttribute('href', 'tel:112');
      await expect(help).toBeInViewport({ ratio: 0.5 });
      await expect(suggestions(page)).toHaveCount(0);
    }
    await questionField(page).fill('mirtaz');
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

  test(`two medicines in one sentence lead to their comparison, ${language}`, async ({ page }) => {
    await page.goto(`#${language}`);
    await questionField(page).fill({ nl: 'Lexapro of mirtazapine', en: 'Lexapro or mirtazapine' }[language]);
    await expect(names(page).first()).toHaveText(compared);
    await suggestions(page).first().click();
    await expect.poll(() => hash(page)).toBe(`#${language}/antidepressants/compare/escitalopram+mirtazapine`);
  });

  test(`offered A or B: to a sheet in at most six presses, ${language}`, inFirefox(language), async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`#${language}`);
    await expect(questionField(page)).toBeEnabled();
    const pressed = await presses(page);
    for (const typed of ['escit', 'mirtaz']) {
      await questionField(page).click();
      await page.keyboard.type(typed);
      await suggestions(page).first().click();
    }
    await page.getByRole('link', { name: compared }).click();
    await menuLink(page, t, t.take).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect.poll(() => hash(page)).toBe(`#${language}/antidepressants/take`);
    expect(await pressed()).toBeLessThanOrEqual(6);
  });

  test(`what I take and what troubles me is asked once, ${language}`, async ({ page }) => {
    await page.goto(`#${language}`);
    await page.getByRole('radio', { name: t.ask.taking }).check();
    await page.getByRole('combobox', { name: t.ask.takingField }).fill('sertr');
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: t.ask.troubleField }).fill({ nl: 'gewicht', en: 'weight' }[language]);
    // The class is known by now.
    await expect(suggestions(page).locator('span')).toHaveText([t.className.antidepressants]);
    await page.keyboard.press('Enter');
    for (const title of [t.ask.named[1], t.ask.named[2]]) await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible();
    await page.getByRole('link', { name: t.ask.on }).click();
    // It is a wish already, and what is taken is written down.
    await expect(card(page, weight)).toBeVisible();
    await expect(radio(card(page, weight), t.howMuch, t.importance[2])).toBeChecked();
    await expect(mine(page, t).getByRole('listitem')).toContainText(weight);
    const taken = page.getByRole('region', { name: medicine('sertraline'), exact: true });
    await expect(radio(taken, t.taking.question, t.taking.when[1])).toBeChecked();

    // Back at the start it still stands there, and what is taken back there is gone everywhere.
    await menuLink(page, t, t.firstStep).click();
    await page.getByRole('button', { name: t.ask.remove(weight) }).click();
    await page.getByRole('link', { name: t.ask.on }).click();
    await expect(mine(page, t).getByRole('listitem')).toHaveCount(0);
    await expect(taken).toBeVisible();
  });

  test(`a second medicine is not taken until somebody says so, ${language}`, async ({ page }) => {
    await page.goto(`#${language}`);
    await page.getByRole('radio', { name: t.ask.taking }).check();
    for (const typed of ['sertr', 'mirtaz']) {
      await questionField(page).fill(typed);
      await page.keyboard.press('Enter');
    }
    const named = (title) => page.getByRole('heading', { level: 2, name: title }).locator('..').getByRole('listitem');
    const [also, taken] = [named(t.ask.also), named(t.ask.named[1])];
    await expect(taken).toHaveCount(1);
    await expect(taken).toContainText(medicine('sertraline'));
    await expect(also).toContainText(medicine('mirtazapine'));
    // Who takes both says so, and can take it back.
    await also.getByRole('button', { name: `${medicine('mirtazapine')}: ${t.ask.moves[0]}` }).click();
    await expect(taken).toHaveCount(2);
    await taken.getByRole('button', { name: `${medicine('mirtazapine')}: ${t.ask.moves[1]}` }).click();
    await expect(taken).toHaveCount(1);
    await expect(also).toContainText(medicine('mirtazapine'));

    // Nor when somebody names them in one breath.
    await page.reload();
    await page.getByRole('radio', { name: t.ask.taking }).check();
    await questionField(page).fill('sertraline mirtazapine bupropion');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: t.compareTitle })).toBeVisible();
    await page.goBack();
    await expect(taken).toHaveText(new RegExp(medicine('sertraline')));
    await expect(also).toHaveCount(2);
  });

  test(`the field works as a combobox with the keyboard, ${language}`, inFirefox(language), async ({ page }) => {
    await page.goto(`#${language}`);
    const field = questionField(page);
    await expect(field).toHaveAttribute('aria-expanded', 'false');
    await field.fill('cip');
    await expect(field).toHaveAttribute('aria-expanded', 'true');
    const active = async () => page.locator(`[id="${await field.getAttribute('aria-activedescendant')}"]`);
    await expect(await active()).toHaveAttribute('aria-selected', 'true');
    await expect(await active()).toContainText(medicine('citalopram'));
    await field.press('ArrowDown');
    await expect(await active()).toContainText(medicine('escitalopram'));
    await field.press('ArrowDown');
    await field.press('ArrowUp');
    await expect(await active()).toContainText(medicine('escitalopram'));
    await field.press('Escape');
    await expect(field).toHaveValue('');
    await expect(field).toHaveAttribute('aria-expanded', 'false');
    await field.fill('cip');
    await field.press('ArrowUp');
    await field.press('Enter');
    await expect(page.getByRole('button', { name: t.ask.remove(medicine('escitalopram')) })).toBeVisible();
    await expect(field).toBeFocused();
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

test('medicines of two classes are told to stand apart', async ({ page }) => {
  const t = words.en;
  await page.goto('#en');
  for (const typed of ['mirtaz', 'quetia']) {
    await questionField(page).fill(typed);
    await page.keyboard.press('Enter');
  }
  await expect(page.getByText('So they do not stand side by side here.')).toBeVisible();
  await expect(page.getByRole('link', { name: t.ask.about(medicineName(antipsychotics.medicine('quetiapine'), 'en')) })).toBeVisible();
});

test('nothing moves while the start page becomes the program', { tag: '@firefox' }, async ({ page }) => {
  for (const size of [{ width: 390, height: 844 }, { width: 1366, height: 768 }]) {
    await page.setViewportSize(size);
    await page.goto('about:blank');
    await page.addInitScript(() => {
      window.shifted = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) window.shifted += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto('#nl');
    await expect(questionField(page)).toBeEnabled();
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => document.fonts.ready);
    expect(await page.evaluate(() => window.shifted)).toBeLessThan(0.02);
  }
});
