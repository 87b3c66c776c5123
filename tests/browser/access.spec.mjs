// Every screen for everybody: axe in both languages and all schemes, narrow windows, large text.
import { axe, expect, inEveryLook, languages, test } from './support.mjs';
import { authored, effectName, medicineName } from './expected.mjs';
import { card, literally, overviewByFit, overviewTable, radio, wishFor, words } from './steps.mjs';

const data = authored('antipsychotics');
const wished = ['weight_change', 'sleepiness', 'sexual_problems'].filter((id) => id !== 'sexual_problems');
const name = (id, language) => effectName(data.effect(id), language);
const h1 = (page) => page.getByRole('heading', { level: 1 });
const loaded = (locator) => expect(locator).toBeVisible();

/** Every screen as a person finds it; each goes there and waits until it stands. */
const screens = {
  start: async (page, language) => {
    await page.goto(`#${language}`);
    await loaded(page.getByRole('link', { name: words[language].className.antipsychotics }));
  },
  'what matters, empty': async (page, language) => {
    await page.goto(`#${language}/antipsychotics/matters`);
    await loaded(h1(page));
  },
  'what matters, with wishes': async (page, language) => {
    await page.goto(`#${language}/antipsychotics/matters`);
    await wishFor(page, wished.map((id) => name(id, language)));
    await expect(page.getByRole('status')).toHaveText(words[language].chosen(2));
  },
  'overview by name': async (page, language) => {
    await page.goto(`#${language}/antipsychotics/overview`);
    await loaded(overviewTable(page, words[language], data));
  },
  'overview by an effect': async (page, language) => {
    await page.goto(`#${language}/antidepressants/overview`);
    const effect = effectName(authored('antidepressants').effect('nausea'), language);
    const button = page.getByRole('button', { name: new RegExp(`^${literally(effect)}( \\S)?$`) });
    await button.click();
    await expect(page.getByRole('columnheader').filter({ has: button })).toHaveAttribute('aria-sort', 'ascending');
  },
  'overview by fit': async (page, language) => {
    const t = words[language];
    await overviewByFit(page, language, data, wished);
    await page.getByRole('checkbox', { name: t.choose('olanzapine'), exact: true }).check();
    await page.getByText(t.change).click();
  },
  compare: async (page, language) => {
    await page.goto(`#${language}/antipsychotics/compare/olanzapine+aripiprazole+clozapine+quetiapine`);
    await loaded(page.getByText(words[language].compareFull));
  },
  'compare, empty': async (page, language) => {
    await page.goto(`#${language}/antipsychotics/compare`);
    await loaded(page.getByText(words[language].compareEmpty));
  },
  medicine: async (page, language) => {
    await page.goto(`#${language}/antipsychotics/medicine/clozapine`);
    await expect(page.getByRole('main')).toContainText(data.medicine('clozapine').facts[0].value);
  },
  about: async (page, language) => {
    await page.goto(`#${language}/antipsychotics/about`);
    await page.getByText(words[language].sources(Object.keys(data.sources).length)).click();
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

for (const [screen, open] of Object.entries(screens)) {
  inEveryLook(`axe: ${screen}`, async ({ page, language }) => {
    await open(page, language);
    await axe(page);
  });

  for (const language of languages) {
    test(`axe in forced colours, without motion: ${screen} (${language})`, async ({ page }) => {
      await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
      await open(page, language);
      await axe(page);
      // Nothing moves for those who asked for that.
      const moving = await page.evaluate(() => document.getAnimations().filter((a) => a.playState === 'running' && a.effect.getComputedTiming().activeDuration > 10).length);
      expect(moving).toBe(0);
    });

    test(`at 320 px, also with text twice as large, the page does not scroll sideways: ${screen} (${language})`, async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await open(page, language);
      const tooWide = () =>
        page.evaluate(() => {
          const room = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= room && !document.querySelector('dialog[open]')) return [];
          const scrolls = (element) => {
            for (let e = element; e; e = e.parentElement) if (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(e).overflowX) && e.tagName !== 'DIALOG') return true;
            return false;
          };
          return [...document.querySelectorAll('body *')]
            .filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > room + 1 && !scrolls(element))
            .map((element) => `${element.tagName.toLowerCase()}.${element.className?.baseVal ?? element.className}: ${Math.round(element.getBoundingClientRect().right)} px, ${element.textContent.slice(0, 40)}`)
            .slice(0, 5);
        });
      expect(await tooWide(), 'normal text').toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), 'normal text').toBeLessThanOrEqual(320);
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
      expect(await tooWide(), 'text at 200%').toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), 'text at 200%').toBeLessThanOrEqual(320);
    });
  }
}
