// The last touch to a built site: the service worker that knows every file, compressed copies for hosts that serve
// them, and a list of digests.
//
//   node scripts/seal.mjs [FOLDER]     again, after files in FOLDER (dist) were replaced, such as those in data/
//
// The same files always give the same bytes.
import { createHash } from 'node:crypto';
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The list of digests. */
export const SUMS = 'SHA256SUMS';
/** Made here, from the other files. */
const made = /^(sw\.js|SHA256SUMS)$|\.(br|gz)$/;
/** For pages of others, which ask for it themselves. */
const notForOffline = /^(embed\.js|oembed\b.*)$/;
/** Pictures are compressed already, and what fits one packet gains nothing. */
const compressible = new Set(['.css', '.csv', '.html', '.js', '.json', '.svg', '.wasm', '.webmanifest']);
const SMALLEST = 1024;

/** Paths of all files below a folder, with slashes, in the order of their letters. */
export async function filesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  return paths.map((path) => path.split(sep).join('/')).sort();
}

const digest = (bytes, algorithm, encoding) => createHash(algorithm).update(bytes).digest(encoding);

/** The service worker, which keeps these files (bytes by path). */
async function serviceWorker(files) {
  const digests = {};
  for (const [path, bytes] of files) {
    if (!notForOffline.test(path)) digests[path === 'index.html' ? '' : path] = `sha384-${digest(bytes, 'sha384', 'base64')}`;
  }
  const list = JSON.stringify(digests);
  const { outputFiles } = await build({
    entryPoints: [join(root, 'src/web/sw.js')],
    absWorkingDir: root,
    define: { FILES: list, VERSION: JSON.stringify(digest(list, 'sha256', 'hex').slice(0, 12)) },
    minify: true,
    target: 'es2022',
    legalComments: 'none',
    write: false,
  });
  return Buffer.from(outputFiles[0].contents);
}

/** How small a copy gets: the smallest for a release, and quickly for trying things. */
function encoders(isRelease) {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
  return {
    br: (bytes) =>
      promisify(brotliCompress)(bytes, { params: { [BROTLI_PARAM_QUALITY]: isRelease ? 11 : 3, [BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
    gz: (bytes) => promisify(gzip)(bytes, { level: isRelease ? 9 : 1 }),
  };
}

/** Seals a built site. */
export async function seal(folder, { isRelease = true } = {}) {
  const files = new Map();
  for (const path of await filesIn(folder)) {
    if (made.test(path)) await rm(join(folder, path));
    else files.set(path, await readFile(join(folder, path)));
  }
  files.set('sw.js', await serviceWorker(files));
  for (const [path, bytes] of [...files]) {
    if (!compressible.has(extname(path)) || bytes.length < SMALLEST) continue;
    for (const [extension, encode] of Object.entries(encoders(isRelease))) files.set(`${path}.${extension}`, await encode(bytes));
  }
  const sums = [...files].map(([path, bytes]) => `${digest(bytes, 'sha256', 'hex')}  ${path}\n`);
  files.set(SUMS, Buffer.from(sums.sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1)).join('')));
  for (const [path, bytes] of files) if (made.test(path)) await writeFile(join(folder, path), bytes);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2] ?? join(root, 'dist');
  await seal(folder);
  console.log(`seal: ${folder} has its service worker, compressed copies and ${SUMS}`);
}
