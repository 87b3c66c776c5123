// Takes pictures of the built site, for the README and to look at what was made.
//
//   node scripts/screenshots.mjs                        the pictures of the README, into docs/screenshots
//   node scripts/screenshots.mjs FOLDER [OPTION...]     pictures to look at
//
//   --route FRAGMENT     again for more; '{lang}' becomes the language     (all main screens)
//   --width PIXELS,...   widths of the window                              (320,768,1280)
//   --scheme NAME,...    light, dark, forced (forced colours)              (light,dark)
//   --lang CODE,...      nl, en                                            (nl,en)
//   --screen             only what fits the window, instead of the whole page
//   --print              as printed, one PDF per route and language, instead of pictures
//
// For instance: node scripts/screenshots.mjs look --route '#{lang}/antipsychotics/overview' --width 320 --lang nl
// Serves dist/ of the last `make build` itself, or the folder that DIST names. Tells of every console message and error it meets.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { chromiumLaunch } from '../tests/browser/chromium.mjs';
import { serve } from '../tests/browser/server.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const mainScreens = [
  '#{lang}',
  '#{lang}/antipsychotics/matters',
  '#{lang}/antipsychotics/overview',
  '#{lang}/antipsychotics/compare/olanzapine+aripiprazole',
  '#{lang}/antipsychotics/medicine/olanzapine',
  '#{lang}/antipsychotics/take',
  '#{lang}/antipsychotics/about',
  '#{lang}/antidepressants/overview',
  '#{lang}/guide/method',
  '#{lang}/guide/glossary',
];

/** The pictures the README shows, by file name. */
const readme = {
  'overview.png': { route: '#en/antipsychotics/overview', width: 1280, scheme: 'light', lang: 'en', whole: false },
  'compare.png': { route: '#en/antipsychotics/compare/olanzapine+aripiprazole', width: 1280, height: 1500, scheme: 'light', lang: 'en', whole: false },
  'matters-phone.png': { route: '#nl/antidepressants/matters', width: 390, scheme: 'dark', lang: 'nl', whole: false },
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    route: { type: 'string', multiple: true, default: mainScreens },
    width: { type: 'string', default: '320,768,1280' },
    scheme: { type: 'string', default: 'light,dark' },
    lang: { type: 'string', default: 'nl,en' },
    screen: { type: 'boolean', default: false },
    print: { type: 'boolean', default: false },
  },
});

/** A file name that tells what is in the picture: `#en/a/compare/x+y` becomes `en-a-compare-x-y`. */
const plain = (route) => route.replace(/^#/, '').replace(/[^A-Za-z0-9_]+/g, '-');

/** Everything asked for, as a list of pictures by file name. */
function asked() {
  const pictures = {};
  for (const template of values.route) {
    for (const lang of values.lang.split(',')) {
      const route = template.replaceAll('{lang}', lang);
      if (values.print) {
        pictures[`${plain(route)}.pdf`] = { route, lang, width: 1280, scheme: 'light' };
        continue;
      }
      for (const width of values.width.split(',').map(Number)) {
        for (const scheme of values.scheme.split(',')) {
          pictures[`${plain(route)}-${width}-${scheme}.png`] = { route, width, scheme, lang, whole: !values.screen };
        }
      }
    }
  }
  return pictures;
}

/** Opens one route in a fresh page and waits until nothing is loading and nothing changes. */
async function open(browser, url, { route, width, height, scheme, lang }) {
  const page = await browser.newPage({
    locale: lang,
    viewport: { width, height: height ?? (width < 600 ? 800 : 900) },
    colorScheme: scheme === 'dark' ? 'dark' : 'light',
    forcedColors: scheme === 'forced' ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
  page.on('console', (message) => console.warn(`  ${route}: ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => console.warn(`  ${route}: ${error}`));
  await page.goto(url + route, { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (wide > 0) console.warn(`  ${route} at ${width}: the page scrolls sideways by ${wide} px`);
  return page;
}

const folder = positionals[0] ?? join(root, 'docs/screenshots');
const pictures = positionals[0] ? asked() : readme;
await mkdir(folder, { recursive: true });
const site = await serve(process.env.DIST ?? join(root, 'dist'));
const browser = await chromium.launch(chromiumLaunch());
try {
  for (const [name, picture] of Object.entries(pictures)) {
    const page = await open(browser, site.url, picture);
    const path = join(folder, name);
    if (name.endsWith('.pdf')) await page.pdf({ path, format: 'A4' });
    else await page.screenshot({ path, fullPage: picture.whole });
    await page.close();
    console.log(path);
  }
} finally {
  await browser.close();
  await site.close();
}
