// Packs the built site into one archive with the version in its name:  make release
//
// The same files give the same archive: names in order, no owner, and as time the date of the newest data. Written
// here, because not every tar can be told all of that.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { filesIn } from './seal.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const version = /^version = "(.*)"$/m.exec(await readFile(join(root, 'Cargo.toml'), 'utf8'))[1];
const name = `weegwijzer-${version}`;

/** A header of the format "ustar" and the content, filled up to whole blocks of 512 bytes. */
function entry(path, bytes, seconds) {
  const header = Buffer.alloc(512);
  const put = (text, at) => header.write(text, at, 'latin1');
  const octal = (number, length) => number.toString(8).padStart(length - 1, '0');
  if (Buffer.byteLength(path) > 100) throw new Error(`${path}: a name in the archive has at most 100 bytes`);
  put(path, 0);
  put(octal(0o644, 8), 100);
  put(octal(0, 8), 108);
  put(octal(0, 8), 116);
  put(octal(bytes.length, 12), 124);
  put(octal(seconds, 12), 136);
  put('        0', 148);
  put('ustar\x0000', 257);
  put(`${octal(header.reduce((sum, byte) => sum + byte, 0), 7)}\0 `, 148);
  return Buffer.concat([header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)]);
}

const classes = JSON.parse(await readFile(join(dist, 'data', 'index.json'), 'utf8'));
const newest = classes.map(({ date }) => date).sort().at(-1);
const seconds = Date.parse(`${newest}T00:00:00Z`) / 1000;
const entries = [];
for (const path of await filesIn(dist)) entries.push(entry(`${name}/${path}`, await readFile(join(dist, path)), seconds));
const archive = gzipSync(Buffer.concat([...entries, Buffer.alloc(1024)]), { level: 9 });
const file = join(root, 'target', `${name}.tar.gz`);
await writeFile(file, archive);
console.log(`release: target/${name}.tar.gz, ${entries.length} files, sha256 ${createHash('sha256').update(archive).digest('hex')}`);
