// Every engine walks the way of a person, in both languages, on a phone and on a laptop.
import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, languages } from '../support.mjs';
import { pagesOf } from './paper.mjs';
import { lastSteps, laterSteps, linkSteps, personOf, sheetSteps, steps } from './path.mjs';
import { sizes, test, unlessEngineEnds } from './support.mjs';
import { takesSizes } from './webdriver.mjs';

for (const language of languages) {
  for (const [device, size] of Object.entries(sizes)) {
    test(`${language} on a ${device}`, { tag: '@firefox' }, async ({ engine, own, open }) => {
      test.skip(Boolean(engine) && !takesSizes(engine) && device === 'phone', 'this engine has one size');
      const person = personOf(language);
      const look = { ...size, language };
      const walk = async (session, way) => {
        for (const [name, step] of way) {
          await test.step(name, async () => {
            await step(session, person, own);
            await session.holds('no sideways scrolling', 'document.documentElement.scrollWidth <= document.documentElement.clientWidth');
          });
        }
      };
      await unlessEngineEnds(async () => {
        const first = await open(look);
        await walk(first, steps);
        if (first.pdf && device === 'phone') await test.step('on paper', async () => expectSheet(await first.pdf(), person));
        await walk(first, sheetSteps);
        const fresh = await open(look);
        await walk(fresh, linkSteps);
        await walk(first, laterSteps);
        await walk(fresh, lastSteps);
      });
    });
  }
}

/** Expects the sheet on A4, with what the person chose on it, and nothing of the page around it. */
async function expectSheet(bytes, { t, wishes, pair, language }) {
  mkdirSync('target/browser', { recursive: true });
  writeFileSync(`target/browser/sheet-${language}-${test.info().project.name}.pdf`, bytes);
  const pages = await pagesOf(bytes);
  for (const { width, height } of pages) expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
  expect(pages.length).toBeLessThanOrEqual(2);
  const text = pages.map((page) => page.text).join(' ');
  for (const name of [...wishes, ...pair]) expect(text).toContain(name);
  expect(text).not.toContain(t.makeLink);
}
