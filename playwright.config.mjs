// The browser tests: real Chromium on the built site in dist/. tests/browser/support.mjs explains how to write one.
import { defineConfig } from '@playwright/test';
import { chromiumLaunch } from './tests/browser/chromium.mjs';

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '*.spec.mjs',
  outputDir: 'target/browser/results',
  fullyParallel: true,
  workers: 2,
  // A test that passes only the second time has found something.
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: 'target/browser/report.json' }]],
  use: {
    browserName: 'chromium',
    launchOptions: chromiumLaunch(),
    trace: 'retain-on-failure',
  },
});
