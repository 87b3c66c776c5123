// How Chromium is started, for the tests and for scripts/screenshots.mjs.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Launch options of Playwright; the machine's own Chromium goes before Playwright's download. */
export function chromiumLaunch() {
  // Workers load the configuration again; the search is done once.
  process.env.CHROMIUM ||= execFileSync('bash', ['-c', '. scripts/lib.sh; find_chromium'], { cwd: root, encoding: 'utf8' });
  if (!process.env.CHROMIUM) throw new Error('no Chromium found: run make setup, or set CHROMIUM to its path');
  return {
    executablePath: process.env.CHROMIUM,
    args: [
      // Chromium refuses its sandbox as root, which is what containers run as; the pages are our own.
      '--no-sandbox',
      '--disable-gpu',
      // The browser itself should not ask the network for anything.
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}
