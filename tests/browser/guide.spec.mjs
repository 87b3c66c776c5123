// The pages to read: the method, the list of words, the standard; and the ways into them.
import { expect, inFirefox, languages, test } from './support.mjs';
import { words } from './steps.mjs';

const hash = (page) => new URL(page.url()).hash;
const term = (page, name) => page.getByRole('term').filter({ hasText: new RegExp(`^${name.replace(/[()%]/g, '\\$&')}$`) });

for (const language of languages) {
  const t = words[language];

  test(`the foot of every page leads to what there is to read, ${language}`, async ({ page }) => {
    await page.goto(`#${language}`);
    for (const [id, name] of Object.entries(t.pages)) {
      await page.getByRole('navigation', { name: t.guide }).getByRole('link', { name }).click();
      await expect(page.getByRole('heading', { level: 1, name })).toBeFocused();
      await expect.poll(() => hash(page)).toBe(`#${language}/guide/${id}`);
      await expect(page).toHaveTitle(`${name} · Weegwijzer`);
    }
  });

  test(`a page has contents that lead to its parts, again and again, ${language}`, async ({ page }) => {
    await page.goto(`#${language}/guide/method`);
    const link = page.getByRole('navigation', { name: t.onThisPage }).getByRole('link', { name: t.ruleTitle });
    const heading = page.getByRole('heading', { level: 2, name: t.ruleTitle });
    for (let i = 0; i < 2; i++) {
      await link.click();
      await expect(heading).toBeFocused();
      await expect(heading).toBeInViewport();
    }
    await expect.poll(() => hash(page)).toBe(`#${language}/guide/method/certainty`);
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    // Pictures have names, formulas are text.
    await expect(page.getByRole('img', { name: t.people20 })).toBeVisible();
    await expect(page.getByRole('figure').filter({ hasText: 'p = o / (1 + o)' })).toBeVisible();
  });

  test(`every word of every screen is in the list of words, ${language}`, async ({ page }) => {
    await page.goto(`#${language}/guide/glossary`);
    // The heading stands there before the words have arrived.
    await expect(page.getByRole('term').nth(50)).toBeVisible();
    const listed = await page.getByRole('term').evaluateAll((terms) => terms.map((term) => term.id));
    for (const screen of ['overview', 'figures', 'medicine/olanzapine']) {
      await page.goto(`#${language}/antipsychotics/${screen}`);
      const words = page.getByRole('main').getByRole('listitem').getByRole('link').and(page.locator('[href*="/guide/glossary/"]'));
      await expect(words.first()).toBeVisible();
      for (const href of await words.evaluateAll((links) => links.map((link) => link.hash))) expect(listed, screen).toContain(href.split('/').at(-1));
    }
  });

  test(`a word of a screen leads to its explanation and back, ${language}`, inFirefox(language), async ({ page }) => {
    for (const screen of ['overview', 'figures', 'medicine/olanzapine']) {
      await page.goto(`#${language}/antipsychotics/${screen}`);
      await page.getByRole('main').getByRole('link', { name: t.range, exact: true }).click();
      await expect(term(page, t.rangeTerm)).toBeFocused();
      await expect(term(page, t.rangeTerm)).toBeInViewport();
      await expect.poll(() => hash(page)).toBe(`#${language}/guide/glossary/range`);
      await page.goBack();
    }
    await expect(page.getByRole('heading', { level: 1, name: 'olanzapine' })).toBeFocused();
    // From a dialog too.
    await page.goto(`#${language}/antipsychotics/overview/source/olanzapine/sleepiness`);
    await page.getByRole('dialog').getByRole('link', { name: t.oddsRatio }).click();
    await expect(term(page, 'Odds ratio (OR)')).toBeFocused();
    await expect(page.getByRole('dialog')).toBeHidden();
  });

  test(`a part that a link opens has the focus at once, and keeps it in the other language, ${language}`, inFirefox(language), async ({ page }) => {
    await page.goto(`#${language}/guide/glossary/range`);
    await expect(term(page, t.rangeTerm)).toBeFocused();
    const other = language === 'nl' ? 'en' : 'nl';
    await page.getByRole('link', { name: t.otherLanguage, exact: true }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', other);
    await expect(term(page, words[other].rangeTerm)).toBeVisible();
    await expect.poll(() => hash(page)).toBe(`#${other}/guide/glossary/range`);
  });

  test(`a page that is not there says so, and a file that does not arrive can be asked for again, ${language}`, async ({ page, problems }) => {
    problems.allow(/Failed to load resource|net::ERR/);
    await page.goto(`#${language}/guide/nothing`);
    await expect(page.getByRole('heading', { level: 1, name: t.unknownPage })).toBeVisible();
    await expect(page).toHaveTitle(`${t.unknownPage} · Weegwijzer`);
    await page.goto('about:blank');
    await page.route('**/text/guide.*', (route) => route.abort());
    await page.goto(`#${language}/guide/method`);
    await expect(page.getByRole('alert')).toContainText(t.guideFailed);
    await page.unroute('**/text/guide.*');
    await page.getByRole('button', { name: t.retry }).click();
    await expect(page.getByRole('heading', { level: 1, name: t.pages.method })).toBeVisible();
  });
}

test('what was chosen is still there after reading', async ({ page }) => {
  const t = words.en;
  await page.goto('#en/antipsychotics/medicine/olanzapine');
  await page.getByRole('button', { name: t.addToCompare('olanzapine') }).click();
  await page.getByRole('navigation', { name: t.guide }).getByRole('link', { name: t.pages.glossary }).click();
  await expect(page.getByRole('heading', { level: 1, name: t.pages.glossary })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('button', { name: t.removeFromCompare('olanzapine') })).toBeVisible();
});
