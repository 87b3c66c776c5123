// On paper no line and no row is cut at the end of a page, in the engines that print.
import { mkdirSync, writeFileSync } from 'node:fs';
import { authored, medicineName } from '../expected.mjs';
import { expect, languages } from '../support.mjs';
import { pagesOf } from './paper.mjs';
import { personOf, sheetSteps, steps } from './path.mjs';
import { sizes, test, unlessEngineEnds } from './support.mjs';

const data = authored('antipsychotics');

/** Points of paper that stay empty at every edge. */
const margin = 20;

/** What is printed. */
const papers = {
  'large sheet': async (d, t) => {
    await d.press('checkbox', t.largePrint);
    await d.see('article');
  },
  comparison: async (d, t, { address }) => {
    await d.run('location.hash = arguments[0]', address('compare/olanzapine+aripiprazole+clozapine+quetiapine'));
    await d.see('title', t.compareTitle);
    await d.see('table');
  },
  'what comes out': async (d, t, { address }) => {
    await d.run('location.hash = arguments[0]', address('overview'));
    await d.see('region', t.comesOut.order);
  },
  medicine: async (d, t, { address, pair }) => {
    await d.run('location.hash = arguments[0]', address('medicine/olanzapine'));
    await d.see('title', pair[0]);
  },
};

/** The lowest line of a page. */
function lastLine(pieces) {
  const lowest = Math.max(...pieces.map(({ top }) => top));
  const line = pieces.filter(({ top }) => lowest - top < 2).map(({ text }) => text);
  return line.join(' ').replace(/[\s\u00ad]+/g, ' ').trim();
}

for (const language of languages) {
  test(`nothing is cut at the end of a page (${language})`, async ({ own, open }) => {
    const person = personOf(language);
    let d;
    // To the sheet, with wishes and medicines on it.
    await unlessEngineEnds(async () => {
      d = await open({ ...sizes.laptop, language });
      test.skip(!d.pdf, 'this engine cannot be told to print');
      for (const [, step] of steps) await step(d, person, own);
    });
    for (const [name, show] of Object.entries(papers)) {
      await test.step(name, async () => {
        await show(d, person.t, person);
        const bytes = await d.pdf();
        mkdirSync('target/browser', { recursive: true });
        writeFileSync(`target/browser/${name.replaceAll(' ', '-')}-${language}-${test.info().project.name}.pdf`, bytes);
        const pages = await pagesOf(bytes);
        expect(pages.length, name).toBeGreaterThan(0);
        // A line that is cut lies partly outside of both pages. The tail of a letter may reach under its line.
        const isTail = (text) => /^[gjpqy,;()\s]*$/.test(text);
        const cut = pages.flatMap(({ height, pieces }, i) => pieces.filter(({ text, top, bottom }) => !isTail(text) && (top < margin - 2 || bottom > height - margin + 2)).map(({ text }) => `page ${i + 1}: ${text}`));
        expect(cut, name).toEqual([]);
        // Nothing that names something is left behind on the page before it.
        const names = await d.run('return [...document.querySelectorAll("main :is(h2, h3)")].map((name) => name.innerText.replace(/[\\s\u00ad]+/g, " ").trim())');
        const left = pages.map(({ pieces }) => lastLine(pieces)).filter((line) => names.includes(line));
        expect(left, name).toEqual([]);
        if (name === 'what comes out') {
          const { text } = pages.find(({ text }) => text.includes(person.t.groupFirst));
          const after = text.slice(text.indexOf(person.t.groupFirst));
          expect(data.medicines.some((medicine) => after.includes(medicineName(medicine, language))), 'a medicine under the first group').toBe(true);
        }
        // An empty page is a fault as well.
        expect(pages.filter(({ pieces }) => pieces.length === 0), name).toEqual([]);
      });
    }
  });
}
