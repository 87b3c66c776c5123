// Every screen for everybody: axe in both languages and in every scheme, narrow windows, large text.
import { axe, expect, languages, test } from './support.mjs';
import { brokenWords, screens, spilled, tooWide } from './screens.mjs';

// Hundreds of the same cells and pictures: every other rule sees all of them, contrast only the first.
const around = ['header', 'nav', 'h1', 'footer'];
const firstOf = {
  'all figures': [...around, '.controls', 'thead', 'tbody tr:nth-child(-n+6)'],
  'all figures by an effect': [...around, '.controls', 'thead', 'tbody tr:nth-child(-n+6)'],
  compare: [...around, '.picker', '.compare-table > thead', '.compare-table > tbody:nth-of-type(-n+4)'],
  'compare, for prescribers': [...around, '.picker', '.compare-table > tbody:nth-of-type(-n+4)'],
};

const schemesOf = { nl: [{ colorScheme: 'light' }, { forcedColors: 'active' }], en: [{ colorScheme: 'dark' }] };

for (const [screen, open] of Object.entries(screens)) {
  const contrast = { only: ['color-contrast'], within: firstOf[screen] };

  for (const language of languages) {
    test(`axe finds nothing: ${screen} (${language})`, async ({ page }) => {
      test.slow();
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await open(page, language);
      // In a table that was scrolled sideways axe takes the cells out of view for skip links.
      await axe(page, { without: ['color-contrast', ...(screen === 'all figures by an effect' ? ['skip-link'] : [])] });
      // Only colours depend on the scheme, and none on the language: the schemes are shared out, since this takes long.
      for (const scheme of schemesOf[language]) {
        await page.emulateMedia(scheme);
        await axe(page, contrast);
      }
      // Nothing moves for those who asked for that.
      const running = () => document.getAnimations().filter((a) => a.playState === 'running' && a.effect.getComputedTiming().activeDuration > 10).length;
      expect(await page.evaluate(running)).toBe(0);
    });

    test(`in a narrow window the page does not scroll sideways, also with text twice as large, and words stay whole: ${screen} (${language})`, async ({ page }) => {
      const [narrow, ...wider] = [320, 360, 390, 768].map((width) => ({ width, height: 640 }));
      await page.setViewportSize(narrow);
      await open(page, language);
      await expect.poll(() => tooWide(page), 'normal text').toEqual([]);
      await expect.poll(() => brokenWords(page, 10), 'on the narrowest phone').toEqual([]);
      await expect.poll(() => spilled(page), 'on the narrowest phone').toEqual([]);
      for (const size of wider) {
        await page.setViewportSize(size);
        await expect.poll(() => brokenWords(page, 12), `${size.width} px`).toEqual([]);
        await expect.poll(() => spilled(page), `${size.width} px`).toEqual([]);
      }
      await page.setViewportSize(narrow);
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
      await expect.poll(() => tooWide(page), 'text at 200%').toEqual([]);
      await page.setViewportSize(wider[1]);
      await expect.poll(() => brokenWords(page, 6), 'text at 200%').toEqual([]);
    });
  }
}
