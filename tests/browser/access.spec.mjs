// Every screen for everybody: axe in both languages and in every scheme, narrow windows, large text.
import { axe, expect, languages, test } from './support.mjs';
import { screens, tooWide } from './screens.mjs';

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

    test(`at 320 px, also with text twice as large, the page does not scroll sideways: ${screen} (${language})`, async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await open(page, language);
      await expect.poll(() => tooWide(page), 'normal text').toEqual([]);
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
      await expect.poll(() => tooWide(page), 'text at 200%').toEqual([]);
    });
  }
}
