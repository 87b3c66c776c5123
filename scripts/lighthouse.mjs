// What Lighthouse says of dist/ on a slow phone: the median of three visits to each page.
// scripts/lighthouse.sh brings the tool and calls this with the folder that holds it.
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { chromiumLaunch } from '../tests/browser/chromium.mjs';
import { serve } from '../tests/browser/server.mjs';

const BAR = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 };
const VISITS = 3;
const pages = ['#nl', '#nl/antipsychotics/overview', '#en/antidepressants/matters'];
const out = 'target/lighthouse';
mkdirSync(out, { recursive: true });

const tool = join(process.argv[2], 'node_modules/.bin/lighthouse');
const { executablePath, args } = chromiumLaunch();
// As a good host sends it, over a line of 10 Mbit/s with 20 ms each way: Lighthouse takes all that arrives before the first
// paint for what the paint waits for, and on this machine alone that would be everything. The check of addresses that
// crawlers read asks for a page at the root.
const line = { latency: 20, bytesPerMillisecond: 1250 };
const onRequest = async (path) => {
  const sent = await stat(join('dist', `${path.replace(/\/$/, '/index.html')}.br`)).catch(() => null);
  await setTimeout(line.latency + (sent?.size ?? 0) / line.bytesPerMillisecond);
};
const server = await serve('dist', { compressed: true, onRequest });
let isBelow = false;
console.log(`| page | ${Object.keys(BAR).join(' | ')} | largest paint, ms | shift |\n|---|${'---:|'.repeat(Object.keys(BAR).length + 2)}`);
try {
  for (const [i, page] of pages.entries()) {
    const visits = [];
    for (let visit = 0; visit < VISITS; visit++) {
      const path = join(out, `${i}-${visit}.json`);
      const flags = ['--headless=new', ...args].join(' ');
      const options = ['--quiet', '--output=json', `--output-path=${path}`, `--chrome-flags=${flags}`];
      // Not the call that waits: the server answers from this same process.
      await promisify(execFile)(tool, [server.url + page, ...options], { env: { ...process.env, CHROME_PATH: executablePath } });
      visits.push(JSON.parse(readFileSync(path, 'utf8')));
    }
    const median = (of) => visits.map(of).sort((a, b) => a - b)[Math.floor(VISITS / 2)];
    const scores = Object.entries(BAR).map(([category, bar]) => {
      const score = Math.round(100 * median((visit) => visit.categories[category].score));
      isBelow ||= score < bar;
      return score;
    });
    const paint = Math.round(median((visit) => visit.audits['largest-contentful-paint'].numericValue));
    const shift = median((visit) => visit.audits['cumulative-layout-shift'].numericValue).toFixed(3);
    console.log(`| \`${page}\` | ${scores.join(' | ')} | ${paint} | ${shift} |`);
  }
} finally {
  await server.close();
}
if (isBelow) {
  console.error(`error: below the bar of ${Object.values(BAR).join('/')}; the reports are in ${out}`);
  process.exit(1);
}
