// What every browser test starts from.
//
//   import { test, expect, axe, inEveryLook } from './support.mjs';
//
//   test('the start page names the classes', async ({ page }) => {
//     await page.goto('#en');                       // addresses are relative to the served dist/
//     await expect(page.getByRole('link', { name: 'Antipsychotics' })).toBeVisible();
//     await axe(page);                              // no accessibility violation as the page stands now
//   });
//
//   // Four tests, one per language and colour scheme; `language` is 'nl' or 'en', `scheme` 'light' or 'dark'.
//   inEveryLook('the overview is accessible', async ({ page, language }) => {
//     await page.goto(`#${language}/antipsychotics/overview`);
//     await axe(page);
//   });
//
// - `page` fails the test at its end on any console error or warning, uncaught error, violation of the
//   Content-Security-Policy and request outside the own origin. A test that breaks something on purpose says so:
//     test('a missing dataset is explained', async ({ page, problems }) => {
//       problems.allow(/Failed to load resource/);
//       await page.route('**/data/*.json', (route) => route.fulfill({ status: 404 }));
// - A change of only the #fragment does not load the page again: `page.goto` to another fragment acts like a
//   followed link. Use `page.reload()` where a fresh start matters.
// - Find things by role and name, as a person does. Wait with `await expect(locator)…`, never with a time.
//
// One file, quickly, on the dist/ of the last `make build`:   npx playwright test overview
// One test by its title:                                      npx playwright test -g "names the classes"
// Look at what happened in a failed test:                     npx playwright show-trace target/browser/results/…/trace.zip
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect } from '@playwright/test';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from './server.mjs';

export { expect };

/** The built site, as a path: dist/, or where DIST points. */
export const dist = resolve(process.env.DIST ?? fileURLToPath(new URL('../../dist', import.meta.url)));

export const languages = ['nl', 'en'];
export const schemes = ['light', 'dark'];

/** For a test that there is one of per language and that holds in Firefox as well: there once is enough. */
export const inFirefox = (language) => ({ tag: language === 'nl' ? '@firefox' : [] });

/** Collects what went wrong in a page, in words; a test may expect some of it. */
export class Problems {
  #found = [];
  #allowed = [];

  /** Messages that match are part of the test. */
  allow(pattern) {
    this.#allowed.push(pattern);
  }

  add(message) {
    this.#found.push(message);
  }

  /** What was found and not allowed, so far. */
  get unexpected() {
    return this.#found.filter((message) => !this.#allowed.some((pattern) => pattern.test(message)));
  }
}

/** The addresses that a page asks for from now on. What it fetches by itself comes first. */
export async function requestsFromNow(page) {
  await page.waitForLoadState('networkidle');
  const requests = [];
  page.on('request', (request) => requests.push(request.url()));
  return requests;
}

/** Watches every page of a browser context. `origin` is the only one that may be asked for anything. */
async function watch(context, origin, problems) {
  context.on('console', (message) => {
    // Said by the test runner itself, because playwright.config.mjs asks for it.
    if (message.text() === 'Service Worker registration blocked by Playwright') return;
    if (['error', 'warning'].includes(message.type())) problems.add(`console ${message.type()}: ${message.text()}`);
  });
  context.on('weberror', (error) => {
    // A script of the test runner blocks service workers and does not expect that a frame without an origin has none.
    if (/'serviceWorker'.*sandboxed/.test(String(error.error()))) return;
    problems.add(`uncaught: ${error.error()}`);
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (!['data:', 'blob:', 'about:'].includes(url.protocol) && url.origin !== origin) {
      problems.add(`request outside the own origin: ${request.url()}`);
    }
  });
  // Chromium writes most violations to the console, but not those of a policy that only reports.
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy violated: ${event.effectiveDirective} by ${event.blockedURI} at ${event.sourceFile}:${event.lineNumber}`);
    });
  });
}

export const test = base.extend({
  // One server per worker, on its own port; it ends with the worker.
  site: [
    async ({}, use) => {
      const site = await serve(dist);
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],

  baseURL: async ({ site }, use) => use(site.url),

  problems: async ({}, use) => use(new Problems()),

  context: async ({ context, site, problems }, use) => {
    await watch(context, new URL(site.url).origin, problems);
    await use(context);
    expect(problems.unexpected, 'the page must raise no error, warning, policy violation or foreign request').toEqual([]);
  },
});

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe leaves to a person, and why that is all right here. */
const understood = new Set([
  // Numbers beside bars and text over pictures: axe does not compute what lies behind. Tokens fix the pairs of colours.
  'color-contrast',
  // Placebo takes no place in an order, so that cell of its row is empty; axe asks whether a head without cells is meant.
  'th-has-data-cells',
]);

/**
 * The dots of a line stand where their figures are, so close as these are: size of target does not hold for them (WCAG 2.2,
 * 2.5.8, essential). A finger between two means the nearest, which the whole line finds; the table beside it has the same.
 */
const isDotOfLine = (rule, { target }) => rule === 'target-size' && target.some((selector) => String(selector).includes('.dot'));

/**
 * Expects no accessibility violation in the page as it stands: WCAG 2.2 A and AA and axe's best practices.
 * Contrast is by far the slowest rule; where a table repeats the same cells hundreds of times, some of them will do.
 * @param {import('@playwright/test').Page} page
 * @param {{ only?: string[], without?: string[], within?: string[] }} [options] rules by name; parts by selector
 */
export async function axe(page, { only, without = [], within = [] } = {}) {
  const builder = new AxeBuilder({ page });
  if (only) builder.withRules(only);
  // The addresses of the site are fragments, so axe takes any link for one that skips something; keyboard.spec.mjs tries ours.
  else builder.withTags(rules).disableRules(['skip-link', ...without]);
  for (const selector of within) builder.include(selector);
  const { violations, incomplete } = await builder.analyze();
  // What axe cannot decide counts too, unless it is known why.
  const undecided = incomplete.filter(({ id }) => !understood.has(id));
  const told = [...violations, ...undecided]
    .map((found) => ({ ...found, nodes: found.nodes.filter((node) => !isDotOfLine(found.id, node)) }))
    .filter(({ nodes }) => nodes.length)
    .map(({ id, impact, help, nodes }) => ({
      rule: `${id} (${impact}): ${help}`,
      where: nodes.slice(0, 5).map((node) => `${node.target.join(' ')} | ${node.html.slice(0, 160)} | ${node.failureSummary}`),
    }));
  expect(told, 'axe must find no violation').toEqual([]);
}

/**
 * Declares one test per language and colour scheme.
 * @param {string} title
 * @param {(fixtures: { page, problems, context, site, language: 'nl'|'en', scheme: 'light'|'dark' }) => Promise<void>} body
 */
export function inEveryLook(title, body) {
  for (const language of languages) {
    for (const scheme of schemes) {
      test(`${title} (${language}, ${scheme})`, async ({ page, problems, context, site }) => {
        await page.emulateMedia({ colorScheme: scheme });
        await body({ page, problems, context, site, language, scheme });
      });
    }
  }
}
