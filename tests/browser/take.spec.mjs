// Take along: what stands on the sheet, on the screen, on paper and as text; the link and its QR code.
import { createRequire } from 'node:module';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { axe, expect, languages, requestsFromNow, test } from './support.mjs';
import { authored, cell, effectName, medicineName, number, placeboValue } from './expected.mjs';
import { fixtures } from './links.mjs';
import { listed, literally, menuLink, readTable, save, wishFor, words } from './steps.mjs';

const require = createRequire(import.meta.url);
const jsQR = require('jsqr');
const { PNG } = require('pngjs');

/** A link that never changes: four medicines, four wishes that can weigh, what is taken now and was taken before. */
const full = fixtures[1].slice(1);
const data = authored('antipsychotics');
const name = (id, language) => effectName(data.effect(id), language);
const medicine = (id, language) => medicineName(data.medicine(id), language);
const sheet = (page, language) => page.getByRole('article', { name: words[language].sheet });
const figures = (page, language) => sheet(page, language).getByRole('table');
const button = (page, name) => page.getByRole('button', { name, exact: true });

/** Goes to the sheet of a class with wishes and medicines, by ids. */
async function prepare(page, language, wishes, medicines, of = data) {
  const t = words[language];
  await page.goto(`#${language}/${of.id}/matters`);
  await wishFor(page, wishes.map((id) => effectName(of.effect(id), language)));
  await menuLink(page, t, t.take).click();
  await expect(page.getByRole('heading', { level: 1, name: t.takeTitle })).toBeVisible();
  for (const id of medicines) {
    await page.getByRole('combobox', { name: t.takeAdd }).selectOption({ label: medicineName(of.medicine(id), language) });
  }
  await expect(sheet(page, language)).not.toContainText(t.sheetWait);
}

/** Opens a link and uses it, then goes to the sheet. */
async function prepareFromLink(page, language, link) {
  const t = words[language];
  await page.goto(`#${language}/${link}`);
  await button(page, t.useLink).click();
  await menuLink(page, t, t.take).click();
  await expect(sheet(page, language)).not.toContainText(t.sheetWait);
  // The titles of the sources, which arrive last.
  await expect(sheet(page, language)).toContainText('Own network meta-analysis');
}

/** The words on every page of the printed page. */
async function printed(page) {
  const file = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  const pdf = await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise;
  const pages = [];
  for (let i = 1; i <= pdf.numPages; i++) {
    const { items } = await (await pdf.getPage(i)).getTextContent();
    pages.push(items.map((item) => item.str + (item.hasEOL ? '\n' : '')).join(''));
  }
  await pdf.destroy();
  return pages;
}

/** The size of the smallest letters of the printed page, in points. A browser makes all of it smaller where something sticks out. */
async function smallestLetters(page) {
  const file = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  const pdf = await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise;
  const { items } = await (await pdf.getPage(1)).getTextContent();
  await pdf.destroy();
  return Math.min(...items.filter((item) => item.str.trim()).map((item) => item.height));
}

/** Letters and digits only: a line break on paper may stand anywhere. */
const letters = (text) => text.normalize('NFKC').replace(/[^\p{L}\p{N}%<>+−]/gu, '');

/** Everything that a person reads on the sheet, part by part. */
const parts = (page, language) =>
  sheet(page, language).evaluate((article) => [...article.querySelectorAll('h2, h3, p, li, th, td')].map((part) => part.innerText));

for (const language of languages) {
  const t = words[language];

  test(`the numbers of the sheet are those of the data, with their ranges and beside placebo (${language})`, async ({ page }) => {
    const [wishes, medicines] = [
      ['sleepiness', 'weight_change', 'symptom_change'],
      ['olanzapine', 'aripiprazole', 'amisulpride'],
    ];
    await prepare(page, language, wishes, medicines);
    // The sheet is built anew when the titles of its sources arrive.
    await expect(sheet(page, language)).toContainText('Own network meta-analysis');
    const [head, ...rows] = await readTable(figures(page, language));
    expect(head.slice(2).map((cell) => cell.text)).toEqual(medicines.map((id) => medicine(id, language)));
    expect(rows.length).toBe(wishes.length);
    for (const row of rows) {
      const effect = data.effects.find((effect) => row[0].text.startsWith(`${effectName(effect, language)} (`));
      expect(wishes).toContain(effect.id);
      const placebo = placeboValue(effect);
      expect(row[1].text).toBe(effect.kind === 'change' && effect.measure !== 'SMD' ? t.zeroPoint : number(effect, placebo, language));
      medicines.forEach((id, i) => {
        const known = cell(data, data.medicine(id), effect, language);
        const spoken = (x) => (x === '<1' ? t.fewer : x);
        const range = known.low === null ? '' : ` (${t.to(spoken(known.low), spoken(known.high))})`;
        const like = known.kind === 'likePlacebo' ? `, ${t.likePlaceboShort}` : '';
        const empty = { tooLittle: t.tooLittleShort, notMeasured: t.notMeasuredShort }[known.kind];
        expect(row[i + 2].text, `${id}, ${effect.id}`).toBe(empty ?? `${known.value}${range}${like}`);
      });
    }
    await expect(sheet(page, language)).toContainText(t.clearly(medicine('olanzapine', language), medicine('aripiprazole', language)));
    for (const id of wishes) await expect(sheet(page, language).getByRole('listitem').filter({ hasText: name(id, language) }).first()).toBeVisible();
  });

  test(`the sheet has wishes, takings, questions, notices and where the figures come from (${language})`, async ({ page }) => {
    await prepareFromLink(page, language, full);
    const words = (await parts(page, language)).join('\n');
    const { about } = authored('antidepressants');
    const expected = [...t.sheetTaking, ...t.sheetWithout, t.prescriber, t.emergency, t.noBest, t.unreviewed, about.version, about.date];
    for (const part of expected) expect(words).toContain(part);
    // The intended purpose says what the site never names.
    expect(words.replace(t.noBest, '')).not.toMatch(t.forbidden);
    await expect(button(page, t.takeRemove('bupropion'))).toBeVisible();
    await expect(page.getByText(t.takeFull)).toBeVisible();
    await expect(page.getByRole('combobox', { name: t.takeAdd })).toBeHidden();
  });

  test(`on paper the whole sheet and nothing else: at most two pages for four medicines, one for three (${language})`, async ({ page }) => {
    await prepareFromLink(page, language, full);
    const check = async (most) => {
      const pages = await printed(page);
      const paper = letters(pages.join('\n'));
      const all = await parts(page, language);
      for (const part of all) expect(paper).toContain(letters(part));
      // Nothing around the sheet: its words are all there is.
      expect(paper.length).toBe(letters(all.join('')).length);
      expect(pages.length).toBeLessThanOrEqual(most);
    };
    await check(2);
    await button(page, t.takeRemove('reboxetine')).click();
    await check(1);
    // What is taken now stands beside the others, apart from the four.
    await page.getByRole('checkbox', { name: t.taking.beside(listed(['duloxetine', 'nortriptyline'], t.views.and)) }).check();
    await expect(figures(page, language).getByRole('columnheader').nth(2)).toHaveText(`duloxetine (${t.taking.onSheet[0]})`);
    await check(2);
    await page.getByRole('checkbox', { name: t.largePrint }).check();
    expect((await printed(page)).length).toBeGreaterThan(1);
  });

  for (const wishes of [[], data.about.first_asked.slice(0, 5), data.about.first_asked]) {
    test(`${wishes.length} wishes and three medicines fit on one page, in letters that are not made smaller (${language})`, async ({ page }) => {
      await prepare(page, language, wishes, ['olanzapine', 'aripiprazole', 'quetiapine']);
      await page.getByRole('textbox', { name: t.ownWords }).fill('Eén zin.\nNog één.');
      await expect(sheet(page, language)).toContainText('Own network meta-analysis');
      expect((await printed(page)).length).toBe(1);
      expect(await smallestLetters(page)).toBeGreaterThan(6);
    });
  }

  test(`the sheet is the first person's, also with a second one at the device (${language})`, async ({ page }) => {
    await prepare(page, language, ['sleepiness'], ['olanzapine']);
    await menuLink(page, t, t.views.menu).click();
    await page.getByRole('button', { name: t.views.handOver(t.views.people[1]) }).click();
    await menuLink(page, t, t.take).click();
    await expect(page.getByText(t.takeMarking)).toBeVisible();
    await expect(page.getByRole('main')).not.toContainText(name('sleepiness', language));
    await expect(page.getByRole('main')).not.toContainText('olanzapine');
    await menuLink(page, t, t.matters).click();
    await wishFor(page, [name('restlessness', language)]);
    await page.getByRole('link', { name: t.views.done, exact: true }).click();
    await menuLink(page, t, t.take).click();
    await expect(sheet(page, language)).toContainText(name('sleepiness', language));
    await expect(sheet(page, language)).not.toContainText(name('restlessness', language));
  });

  test(`nothing is asked of the network on the way from the sheet to paper, text, link and back (${language})`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await prepareFromLink(page, language, full);
    const requests = await requestsFromNow(page);
    await page.getByRole('textbox', { name: t.ownWords }).fill('x');
    await button(page, t.copyText).click();
    await button(page, t.makeLink).click();
    const link = await page.getByRole('textbox', { name: t.linkField }).inputValue();
    await button(page, t.copyLink).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(link);
    await printed(page);
    await save(page, t, 'x');
    await expect(page.getByRole('main').getByRole('status')).toHaveText(t.saved.done);
    await page.getByRole('link', { name: t.saved.open('x'), exact: true }).click();
    await button(page, t.besideMine).click();
    await expect(page.getByRole('heading', { level: 1, name: t.views.title })).toBeVisible();
    await page.goto(new URL(link).hash);
    await button(page, t.useLink).click();
    await expect(page.getByRole('table')).toContainText(t.groupFirst);
    expect(requests).toEqual([]);
  });

  test(`questions can be changed, removed, added and put back (${language})`, async ({ page }) => {
    await prepare(page, language, ['restlessness'], []);
    const field = (n) => page.getByRole('textbox', { name: t.question(n), exact: true });
    const list = sheet(page, language).locator('.questions li');
    await expect(field(1)).toHaveValue(t.sheetAsk(name('restlessness', language)));
    await expect(list).toHaveCount(6);
    await expect(button(page, t.resetQuestions)).toBeHidden();
    await field(1).fill('A? <b>B</b>');
    await expect(list.first()).toHaveText('A? <b>B</b>');
    await expect(field(1)).toBeFocused();
    await button(page, t.removeQuestion(2)).click();
    await expect(list).toHaveCount(5);
    await button(page, t.addQuestion).click();
    await expect(field(6)).toBeFocused();
    await page.keyboard.type('C?');
    await expect(list.last()).toHaveText('C?');
    // What the data suggest to ask about this effect.
    const asked = data.effect('restlessness').text[language].explained.ask[2];
    await page.getByRole('combobox', { name: t.suggestQuestion }).selectOption({ label: `${name('restlessness', language)}: ${asked}` });
    await expect(list.last()).toHaveText(`${name('restlessness', language)}: ${asked}`);
    // Another screen and another language lose nothing.
    await menuLink(page, t, t.about).click();
    await menuLink(page, t, t.take).click();
    await expect(field(1)).toHaveValue('A? <b>B</b>');
    await button(page, t.resetQuestions).click();
    await expect(list).toHaveCount(6);
    await expect(field(1)).toHaveValue(t.sheetAsk(name('restlessness', language)));
  });

  test(`the copied text says everything that the sheet says (${language})`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await prepareFromLink(page, language, full);
    await page.getByRole('textbox', { name: t.ownWords }).fill('Eén zin.\nNog één.');
    await button(page, t.copyText).click();
    await expect(page.getByRole('status').filter({ hasText: t.copied })).toBeVisible();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    const all = await parts(page, language);
    // A row of the text names its columns; the head of the column of effects needs no name there.
    const [effects] = await figures(page, language).getByRole('columnheader').allInnerTexts();
    for (const part of all.filter((part) => part !== effects)) expect(text).toContain(part);
    expect(text).toContain('Eén zin.\nNog één.');
    // And nothing more: heads of columns and rows stand in every row.
    const said = letters(all.join(' '));
    for (const line of text.split('\n').filter((line) => !/[;_]/.test(line))) expect(said).toContain(letters(line));
  });

  test(`when copying is not allowed, the text is there to copy (${language})`, async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('denied')) } });
    });
    await prepare(page, language, ['sleepiness'], ['olanzapine']);
    await button(page, t.copyText).click();
    await expect(page.getByRole('status').filter({ hasText: t.notCopied })).toBeVisible();
    const field = page.getByRole('textbox', { name: t.byHand });
    await expect(field).toBeFocused();
    await expect(field).toHaveValue(new RegExp(t.sheetTitle(t.className.antipsychotics)));
    const selected = await field.evaluate((field) => field.selectionEnd - field.selectionStart === field.value.length);
    expect(selected).toBe(true);
    await axe(page);
  });

  test(`the QR code is the link, and the link leaves the address bar alone (${language})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' });
    await prepareFromLink(page, language, full);
    const address = page.url();
    await button(page, t.makeLink).click();
    const field = page.getByRole('textbox', { name: t.linkField });
    await expect(field).toBeFocused();
    const link = await field.inputValue();
    expect(link).toMatch(/#v1\.[\w-]+$/);
    expect(page.url()).toBe(address);
    for (const code of await page.getByRole('img', { name: t.qr }).all()) {
      await code.scrollIntoViewIfNeeded();
      const { data, width, height } = PNG.sync.read(await code.screenshot());
      expect(jsQR(new Uint8ClampedArray(data), width, height)?.data).toBe(link);
    }
    expect(await sheet(page, language).innerText()).toContain(link);
  });

  test(`without wishes and medicines the sheet says so and shows what is asked first (${language})`, async ({ page }) => {
    await page.goto(`#${language}/antipsychotics/take`);
    await expect(page.getByText(t.noWishesYet).getByRole('link', { name: t.matters })).toBeVisible();
    await expect(page.getByText(t.noMedicinesYet)).toBeVisible();
    const heads = figures(page, language).getByRole('rowheader');
    await expect(heads).toHaveText(data.about.first_asked.map((id) => new RegExp(`^${literally(name(id, language))} \\(`)));
    await button(page, t.makeLink).click();
    await expect(page.getByText(t.linkNothing)).toBeVisible();
    await expect(page.getByRole('img', { name: t.qr })).toBeHidden();
    await expect(page).toHaveTitle(new RegExp(`^${t.take} · `));
    await axe(page);
  });
}

test('the keyboard reaches everything in the order in which it stands', async ({ page }) => {
  const t = words.en;
  await prepare(page, 'en', ['sleepiness'], ['olanzapine']);
  await page.getByRole('heading', { level: 1 }).focus();
  const questions = [1, 2, 3, 4, 5, 6].flatMap((n) => [t.question(n), t.removeQuestion(n)]);
  const stops = [t.takeRemove('olanzapine'), t.takeAdd, t.ownWords, ...questions, t.addQuestion, t.largePrint, t.print, t.copyText, t.makeLink, t.saveHere, t.sheetFigures];
  for (const stop of stops) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    await expect(focused).toHaveAccessibleName(stop);
    expect(await focused.evaluate((element) => getComputedStyle(element).outlineStyle)).not.toBe('none');
    const { width, height } = await focused.boundingBox();
    expect(Math.min(width, height), stop).toBeGreaterThanOrEqual(stop === t.largePrint ? 20 : 24);
  }
});

test('print opens the dialog of the browser', async ({ page }) => {
  await page.addInitScript(() => (window.print = () => (window.wasPrinted = true)));
  await page.goto('#en/antipsychotics/take');
  await button(page, words.en.print).click();
  expect(await page.evaluate(() => window.wasPrinted)).toBe(true);
});
