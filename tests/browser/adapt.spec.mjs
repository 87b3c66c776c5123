// What the person's device asks for: room between letters, colours of its own, large enough targets.
import { expect, languages, test } from './support.mjs';
import { authored } from './expected.mjs';
import { screens, tooWide } from './screens.mjs';
import { comesOut } from './steps.mjs';

/** The style sheet of WCAG 2.2, success criterion 1.4.12; constructed, which the policy of the page allows. */
const space = () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }',
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
};

/** Text that does not fit where it stands, in a place that does not scroll; a field of one line scrolls as one writes. */
const cutOff = () => {
  const cuts = (overflow) => ['hidden', 'clip'].includes(overflow);
  /** Whether words stand outside; marks on a line are moved by a share of its whole width, and hold no words. */
  const hasWordsOutside = (element, { overflowX, overflowY }) => {
    const box = element.getBoundingClientRect();
    const isAside = (r) => cuts(overflowX) && (r.right > box.right + 1 || r.left < box.left - 1);
    const isBelow = (r) => cuts(overflowY) && (r.bottom > box.bottom + 1 || r.top < box.top - 1);
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.data.trim() || !node.parentElement.checkVisibility() || node.parentElement.closest('.visually-hidden')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      if ([...range.getClientRects()].some((r) => isAside(r) || isBelow(r))) return true;
    }
    return false;
  };
  return [...document.querySelectorAll('body *')]
    .filter((element) => {
      const style = getComputedStyle(element);
      // What only a screen reader hears is one pixel large on purpose.
      const isForEars = style.position === 'absolute' && element.clientWidth <= 1;
      return element.tagName !== 'INPUT' && element.checkVisibility() && !isForEars && hasWordsOutside(element, style);
    })
    .map((element) => `<${element.tagName.toLowerCase()} class="${element.getAttribute('class')}"> ${element.textContent.slice(0, 40)}`)
    .slice(0, 6);
};

/** Controls that are too small to hit, with what they measure. Links inside a sentence may be as high as the text. */
const tooSmall = () => {
  // A quiet button stands beside the one that leads on.
  const isPrimary = '.button:not(.quiet), .way, .pick, .choice';
  return [...document.querySelectorAll('button, select, summary, input, .button, .way')]
    .filter((element) => element.checkVisibility() && element.getClientRects().length > 0)
    .map((element) => {
      // Whoever presses the words of a box or switch presses it as well.
      const target = ['checkbox', 'radio'].includes(element.type) ? (element.closest('label') ?? element) : element;
      const { width, height } = target.getBoundingClientRect();
      const least = target.matches(isPrimary) ? 44 : 24;
      return { name: `${target.tagName.toLowerCase()} “${(target.getAttribute('aria-label') ?? target.textContent).slice(0, 40)}”`, width, height, least };
    })
    .filter(({ width, height, least }) => Math.min(width, height) < least - 0.5)
    .map(({ name, width, height, least }) => `${name}: ${Math.round(width)} × ${Math.round(height)}, at least ${least}`)
    .slice(0, 8);
};

/** What stands in the screen and reaches into the notices below it. */
const overNotices = () => {
  const top = document.querySelector('footer').getBoundingClientRect().top;
  return [...document.querySelectorAll('main *')]
    .filter((element) => element.checkVisibility() && element.getBoundingClientRect().bottom > top + 1)
    // What scrolls inside a frame of its own is longer than what is seen of it.
    .filter((element) => !element.closest('.table-scroll'))
    .map((element) => `<${element.tagName.toLowerCase()} class="${element.getAttribute('class')}"> ${element.textContent.slice(0, 40)}`)
    .slice(0, 6);
};

for (const [screen, open] of Object.entries(screens)) {
  test(`more room between letters, words and lines cuts nothing off: ${screen}`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await open(page, 'nl');
    await page.evaluate(space);
    await expect.poll(() => tooWide(page)).toEqual([]);
    // Dots of a line may still be on their way.
    await expect.poll(() => page.evaluate(cutOff)).toEqual([]);
  });

  test(`everything that can be pressed is large enough for a thumb: ${screen}`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await open(page, 'en');
    expect(await page.evaluate(tooSmall)).toEqual([]);
    expect(await page.evaluate(overNotices)).toEqual([]);
  });
}

/** The colours of something, of what it draws before itself, and of the page behind it. */
const coloursOf = (locator, before = null) =>
  locator.evaluate((element, before) => {
    const { backgroundColor: inside, borderTopColor: edge, borderTopStyle: line, fill, stroke } = getComputedStyle(element, before);
    return { inside, edge, line, drawn: fill === 'none' ? stroke : fill, page: getComputedStyle(document.body).backgroundColor };
  }, before);

for (const language of languages) {
  for (const media of [{ forcedColors: 'active' }, { colorScheme: 'dark' }]) {
    const look = `${Object.values(media)}, ${language}`;

    test(`bars and people still show their value: ${look}`, async ({ page }) => {
      await page.emulateMedia(media);
      await screens['all figures'](page, language);
      const bar = page.locator('.bar').first();
      const [around, fill] = [await coloursOf(bar), await coloursOf(bar.locator('.fill'))];
      expect(around.inside).not.toBe(fill.inside);
      if (media.forcedColors) expect(around.line).toBe('solid');

      await screens['compare, for prescribers'](page, language);
      for (const state of ['.surely', '.within', '.beyond', '.not']) {
        const someone = await coloursOf(page.locator(`.icon-array ${state}`).first());
        expect(someone.drawn, state).not.toBe(someone.page);
      }
    });

    test(`dots and ranges still show where they are, and which of them are sure: ${look}`, async ({ page }) => {
      await page.emulateMedia(media);
      // Of the one there are enough figures, of the other not.
      await comesOut(page, language, authored('antipsychotics'), { wishes: { blurred_vision: 3 }, compared: ['olanzapine', 'zuclopenthixol'] });
      const sure = await coloursOf(page.locator('.dot:not(.hollow)').first(), '::before');
      expect(sure.inside).not.toBe(sure.page);
      const unsure = await coloursOf(page.locator('.dot.hollow').first(), '::before');
      expect(unsure.inside).toBe(unsure.page);
      expect(unsure.edge).not.toBe(unsure.page);
      const range = await coloursOf(page.locator('.whisker:not(.weak)').first());
      expect(range.inside).not.toBe(range.page);
      // A weak range is broken: its parts are the picture.
      expect(await page.locator('.whisker.weak').first().evaluate((weak) => getComputedStyle(weak).backgroundImage)).toContain('gradient');
    });
  }
}
