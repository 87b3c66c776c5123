// The first load must stay small: a person may be on a slow line. Measured as a good host sends it, brotli at its best.
import { readFileSync, readdirSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { dist, expect, languages, test } from './support.mjs';
import { questionField, suggestions } from './steps.mjs';

/** The bar for everything that must arrive before the first screen works. */
const FIRST_BUDGET = 260_000;
/** No bar, but a little more than it weighs (docs/size.md), so that growth is noticed. */
const LATER_BUDGET = 450_000;
// With the main figures of both classes in tables, and the description of the data for machines.
const PAGE_BUDGET = 11_000;
const EMBED_BUDGET = 1_500;
const TEXTS_BUDGET = 13_300;
const DATASET_BUDGET = 60_000;

/** Files below a folder, with their sizes in bytes. The compressed copies that hosts may serve are the same files. */
function sizes(folder, isWanted = () => true) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !['.br', '.gz'].includes(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => isWanted(relative(dist, path)))
    .map((path) => {
      const bytes = readFileSync(path);
      const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } };
      return { name: relative(dist, path), raw: bytes.length, brotli: brotliCompressSync(bytes, options).length };
    })
    .sort((a, b) => b.brotli - a.brotli);
}

/** The part of the program that is fetched once the first screen is there. */
const isLater = (name) => /^later-.*\.wasm$/.test(name);
const sum = (files) => files.reduce((total, file) => total + file.brotli, 0);
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(9);

function report(title, files, budget) {
  console.log(`${title}: ${kB(sum(files)).trim()} brotli, budget ${kB(budget).trim()}`);
  for (const { name, raw, brotli } of files) console.log(`  ${kB(brotli)} ${kB(raw)} raw  ${name}`);
}

test('the page without the program is small enough to come first', () => {
  const [page] = sizes(dist, (name) => name === 'index.html');
  report('page', [page], PAGE_BUDGET);
  expect(page.brotli).toBeLessThanOrEqual(PAGE_BUDGET);
});

test('page, script, style and the first part of the program fit the budget', () => {
  const isOfProgram = (name) => /^[^\\/]+\.(html|js|wasm|css)$/.test(name) && name !== 'embed.js' && name !== 'sw.js';
  const program = sizes(dist, isOfProgram);
  const [first, later] = [program.filter(({ name }) => !isLater(name)), program.filter(({ name }) => isLater(name))];
  report('first part', first, FIRST_BUDGET);
  report('later part', later, LATER_BUDGET);
  expect(first.map(({ name }) => extname(name)).sort()).toEqual(['.css', '.html', '.js', '.js', '.wasm']);
  expect(sum(first)).toBeLessThanOrEqual(FIRST_BUDGET);
  expect(later.length).toBe(1);
  expect(sum(later)).toBeLessThanOrEqual(LATER_BUDGET);
});

for (const language of languages) {
  test(`all that a first visit asks for until the question can be put fits the budget (${language})`, async ({ page }) => {
    const asked = new Set();
    page.on('request', (request) => asked.add(decodeURI(new URL(request.url()).pathname).slice(1) || 'index.html'));
    // The later part never comes, so nothing here can need it.
    await page.route('**/later-*.wasm', () => {});
    await page.goto(`#${language}`);
    await questionField(page).fill('mirtaz');
    await expect(suggestions(page)).toHaveCount(1);
    const files = sizes(dist, (name) => asked.has(name) && !isLater(name));
    report(`first visit, ${language}`, files, FIRST_BUDGET);
    // Also texts, the list of classes and the font are among them.
    for (const name of [/^index\.html$/, /^weegwijzer.*\.wasm$/, /^text.*\.json$/, /^data.index\.json$/, /\.woff2$/]) {
      expect(files.filter((file) => name.test(file.name)), String(name)).toHaveLength(1);
    }
    expect(sum(files)).toBeLessThanOrEqual(FIRST_BUDGET);
  });
}

test('the script for other sites fits its budget', () => {
  const embed = sizes(dist, (name) => name === 'embed.js');
  report('embed.js', embed, EMBED_BUDGET);
  expect(embed.length).toBe(1);
  expect(sum(embed)).toBeLessThanOrEqual(EMBED_BUDGET);
});

test('the texts of a language fit their budget', () => {
  // A person loads those of one language; the long ones are fetched later.
  const texts = sizes(join(dist, 'text')).filter(({ name }) => !name.includes('guide'));
  expect(texts.length).toBe(2);
  for (const text of texts) {
    report('texts', [text], TEXTS_BUDGET);
    expect.soft(text.brotli, text.name).toBeLessThanOrEqual(TEXTS_BUDGET);
  }
});

test('each dataset fits its budget', () => {
  const files = sizes(join(dist, 'data'));
  // A name without a second dot: provenance and the like are fetched later.
  const isDataset = ({ name }) => /^data[\\/][^.]+\.json$/.test(name) && !name.endsWith('index.json');
  const datasets = files.filter(isDataset);
  console.log('beside the datasets:');
  for (const { name, raw, brotli } of files.filter((file) => !isDataset(file))) console.log(`  ${kB(brotli)} ${kB(raw)} raw  ${name}`);
  expect(datasets.length).toBeGreaterThan(0);
  for (const dataset of datasets) {
    report('dataset', [dataset], DATASET_BUDGET);
    expect.soft(dataset.brotli, dataset.name).toBeLessThanOrEqual(DATASET_BUDGET);
  }
});
