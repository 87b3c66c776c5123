// Times what a person waits for: from a press to the next paint, in headless Chromium; with the data that there are at a
// fourth of the processor's speed, with far more at its full speed. Argument: the folder of the built site. Prints a table and fails above the bar.
import { chromium, expect } from '@playwright/test';
import { join } from 'node:path';
import { chromiumLaunch } from '../browser/chromium.mjs';
import { enlarge } from '../browser/large.mjs';
import { serve } from '../browser/server.mjs';
import { card, figureTable, lineOf, mine, orderOf, radio, wishFor, words } from '../browser/steps.mjs';

const BAR = 200;
const ROUNDS = 5;
const dist = process.argv[2];
const t = words.en;

/** Inside the page: keeps the longest event of the interactions since it was last asked. */
function watch() {
  window.longest = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.interactionId) window.longest = Math.max(window.longest, entry.duration);
    }
  }).observe({ type: 'event', durationThreshold: 16 });
}

const server = await serve(dist);
const browser = await chromium.launch(chromiumLaunch());
let isOver = false;
try {
  console.log(`| dataset | slower | what | median | longest |\n|---|---:|---|---:|---:|`);
  for (const [name, slower, sizes] of [['antipsychotics', 4, null], ['500 medicines, 60 effects', 1, [500, 60]]]) {
    const found = new Map();
    for (let round = 0; round < ROUNDS; round++) {
      for (const [what, time] of await visit(slower, sizes)) found.set(what, [...(found.get(what) ?? []), time]);
    }
    for (const [what, times] of found) {
      times.sort((a, b) => a - b);
      const median = times[Math.floor(times.length / 2)];
      isOver ||= median > BAR;
      console.log(`| ${name} | ${slower}× | ${what} | ${median || 'below 16'} | ${times.at(-1) || 'below 16'} |`);
    }
  }
} finally {
  await browser.close();
  await server.close();
}
if (isOver) {
  console.error(`error: above the bar of ${BAR} ms`);
  process.exit(1);
}

/** One visit of a person; what was pressed and how long it took in milliseconds, in steps of 8; 0 for less than 16. */
async function visit(slower, sizes) {
  const page = await browser.newPage();
  page.setDefaultTimeout(20_000);
  await page.addInitScript(watch);
  if (sizes) {
    const body = enlarge(join(dist, 'data/antipsychotics.json'), ...sizes);
    await page.route('**/data/antipsychotics.json', (route) => route.fulfill({ body, contentType: 'application/json' }));
  }
  await page.goto(`${server.url}#en/antipsychotics/matters`);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  const times = [];
  const press = async (what, act, isDone) => {
    await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle, { timeout: 3000 })));
    await page.evaluate(() => (window.longest = 0));
    await act();
    await isDone();
    // What the browser tells of an event comes after the paint.
    await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted, 100))));
    times.push([what, await page.evaluate(() => window.longest)]);
  };
  await wishFor(page, ['Weight change', 'Sleepiness', 'Inner restlessness (akathisia)']);
  await press(
    'opening a wish',
    () => page.getByRole('button', { name: t.changeWish('Sleepiness') }).click(),
    () => expect(card(page, 'Sleepiness')).toBeVisible(),
  );
  await press('changing a wish', () => radio(card(page, 'Sleepiness'), t.howMuch, t.importance[3]).check(), () => expect(mine(page, t)).toContainText(t.importance[3]));
  const order = orderOf(page, t);
  await press('what comes out', () => page.getByRole('link', { name: t.toOverview }).first().click(), () => expect(order).toContainText(t.anyGroupFirst, { timeout: 120_000 }));
  const line = lineOf(page, 'Sleepiness');
  // A line takes the pointer as a whole: the nearest medicine is meant.
  const dots = line.getByRole('list').first();
  await press('lighting a medicine on all lines', () => dots.click(), () => expect(page.locator('.above .lit').first()).toBeVisible());
  await press('a line as a table', () => line.getByRole('button', { name: new RegExp(`^${t.comesOut.asTable}`) }).click(), () => expect(line.getByRole('table')).toBeVisible());
  for (const i of [0, 1, 2]) await order.getByRole('table').first().getByRole('button', { name: new RegExp(`^${t.choose('')}`) }).nth(i).click();
  await press('opening a comparison', () => page.getByRole('link', { name: t.comesOut.compare(3) }).first().click(), () => expect(page.getByRole('heading', { level: 1, name: t.compareTitle })).toBeVisible());
  await page.goBack();
  await press('all figures', () => page.getByRole('link', { name: t.comesOut.allFigures }).click(), () => expect(figureTable(page, t, { id: 'antipsychotics' })).toBeVisible());
  await page.close();
  return times;
}
