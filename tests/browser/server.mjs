// A static file server on this machine only, as plain as the plainest host: no fallback page, no compression.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, resolve, sep } from 'node:path';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/**
 * Serves a folder until closed.
 * @param {string} folder for instance `dist`
 * @param {{ base?: string, headers?: Record<string, string>, compressed?: boolean, onRequest?: (path: string) => void | Promise<void> }} [options]
 *   `base`: the path under which it appears, with a slash at both ends; `headers`: sent along with every file;
 *   `compressed`: sends the copy made by brotli where there is one;
 *   `onRequest`: hears of every file that is asked for, also by a service worker, and is waited for
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} `url` ends with `base`
 */
export async function serve(folder, { base = '/', headers = {}, compressed = false, onRequest = () => {} } = {}) {
  const root = resolve(folder);
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    const inside = path.startsWith(base) ? path.slice(base.length) : null;
    await onRequest(path);
    const file = resolve(root, inside === '' ? 'index.html' : (inside ?? ''));
    try {
      if (inside === null || !file.startsWith(root + sep)) throw new Error('outside the folder');
      const encoded = compressed && (await readFile(`${file}.br`).catch(() => null));
      const body = encoded || (await readFile(file));
      if (encoded) response.setHeader('Content-Encoding', 'br');
      response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream', 'Cache-Control': 'no-cache', ...headers });
      response.end(body);
    } catch {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end('not found\n');
    }
  });
  // Port 0: the system picks a free one, so that two runs never meet.
  await new Promise((started, failed) => server.once('error', failed).listen(0, '127.0.0.1', started));
  return {
    url: `http://127.0.0.1:${server.address().port}${base}`,
    close: () =>
      new Promise((closed) => {
        server.close(closed);
        server.closeAllConnections();
      }),
  };
}
