// The browser tests: real Chromium on the built site in dist/, and Firefox for the tests that are tagged @firefox.
// tests/browser/support.mjs explains how to write one. WebKit has tests of its own, see tests/browser/engines/.
import { defineConfig } from '@playwright/test';
import { chromiumLaunch } from './tests/browser/chromium.mjs';
import { engineNames } from './tests/browser/engines/webdriver.mjs';
import { firefoxPath } from './tests/browser/firefox.mjs';

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '**/*.spec.mjs',
  outputDir: 'target/browser/results',
  fullyParallel: true,
  workers: 2,
  // Machines are shared: a whole path on a slow one takes its time.
  timeout: 90_000,
  // A test that passes only the second time has found something.
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: 'target/browser/report.json' }]],
  // A person waits as long for a page as this, on a machine that does other things as well.
  expect: { timeout: 20_000 },
  projects: [
    { name: 'chromium', use: { browserName: 'chromium', launchOptions: chromiumLaunch() } },
    ...(firefoxPath
      ? [{ name: 'firefox', grep: /@firefox/, use: { browserName: 'firefox', channel: 'moz-firefox', launchOptions: { executablePath: firefoxPath } } }]
      : []),
    // Not Playwright's: tests/browser/engines/webdriver.mjs starts them, or says what is missing.
    ...engineNames.map((engine) => ({ name: engine, testMatch: 'engines/*.spec.mjs', use: { engine } })),
  ],
  use: {
    // Tests that answer requests themselves must see all of them; tests/browser/offline.spec.mjs allows the worker.
    serviceWorkers: 'block',
    // A trace keeps a copy of the page after every step, which makes pages of a thousand cells several times slower.
    trace: process.env.TRACE ? 'on' : 'off',
  },
});
