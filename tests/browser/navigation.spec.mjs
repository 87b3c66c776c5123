// Addresses: back and forward, reload, links from elsewhere, and addresses that lead nowhere.
import { expect, inFirefox, languages, test } from './support.mjs';
import { authored, effectName, medicineName } from './expected.mjs';
import { card, comparisonTable, figureTable, menuLink, openWish, orderOf, radio, rowOf, sourceDialog, wishFor, words } from './steps.mjs';

const data = authored('antipsychotics');
const name = (id, language = 'en') => medicineName(data.medicine(id), language);
const effect = (id, language = 'en') => effectName(data.effect(id), language);
const hash = (page) => new URL(page.url()).hash;
const h1 = (page, name) => page.getByRole('heading', { level: 1, name });
const source = (page, language = 'en') => sourceDialog(page, name('olanzapine', language), effect('sleepiness', language));

/** Every screen: its address, and what is there when it has arrived. */
const screens = (language) => {
  const t = words[language];
  return [
    [`#${language}`, (page) => h1(page, t.startTitle)],
    [`#${language}/antipsychotics/matters`, (page) => h1(page, t.mattersTitle)],
    [`#${language}/antipsychotics/overview`, (page) => orderOf(page, t)],
    [`#${language}/antipsychotics/overview/source/olanzapine/sleepiness`, (page) => source(page, language)],
    [`#${language}/antipsychotics/overview/why/olanzapine`, (page) => page.getByRole('dialog', { name: t.whyTitle('olanzapine') })],
    [`#${language}/antipsychotics/figures`, (page) => figureTable(page, t, data)],
    [`#${language}/antipsychotics/cards`, (page) => h1(page, t.cards.title)],
    [`#${language}/antipsychotics/views`, (page) => h1(page, t.views.title)],
    [`#${language}/saved`, (page) => h1(page, t.saved.title)],
    [`#${language}/antipsychotics/compare`, (page) => page.getByText(t.compareEmpty)],
    [`#${language}/antipsychotics/compare/olanzapine+aripiprazole+clozapine+quetiapine`, (page) => page.getByText(t.compareFull)],
    [`#${language}/antipsychotics/medicine/olanzapine`, (page) => h1(page, 'olanzapine')],
    [`#${language}/antipsychotics/take`, (page) => h1(page, t.takeTitle)],
    [`#${language}/v1.DmFudGlwc3ljaG90aWNzCjIwMjYuMTEuMjIAAAAATsw`, (page) => h1(page, t.linkTitle)],
    [`#${language}/antipsychotics/about`, (page) => h1(page, t.about)],
    [`#${language}/guide/method`, (page) => h1(page, t.pages.method)],
    [`#${language}/guide/glossary/range`, (page) => page.getByRole('term').filter({ hasText: t.rangeTerm })],
  ];
};

test('back and forward lead through every screen, and keep what was chosen', { tag: '@firefox' }, async ({ page }) => {
  const t = words.en;
  const trail = [];
  const arrive = async (locator) => {
    await expect(locator()).toBeVisible();
    trail.push([hash(page), locator]);
  };
  await page.goto('#en');
  await arrive(() => h1(page, t.startTitle));
  await page.getByRole('link', { name: /^Antipsychotics/ }).click();
  await arrive(() => h1(page, t.mattersTitle));
  await wishFor(page, [effect('weight_change'), effect('sleepiness')]);
  await menuLink(page, t, t.overview).click();
  await arrive(() => orderOf(page, t).getByRole('heading', { name: t.groupFirst }));
  await rowOf(orderOf(page, t), name('aripiprazole')).locator('.place a').click();
  await arrive(() => page.getByRole('dialog', { name: t.whyTitle(name('aripiprazole')), exact: true }));
  await page.goBack();
  await expect(page.getByRole('dialog')).toBeHidden();
  trail.pop();
  await page.goto('#en/antipsychotics/medicine/olanzapine');
  await arrive(() => h1(page, 'olanzapine'));
  await page.getByRole('button', { name: t.addToCompare('olanzapine') }).click();
  await menuLink(page, t, t.compare).click();
  await page.getByRole('combobox', { name: t.compareAdd }).selectOption({ label: name('aripiprazole') });
  await page.getByRole('button', { name: t.comparison.addNow, exact: true }).click();
  await arrive(() => comparisonTable(page).getByRole('columnheader', { name: name('aripiprazole') }));
  await comparisonTable(page).getByRole('row').filter({ has: page.getByText(effect('sleepiness'), { exact: true }) }).getByRole('link', { name: new RegExp(`${t.openSource}: olanzapine$`) }).click();
  await arrive(() => source(page));
  await page.goBack();
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.goForward();
  await expect(source(page)).toBeVisible();
  await source(page).getByRole('button', { name: t.close }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  trail.pop();
  await menuLink(page, t, t.about).click();
  await arrive(() => h1(page, t.about));

  for (const [address, locator] of trail.slice(0, -1).reverse()) {
    await page.goBack();
    await expect(locator()).toBeVisible();
    await expect.poll(() => hash(page)).toBe(address);
  }
  for (const [address, locator] of trail.slice(1)) {
    await page.goForward();
    await expect(locator()).toBeVisible();
    await expect.poll(() => hash(page)).toBe(address);
  }
  await menuLink(page, t, t.matters).click();
  await openWish(page, effect('weight_change'));
  await expect(radio(card(page, effect('weight_change')), t.howMuch, t.importance[3])).toBeChecked();
});

for (const language of languages) {
  test(`a link opens every screen, also after a reload, ${language}`, async ({ page }) => {
    for (const [address, locator] of screens(language)) {
      // A fresh page, as from a message or a bookmark.
      await page.goto('about:blank');
      await page.goto(address);
      await expect(locator(page)).toBeVisible();
      await page.reload();
      await expect(locator(page)).toBeVisible();
      await expect.poll(() => hash(page)).toBe(address);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
    }
  });
}

test('a link compares its four medicines, in its order', { tag: '@firefox' }, async ({ page }) => {
  await page.goto('#en/antipsychotics/compare/olanzapine+aripiprazole+clozapine+quetiapine');
  await expect(page.getByRole('main').getByRole('columnheader').filter({ hasNotText: /^(Effect|Difference)/ })).toHaveText(['olanzapine', 'aripiprazole', 'clozapine', 'quetiapine', 'Placebo']);
  await page.getByRole('button', { name: 'Remove clozapine' }).click();
  await expect.poll(() => hash(page)).toBe('#en/antipsychotics/compare/olanzapine+aripiprazole+quetiapine');
  await page.locator('.add-more > summary').click();
  await expect(page.getByRole('combobox', { name: words.en.compareAdd })).toBeVisible();
});

test('a source that a link opened closes onto the screen beneath it', { tag: '@firefox' }, async ({ page }) => {
  const t = words.en;
  const address = '#en/antipsychotics/overview/source/olanzapine/sleepiness';
  const beneath = '#en/antipsychotics/overview';
  await page.goto(address);
  await source(page).getByRole('button', { name: t.close }).click();
  await expect(source(page)).toBeHidden();
  await expect.poll(() => hash(page)).toBe(beneath);

  // The same when the address is pasted over another screen.
  await menuLink(page, t, t.about).click();
  await expect(h1(page, t.about)).toBeVisible();
  await page.goto(address);
  await expect(source(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(source(page)).toBeHidden();
  await expect.poll(() => hash(page)).toBe(beneath);
  await expect(orderOf(page, t)).toBeVisible();

  // And when "back" led to it.
  await page.goto('about:blank');
  await page.goto(address);
  await expect(source(page)).toBeVisible();
  await page.goto('#en/antipsychotics/about');
  await expect(h1(page, t.about)).toBeVisible();
  await page.goBack();
  await source(page).getByRole('button', { name: t.close }).click();
  await expect(source(page)).toBeHidden();
  await expect.poll(() => hash(page)).toBe(beneath);
});

for (const language of languages) {
  const t = words[language];
  const toStart = (page) => page.getByRole('main').getByRole('link', { name: t.toStart });

  test(`an address that leads nowhere says so and leads on, ${language}`, inFirefox(language), async ({ page, problems }) => {
    problems.allow(/Failed to load resource.*404/);
    for (const address of ['antipsychotics/nothing', 'antipsychotics/medicine/%3Cb%3E', '../secret', 'x/y/z', 'Antipsychotics/overview', 'antipsychotics/overview/source/olanzapine', 'unknown/page']) {
      await page.goto(`#${language}/${address}`);
      await expect(h1(page, t.unknownPage), address).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expect(page).toHaveTitle(`${t.unknownPage} · Weegwijzer`);
    }
    await toStart(page).click();
    await expect(h1(page, t.startTitle)).toBeVisible();
  });

  test(`an unknown medicine or effect says so and leads on, ${language}`, inFirefox(language), async ({ page }) => {
    await page.goto(`#${language}/antipsychotics/medicine/aspirin`);
    await expect(page.getByRole('main')).toContainText(t.unknownMedicine('aspirin'));
    await page.getByRole('main').getByRole('link', { name: t.toOverview }).click();
    await expect(orderOf(page, t)).toBeVisible();

    for (const over of ['source/aspirin/sleepiness', 'source/olanzapine/headache_of_somebody_else', 'why/aspirin']) {
      await page.goto(`#${language}/antipsychotics/overview/${over}`);
      const dialog = page.getByRole('dialog', { name: t.unknownPage });
      await expect(dialog).toBeVisible();
      await dialog.getByRole('button', { name: t.close }).click();
      await expect(dialog).toBeHidden();
      await expect(orderOf(page, t)).toBeVisible();
    }
    // Unknown medicines are left out of a comparison.
    await page.goto(`#${language}/antipsychotics/compare/aspirin+olanzapine+olanzapine+quetiapine`);
    await expect(page.getByRole('main').getByRole('columnheader', { name: 'quetiapine' })).toBeVisible();
    await page.goto(`#${language}/antipsychotics/compare/aspirin+ibuprofen`);
    await expect(page.getByText(t.compareEmpty)).toBeVisible();
  });

  test(`an unknown class says so and leads on, ${language}`, async ({ page, problems }) => {
    problems.allow(/Failed to load resource.*404/);
    await page.goto(`#${language}/painkillers/overview`);
    await expect(page.getByRole('alert')).toContainText(t.failures.missing);
    await page.getByRole('link', { name: t.toStart }).click();
    await page.getByRole('link', { name: new RegExp(`^${t.className.antipsychotics}`) }).click();
    await expect(h1(page, t.mattersTitle)).toBeVisible();
  });
}

test('without a language the browser decides, and a hand-edited address is followed', async ({ browser, site }) => {
  for (const [locale, language] of [['nl-BE', 'nl'], ['en-GB', 'en'], ['fr-FR', 'en']]) {
    const context = await browser.newContext({ locale, baseURL: site.url });
    const page = await context.newPage();
    await page.goto('');
    await expect(h1(page, words[language].startTitle)).toBeVisible();
    await page.goto('#/antipsychotics/about/');
    await expect(h1(page, words[language].about)).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await context.close();
  }
});
