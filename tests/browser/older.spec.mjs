// Browsers that are too old, connections that give no answer, and what engines do with places and fields of the page.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { dist, expect, languages, test } from './support.mjs';
import { authored, classes, medicineName } from './expected.mjs';
import { comesOut, openComparison, words } from './steps.mjs';
import { screens } from './screens.mjs';

const data = authored('antipsychotics');

/** Expects one reason, in both languages, with the tables under it. */
async function expectReason(page, reason) {
  const alert = page.getByRole('alert');
  for (const language of languages) {
    const t = words[language];
    for (const other of ['failed', 'slow', 'old']) await expect(alert.getByText(t.without[other]), `${other} (${language})`).toBeVisible({ visible: other === reason });
    await expect(page.locator(`main > [lang=${language}]`).getByRole('table', { name: new RegExp(`^${t.className[classes[0]]}:`) })).toBeVisible();
  }
  await expect(alert).toBeInViewport();
}

/** Browsers that lack something without which the program does not start, and what they do with the page. */
const older = {
  'allows no WebAssembly under the policy of the page': async (page) => {
    await page.route((url) => url.pathname === '/', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replaceAll(" 'wasm-unsafe-eval'", '') });
    });
  },
  'knows no WebAssembly': (page) => page.addInitScript(() => delete globalThis.WebAssembly),
  'knows no layers of styles': (page) => page.addInitScript(() => delete globalThis.CSSLayerBlockRule),
};
for (const [what, make] of Object.entries(older)) {
  test(`a browser that ${what} is told to be too old, and shows the tables`, { tag: '@firefox' }, async ({ page, problems }) => {
    // The program itself fails as well.
    problems.allow(/WebAssembly|wasm|policy|Content.Security|preload/i);
    await make(page);
    // What the program would do all the same is not what is asked here.
    await page.route('**/weegwijzer-*.js', (route) => route.abort());
    // An aborted script is told as one whose digest does not match.
    problems.allow(/Failed to load|net::ERR|NS_ERROR|loading failed|integrity/i);
    await page.goto(`#en/${classes[0]}/overview`);
    await expectReason(page, 'old');
  });
}

test('what tells an older browser so can be read by it', () => {
  const [name] = readdirSync(dist).filter((name) => /^early-\w+\.js$/.test(name));
  // Neither of them is known before Chrome 80, Firefox 72 and Safari 13.1.
  expect(readFileSync(join(dist, name), 'utf8')).not.toMatch(/\?\.[^\d]|\?\?|catch\s*\{/);
});

for (const [what, files] of Object.entries({ program: '**/weegwijzer-*.wasm', script: '**/weegwijzer-*.js' })) {
  test(`a ${what} that never answers: the page says so after a time, shows the tables, and starts when it comes`, { tag: '@firefox' }, async ({ page, problems }) => {
    problems.allow(/preload/i);
    await page.clock.install();
    let letGo;
    const isLetGo = new Promise((resolve) => (letGo = resolve));
    let asked = 0;
    await page.route(files, async (route) => {
      asked++;
      await isLetGo;
      await route.continue();
    });
    await page.goto(`#en/${classes[0]}/overview`, { waitUntil: 'commit' });
    await expect.poll(() => asked).toBeGreaterThan(0);
    await expect(page.getByText(words.en.without.loading)).toBeVisible();
    await page.clock.fastForward(19_000);
    await expect(page.getByRole('alert')).toBeHidden();
    await page.clock.fastForward(2_000);
    await expectReason(page, 'slow');
    await expect(page.getByRole('alert').getByRole('button', { name: words.en.retry })).toBeVisible();
    letGo();
    await page.clock.resume();
    await expect(page.getByRole('heading', { level: 1, name: words.en.overview })).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
}

test('back to a long page comes back to where one was, and a step on begins at the top', { tag: '@firefox' }, async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('#en/antipsychotics/overview');
  const link = page.getByRole('main').getByRole('link', { name: medicineName(data.medicine('ziprasidone'), 'en'), exact: true }).first();
  await link.scrollIntoViewIfNeeded();
  const down = await page.evaluate(() => scrollY);
  expect(down).toBeGreaterThan(500);
  await link.click();
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toHaveText('ziprasidone');
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  await page.goBack();
  await expect(title).toHaveText(words.en.overview);
  await expect(link).toBeInViewport();
  await expect.poll(() => page.evaluate((down) => Math.abs(scrollY - down), down)).toBeLessThan(60);
  await page.goForward();
  await expect(title).toHaveText('ziprasidone');
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
});

test('letters of fields are so large that an iPhone does not zoom in on them', async ({ page, problems }) => {
  // Going on before everything has come is no fault.
  problems.allow(/Fetch API cannot load|Failed to fetch/);
  test.slow();
  await page.setViewportSize({ width: 390, height: 844 });
  const small = [];
  for (const [name, show] of Object.entries(screens)) {
    await page.goto('about:blank');
    await show(page, 'en');
    const found = await page.evaluate(() =>
      [...document.querySelectorAll('textarea, select, input:not([type=radio], [type=checkbox], [type=range], [type=file])')]
        .filter((field) => parseFloat(getComputedStyle(field).fontSize) < 16)
        .map((field) => field.outerHTML.slice(0, 120)),
    );
    small.push(...found.map((field) => `${name}: ${field}`));
    await page.unrouteAll();
  }
  expect(small).toEqual([]);
});

const sideways = [
  { width: 844, height: 390 },
  { width: 667, height: 375 },
  { width: 932, height: 430 },
];
for (const size of sideways) {
  /** How many of some parts lie whole between what sticks to the top and to the bottom. */
  const inView = (locator) =>
    locator.evaluateAll((parts) =>
      parts.filter((part) => {
        const { top, bottom, left, right } = part.getBoundingClientRect();
        if (top < 0 || bottom > innerHeight || bottom === top) return false;
        const x = Math.min((left + right) / 2, innerWidth - 1);
        const isSeen = (y) => part.contains(document.elementFromPoint(x, y)) || document.elementFromPoint(x, y)?.contains(part);
        return isSeen(top + 2) && isSeen(bottom - 2);
      }).length,
    );

  test(`rows are in view on a phone held sideways (${size.width} × ${size.height})`, async ({ page }) => {
    await page.setViewportSize(size);
    const t = words.en;
    await comesOut(page, 'en', data, { wishes: { weight_change: 3, sleepiness: 2 }, compared: ['olanzapine', 'aripiprazole'] });
    const table = page.getByRole('main').getByRole('table').first();
    await table.scrollIntoViewIfNeeded();
    await table.evaluate((table) => table.scrollIntoView({ block: 'start' }));
    await page.evaluate(() => scrollBy(0, 60));
    expect(await inView(table.getByRole('rowheader')), 'what comes out').toBeGreaterThanOrEqual(3);

    await page.goto('#en/antipsychotics/compare/olanzapine+aripiprazole+clozapine+quetiapine');
    await openComparison(page, t);
    const compared = page.getByRole('table', { name: t.comparison.table(['olanzapine', 'aripiprazole', 'clozapine', 'quetiapine'].map((id) => medicineName(data.medicine(id), 'en'))) });
    await compared.evaluate((table) => table.scrollIntoView({ block: 'start' }));
    await page.evaluate(() => scrollBy(0, 120));
    expect(await inView(compared.getByRole('rowheader')), 'compare').toBeGreaterThanOrEqual(2);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
  });
}

test('on paper without what newer browsers know, the sheet stands alone as well', async () => {
  const [name] = readdirSync(dist).filter((name) => /^style-\w+\.css$|^weegwijzer-\w+\.css$/.test(name));
  const style = readFileSync(join(dist, name), 'utf8');
  const paper = [...style.matchAll(/@media print\{((?:[^{}]*\{[^{}]*\})*)\}/g)].map(([, rules]) => rules).join('');
  // A rule with a selector that is not known is no rule at all.
  const hidden = paper.split('}').filter((rule) => /display:none/.test(rule) && /sheet|take/.test(rule));
  expect(hidden.length).toBeGreaterThan(0);
  expect(hidden.filter((rule) => rule.includes(':has('))).toEqual([]);
});

test('what older browsers know under another name, or not in one word, stands in the styles as they read it', async () => {
  const [name] = readdirSync(dist).filter((name) => /^weegwijzer-\w+\.css$/.test(name));
  const style = readFileSync(join(dist, name), 'utf8');
  const count = (pattern) => [...style.matchAll(pattern)].length;
  for (const property of ['hyphens', 'print-color-adjust']) {
    expect(count(new RegExp(`[{;]${property}:`, 'g')), property).toBeGreaterThan(0);
    expect(count(new RegExp(`-webkit-${property}:`, 'g')), property).toBe(count(new RegExp(`[{;]${property}:`, 'g')));
  }
  // Not before Safari 16.4, and never in Safari.
  expect(style).not.toMatch(/@media not \(|text-decoration:[^;}]*(dotted|solid)/);
});
