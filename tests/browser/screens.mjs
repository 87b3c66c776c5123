// Every screen and state as a person finds it, for the checks that look at all of them.
import { expect } from './support.mjs';
import { authored, effectName, medicineName } from './expected.mjs';
import { ask, card, chooser, literally, menuLink, mine, openComparison, openFilters, openRow, overviewByFit, overviewTable, radio, save, secondMarks, take, wishFor, words } from './steps.mjs';

const data = authored('antipsychotics');
const wished = ['weight_change', 'sleepiness'];
const name = (id, language) => effectName(data.effect(id), language);
const h1 = (page) => page.getByRole('heading', { level: 1 });
const loaded = (locator) => expect(locator).toBeVisible();

/** Every screen as a person finds it; each goes there and waits until it stands. */
export const screens = {
  start: async (page, language) => {
    await page.goto(`#${language}`);
    await loaded(page.getByRole('link', { name: words[language].className.antipsychotics }));
  },
  'what matters, empty': async (page, language) => {
    await page.goto(`#${language}/antipsychotics/matters`);
    await loaded(h1(page));
  },
  'what matters, all effects': async (page, language) => {
    const t = words[language];
    await page.goto(`#${language}/antidepressants/matters`);
    await chooser(page).getByRole('button', { name: t.showAll }).click();
    await loaded(chooser(page).getByRole('button', { name: t.showFewer }));
  },
  'what matters, a card with its explanation': async (page, language) => {
    const t = words[language];
    await page.goto(`#${language}/antipsychotics/matters`);
    await ask(page, name('restlessness', language));
    await card(page, name('restlessness', language)).getByText(t.explanation).click();
    await loaded(card(page, name('restlessness', language)).getByText(data.effect('restlessness').text[language].explained.when));
  },
  'what matters, with wishes': async (page, language) => {
    await page.goto(`#${language}/antipsychotics/matters`);
    await wishFor(page, wished.map((id) => name(id, language)));
    await expect(page.getByRole('status')).toHaveText(words[language].chosen(2));
    const summary = mine(page, words[language]);
    if (!(await summary.getByRole('list').isVisible())) await summary.getByText(words[language].mine, { exact: true }).click();
    await loaded(summary.getByRole('list'));
  },
  'overview by name': async (page, language) => {
    await page.goto(`#${language}/antipsychotics/overview`);
    await loaded(overviewTable(page, words[language], data));
  },
  'overview by an effect': async (page, language) => {
    const t = words[language];
    await page.goto(`#${language}/antidepressants/overview`);
    const effect = effectName(authored('antidepressants').effect('nausea'), language);
    // In the head of its column, or in the list where a phone shows no heads.
    const button = page.getByRole('button', { name: new RegExp(`^${literally(effect)}( \\S)?$`) });
    const list = page.getByRole('combobox', { name: t.byEffect });
    await loaded(list);
    if (await button.isVisible()) await button.click();
    else await list.selectOption({ label: effect });
    await expect(page.getByRole('status').first()).toHaveText(t.sortedBy(effect, true));
  },
  'overview by fit': async (page, language) => {
    const t = words[language];
    await overviewByFit(page, language, data, wished);
    await page.getByRole('checkbox', { name: t.choose('olanzapine'), exact: true }).check();
    await page.getByText(t.change).click();
  },
  'overview for prescribers': async (page, language) => {
    const t = words[language];
    await overviewByFit(page, language, data, wished);
    await openFilters(page, t);
    await page.getByRole('checkbox', { name: t.ranges }).check();
    await page.getByRole('switch', { name: t.forPrescribers }).check();
    await page.getByText(t.pairs, { exact: true }).click();
    await loaded(page.getByRole('table', { name: t.pairs }));
    await page.getByText(t.legend, { exact: true }).click();
  },
  'overview, nothing left': async (page, language) => {
    const t = words[language];
    await page.goto(`#${language}/antipsychotics/overview`);
    await loaded(overviewTable(page, t, data));
    const field = page.getByRole('searchbox', { name: t.filterName });
    await openFilters(page, t);
    await field.fill('qqqq');
    await loaded(page.getByText(t.nothingLeft));
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
    await loaded(page.getByRole('columnheader', { name: medicineName(first, language) }));
  },
  'compare, for prescribers': async (page, language) => {
    const t = words[language];
    await page.goto(`#${language}/antipsychotics/compare/olanzapine+perazine`);
    await openComparison(page, t);
    await openRow(page, name('sleepiness', language));
    await page.getByRole('switch', { name: t.comparison.prescriber }).check();
    await loaded(page.getByRole('region').getByRole('table').first());
  },
  'take along': async (page, language) => {
    const t = words[language];
    await page.goto(`#${language}/antipsychotics/compare/olanzapine+aripiprazole+clozapine+quetiapine`);
    await loaded(page.getByText(t.compareFull));
    await menuLink(page, t, t.take).click();
    await expect(page.getByRole('article')).toContainText('Own network meta-analysis');
    await expect(page.getByRole('article')).not.toContainText(t.sheetWait);
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
    await page.getByRole('switch', { name: words[language].switchPrescriber }).check();
    await expect(page.getByRole('columnheader', { name: words[language].asMeasured }).first()).toBeAttached();
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
  why: async (page, language) => {
    const t = words[language];
    await overviewByFit(page, language, data, wished);
    await page.getByRole('link', { name: t.why('olanzapine'), exact: true }).click();
    await expect(page.getByRole('dialog').getByRole('table')).toContainText(t.whyDistance);
  },
  'what matters, with what is taken': async (page, language) => {
    const t = words[language];
    await page.goto(`#${language}/antipsychotics/matters`);
    const card = await take(page, t, data.medicines[0].inn);
    await radio(card, t.taking.question, t.taking.when[2]).check();
    await card.getByText(t.taking.reasons).click();
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
    await overviewByFit(page, language, data, wished);
    await menuLink(page, t, t.views.menu).click();
    await secondMarks(page, t, [name('restlessness', language)]);
    await loaded(page.getByText(t.views.closest).nth(1));
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
