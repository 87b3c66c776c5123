// Packs the built site into one archive with the version in its name:  make release
//
// The same files give the same archive: names in order, no owner, and as time the date of the newest data.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { create } from 'tar';
import { filesIn } from './seal.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const version = /^version = "(.*)"$/m.exec(await readFile(join(root, 'Cargo.toml'), 'utf8'))[1];
const name = `weegwijzer-${version}`;

const classes = JSON.parse(await readFile(join(dist, 'data', 'index.json'), 'utf8'));
const mtime = new Date(`${classes.map(({ date }) => date).sort().at(-1)}T00:00:00Z`);
const paths = await filesIn(dist);
const file = join(root, 'target', `${name}.tar.gz`);
const onWriteEntry = ({ stat }) => (stat.mode = 0o644);
await create({ file, cwd: dist, prefix: name, gzip: { level: 9 }, portable: true, noPax: true, mtime, onWriteEntry }, paths);
const digest = createHash('sha256').update(await readFile(file)).digest('hex');
console.log(`release: target/${name}.tar.gz, ${paths.length} files, sha256 ${digest}`);
