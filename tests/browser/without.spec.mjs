// What the page is before the program has started, without JavaScript, and when the program or its figures do not come.
import { axe, expect, languages, test } from './support.mjs';
import { authored, byName, cell, classes, effectName, medicineName, number, placeboValue } from './expected.mjs';
import { words } from './steps.mjs';

/** The part of the page in a language. */
const inLanguage = (page, language) => page.locator(`main > [lang=${language}]`);
const tableOf = (within, t, id) => within.getByRole('table', { name: new RegExp(`^${t.className[id]}:`) });
/** A text without its mark of a source, such as [3]. */
const withoutMark = (text) => text.replace(/ \[\d+\]$/, '');

/** What a cell of the page without the program must say. */
function said(data, medicine, effect, language) {
  const t = words[language].without;
  const expected = cell(data, medicine, effect, language);
  if (!['known', 'likePlacebo'].includes(expected.kind)) return t[expected.kind];
  const range = expected.low === null ? t.noRange : t.range(expected.low, expected.high);
  const number = effect.kind === 'grade' ? expected.value : `${expected.value} (${range})`;
  return expected.kind === 'likePlacebo' ? `${number}, ${t.likePlacebo}` : number;
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test.beforeEach(async ({ page, problems }) => {
    problems.allow(/preloaded .* but not used/);
    await page.goto('');
  });

  for (const language of languages) {
    const t = words[language];

    test(`the page says what it is, what it is not, and what is always in reach (${language})`, async ({ page }) => {
      const part = inLanguage(page, language);
      await expect(part.getByRole('heading', { level: 1, name: t.startTitle })).toBeVisible();
      for (const sentence of [t.prescriber, t.emergency, t.noBest]) await expect(part).toContainText(sentence);
      // Locators pass <noscript> by; innerText is what a person sees.
      expect(await page.evaluate(() => document.body.innerText)).toContain(t.without.noScript);
      await expect(part.getByRole('note')).toHaveText(classes.map(() => new RegExp(t.unreviewed)));
    });

    for (const id of classes) {
      test(`every number of the table follows from the data (${id}, ${language})`, async ({ page }) => {
        const data = authored(id);
        const effects = data.about.first_asked.slice(0, 5).map((id) => data.effect(id));
        const rows = await tableOf(inLanguage(page, language), t, id).evaluate((table) => [...table.rows].map((row) => [...row.cells].map((cell) => cell.innerText)));
        const [heads, placebo, ...medicines] = rows;
        expect(heads.slice(1).map((head) => withoutMark(head.split('\n')[0]))).toEqual(effects.map((effect) => effectName(effect, language)));
        const onPlacebo = (effect) => {
          const value = placeboValue(effect);
          if (effect.kind === 'change' && effect.measure !== 'SMD') return t.without.placeboZero;
          return value === null ? t.without.notMeasured : number(effect, value, language);
        };
        expect(placebo.slice(1)).toEqual(effects.map(onPlacebo));
        expect(medicines.map(([name]) => name)).toEqual(byName(data.medicines, language));
        for (const [name, ...cells] of medicines) {
          const medicine = data.medicines.find((medicine) => medicineName(medicine, language) === name);
          expect(cells.map(withoutMark), name).toEqual(effects.map((effect) => said(data, medicine, effect, language)));
        }
      });
    }

    test(`a number leads to its source (${language})`, async ({ page }) => {
      const data = authored(classes[0]);
      const [effect] = data.about.first_asked.map((id) => data.effect(id));
      const head = tableOf(inLanguage(page, language), t, data.id).getByRole('columnheader', { name: effectName(effect, language) });
      const mark = /\[(\d+)\]/.exec(await head.innerText())[1];
      const sources = inLanguage(page, language).getByRole('region', { name: t.className[data.id], exact: true }).getByRole('list').last();
      await expect(sources.getByRole('listitem').nth(mark - 1)).toContainText(data.source(effect.source).title);
    });
  }

  test('the page does not scroll sideways at 320 px', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide).toBeLessThanOrEqual(0);
  });
});

test('axe finds nothing in the page without JavaScript, in light, dark and forced colours', async ({ page, site }) => {
  test.slow();
  // axe needs JavaScript: the page is as it would be without, and has none of its own.
  await page.route(site.url, async (route) => {
    const response = await route.fetch();
    const html = (await response.text()).replaceAll(/<script.*?<\/script>|<link rel="preload".*?>|<link rel="modulepreload".*?>/g, '').replaceAll('noscript>', 'div>');
    await route.fulfill({ response, body: html });
  });
  await page.goto('');
  await expect(page.getByText(words.nl.without.noScript)).toBeVisible();
  await axe(page, { without: ['color-contrast'] });
  for (const media of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { colorScheme: 'light', forcedColors: 'active' }]) {
    await page.emulateMedia(media);
    await axe(page, { only: ['color-contrast'], within: ['header', 'h1', '.tables h2', '.unreviewed', 'thead', 'tbody tr:nth-child(-n+3)'] });
  }
});

const broken = {
  'the program': '**/weegwijzer-*.wasm',
  'its script': '**/weegwijzer-*.js',
  'the texts': '**/text/*.json',
};
for (const [what, files] of Object.entries(broken)) {
  test(`without ${what} the page gives the reason, a way to try again and the tables, in both languages`, async ({ page, problems }) => {
    problems.allow(/Failed to (fetch|load)|net::ERR|preload/i);
    await page.route(files, (route) => route.abort('connectionrefused'));
    await page.goto('#en');
    await expect(page.getByRole('alert')).toBeInViewport();
    await page.getByRole('link', { name: 'English', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: words.en.startTitle })).toBeInViewport();
    await page.goto('about:blank');
    await page.goto(`#en/${classes[0]}/overview`);
    for (const language of languages) {
      const t = words[language];
      await expect(page.getByRole('alert')).toContainText(t.without.failed);
      await expect(tableOf(inLanguage(page, language), t, classes[0])).toBeVisible();
      await expect(page.getByText(t.without.noScript)).toHaveCount(0);
    }
    await axe(page, { within: ['[role=alert]'] });
    await page.unroute(files);
    await page.getByRole('button', { name: words.en.retry }).click();
    await expect(page.getByRole('heading', { level: 1, name: words.en.overview })).toBeVisible();
    expect(new URL(page.url()).hash).toBe(`#en/${classes[0]}/overview`);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
}

for (const language of languages) {
  const t = words[language];

  test(`figures that do not come leave the way to the tables of the page (${language})`, async ({ page, problems }) => {
    problems.allow(/Failed to (fetch|load)|net::ERR|preload/i);
    for (const [files, address] of [[`**/data/${classes[1]}.json`, `#${language}/${classes[1]}/overview`], ['**/data/index.json', `#${language}`]]) {
      await page.route(files, (route) => route.abort('connectionrefused'));
      await page.goto('about:blank');
      await page.goto(address);
      await expect(page.getByRole('alert')).toContainText(t.failures.network);
      await page.getByText(t.without.tables).click();
      await expect(tableOf(page.getByRole('main'), t, classes[1])).toBeVisible();
      await page.unroute(files);
      await page.getByRole('button', { name: t.retry }).click();
      await expect(page.getByText(t.without.tables)).toHaveCount(0);
    }
  });

  test(`until the program has started, the page shows the beginning of the start screen in the person's language (${language})`, async ({ browser, site }) => {
    const page = await browser.newPage({ locale: language, baseURL: site.url });
    let letGo;
    const isLetGo = new Promise((resolve) => (letGo = resolve));
    await page.route('**/weegwijzer-*.wasm', async (route) => {
      await isLetGo;
      await route.continue();
    });
    await page.addInitScript(() => {
      window.shifts = 0;
      new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (window.shifts += value))).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(`#${language}`);
    const other = words[languages.find((other) => other !== language)];
    const places = () => {
      const seen = [page.getByRole('heading', { level: 1 }), page.getByRole('main').getByRole('link', { name: new RegExp(`^${t.className[classes[1]]}`) }), page.getByRole('banner').getByRole('link').last()];
      return Promise.all(seen.map((locator) => locator.boundingBox()));
    };
    await expect(page.getByRole('heading', { level: 1, name: t.startTitle })).toBeVisible();
    await expect(page.getByRole('heading', { name: other.startTitle })).toBeHidden();
    await expect(page.getByRole('table')).toHaveCount(0);
    const before = await places();
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    letGo();
    await expect(page.getByRole('region', { name: t.example })).toBeVisible();
    // Nothing is left of the page before.
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    expect(await places()).toEqual(before);
    expect(await page.evaluate(() => window.shifts)).toBeLessThan(0.02);
    await page.close();
  });

  test(`until the figures of a class have come, the page says that they are on their way (${language})`, async ({ page }) => {
    await page.route('**/weegwijzer-*.wasm', () => {});
    await page.goto(`#${language}/${classes[0]}/overview`, { waitUntil: 'commit' });
    await expect(page.getByText(t.without.loading)).toBeVisible();
    // And what it is for, to read meanwhile.
    await expect(page.getByText(t.purpose).filter({ visible: true })).toHaveCount(1);
    await expect(page.getByRole('heading', { name: t.startTitle })).toBeHidden();
  });
}
