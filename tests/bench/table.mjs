// Joins what the three benchmarks printed into one table in Markdown. Arguments: the folder with native.jsonl,
// numpy.jsonl (may be empty) and chromium.jsonl, and criterion's folder. Fails when a bar or the agreement is broken.
import { readFile } from 'node:fs/promises';

const [folder, criterion] = process.argv.slice(2);
/** More than this in Chromium, median, for 8 wishes and 10 000 draws, and a changed wish no longer feels immediate. */
const BAR = 16;

const lines = async (name) =>
  (await readFile(`${folder}/${name}.jsonl`, 'utf8')).split('\n').filter((line) => line.startsWith('{')).map(JSON.parse);
const [native, numpy, chromium] = await Promise.all(['native', 'numpy', 'chromium'].map(lines));
const at = (rows, row) => rows.find(({ wished, draws }) => wished === row.wished && draws === row.draws);
const ms = (x) => (x === undefined ? '–' : x.toFixed(x < 10 ? 1 : 0));
const quantile = (sorted, q) => sorted[Math.ceil(q * sorted.length) - 1];

let failed = false;
console.log('| wishes | draws | medicines | native median | p95 | Chromium median | p95 | first call | preparing | numpy median | p95 |');
console.log('|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|');
for (const row of chromium) {
  const own = at(native, row);
  const { iters, times } = JSON.parse(await readFile(`${criterion}/weighing/${row.wished}x${row.draws}/new/sample.json`, 'utf8'));
  const each = times.map((time, i) => time / iters[i] / 1e6).sort((a, b) => a - b);
  const other = at(numpy, row);
  const cells = [row.wished, row.draws, row.ordered, ms(quantile(each, 0.5)), ms(quantile(each, 0.95)), ms(row.median),
    ms(row.p95), ms(row.cold), ms(row.prepare), ms(other?.median), ms(other?.p95)];
  console.log(`| ${cells.join(' | ')} |`);
  if (own.digest !== row.digest) {
    console.error(`${row.wished} wishes, ${row.draws} draws: the browser found ${row.digest}, this machine ${own.digest}`);
    failed = true;
  }
  if (row.wished === 8 && row.draws === 10000 && row.median > BAR) {
    console.error(`8 wishes and 10 000 draws take ${ms(row.median)} ms in Chromium; the bar is ${BAR} ms`);
    failed = true;
  }
}
console.log('\nTimes in milliseconds.', failed ? '' : 'The browser found exactly what this machine found.');
process.exitCode = failed ? 1 : 0;
