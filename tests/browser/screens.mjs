// Every screen and state as a person finds it, for the checks that look at all of them.
import { expect } from './support.mjs';
import { authored, effectName, medicineName } from './expected.mjs';
import { literally, allFigures, ask, card, chooser, comesOut, lineOf, menuLink, mine, openComparison, openFilters, openRow, orderOf, overviewByFit, questionField, radio, readSections, save, secondMarks, showToPrescribers, suggestions, take, wishFor, words } from './steps.mjs';

const data = authored('antipsychotics');
const wished = ['weight_change', 'sleepiness'];
const name = (id, language) => effectName(data.effect(id), language);
const h1 = (page) => page.getByRole('heading', { level: 1 });
const loaded = (locator) => expect(locator).toBeVisible();

/** What sticks to an edge of the screen covers nothing that is looked at. */
const toTop = (page) => page.evaluate(() => scrollTo(0, 0));

/** Every screen as a person finds it; each goes there and waits until it stands. */
export const screens = {
  start: async (page, language) => {
    await page.goto(`#${language}`);
    await loaded(page.getByRole('link', { name: words[language].pictures(words[language].className.antipsychotics) }));
  },
  'start, found': async (page, language) => {
    await page.goto(`#${language}`);
    await questionField(page).fill({ nl: 'gewicht', en: 'weight' }[language]);
    await loaded(suggestions(page).first());
  },
  'start, help': async (page, language) => {
    await page.goto(`#${language}`);
    await questionField(page).fill('113');
    await loaded(page.getByRole('alert'));
  },
  'start, a question with all its parts': async (page, language) => {
    const t = words[language];
    await page.goto(`#${language}`);
    for (const typed of ['escit', 'mirtaz', { nl: 'gewicht', en: 'weight' }[language]]) {
      await questionField(page).fill(typed);
      await page.keyboard.press('Enter');
    }
    await page.getByRole('radio', { name: t.ask.taking }).check();
    await questionField(page).fill('quetia');
    await page.keyboard.press('Enter');
    await loaded(page.getByRole('heading', { level: 2, name: t.ask.named[1] }));
  },
  'start, the menu open': async (page, language) => {
    await page.goto(`#${language}/antipsychotics/about`);
    await loaded(h1(page));
    await page.getByRole('banner').getByText(words[language].menu, { exact: true }).click();
    await loaded(page.getByRole('switch'));
  },
  'what matters, empty': async (page, language) => {
    await page.goto(`#${language}/antipsychotics/matters`);
    await loaded(h1(page));
  },
  'what matters, all effects': async (page, language) => {
    const t = words[language];
    await page.goto(`#${language}/antidepressants/matters`);
    await chooser(page).getByText(t.allEffects, { exact: true }).click();
    await loaded(chooser(page).getByRole('button').first());
  },
  'what matters, a card with all that opens': async (page, language) => {
    const t = words[language];
    await page.goto(`#${language}/antipsychotics/matters`);
    await ask(page, name('restlessness', language));
    const open = card(page, name('restlessness', language));
    await open.getByText(t.explanation).click();
    await open.getByText(t.limitFold).click();
    await loaded(open.getByText(data.effect('restlessness').text[language].explained.when));
  },
  'what matters, with wishes': async (page, language) => {
    await page.goto(`#${language}/antipsychotics/matters`);
    await wishFor(page, wished.map((id) => name(id, language)));
    await expect(mine(page, words[language]).getByRole('status')).toHaveText(words[language].chosen(2));
  },
  'what comes out, without wishes': async (page, language) => {
    await page.goto(`#${language}/antipsychotics/overview`);
    await loaded(orderOf(page, words[language]));
  },
  'what comes out': async (page, language) => {
    await overviewByFit(page, language, data, wished);
    const order = orderOf(page, words[language]);
    await order.getByText(words[language].change).click();
    // What moves under the mouse would be lit.
    await page.mouse.move(0, 0);
    await readSections(order);
    await toTop(page);
  },
  'what comes out, lit and from what I take': async (page, language) => {
    const t = words[language];
    await comesOut(page, language, data, { wishes: { weight_change: 3, sleepiness: 2, restlessness: 1, diabetes: 1 }, compared: ['olanzapine', 'haloperidol'], taken: ['quetiapine'] });
    await page.getByRole('switch', { name: t.comesOut.from(medicineName(data.medicine('quetiapine'), language)) }).check();
    const line = lineOf(page, name('sleepiness', language));
    await line.getByRole('button', { name: new RegExp(`^${t.comesOut.asTable}`) }).click();
    await line.getByRole('list').first().getByRole('button').last().focus();
    await loaded(page.locator('.above .lit').first());
  },
  'all figures': async (page, language) => {
    await allFigures(page, language, data);
  },
  'all figures by an effect': async (page, language) => {
    const t = words[language];
    await allFigures(page, language, authored('antidepressants'));
    const effect = effectName(authored('antidepressants').effect('nausea'), language);
    await page.getByRole('combobox', { name: t.byEffect }).selectOption({ label: effect });
    await expect(page.locator('.status')).toHaveText(t.sortedBy(effect, true));
  },
  'all figures, nothing left': async (page, language) => {
    const t = words[language];
    await allFigures(page, language, data);
    const field = page.getByRole('searchbox', { name: t.filterName });
    await openFilters(page, t);
    await page.getByRole('checkbox', { name: t.ranges }).check();
    await field.fill('qqqq');
    await loaded(page.getByText(t.nothingLeft));
    await page.getByText(t.legend, { exact: true }).click();
    await toTop(page);
  },
  compare: async (page, language) => {
    await page.goto(`#${language}/antipsychotics/compare/olanzapine+aripiprazole+clozapine+quetiapine`);
    await loaded(page.getByText(words[language].compareFull));
    await openComparison(page, words[language]);
  },
  'compare, beside what is taken': async (page, language) => {
    const t = words[language];
    const [first, ...others] = ['olanzapine', 'aripiprazole', 'clozapine'].map((id) => data.medicine(id));
    await page.goto(`#${language}/antipsychotics/matters`);
    await take(page, t, medicineName(first, language));
    await page.goto(`#${language}/antipsychotics/compare/${others.map((medicine) => medicine.id).join('+')}`);
    await page.getByRole('checkbox', { name: t.taking.beside(medicineName(first, language)) }).check();
    // On a narrow screen each number bears its name, and the heads are for those who hear the table.
    await expect(page.getByRole('columnheader', { name: medicineName(first, language) })).toBeAttached();
  },
  'compare, for prescribers': async (page, language) => {
    const t = words[language];
    await page.goto(`#${language}/antipsychotics/compare/olanzapine+perazine`);
    await openComparison(page, t);
    await openRow(page, name('sleepiness', language));
    await showToPrescribers(page, t);
    await loaded(page.getByRole('region').getByRole('table').first());
  },
  'take along': async (page, language) => {
    const t = words[language];
    await page.goto(`#${language}/antipsychotics/compare/olanzapine+aripiprazole+clozapine+quetiapine`);
    await loaded(page.getByText(t.compareFull));
    await menuLink(page, t, t.take).click();
    await expect(page.getByRole('article')).toContainText('Own network meta-analysis');
    await expect(page.getByRole('article')).toBeVisible();
    await page.getByRole('button', { name: t.makeLink }).click();
    await loaded(page.getByRole('textbox', { name: t.linkField }));
  },
  'a link': async (page, language) => {
    await page.goto(`#${language}/v1.DmFudGlwc3ljaG90aWNzCjIwMjYuMTEuMjIDAMMBRrECAgEpAAIBQ8MBeJgC6UU`);
    await loaded(page.getByRole('button', { name: words[language].useLink }));
  },
  'compare, empty': async (page, language) => {
    await page.goto(`#${language}/antipsychotics/compare`);
    await loaded(page.getByText(words[language].compareEmpty));
  },
  medicine: async (page, language) => {
    await page.goto(`#${language}/antipsychotics/medicine/clozapine`);
    await expect(page.getByRole('main')).toContainText(data.firstFact('clozapine', language));
  },
  about: async (page, language) => {
    await page.goto(`#${language}/antipsychotics/about`);
    await page.getByText(words[language].sources(Object.keys(data.sources).length)).click();
  },
  'medicine, for prescribers': async (page, language) => {
    await page.goto(`#${language}/antidepressants/medicine/amitriptyline`);
    await showToPrescribers(page, words[language]);
    await loaded(page.getByRole('main').getByText(/^OR \d/).first());
  },
  'on your own site': async (page, language) => {
    await page.goto(`#${language}/antipsychotics/embed`);
    await loaded(page.getByRole('textbox', { name: words[language].embed.plain }));
  },
  method: async (page, language) => {
    await page.goto(`#${language}/guide/method`);
    await loaded(page.getByRole('img', { name: words[language].people20 }));
  },
  glossary: async (page, language) => {
    await page.goto(`#${language}/guide/glossary/range`);
    await expect(page.getByRole('term').filter({ hasText: words[language].rangeTerm })).toBeFocused();
  },
  standards: async (page, language) => {
    await page.goto(`#${language}/guide/standards`);
    await loaded(page.getByRole('columnheader', { name: words[language].criterion }).first());
  },
  source: async (page, language) => {
    await page.goto(`#${language}/antipsychotics/overview/source/clozapine/symptom_change`);
    await expect(page.getByRole('dialog')).toContainText('leaguetableEFF.csv row Clozapine');
  },
  'a source': async (page, language) => {
    await page.goto(`#${language}/antidepressants/sources/baldwin2016`);
    await expect(h1(page)).toContainText('vortioxetine');
  },
  'a source, our own, for prescribers': async (page, language) => {
    await page.goto(`#${language}/antipsychotics/sources/own_nma_huhn2019`);
    await expect(h1(page)).toContainText('Own network meta-analysis');
    await showToPrescribers(page, words[language]);
    await expect(page.getByRole('main')).toContainText('Known limits: not published');
  },
  why: async (page, language) => {
    const t = words[language];
    await overviewByFit(page, language, data, wished);
    await readSections(orderOf(page, t));
    await page.getByRole('link', { name: new RegExp(`${literally(t.why('olanzapine'))}$`) }).click();
    await expect(page.getByRole('dialog').getByRole('table')).toContainText(t.whyDistance);
  },
  'what matters, with what is taken': async (page, language) => {
    const t = words[language];
    await page.goto(`#${language}/antipsychotics/matters`);
    const card = await take(page, t, data.medicines[0].inn);
    await radio(card, t.taking.question, t.taking.when[2]).check();
    await card.getByText(t.taking.reasons).click();
    await toTop(page);
  },
  saved: async (page, language) => {
    const t = words[language];
    await page.goto(`#${language}/antipsychotics/matters`);
    await wishFor(page, [name('sleepiness', language)]);
    await save(page, t, 'X'.repeat(60));
    await page.getByText(t.saved.wipe, { exact: true }).click();
    await page.getByRole('listitem').filter({ hasText: 'XXX' }).locator('summary').click();
  },
  'two views, cover': async (page, language) => {
    const t = words[language];
    await page.goto(`#${language}/antipsychotics/views`);
    await page.getByText(t.views.link).click();
    await page.getByRole('button', { name: t.views.handOver(t.views.people[1]) }).click();
    await loaded(page.getByRole('link', { name: t.views.begin(t.views.people[1]) }));
  },
  'two views': async (page, language) => {
    const t = words[language];
    await page.goto(`#${language}/antipsychotics/matters`);
    await wishFor(page, wished.map((id) => name(id, language)));
    await menuLink(page, t, t.views.menu).click();
    await secondMarks(page, t, [name('restlessness', language)]);
    await loaded(page.getByText(t.views.closest).nth(1));
  },
  'in pictures': async (page, language) => {
    await page.goto(`#${language}/antipsychotics/compare/olanzapine+aripiprazole`);
    await loaded(page.getByRole('main').getByRole('table').first());
    await page.goto(`#${language}/antipsychotics/cards`);
    await loaded(page.getByRole('region', { name: words[language].cards.title }));
  },
  'help by country': async (page, language) => {
    const t = words[language];
    await page.goto(`#${language}/guide/method`);
    await page.getByRole('contentinfo').getByText(t.whose.help, { exact: true }).click();
    await loaded(page.getByRole('combobox', { name: t.whose.country }));
  },
  failure: async (page, language) => {
    await page.route('**/data/antipsychotics.json', (route) => route.fulfill({ json: { format: 2 } }));
    await page.goto(`#${language}/antipsychotics/overview`);
    await loaded(page.getByRole('alert'));
  },
  unknown: async (page, language) => {
    await page.goto(`#${language}/antipsychotics/nothing`);
    await expect(h1(page)).toHaveText(words[language].unknownPage);
  },
};

/** What sticks out of the page or of an open dialog, and how far; frames that scroll on purpose may hold what is wider. */
export const tooWide = (page) =>
  page.evaluate(() => {
    const page = document.documentElement;
    const frames = [page, ...document.querySelectorAll('dialog[open]')];
    if (frames.every((frame) => frame.scrollWidth <= frame.clientWidth)) return [];
    const isFramed = (element) =>
      element && element.tagName !== 'DIALOG' && element !== page && (getComputedStyle(element).overflowX !== 'visible' || isFramed(element.parentElement));
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > page.clientWidth + 1 && !isFramed(element))
      .map((element) => `<${element.tagName.toLowerCase()}> to ${Math.round(element.getBoundingClientRect().right)} px: ${element.textContent.slice(0, 40)}`)
      .concat(frames.map((frame) => `${frame.tagName.toLowerCase()} scrolls ${frame.scrollWidth} in ${frame.clientWidth} px`))
      .slice(0, 6);
  });

/** Words of which a part stands on the next line. Those of more letters may be divided where there is no other way. */
export const brokenWords = (page, longest) =>
  page.evaluate((longest) => {
    const broken = [];
    const isRead = (element) => !element || (getComputedStyle(element).clipPath === 'none' && isRead(element.parentElement));
    const texts = document.createTreeWalker(document.querySelector('dialog[open]') ?? document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (texts.nextNode()) {
      const text = texts.currentNode;
      if (!text.parentElement.checkVisibility() || !isRead(text.parentElement)) continue;
      for (const { 0: word, index } of text.data.matchAll(/\p{L}+/gu)) {
        if (word.length > longest || /:\/\/|\.(csv|xlsx)\b/.test(text.data)) continue;
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        const tops = [...range.getClientRects()].filter(({ width }) => width > 1).map(({ top }) => Math.round(top));
        if (new Set(tops).size > 1) broken.push(`${word} in "${text.data.trim().slice(0, 40)}"`);
      }
    }
    return broken.slice(0, 6);
  }, longest);

/** Cells, names and tables that reach out of their box, over what stands beside them or out of view. */
export const spilled = (page) =>
  page.evaluate(() => {
    const isSeen = (element) => !element || (getComputedStyle(element).clipPath === 'none' && isSeen(element.parentElement));
    return [...document.querySelectorAll('.order-scroll, th, td')]
      .filter((box) => box.checkVisibility() && box.scrollWidth > box.clientWidth + 1 && isSeen(box))
      .map((box) => `${box.scrollWidth} in ${box.clientWidth} px: ${box.textContent.trim().slice(0, 40)}`)
      .slice(0, 6);
  });
