// Take along: what stands on the sheet, on the screen, on paper and as text; the link and its QR code.
import { createRequire } from 'node:module';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { axe, expect, inFirefox, languages, requestsFromNow, test } from './support.mjs';
import { authored, cell, chanceOfMore, effectName, medicineName, number, onAxis, placeboValue, weighs } from './expected.mjs';
import { brokenWords } from './screens.mjs';
import { fixtures, linkOf } from './links.mjs';
import { listed, menuLink, questionField, readTable, reviewSaid, save, suggestions, words } from './steps.mjs';

const require = createRequire(import.meta.url);
const jsQR = require('jsqr');
const { PNG } = require('pngjs');

/** A link that never changes: four medicines, four wishes that can weigh, what is taken now and was taken before. */
const full = fixtures[1].slice(1);
const data = authored('antipsychotics');
const depression = authored('antidepressants');
/** The question that people come with most. */
const offered = ['escitalopram', 'mirtazapine'];
const name = (id, language, of = data) => effectName(of.effect(id), language);
const inside = (id, language, of) => name(id, language, of).replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLowerCase());
const medicine = (id, language, of = data) => medicineName(of.medicine(id), language);
const sheet = (page, language) => page.getByRole('article', { name: words[language].sheet });
const figures = (page, language) => sheet(page, language).getByRole('table');
const questions = (page, language) => sheet(page, language).locator('section').filter({ has: page.getByRole('heading', { name: words[language].sheetQuestions }) }).getByRole('listitem');
const button = (page, name) => page.getByRole('button', { name, exact: true });

/** Waits for the titles of the sources, which arrive last. */
const complete = (page, language) => expect(sheet(page, language)).toContainText('Own network meta-analys');

/** Goes to the sheet of a class with wishes and medicines, by ids: the first matters very much, the others a lot. */
async function prepare(page, language, wishes, medicines, of = data) {
  const t = words[language];
  if (wishes.length + medicines.length > 0) {
    const marks = wishes.map((id, i) => [of.effect(id).number, i === 0 ? 3 : 2]);
    await page.goto(`#${language}/${linkOf({ id: of.id, version: of.about.version }, marks, medicines.map((id) => of.medicine(id).number))}`);
    await button(page, t.useLink).click();
    await expect(button(page, t.useLink)).toBeHidden();
  }
  await page.goto(`#${language}/${of.id}/take`);
  await expect(page.getByRole('heading', { level: 1, name: t.takeTitle })).toBeVisible();
  await expect(sheet(page, language)).toBeVisible();
  await complete(page, language);
}

/** Opens a link and uses it, then goes to the sheet. */
async function prepareFromLink(page, language, link) {
  const t = words[language];
  await page.goto(`#${language}/${link}`);
  await button(page, t.useLink).click();
  await menuLink(page, t, t.take).click();
  await expect(sheet(page, language)).toBeVisible();
  await complete(page, language);
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

/** What a cell of the sheet must say. */
function said(of, id, effect, language) {
  const t = words[language];
  const known = cell(of, of.medicine(id), effect, language);
  const estimate = of.estimate(id, effect.id);
  const spoken = (x) => (x === '<1' ? t.fewer : x);
  const range = ([low, high]) => (low === null || high === null ? '' : ` (${t.to(spoken(low), spoken(high))})`);
  if (known.kind === 'tooLittle' && weighs(effect, estimate)) {
    const [value, ...ends] = [estimate.value, estimate.low, estimate.high].map((x) => onAxis(effect, estimate, x));
    const written = ends.map((x) => (x === null ? null : number(effect, x, language)));
    return `${number(effect, value, language)}${range(written)}, ${t.tooLittleShort}`;
  }
  if (known.kind === 'band') return t.sheetBand(estimate.low, estimate.high);
  const empty = { tooLittle: t.tooLittleShort, notMeasured: t.sheetNoFigure, noMoreThanPlacebo: t.sheetNoMore }[known.kind];
  return empty ?? `${known.value}${range([known.low, known.high])}${known.kind === 'likePlacebo' ? `, ${t.likePlaceboShort}` : ''}`;
}

/** The effect of a row. */
const effectOf = (row, of, language) =>
  of.effects.find((effect) => [row[0].text, row[0].text.slice(0, effectName(effect, language).length + 2)].some((text) => text === effectName(effect, language) || text === `${effectName(effect, language)} (`));

/** Every number of the table against the data. */
async function expectNumbers(page, language, medicines, of) {
  const t = words[language];
  const [head, ...all] = await readTable(figures(page, language));
  // With many medicines the words on a difference stand in a row of their own.
  const rows = all.filter((row) => row.length > 1);
  expect(head.slice(2, 2 + medicines.length).map((cell) => cell.text)).toEqual(medicines.map((id) => medicine(id, language, of)));
  for (const row of rows) {
    const effect = effectOf(row, of, language);
    const placebo = placeboValue(effect);
    const isChange = effect.kind === 'change' && effect.measure !== 'SMD';
    expect(row[1].text).toBe(placebo === null ? (effect.kind === 'grade' ? '–' : t.sheetNoFigure) : isChange ? '0' : number(effect, placebo, language));
    medicines.forEach((id, i) => expect(row[i + 2].text, `${id}, ${effect.id}`).toBe(said(of, id, effect, language)));
  }
  return rows.map((row) => ({ effect: effectOf(row, of, language), verdict: row.at(-1).text }));
}

for (const language of languages) {
  const t = words[language];

  test(`the numbers of the sheet are those of the data, with their ranges and beside placebo (${language})`, async ({ page }) => {
    const [wishes, medicines] = [
      ['sleepiness', 'weight_change', 'symptom_change'],
      ['olanzapine', 'aripiprazole', 'amisulpride'],
    ];
    await prepare(page, language, wishes, medicines);
    const rows = await expectNumbers(page, language, medicines, data);
    // Wishes first, the most important of them at the top; the others in the order of the data.
    expect(rows[0].effect.id).toBe('sleepiness');
    expect(rows.slice(0, 3).map(({ effect }) => effect.id).sort()).toEqual(wishes.toSorted());
    for (const id of wishes) await expect(sheet(page, language).getByRole('listitem').filter({ hasText: name(id, language) }).first()).toBeVisible();
  });

  test(`"offered escitalopram or mirtazapine": weight, sex and stopping are answered, and what is not known is asked (${language})`, async ({ page }) => {
    await prepare(page, language, [], offered, depression);
    const [a, b] = offered.map((id) => medicine(id, language, depression));
    await expect(sheet(page, language)).toContainText(t.sheetQuestion(`${a} ${t.or} ${b}`));
    const rows = await expectNumbers(page, language, offered, depression);
    const shown = rows.map(({ effect }) => effect.id);
    for (const id of [...depression.about.first_asked, 'weight_change', 'sexual_problems', 'withdrawal_symptoms']) expect(shown).toContain(id);
    // What is called clear is sure and large and measured well enough; of few people it is probable.
    for (const { effect, verdict } of rows.filter(({ effect }) => effect.kind !== 'grade')) {
      const chance = chanceOfMore(depression, effect, ...offered);
      const values = offered.map((id) => depression.estimate(id, effect.id)).map((x) => weighs(effect, x) && onAxis(effect, x, x.value));
      const isSure = chance !== null && (chance > 0.91 || chance < 0.09);
      const isUnsure = chance === null || (chance > 0.11 && chance < 0.89);
      const isLarge = Math.abs(values[0] - values[1]) >= effect.relevant_difference.value;
      const isMeasured = offered.every((id) => depression.estimate(id, effect.id)?.reliable);
      if (isSure && isLarge) expect(verdict, effect.id).toMatch(isMeasured ? t.sheetClear : t.sheetProbable);
      if (isUnsure) expect(verdict, effect.id).not.toMatch(t.sheetClear);
    }
    // Every gap of the table is a question to the prescriber.
    const asked = (await questions(page, language).allInnerTexts()).join('\n');
    for (const { effect } of rows) {
      offered.forEach((id, i) => {
        const estimate = depression.estimate(id, effect.id);
        if (!estimate) expect(asked).toMatch(t.sheetAskNoFigure([a, b][i], inside(effect.id, language, depression)));
        else if (estimate.unreliable_code === 'imprecise') expect(asked).toMatch(t.sheetAskTooLittle([a, b][i], inside(effect.id, language, depression)));
      });
    }
    expect(asked).toContain(t.sheetAskStopping);
    await expect(sheet(page, language)).toContainText(t.neverSuddenly);
    await axe(page);
    expect((await printed(page)).length).toBe(1);
    await page.getByRole('checkbox', { name: t.largePrint }).check();
    expect((await printed(page)).length).toBeLessThanOrEqual(2);
  });

  test(`from the start to a sheet for "offered A or B" takes at most six taps (${language})`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.setViewportSize({ width: 390, height: 844 });
    const [a, b] = offered.map((id) => medicine(id, language, depression));
    let taps = 0;
    const tap = async (locator) => {
      await locator.click();
      taps += 1;
    };
    await page.goto(`#${language}`);
    for (const name of [a, b]) {
      await tap(questionField(page));
      await page.keyboard.type(name.slice(0, 5));
      await tap(suggestions(page).first());
    }
    await tap(page.getByRole('link', { name: t.ask.compare(`${a} ${t.ask.and} ${b}`) }));
    await tap(page.getByRole('navigation', { name: t.steps }).getByRole('link', { name: t.take }));
    await expect(figures(page, language)).toContainText(name('withdrawal_symptoms', language, depression));
    expect(taps).toBeLessThanOrEqual(6);
    // What the person came with and own words stand on top: on the screen, on paper and in the text.
    await page.getByRole('textbox', { name: t.ownWords }).fill('Ik wil eindelijk slapen.');
    const top = [`${t.ask.named[0]}: ${a}, ${b}.`, t.sheetQuestion(`${a} ${t.or} ${b}`), 'Ik wil eindelijk slapen.'];
    const expectOnTop = (text) => {
      const places = [...top, t.sheetFigures].map((part) => letters(text).indexOf(letters(part)));
      expect(places).not.toContain(-1);
      expect(places).toEqual(places.toSorted((x, y) => x - y));
    };
    await expect(sheet(page, language)).toContainText(top[2]);
    expectOnTop(await sheet(page, language).innerText());
    const [paper] = await printed(page);
    // What is drawn first on paper need not stand first.
    for (const part of top) expect(letters(paper)).toContain(letters(part));
    await button(page, t.copyText).click();
    await expect(page.getByRole('status').filter({ hasText: t.copied })).toBeVisible();
    expectOnTop(await page.evaluate(() => navigator.clipboard.readText()));
  });

  test(`one press saves the question, own words and choices; another takes that back (${language})`, async ({ page }) => {
    await page.goto(`#${language}`);
    await page.getByRole('checkbox', { name: t.ask.forAnother }).check();
    for (const id of offered) {
      await questionField(page).fill(id.slice(0, 6));
      await page.keyboard.press('Enter');
    }
    await page.goto(`#${language}/antidepressants/take`);
    await expect(sheet(page, language)).toContainText(t.filledIn);
    await page.getByRole('textbox', { name: t.ownWordsOfAnother }).fill('Ze slaapt slecht.');
    await expect(sheet(page, language)).toContainText(`${t.otherSees}Ze slaapt slecht.`);
    const title = listed(offered.map((id) => medicine(id, language, depression)), t.views.and);
    const kept = () => page.evaluate(() => JSON.parse(localStorage.getItem('weegwijzer') ?? '{}').entries ?? []);
    const done = page.getByRole('status').filter({ hasText: t.savedAs(title) });
    await button(page, t.saveHere).click();
    await expect(done).toBeVisible();
    expect((await kept()).map(({ name, own }) => [name, own.words, own.question.is_for_another])).toEqual([[title, 'Ze slaapt slecht.', true]]);
    await button(page, t.saveUndo).click();
    await expect(done).toHaveCount(0);
    expect(await kept()).toEqual([]);
    await button(page, t.saveHere).click();
    await expect(done).toBeVisible();
    // Opened in a new page, all of it is there again; the link itself does not carry it.
    await page.goto(`#${language}/saved`);
    await page.reload();
    await page.getByRole('link', { name: t.saved.open(title), exact: true }).click();
    await expect(page.getByRole('main')).toContainText('Ze slaapt slecht.');
    await button(page, t.useLink).click();
    await expect(button(page, t.useLink)).toBeHidden();
    await page.goto(`#${language}/antidepressants/take`);
    await expect(sheet(page, language)).toContainText(`${t.otherSees}Ze slaapt slecht.`);
    await expect(sheet(page, language)).toContainText(`${t.ask.named[0]}: ${offered.map((id) => medicine(id, language, depression)).join(', ')}.`);
    await page.goto(`#${language}/${(await kept())[0].link.slice(1)}`);
    await page.reload();
    await expect(page.getByRole('main')).not.toContainText('Ze slaapt slecht.');
  });

  test(`with own words and up to four wishes two medicines fit on one page, and on two in large letters (${language})`, async ({ page }) => {
    for (const of of [depression, data]) {
      const pair = of === data ? ['olanzapine', 'aripiprazole'] : offered;
      await prepare(page, language, of.about.first_asked.slice(0, 4), pair, of);
      await page.getByRole('textbox', { name: t.ownWords }).fill('Ik wil weer kunnen werken, en niet zo moe zijn.\nMijn moeder had hier veel last van.\nIk ben bang om aan te komen.');
      await expect(sheet(page, language)).toContainText('bang om aan te komen');
      expect((await printed(page)).length, of.id).toBe(1);
      expect(await smallestLetters(page)).toBeGreaterThan(6);
      await page.getByRole('checkbox', { name: t.largePrint }).check();
      expect((await printed(page)).length, of.id).toBeLessThanOrEqual(2);
    }
  });

  test(`"I take … and have trouble with …" stands on top of the sheet of that class (${language})`, async ({ page }) => {
    await page.goto(`#${language}`);
    await page.getByRole('radio', { name: t.ask.taking }).check();
    for (const typed of ['quetiapine', name('sleepiness', language)]) {
      await questionField(page).fill(typed);
      await page.keyboard.press('Enter');
    }
    await page.getByRole('link', { name: t.ask.on }).click();
    await menuLink(page, t, t.take).click();
    await expect(sheet(page, language)).toContainText(`${t.ask.named[1]}: quetiapine. ${t.ask.named[2]}: ${inside('sleepiness', language, data)}.`);
    await page.goto(`#${language}/antidepressants/take`);
    await expect(sheet(page, language)).toContainText(t.sheetTitle(t.className.antidepressants));
    await expect(sheet(page, language)).not.toContainText('quetiapine');
  });

  test(`on a phone the sheet and its table fit, and no number stands without its medicine (${language})`, async ({ page }) => {
    for (const width of [320, 390]) {
      await page.setViewportSize({ width, height: 844 });
      await prepareFromLink(page, language, full);
      const tooWide = await page.evaluate((width) => {
        const all = [document.documentElement, ...document.querySelectorAll('.sheet, .sheet *:not(thead, thead *)')];
        return all.filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1 && getComputedStyle(element).display !== 'inline' || element.getBoundingClientRect().right > width + 1).map((element) => element.outerHTML.slice(0, 100));
      }, width);
      expect(tooWide).toEqual([]);
      const first = figures(page, language).getByRole('row').nth(1);
      for (const id of ['reboxetine']) await expect(first.getByText(medicine(id, language, depression), { exact: true }).first()).toBeVisible();
    }
    await axe(page);
  });

  test(`four long names stand whole above their numbers, on the screen and on paper (${language})`, async ({ page }) => {
    await prepare(page, language, data.about.first_asked.slice(0, 3), ['levomepromazine', 'chlorpromazine', 'zuclopenthixol', 'trifluoperazine']);
    for (const isLarge of [false, true]) {
      await page.emulateMedia({ media: 'screen' });
      await page.getByRole('checkbox', { name: t.largePrint }).setChecked(isLarge);
      // The last as wide as an A4 between its margins.
      for (const [media, width] of [...(isLarge ? [] : [['screen', 768]]), ['screen', 1366], ['print', 710]]) {
        await page.emulateMedia({ media });
        await page.setViewportSize({ width, height: 900 });
        await expect.poll(() => brokenWords(page, 16), `${media}, ${width} px, ${isLarge ? 'large' : 'plain'}`).toEqual([]);
      }
    }
  });

  test(`the sheet has wishes, takings, questions, notices and where the figures come from (${language})`, async ({ page }) => {
    await prepareFromLink(page, language, full);
    const words = (await parts(page, language)).join('\n');
    const { about } = depression;
    const expected = [...t.sheetTaking, ...t.sheetWithout, t.prescriber, t.emergency, t.noBest, reviewSaid(t, about), about.version, about.date];
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
      await expect(sheet(page, language)).toContainText('Nog één.');
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
    await page.getByRole('link', { name: t.views.done, exact: true }).click();
    await menuLink(page, t, t.take).click();
    await expect(sheet(page, language)).toContainText(name('sleepiness', language));
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
    await page.goto(new URL(link).hash);
    await button(page, t.useLink).click();
    await expect(button(page, t.useLink)).toBeHidden();
    // On a busy machine the list of classes, which the start asks for, may come this late.
    expect(requests.filter((url) => !url.endsWith('/data/index.json'))).toEqual([]);
  });

  test(`questions can be changed, removed, added and put back (${language})`, inFirefox(language), async ({ page }) => {
    await prepare(page, language, ['restlessness'], []);
    const field = (n) => page.getByRole('textbox', { name: t.question(n), exact: true });
    const list = questions(page, language);
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
    await page.goto(`#${language}/antipsychotics/matters`);
    await menuLink(page, t, t.take).click();
    await expect(field(1)).toHaveValue('A? <b>B</b>');
    await button(page, t.resetQuestions).click();
    await expect(list).toHaveCount(6);
    await expect(field(1)).toHaveValue(t.sheetAsk(name('restlessness', language)));
  });

  test(`a medicine comes and goes, and its gaps become questions (${language})`, async ({ page }) => {
    await prepare(page, language, ['appetite_increase'], ['mirtazapine'], depression);
    const asked = questions(page, language).filter({ hasText: t.sheetAskNoFigure('escitalopram', inside('appetite_increase', language, depression)) });
    await expect(asked).toHaveCount(0);
    await page.getByRole('combobox', { name: t.takeAdd }).selectOption({ label: medicine('escitalopram', language, depression) });
    await button(page, t.taking.addButton).click();
    await expect(asked).toHaveCount(1);
    await expect(figures(page, language).getByRole('columnheader').nth(3)).toHaveText('escitalopram');
    await button(page, t.takeRemove('escitalopram')).click();
    await expect(asked).toHaveCount(0);
  });

  test(`the copied text says everything that the sheet says (${language})`, inFirefox(language), async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await prepareFromLink(page, language, full);
    await page.getByRole('textbox', { name: t.ownWords }).fill('Eén zin.\nNog één.');
    await button(page, t.copyText).click();
    await expect(page.getByRole('status').filter({ hasText: t.copied })).toBeVisible();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    const all = await parts(page, language);
    // A row of the text names its columns; the head of the column of effects needs no name there.
    const [effects] = await figures(page, language).getByRole('columnheader').allInnerTexts();
    for (const part of all.filter((part) => part !== effects)) expect(letters(text)).toContain(letters(part));
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
    const codes = await page.getByRole('img', { name: t.qr }).all();
    expect(codes.length).toBe(2);
    for (const code of codes) {
      await code.scrollIntoViewIfNeeded();
      const { data, width, height } = PNG.sync.read(await code.screenshot());
      expect(jsQR(new Uint8ClampedArray(data), width, height)?.data).toBe(link);
    }
    expect(await sheet(page, language).innerText()).toContain(link);
  });

  test(`without wishes and medicines the sheet says so and shows what is asked first (${language})`, async ({ page }) => {
    await page.goto(`#${language}/antipsychotics/take`);
    await expect(page.getByText(t.noWishesYet).getByRole('link', { name: t.stepMatters })).toBeVisible();
    await expect(page.getByText(t.noMedicinesYet)).toBeVisible();
    await expect(sheet(page, language)).toContainText(t.sheetQuestionNone);
    const [, ...rows] = await readTable(figures(page, language));
    expect(rows.map((row) => effectOf(row, data, language).id)).toEqual(data.about.first_asked);
    await button(page, t.makeLink).click();
    await expect(page.getByText(t.linkNothing)).toBeVisible();
    await expect(page.getByRole('img', { name: t.qr })).toBeHidden();
    await expect(page).toHaveTitle(new RegExp(`^${t.take} · `));
    await axe(page);
  });
}

test('the keyboard reaches everything in the order in which it stands', { tag: '@firefox' }, async ({ page }) => {
  const t = words.en;
  await page.setViewportSize({ width: 800, height: 900 });
  await prepare(page, 'en', ['sleepiness'], ['olanzapine']);
  await page.getByRole('heading', { level: 1 }).focus();
  const count = await page.getByRole('textbox', { name: /^Question \d+$/ }).count();
  const asked = Array.from({ length: count }, (_, i) => [t.question(i + 1), t.removeQuestion(i + 1)]).flat();
  const stops = [t.print, t.copyText, t.makeLink, t.saveHere, t.changeSheet, t.largePrint, t.ownWords, t.takeRemove('olanzapine'), t.takeAdd, t.taking.addButton, ...asked];
  for (const stop of stops) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    await expect(focused).toHaveAccessibleName(stop);
    expect(await focused.evaluate((element) => getComputedStyle(element).outlineStyle)).not.toBe('none');
    const { width, height } = await focused.boundingBox();
    expect(Math.min(width, height), stop).toBeGreaterThanOrEqual(stop === t.largePrint ? 20 : 24);
  }
  await button(page, t.changeSheet).click();
  await expect(page.getByRole('heading', { level: 2, name: t.changeSheet })).toBeFocused();
});

test('print opens the dialog of the browser', { tag: '@firefox' }, async ({ page }) => {
  await page.addInitScript(() => (window.print = () => (window.wasPrinted = true)));
  await page.goto('#en/antipsychotics/take');
  await button(page, words.en.print).click();
  expect(await page.evaluate(() => window.wasPrinted)).toBe(true);
});

test('who answers for this copy stands at the foot, where that is filled in', async ({ page }) => {
  await page.route('**/data/site.json', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), answers: { name: 'Jo Doe', role: { nl: 'psychiater', en: 'psychiatrist' } } } });
  });
  await prepare(page, 'nl', [], offered, depression);
  await expect(sheet(page, 'nl')).toContainText('Verantwoordelijk voor deze site: Jo Doe, psychiater');
});
