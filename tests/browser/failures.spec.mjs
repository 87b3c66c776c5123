// What happens when a file of the site is not there or not right: a clear message, a way on, and no lost wishes.
import { axe, expect, languages, test } from './support.mjs';
import { authored, effectName, medicineName } from './expected.mjs';
import { allFigures, card, openWish, overviewTable, questionField, radio, rowOf, sourceDialog, suggestions, wishFor, words } from './steps.mjs';

const data = authored('antipsychotics');

/** Changes the dataset on its way. */
const altered = (change) => async (route) => {
  const response = await route.fetch();
  const dataset = await response.json();
  change(dataset);
  await route.fulfill({ response, json: dataset });
};

/** What can go wrong with a file, and what is said of it: the sentence, and the technical line. */
const broken = {
  missing: { serve: (route) => route.fulfill({ status: 404, body: 'not found' }), says: 'missing' },
  'answered with an error': { serve: (route) => route.fulfill({ status: 500, body: '{}' }), says: 'server' },
  'without an answer': { serve: (route) => route.abort('connectionrefused'), says: 'network' },
  'cut off': {
    serve: async (route) => {
      const response = await route.fetch();
      const text = await response.text();
      await route.fulfill({ response, body: text.slice(0, text.length / 2) });
    },
    says: 'unreadable',
  },
  'not JSON': { serve: (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>Log in to the wifi</p>' }), says: 'unreadable' },
  empty: { serve: (route) => route.fulfill({ contentType: 'application/json', body: '' }), says: 'unreadable' },
  'another kind of JSON': { serve: (route) => route.fulfill({ json: ['olanzapine'] }), says: 'unreadable' },
  'of a newer format': { serve: altered((dataset) => (dataset.format = 2)), says: 'newer', detail: () => 'format 2' },
  'wrong inside: low above value': {
    serve: altered((dataset) => {
      const estimate = dataset.estimates.find((x) => x.medicine === 'olanzapine' && x.effect === 'sleepiness');
      estimate.low = estimate.value + 1;
    }),
    says: 'wrong',
    detail: (t) => `estimates/olanzapine/sleepiness: ${t.flaws.interval}`,
  },
  'wrong inside: unknown medicine': {
    serve: altered((dataset) => (dataset.estimates[0].medicine = 'aspirin')),
    says: 'wrong',
    detail: (t) => `estimates/aspirin/${data.estimates[0].effect}: ${t.flaws.unknownMedicine}`,
  },
};

const dataset = '**/data/antipsychotics.json';
const allowed = /Failed to load resource|net::ERR/;

for (const language of languages) {
  const t = words[language];

  for (const [what, { serve, says, detail }] of Object.entries(broken)) {
    test(`a dataset ${what} is explained, and can be tried again (${language})`, async ({ page, problems }) => {
      problems.allow(allowed);
      await page.route(dataset, serve);
      await page.goto(`#${language}/antipsychotics/overview`);
      const alert = page.getByRole('alert');
      await expect(alert.getByRole('heading', { name: t.failed })).toBeVisible();
      await expect(alert).toContainText(t.failures[says]);
      await expect(alert).toContainText(t.kept);
      await expect(page.getByRole('contentinfo')).toContainText(t.prescriber);
      // Nothing of a wrong dataset is shown.
      await expect(page.getByRole('table')).toHaveCount(0);
      if (detail) {
        await alert.getByText(t.details).click();
        await expect(alert.getByText(detail(t))).toBeVisible();
      }

      // Still broken: still said.
      await alert.getByRole('button', { name: t.retry }).click();
      await expect(page.getByRole('alert')).toContainText(t.failures[says]);
      await page.unroute(dataset);
      await page.getByRole('button', { name: t.retry }).click();
      await expect(overviewTable(page, t, data)).toBeVisible();
      await expect(page.getByRole('alert')).toHaveCount(0);
    });
  }

  test(`a file that never answers is given up after a time, and can be tried again (${language})`, { tag: '@firefox' }, async ({ page, problems }) => {
    problems.allow(allowed);
    await page.clock.install();
    let asked = 0;
    // Never answered.
    await page.route(dataset, () => void asked++);
    // The program itself is there in time.
    const part = page.waitForEvent('requestfinished', (request) => /later-/.test(request.url()));
    await page.goto(`#${language}/antipsychotics/overview`);
    await part;
    await expect.poll(() => asked).toBeGreaterThan(0);
    await expect(page.getByRole('status').filter({ hasText: t.without.loading })).toBeVisible();
    await page.clock.fastForward(19_000);
    await expect(page.getByRole('alert')).toHaveCount(0);
    await page.clock.fastForward(2_000);
    await expect(page.getByRole('alert')).toContainText(t.failures.timeout);
    await expect(page.getByRole('alert')).toContainText(t.kept);
    await page.unroute(dataset);
    await page.getByRole('button', { name: t.retry }).click();
    // The draws of an order are made between two moments of the clock.
    await page.clock.resume();
    await expect(overviewTable(page, t, data)).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

  test(`wishes survive a class that cannot be loaded (${language})`, async ({ page, problems }) => {
    problems.allow(allowed);
    const wish = effectName(data.effect('weight_change'), language);
    await page.goto(`#${language}/antipsychotics/matters`);
    await wishFor(page, [wish]);
    await page.route('**/data/antidepressants.json', (route) => route.fulfill({ status: 404 }));
    await page.goto(`#${language}/antidepressants/overview`);
    await expect(page.getByRole('alert')).toContainText(t.kept);
    // The first class has to be fetched again, and that fails too at first.
    await page.route(dataset, (route) => route.abort());
    await page.goto(`#${language}/antipsychotics/matters`);
    await expect(page.getByRole('alert')).toContainText(t.failures.network);
    await page.unroute(dataset);
    await page.getByRole('button', { name: t.retry }).click();
    await openWish(page, wish);
    await expect(radio(card(page, wish), t.howMuch, t.importance[3])).toBeChecked();
  });

  test(`a list of classes that cannot be loaded is explained (${language})`, async ({ page, problems }) => {
    problems.allow(allowed);
    const index = '**/data/index.json';
    for (const [what, says] of [['missing', 'missing'], ['without an answer', 'network'], ['not JSON', 'unreadable'], ['cut off', 'unreadable']]) {
      await page.route(index, broken[what].serve);
      await page.goto('about:blank');
      await page.goto(`#${language}`);
      await expect(page.getByRole('heading', { level: 1, name: t.startTitle })).toBeVisible();
      await expect(page.getByRole('alert')).toContainText(t.failures[says]);
      // Also what is still on its way is answered as it was.
      await page.unrouteAll({ behavior: 'wait' });
      await page.getByRole('button', { name: t.retry }).click();
      await expect(page.getByRole('link', { name: new RegExp(`^${t.className.antipsychotics}`) })).toBeVisible();
    }
  });

  test(`sources that cannot be loaded leave the number standing (${language})`, async ({ page, problems }) => {
    problems.allow(allowed);
    const provenance = '**/data/antipsychotics.provenance.json';
    const effect = effectName(data.effect('symptom_change'), language);
    for (const [what, says] of [['missing', 'missing'], ['without an answer', 'network'], ['cut off', 'unreadable'], ['another kind of JSON', 'unreadable']]) {
      await page.route(provenance, broken[what].serve);
      await page.goto('about:blank');
      const table = await allFigures(page, language, data);
      await rowOf(table, medicineName(data.medicine('clozapine'), language)).getByRole('cell').first().getByRole('link').click();
      const dialog = sourceDialog(page, medicineName(data.medicine('clozapine'), language), effect);
      await expect(dialog.getByRole('alert')).toContainText(t.failures[says]);
      // What the dataset itself knows is there: 0.894 is 81 of 100.
      await expect(dialog).toContainText('81');
      await page.unrouteAll({ behavior: 'wait' });
      await dialog.getByRole('button', { name: t.retry }).click();
      await expect(dialog).toContainText('leaguetableEFF.csv row Clozapine, column Placebo');
      await expect(dialog.getByRole('alert')).toHaveCount(0);
    }
    // The page of a medicine and the one about the data need the same file.
    await page.route(provenance, broken.missing.serve);
    for (const [screen, there] of [['medicine/clozapine', 'N05AH02'], ['about', data.about.version]]) {
      await page.goto('about:blank');
      await page.goto(`#${language}/antipsychotics/${screen}`);
      await expect(page.getByRole('alert')).toContainText(t.failures.missing);
      await expect(page.getByRole('main')).toContainText(there);
      await axe(page);
    }
  });
}

test('a language that does not arrive is explained in the present one, and can be tried again', async ({ page, problems }) => {
  problems.allow(/Failed to load resource/);
  await page.goto('#en/antipsychotics/overview');
  await expect(overviewTable(page, words.en, data)).toBeVisible();
  await page.route('**/text/nl-*.json', (route) => route.abort('connectionrefused'));
  await page.getByRole('link', { name: words.en.otherLanguage, exact: true }).click();
  await expect(page.getByRole('alert')).toContainText(words.en.failedLanguage);
  await expect(overviewTable(page, words.en, data)).toBeVisible();
  await axe(page, { within: ['[role=alert]'] });
  await page.unroute('**/text/nl-*.json');
  await page.getByRole('button', { name: words.en.retry }).click();
  await expect(overviewTable(page, words.nl, data)).toBeVisible();
  await expect(page.getByRole('alert')).toBeHidden();
});

test('texts of another version of the program are not shown; the page says so in both languages', async ({ page, problems }) => {
  problems.allow(/integrity|Failed to load|preload/i);
  await page.route('**/text/*.json', (route) => route.fulfill({ json: [1, 'Weegwijzer'] }));
  await page.goto('#en');
  await expect(page.getByText('The page could not start')).toBeVisible();
  await expect(page.getByText('De pagina kon niet starten')).toBeVisible();
});

const later = '**/later-*.wasm';
const aboutLater = /Failed to (load|fetch)|net::ERR|404|500|integrity|preload|AbortError|aborted|WebAssembly/i;

for (const language of languages) {
  const t = words[language];

  test(`a part of the program that does not arrive is explained, and can be tried again (${language})`, async ({ page, problems }) => {
    problems.allow(aboutLater);
    const tampered = async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: Buffer.concat([await response.body(), Buffer.from([0, 1, 0])]) });
    };
    for (const serve of [broken.missing.serve, broken['answered with an error'].serve, broken['without an answer'].serve, broken['cut off'].serve, broken['not JSON'].serve, tampered]) {
      await page.route(later, serve);
      await page.goto('about:blank');
      await page.goto(`#${language}/antipsychotics/matters`);
      const alert = page.getByRole('alert');
      await expect(alert).toContainText(t.failedScreen);
      await expect(page.getByRole('heading', { level: 1, name: t.mattersTitle })).toHaveCount(0);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      // A way on without it: the figures that the page carries, and whom to turn to.
      await expect(page.getByText(t.without.tables)).toBeVisible();
      await expect(page.getByRole('contentinfo')).toContainText(t.prescriber);
      // Still broken: still said.
      await alert.getByRole('button', { name: t.retry }).click();
      await expect(alert).toContainText(t.failedScreen);
      await page.unrouteAll({ behavior: 'wait' });
      await page.getByRole('button', { name: t.retry }).click();
      await expect(page.getByRole('heading', { level: 1, name: t.mattersTitle })).toBeVisible();
      await expect(page.getByRole('alert')).toHaveCount(0);
    }
    await page.route(later, broken.missing.serve);
    for (const screen of ['guide/method', 'saved']) {
      await page.goto('about:blank');
      await page.goto(`#${language}/${screen}`);
      await expect(page.getByRole('alert')).toContainText(t.failedScreen);
      await axe(page);
    }
  });

  test(`without that part the first screen works, and the next step tries again (${language})`, async ({ page, problems }) => {
    problems.allow(aboutLater);
    await page.route(later, broken['without an answer'].serve);
    const failed = page.waitForEvent('requestfailed', (request) => /later-/.test(request.url()));
    await page.goto(`#${language}`);
    await failed;
    await expect(page.getByRole('alert')).toHaveCount(0);
    await questionField(page).fill('mirtaz');
    await expect(suggestions(page)).toHaveCount(1);
    await page.unroute(later);
    await page.getByRole('link', { name: new RegExp(`^${t.className.antipsychotics}`) }).click();
    await expect(page.getByRole('heading', { level: 1, name: t.mattersTitle })).toBeVisible();
  });

  test(`a part that never answers is given up after a time, and can be tried again (${language})`, async ({ page, problems }) => {
    problems.allow(aboutLater);
    await page.clock.install();
    let asked = 0;
    await page.route(later, () => void asked++);
    await page.goto(`#${language}/antipsychotics/matters`);
    await expect.poll(() => asked).toBeGreaterThan(0);
    await expect(page.getByRole('status').filter({ hasText: t.without.loading })).toBeVisible();
    await page.clock.fastForward(21_000);
    await expect(page.getByRole('alert')).toContainText(t.failedScreen);
    await page.unroute(later);
    await page.getByRole('button', { name: t.retry }).click();
    await page.clock.resume();
    await expect(page.getByRole('heading', { level: 1, name: t.mattersTitle })).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

  test(`a fault of the program ends in a page that gives back what was chosen (${language})`, { tag: '@firefox' }, async ({ page, problems }) => {
    problems.allow(/uncaught|unreachable|RuntimeError/);
    await canBreak(page);
    await page.goto(`#${language}/antipsychotics/matters`);
    const name = effectName(data.effect('sleepiness'), language);
    await wishFor(page, [name]);
    await page.waitForFunction(() => Object.keys(window.keptLinks).length > 0);
    await breakIt(page);
    await expect(page.getByRole('heading', { level: 1, name: t.fault.title })).toBeFocused();
    await expect(page.getByRole('main')).toContainText(t.prescriber);
    await axe(page);
    const className = t.className.antipsychotics;
    const link = await page.getByRole('textbox', { name: t.fault.link(className) }).inputValue();
    await page.getByRole('link', { name: t.fault.again(className) }).click();
    await page.getByRole('button', { name: t.useLink, exact: true }).click();
    await expect(page.getByRole('table')).toContainText(t.groupFirst);
    expect(link).toContain(`#${language}/v1.`);
    await expect(overviewTable(page, t, data).getByRole('columnheader', { name })).toBeVisible();
  });

  test(`a fault before anybody did anything opens the page once more, and the second one is told (${language})`, { tag: '@firefox' }, async ({ page, problems }) => {
    problems.allow(/uncaught|unreachable|RuntimeError/);
    await canBreak(page);
    await page.goto(`#${language}/antipsychotics/matters`);
    const title = page.getByRole('heading', { level: 1, name: t.mattersTitle });
    await expect(title).toBeVisible();
    const opened = await page.evaluate(() => performance.timeOrigin);
    await breakIt(page);
    await page.waitForFunction((before) => performance.timeOrigin > before, opened);
    await expect(title).toBeVisible();
    await breakIt(page);
    await expect(page.getByRole('heading', { level: 1, name: t.fault.title })).toBeFocused();
  });
}

/** Gives a page a program that does nothing but end in a fault, as ours does when it panics. */
const canBreak = (page) =>
  page.addInitScript(() => {
    const code = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 97, 0, 0, 10, 5, 1, 3, 0, 0, 11];
    const fault = () => new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(code))).exports.a();
    // An event, because a test runs beside the page in some browsers.
    addEventListener('break', () => setTimeout(fault));
  });
const breakIt = (page) => page.evaluate(() => void dispatchEvent(new Event('break')));
