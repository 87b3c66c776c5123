// Draws the PNG icons in style/app from the SVG ones beside them; run it after changing those:  node scripts/icons.mjs
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { chromiumLaunch } from '../tests/browser/chromium.mjs';

const folder = fileURLToPath(new URL('../style/app/', import.meta.url));
/** File, drawing, pixels. A phone that cuts its own corners wants the drawing without them. */
const icons = [
  ['icon-180.png', 'icon-maskable.svg', 180],
  ['icon-192.png', 'icon.svg', 192],
  ['icon-512.png', 'icon.svg', 512],
  ['icon-maskable-512.png', 'icon-maskable.svg', 512],
];

const browser = await chromium.launch(chromiumLaunch());
for (const [file, drawing, pixels] of icons) {
  const page = await browser.newPage({ viewport: { width: pixels, height: pixels } });
  const svg = await readFile(folder + drawing, 'utf8');
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${pixels}px }</style>${svg}`);
  await page.screenshot({ path: folder + file, omitBackground: true });
}
await browser.close();
