// Engines that speak W3C WebDriver (https://www.w3.org/TR/webdriver2/), by plain fetch: WebKitGTK, which is close to
// the newest Safari, and WPE 2.38, which is close to Safari 16.0, the oldest that is supported.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const window = fileURLToPath(new URL('window.py', import.meta.url));

/** How each engine is started, and what it needs; a size that it cannot take is left as it is. */
const engines = {
  webkit: {
    needs: ['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb', '/usr/lib/x86_64-linux-gnu/girepository-1.0/WebKit2-4.1.typelib'],
    driver: '/usr/bin/WebKitWebDriver',
    wants: { 'webkitgtk:browserOptions': { binary: window, args: [] } },
    // As below: here it was seen far less often, and never in a loop that looked for it (docs/browsers.md).
    env: { JSC_useConcurrentJIT: '0' },
    isDrawn: true,
  },
  wpe: {
    needs: ['/usr/bin/WPEWebDriver', '/usr/bin/cog'],
    driver: '/usr/bin/WPEWebDriver',
    wants: { 'wpe:browserOptions': { binary: '/usr/bin/cog', args: ['--automation', '--platform=headless'] } },
    // This old engine compiles what is used often beside the program that runs, and about one page in twenty-five ends in a
    // fault while it does: docs/browsers.md tells how that was found. Compiled in turn, a test fails only by the page.
    env: { JSC_useConcurrentJIT: '0' },
    hasOneSize: true,
  },
};

/** What is missing on this machine for an engine; nothing when it can be started. */
export const missingFor = (engine) => engines[engine].needs.filter((path) => !existsSync(path));
/** Whether an engine can be as wide as it is asked to. */
export const takesSizes = (engine) => !engines[engine].hasOneSize;

/** All engines that are driven from here. */
export const engineNames = Object.keys(engines);

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Something that no machine is slow enough for. */
const until = async (what, look, most = 30_000) => {
  for (const end = Date.now() + most; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 100))) {
    const found = await look().catch(() => undefined);
    if (found) return found;
  }
  throw new Error(`waited for ${what}`);
};

/** Starts an engine of its own, with nothing kept, in a window of a size. */
export async function openWebDriver(engine, { width, height, language }) {
  const { driver, wants, isDrawn, env: own } = engines[engine];
  const folder = mkdtempSync(join(tmpdir(), `weegwijzer-${engine}-`));
  const started = [];
  const start = (program, args, env = {}) => {
    const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: 'ignore' });
    started.push(child);
    return child;
  };
  const env = { ...own, WK_SIZE: `${width}x${height}`, WK_OUT: folder, WK_LANGUAGE: language, LANGUAGE: 'C', XDG_CONFIG_HOME: folder, XDG_CACHE_HOME: folder, XDG_DATA_HOME: folder };
  const end = async () => {
    for (const child of started.reverse()) child.kill();
    // The processes of an engine outlive the driver for a while and write what they keep. What cannot be cleared in
    // the end is a folder among the temporary ones, and no fault of the page.
    await until('the folder to be cleared', async () => (rmSync(folder, { recursive: true, force: true }), true)).catch(() => {});
  };
  try {
    if (isDrawn) {
      // The X server picks a free number and tells it.
      const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
      started.push(child);
      env.DISPLAY = `:${await new Promise((resolve, failed) => (child.stdio[3].once('data', (data) => resolve(String(data).trim())), child.once('error', failed)))}`;
    }
    const port = await freePort();
    start(driver, [`--port=${port}`], env);
    const ask = async (method, at, body) => {
      const answer = await fetch(`http://127.0.0.1:${port}${at}`, { method, body: body && JSON.stringify(body), headers: { 'content-type': 'application/json' } });
      const { value } = await answer.json();
      if (!answer.ok) throw new Error(`${method} ${at.replace(/\/session\/[^/]*/, '')}: ${value?.message ?? JSON.stringify(value)}`);
      return value;
    };
    await until('the driver', () => ask('GET', '/status'));
    const { sessionId } = await ask('POST', '/session', { capabilities: { alwaysMatch: wants } });
    const s = `/session/${sessionId}`;
    const run = (script, ...args) => ask('POST', `${s}/execute/sync`, { script, args });
    const element = async (body, args) => {
      const found = await run(body, ...args);
      if (!found) throw new Error('not there');
      return `${s}/element/${Object.values(found)[0]}`;
    };
    return {
      run,
      go: (url) => ask('POST', `${s}/url`, { url }),
      reload: () => ask('POST', `${s}/refresh`, {}),
      back: () => ask('POST', `${s}/back`, {}),
      forward: () => ask('POST', `${s}/forward`, {}),
      press: async (body, ...args) => ask('POST', `${await element(body, args)}/click`, {}),
      async type(body, text, ...args) {
        const field = await element(body, args);
        await ask('POST', `${field}/clear`, {});
        await ask('POST', `${field}/value`, { text });
      },
      async frame(css) {
        const found = await run('return document.querySelector(arguments[0])', css);
        await ask('POST', `${s}/frame`, { id: found });
      },
      top: () => ask('POST', `${s}/frame`, { id: null }),
      /** What is shown, on paper: window.py prints to a file, as the dialog of the engine would. */
      pdf: isDrawn
        ? async () => {
            const title = await run('const title = document.title; document.title = "to paper"; return title');
            const file = await until('the print', async () => readdirSync(folder).find((name) => name.endsWith('.pdf')), 60_000);
            return until('the whole print', async () => {
              const bytes = readFileSync(join(folder, file));
              return bytes.subarray(-32).includes('%%EOF') && bytes;
            }).finally(() => {
              rmSync(join(folder, file));
              return run('document.title = arguments[0]', title);
            });
          }
        : undefined,
      picture: async () => Buffer.from(await ask('GET', `${s}/screenshot`), 'base64'),
      async close() {
        await ask('DELETE', s).catch(() => {});
        await end();
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}
