// The first load must stay small: a person may be on a slow line. Measured as a good host sends it, brotli at its best.
import { readFileSync, readdirSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { dist, expect, test } from './support.mjs';

const PROGRAM_BUDGET = 150_000;
const DATASET_BUDGET = 40_000;

/** Every file below a folder, with its sizes in bytes. */
function sizes(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const bytes = readFileSync(path);
      const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } };
      return { name: relative(dist, path), raw: bytes.length, brotli: brotliCompressSync(bytes, options).length };
    })
    .sort((a, b) => b.brotli - a.brotli);
}

const sum = (files) => files.reduce((total, file) => total + file.brotli, 0);
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(9);

function report(title, files, budget) {
  console.log(`${title}: ${kB(sum(files)).trim()} brotli, budget ${kB(budget).trim()}`);
  for (const { name, raw, brotli } of files) console.log(`  ${kB(brotli)} ${kB(raw)} raw  ${name}`);
}

test('the program fits its budget', () => {
  const files = sizes(dist);
  const inProgram = ({ name }) => !/^(data|text)[\\/]/.test(name) && (name === 'index.html' || ['.js', '.wasm', '.css'].includes(extname(name)));
  // A person loads the texts of one language; the largest counts. The long ones are fetched by who reads them.
  const [texts] = files.filter(({ name }) => /^text[\\/](?!guide)/.test(name));
  const program = [...files.filter(inProgram), texts];
  report('program', program, PROGRAM_BUDGET);
  expect(program.map(({ name }) => extname(name))).toContain('.wasm');
  expect(sum(program)).toBeLessThanOrEqual(PROGRAM_BUDGET);
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
