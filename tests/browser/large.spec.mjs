// A class far larger than those that there are, and a thousand changes: the page stays usable and does not grow.
import { join } from 'node:path';
import { dist, expect, languages, test } from './support.mjs';
import { authored } from './expected.mjs';
import { enlarge } from './large.mjs';
import { card, figureTable, openFilters, overviewByFit, radio, rowOf, wishFor, words } from './steps.mjs';

const data = authored('antipsychotics');

/** Puts a dataset of that size in the place of the one that is served. */
async function serveLarge(page, medicines, effects) {
  const body = enlarge(join(dist, `data/${data.id}.json`), medicines, effects);
  await page.route(`**/data/${data.id}.json`, (route) => route.fulfill({ body, contentType: 'application/json' }));
}

for (const language of languages) {
  const t = words[language];

  test(`hundreds of medicines are ordered, found and shown in parts (${language})`, async ({ page }) => {
    await serveLarge(page, 500, 60);
    await overviewByFit(page, language, data, ['sleepiness']);
    await page.getByRole('link', { name: t.comesOut.allFigures }).click();
    const table = figureTable(page, t, data);
    const rows = table.getByRole('checkbox');
    await expect(rows).toHaveCount(32);
    await page.getByRole('button', { name: t.showMore }).click();
    await expect(rows).toHaveCount(82);
    // What is not in view is found all the same.
    await expect(rowOf(table, 'olanzapine 11')).toHaveCount(0);
    await openFilters(page, t);
    await page.getByRole('searchbox', { name: t.filterName }).fill('olanzapine 11');
    await expect(rowOf(table, 'olanzapine 11')).toBeVisible();
    await expect(page.getByRole('button', { name: t.showMore })).toHaveCount(0);
    await expect(page.getByText(t.tooLarge)).toHaveCount(0);
  });

  test(`a dataset beyond what the page was measured with is called that (${language})`, async ({ page }) => {
    await serveLarge(page, 501, 22);
    await page.goto(`#${language}/${data.id}/about`);
    await expect(page.getByRole('note').filter({ hasText: t.tooLarge })).toContainText('501');
  });
}

test('a thousand changes leave nothing behind', async ({ page, context }) => {
  const t = words.en;
  await page.addInitScript(() => {
    const start = WebAssembly.instantiateStreaming;
    WebAssembly.instantiateStreaming = async (...program) => {
      const started = await start(...program);
      // The later part of the program works in the memory of the first.
      window.programMemory ??= started.instance.exports.memory;
      return started;
    };
  });
  await page.goto(`#en/${data.id}/matters`);
  await wishFor(page, ['Sleepiness', 'Weight change']);
  await page.getByRole('button', { name: t.changeWish('Sleepiness') }).click();
  await expect(radio(card(page, 'Sleepiness'), t.howMuch, t.importance[3])).toBeVisible();
  const session = await context.newCDPSession(page);
  const change = (times) =>
    radio(card(page, 'Sleepiness'), t.howMuch, t.importance[1]).evaluate(async (first, times) => {
      const answers = [...document.getElementsByName(first.name)];
      for (let i = 0; i < times; i++) {
        answers[1 + (i % 3)].click();
        if (i % 20 === 0) await new Promise((painted) => requestAnimationFrame(painted));
      }
    }, times);
  const size = async () => {
    await session.send('HeapProfiler.collectGarbage');
    const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
    const memory = await page.evaluate(() => window.programMemory.buffer.byteLength);
    return { nodes, jsEventListeners, memory };
  };
  // What is drawn in the background is there before it is measured: memory has not grown for two seconds.
  await page.waitForFunction(
    () => {
      const { byteLength } = window.programMemory.buffer;
      window.quiet = byteLength === window.lastLength ? window.quiet + 1 : 0;
      window.lastLength = byteLength;
      return window.quiet >= 20;
    },
    undefined,
    { polling: 100 },
  );
  await change(100);
  const before = await size();
  await change(1000);
  const after = await size();
  expect(before.memory).toBeGreaterThan(1_000_000);
  expect(after.memory).toBe(before.memory);
  expect(after.nodes).toBeLessThanOrEqual(before.nodes + 20);
  expect(after.jsEventListeners).toBeLessThanOrEqual(before.jsEventListeners);
});
