// The browser tests: real Chromium on the built site in dist/. tests/browser/support.mjs explains how to write one.
import { defineConfig } from '@playwright/test';
import { chromiumLaunch } from './tests/browser/chromium.mjs';

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '*.spec.mjs',
  outputDir: 'target/browser/results',
  fullyParallel: true,
  workers: 2,
  // Machines are shared: a whole path on a slow one takes its time.
  timeout: 90_000,
  // A test that passes only the second time has found something.
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: 'target/browser/report.json' }]],
  use: {
    browserName: 'chromium',
    launchOptions: chromiumLaunch(),
    // Tests that answer requests themselves must see all of them; tests/browser/offline.spec.mjs allows the worker.
    serviceWorkers: 'block',
    // A trace keeps a copy of the page after every step, which makes pages of a thousand cells several times slower.
    trace: process.env.TRACE ? 'on' : 'off',
  },
});
