// What hosts serve: the header examples, the compressed copies and the list of digests.
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { SUMS, filesIn, seal } from '../../scripts/seal.mjs';
import { isAllowed } from '../../scripts/supply.mjs';
import { dist, expect, test } from './support.mjs';
import { authored } from './expected.mjs';
import { examples } from './headers.mjs';
import { serve } from './server.mjs';
import { menuLink, openComparison, overviewTable, wishFor, words } from './steps.mjs';

const file = (path) => readFileSync(join(dist, path));
const policy = () => /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(file('index.html').toString())[1];
const t = words.en;

for (const [server, headers] of Object.entries(examples)) {
  test(`the headers for ${server} are strict, and the policy is that of the page`, () => {
    const sent = headers();
    expect(sent['Content-Security-Policy']).toBe(policy());
    expect(sent).toEqual({ ...examples.nginx(), ...sent });
    expect(sent).toMatchObject({
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Access-Control-Allow-Origin': '*',
    });
    expect(sent['Permissions-Policy']).toMatch(/\bcamera=\(\).*\bgeolocation=\(\).*\bmicrophone=\(\)/);
  });
}

test('the policy allows own files only, and no inline script or style', () => {
  const rules = Object.fromEntries(policy().split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1)]));
  expect(rules['default-src']).toEqual(["'none'"]);
  expect(rules['script-src']).toEqual(["'self'", "'wasm-unsafe-eval'"]);
  expect(rules['style-src']).toEqual(["'self'"]);
  expect(rules['worker-src']).toEqual(["'self'"]);
  const html = file('index.html').toString();
  expect(html).not.toMatch(/<script(?![^>]*\ssrc=)(?! type="application\/ld\+json">)|<style|\sstyle=|\son\w+=/i);
});

test.describe('behind the headers for nginx', () => {
  test.use({ serviceWorkers: 'allow' });

  test('the whole way works, and the site is kept for later', async ({ page, problems }) => {
    const site = await serve(dist, { headers: examples.nginx() });
    problems.allow(new RegExp(`^request outside the own origin: ${site.url}`));
    try {
      const data = authored('antipsychotics');
      await page.goto(`${site.url}#en`);
      await page.getByRole('link', { name: new RegExp(`^${t.className.antipsychotics}`) }).click();
      await wishFor(page, [data.effect('weight_change').text.en.name]);
      await menuLink(page, t, t.overview).click();
      await expect(overviewTable(page, t, data)).toBeVisible();
      await page.goto(`${site.url}#en/antipsychotics/compare/olanzapine+aripiprazole`);
      await openComparison(page, t);
      await page.goto(`${site.url}#en/antipsychotics/overview/source/clozapine/symptom_change`);
      await expect(page.getByRole('dialog')).toContainText('leaguetableEFF.csv row Clozapine');
      await page.goto(`${site.url}#en/antipsychotics/take`);
      await expect(page.getByRole('heading', { level: 1, name: t.take })).toBeVisible();
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
    } finally {
      await site.close();
    }
  });
});

test('the list of digests names every file once, and each digest is right', async () => {
  const lines = file(SUMS).toString().trimEnd().split('\n').map((line) => line.split('  '));
  expect(lines.map(([, path]) => path)).toEqual((await filesIn(dist)).filter((path) => path !== SUMS));
  for (const [digest, path] of lines) expect(createHash('sha256').update(file(path)).digest('hex'), path).toBe(digest);
});

test('every file of some size has compressed copies, and they hold the same', async () => {
  const paths = await filesIn(dist);
  const copied = paths.filter((path) => /\.(css|csv|html|js|json|wasm)$/.test(path) && file(path).length > 2000);
  expect(copied).toContain('index.html');
  for (const path of copied) {
    expect(brotliDecompressSync(file(`${path}.br`)).equals(file(path)), `${path}.br`).toBe(true);
    expect(gunzipSync(file(`${path}.gz`)).equals(file(path)), `${path}.gz`).toBe(true);
  }
});

test('the same files are sealed in the same way, whatever was there before', async () => {
  const copies = ['one', 'two'].map((name) => mkdtempSync(join(tmpdir(), `weegwijzer-${name}-`)));
  try {
    for (const copy of copies) cpSync(dist, copy, { recursive: true });
    rmSync(join(copies[1], 'sw.js'));
    rmSync(join(copies[1], 'index.html.br'));
    for (const copy of copies) await seal(copy, { isRelease: false });
    const [one, two] = copies.map((copy) => readFileSync(join(copy, SUMS), 'utf8'));
    expect(two).toBe(one);
  } finally {
    for (const copy of copies) rmSync(copy, { recursive: true, force: true });
  }
});

test('nothing tells on which machine the site was built', async () => {
  test.skip(Boolean(process.env.DIST), 'a quick build does');
  const here = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
  const told = (await filesIn(dist)).filter((path) => [here, `${homedir()}/.cargo`].some((folder) => file(path).includes(folder)));
  expect(told).toEqual([]);
});

test('the manifest names icons that are there, of the size it says', async ({ page }) => {
  const manifest = JSON.parse(file('app/manifest.webmanifest').toString());
  expect(manifest.icons.map(({ purpose }) => purpose)).toEqual(expect.arrayContaining(['any', 'maskable']));
  await page.goto('');
  for (const { src, sizes, type } of manifest.icons) {
    const drawn = await page.evaluate(async (src) => {
      const image = new Image();
      image.src = src;
      await image.decode();
      return `${image.naturalWidth}x${image.naturalHeight}`;
    }, `app/${src}`);
    if (type === 'image/png') expect(drawn, src).toBe(sizes);
  }
  expect(new URL(manifest.start_url, 'http://host/a/app/manifest.webmanifest').pathname).toBe('/a/');
});

test('terms of code are allowed when a choice of allowed ones is left', () => {
  for (const terms of ['MIT', 'MIT OR Apache-2.0', 'MIT/Apache-2.0', '(MIT OR GPL-3.0) AND Zlib', 'Apache-2.0 WITH LLVM-exception OR GPL-2.0', 'GPL-3.0 OR (ISC AND MIT)']) {
    expect(isAllowed(terms), terms).toBe(true);
  }
  for (const terms of ['', 'GPL-3.0', 'MIT AND GPL-3.0', '(MIT OR ISC) AND GPL-3.0', 'MIT OR', 'GPL-2.0 WITH Classpath-exception-2.0', '(MIT']) {
    expect(isAllowed(terms), terms).toBe(false);
  }
});
