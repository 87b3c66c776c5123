// What the tests of every engine start from: the engine, a site of its own, and sessions with nothing kept.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { serve } from '../server.mjs';
import { dist } from '../support.mjs';
import { EngineEnded, driverOf } from './driver.mjs';
import { openPlaywright } from './playwright.mjs';
import { missingFor, openWebDriver } from './webdriver.mjs';

/**
 * Walks a way, and once more from the beginning when the process of the engine ended meanwhile: that is the engine's, as a
 * page cannot end it. A fault that the page itself tells of is never tried again. docs/browsers.md says how often it was seen.
 */
export async function unlessEngineEnds(walk) {
  try {
    await walk();
  } catch (error) {
    if (!(error instanceof EngineEnded)) throw error;
    console.log(`the engine ended: ${base.info().title}: ${error.message}`);
    await walk();
  }
}

export const sizes = { phone: { width: 390, height: 844 }, laptop: { width: 1280, height: 800 } };

export const test = base.extend({
  /** What holds for all tests with engines: a fixture, because a hook in this file would count for one file of tests only. */
  ready: [
    async ({ engine }, use, info) => {
      info.setTimeout(300_000);
      const missing = engine ? missingFor(engine) : [];
      info.skip(missing.length > 0, `${engine} is not on this machine: ${missing.join(', ')}; make setup brings it on Debian`);
      await use();
    },
    { auto: true },
  ],

  /** Which engine: that of Playwright, or one of webdriver.mjs; playwright.config.mjs says. */
  engine: ['', { option: true, scope: 'worker' }],

  /** A site and one of another origin that shows it in a frame, both of this test alone. */
  own: async ({}, use, info) => {
    const site = await serve(dist);
    const folder = mkdtempSync(join(tmpdir(), 'weegwijzer-host-'));
    const language = info.title.slice(0, 2);
    writeFileSync(
      join(folder, 'index.html'),
      `<!doctype html><html lang="${language}"><meta name="viewport" content="width=device-width"><title>Host</title><script src="${site.url}embed.js" defer></script><h1>Host</h1>` +
        `<weeg-wijzer class="antipsychotics" lang="${language}" screens="overview,compare" weighing="off"></weeg-wijzer></html>`,
    );
    const host = await serve(folder);
    await use({ ...site, host: host.url });
    await site.close().catch(() => {});
    await host.close();
    rmSync(folder, { recursive: true, force: true });
  },

  /** Opens sessions, each with nothing kept. */
  open: async ({ engine, browser }, use, info) => {
    const sessions = [];
    await use(async (look) => {
      const session = engine ? await openWebDriver(engine, look) : await openPlaywright(browser, look);
      sessions.push(session);
      return driverOf(session);
    });
    // A picture of where it ended, to look at.
    for (const [i, session] of sessions.entries()) {
      const picture = await session.picture().catch(() => undefined);
      if (picture) await info.attach(`session ${i + 1}`, { body: picture, contentType: 'image/png' });
      await session.close();
    }
  },

  // Playwright starts its browser only for its own engines.
  browser: [
    async ({ engine, playwright, browserName, launchOptions, channel }, use) => {
      const browser = engine ? undefined : await playwright[browserName].launch({ ...launchOptions, channel });
      await use(browser);
      await browser?.close();
    },
    { scope: 'worker' },
  ],
});
