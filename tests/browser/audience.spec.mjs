// Nothing about overdose reaches a patient: not on a screen, in a search, on a sheet, on paper, in a table or in the page.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { dist, expect, languages, test } from './support.mjs';
import { authored, classes } from './expected.mjs';
import { showToPrescribers, words } from './steps.mjs';
import { screens } from './screens.mjs';

/** Beginnings of words about overdose and poison, in the languages of the page and of its sources. */
const forbidden = [
  /overdos/i, /over-dos/i, /surdos/i, /überdos/i,
  /vergift/i, /\bgif\b/i, /giftig/i, /dodelijke dosis/i, /fatale dosis/i, /te veel (innemen|ingenomen|geslikt)/i,
  /poison/i, /intoxi[ck]/i, /lethal/i, /fatal dose/i, /most toxic/i, /toxicity in/i, /toxic dose/i, /took too much/i,
];

/** What of a text is forbidden, with what stands around it. */
const found = (text) =>
  forbidden.flatMap((word) => {
    const at = text.search(word);
    return at < 0 ? [] : [`${word}: …${text.slice(Math.max(0, at - 60), at + 60)}…`];
  });

/** Everything in the page that somebody may see or hear, also what is folded or only printed. */
const everything = (page) =>
  page.evaluate(() => {
    const texts = [document.title, document.body.textContent];
    for (const element of document.querySelectorAll('*')) {
      for (const name of ['aria-label', 'title', 'alt', 'placeholder', 'href', 'content']) texts.push(element.getAttribute(name) ?? '');
      if ('value' in element && element.tagName === 'TEXTAREA') texts.push(element.value);
    }
    return texts.join('\n');
  });

const nothing = async (page, where) => expect(found(await everything(page)), where).toEqual([]);

for (const language of languages) {
  const t = words[language];

  for (const [name, visit] of Object.entries(screens)) {
    // The one place where they stand; what it says there has a test of its own below.
    if (name === 'medicine, for prescribers') continue;
    test(`nothing about overdose: ${name} (${language})`, async ({ page, problems }) => {
      problems.allow(/./);
      await visit(page, language);
      await nothing(page, name);
    });
  }

  for (const id of classes) {
    test(`nothing about overdose on any page of a medicine, and nothing in the source of a number: ${id} (${language})`, async ({ page }) => {
      test.slow();
      const data = authored(id);
      for (const medicine of data.medicines) {
        await page.goto(`#${language}/${id}/medicine/${medicine.id}`);
        await expect(page.getByRole('heading', { level: 2, name: t.page.sources })).toBeVisible();
        await nothing(page, medicine.id);
      }
      for (const { medicine, effect } of data.estimates.filter((_, i) => i % 25 === 0)) {
        await page.goto(`#${language}/${id}/medicine/${medicine}/source/${medicine}/${effect}`);
        await expect(page.getByRole('dialog')).toContainText(t.source.unreviewed);
        await nothing(page, `${medicine}/${effect}`);
      }
    });
  }

  test(`searching for it shows help and no such word (${language})`, async ({ page }) => {
    await page.goto(`#${language}`);
    const field = page.getByRole('combobox').or(page.getByRole('searchbox')).first();
    for (const typed of language === 'nl' ? ['overdosis', 'vergiftiging', 'giftig', 'amitriptyline overdosis'] : ['overdose', 'poisoning', 'toxic', 'amitriptyline overdose']) {
      await field.fill(typed);
      await expect(page.getByRole('status').first()).toBeAttached();
      await nothing(page, typed);
    }
  });

  test(`on paper there is nothing of it either (${language})`, async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    const titles = { 'medicine/amitriptyline': 'amitriptyline', 'compare/amitriptyline+sertraline': t.compare, take: t.take, figures: t.figures.title };
    for (const [path, title] of Object.entries(titles)) {
      await page.goto(`#${language}/antidepressants/${path}`);
      // It names the class as soon as its figures are there. The heading of the screen is not printed beside a sheet.
      await expect(page).toHaveTitle(`${title} · ${t.className.antidepressants} · Weegwijzer`);
      await nothing(page, path);
    }
  });

  test(`the switch for prescribers shows it, in neutral words, and not to compare by (${language})`, async ({ page }) => {
    await page.goto(`#${language}/antidepressants/medicine/amitriptyline`);
    await showToPrescribers(page, t);
    const main = page.getByRole('main');
    await expect(main).toContainText(t.page.overdose);
    await expect(main).not.toContainText(/most toxic|giftigst|meest giftig|more dangerous than|gevaarlijker dan|lethal|dodelijk/i);
    // It stays on that page.
    await page.goto(`#${language}/antidepressants/compare/amitriptyline+sertraline`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await nothing(page, 'compare');
  });
}

test('the page without the program and the tables to download hold nothing of it', () => {
  expect(found(readFileSync(join(dist, 'index.html'), 'utf8'))).toEqual([]);
  const files = readdirSync(join(dist, 'data'));
  expect(files.filter((name) => name.endsWith('.csv'))).not.toEqual([]);
  for (const name of files) {
    // Facts for prescribers are in the second file, marked as such: tests/audience.rs holds the rest of it against them.
    if (name.endsWith('.provenance.json')) continue;
    // The same once more, compressed.
    if (/\.(br|gz)$/.test(name)) continue;
    let text = readFileSync(join(dist, 'data', name), 'utf8');
    // The words that people in need type lead to help; nobody reads them.
    if (name.endsWith('.json')) text = JSON.stringify(JSON.parse(text), (key, value) => (key === 'search' || key === 'crisis' ? undefined : value));
    expect(found(text), name).toEqual([]);
  }
});
