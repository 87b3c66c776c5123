// Times the weighing in headless Chromium. Arguments: a folder with bench.js and bench_bg.wasm (wasm-bindgen,
// --target web) and the folder of the packed data. Prints one JSON object per case and line.
import { chromium } from '@playwright/test';
import { cp, writeFile } from 'node:fs/promises';
import { chromiumLaunch } from '../browser/chromium.mjs';
import { serve } from '../browser/server.mjs';

const [folder, data] = process.argv.slice(2);
await cp(`${data}/antipsychotics.json`, `${folder}/dataset.json`);
await writeFile(`${folder}/index.html`, '<!doctype html><title>bench</title>');

/** Runs inside the page. Times of single calls, in milliseconds; Chromium's clock steps by 0.1 ms. */
async function time({ wished, draws, runs }) {
  const { default: init, Case } = await import('/bench.js');
  await init();
  const json = await (await fetch('/dataset.json')).text();
  const single = new Case(json, wished, draws);
  const start = performance.now();
  single.prepare();
  const prepare = performance.now() - start;
  const times = [];
  // The first calls run code that the engine has not optimised yet; a person meets them once.
  const first = performance.now();
  let ordered = single.weigh();
  const cold = performance.now() - first;
  for (let i = 0; i < runs / 5; i++) single.weigh();
  for (let i = 0; i < runs; i++) {
    const before = performance.now();
    ordered = single.weigh();
    times.push(performance.now() - before);
    // Lets the page breathe, as between two clicks.
    if (i % 10 === 0) await new Promise((done) => setTimeout(done));
  }
  const digest = single.digest();
  single.free();
  times.sort((a, b) => a - b);
  const quantile = (q) => times[Math.ceil(q * times.length) - 1];
  return { ordered, prepare, cold, median: quantile(0.5), p95: quantile(0.95), digest };
}

const server = await serve(folder);
const browser = await chromium.launch(chromiumLaunch());
try {
  const cases = [[1, 10000], [4, 10000], [8, 10000], [16, 10000], [8, 1000], [8, 30000], [8, 100000]];
  for (const [wished, draws] of cases) {
    const page = await browser.newPage();
    await page.goto(server.url);
    const runs = Math.max(20, Math.min(200, 2000000 / draws));
    const found = await page.evaluate(time, { wished, draws, runs });
    console.log(JSON.stringify({ wished, draws, runs, ...found }));
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
}
