// trunk's last step, on the staged site before it replaces dist/. It does what trunk cannot: trunk takes the digests in
// names and integrity before wasm-bindgen and wasm-opt have run, loads the program by an inline script, which the policy
// forbids, and knows nothing of files that it only copies.
// - divides the program (scripts/divide.mjs);
// - joins src/web/boot.mjs with the glue of wasm-bindgen and the loader of the later part into one script (one request,
//   one digest), minified for release;
// - names script, program and style by the digest of what is shipped, so that hosts may cache them for ever;
// - names the texts of each language in the same way, because those of the screens fit only the program that they were
//   made with, and the long ones belong to it;
// - writes these names and integrity digests into index.html, and the program's into the script that fetches it;
// - puts what is shown without the program into index.html;
// - makes the script for other sites (src/web/embed.mjs);
// - seals the whole (scripts/seal.mjs): service worker, compressed copies, digests.
import { createHash } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build, transform } from 'esbuild';
import { divide } from './divide.mjs';
import { seal } from './seal.mjs';

const staged = process.env.TRUNK_STAGING_DIR;
if (!staged) {
  console.error('error: scripts/finish.mjs is a hook of trunk; run make build');
  process.exit(1);
}
const release = process.env.TRUNK_PROFILE === 'release';

const digest = (bytes, encoding, algorithm = 'sha384') =>
  createHash(algorithm).update(bytes).digest(encoding);
const integrityOf = (bytes) => `sha384-${digest(bytes, 'base64')}`;
const nameOf = (stem, bytes, extension) => `${stem}-${digest(bytes, 'hex', 'sha256').slice(0, 12)}.${extension}`;

/** Replaces exactly one place, so that a change of index.html, trunk or a tool is noticed here and not by a visitor. */
function replaceOnce(text, from, to) {
  const parts = text.split(from);
  if (parts.length !== 2) throw new Error(`expected ${from} once, found it ${parts.length - 1} times`);
  return parts.join(to);
}

const style = join(staged, 'style.css');

// In place of what trunk made of the undivided program.
await rm(join(staged, 'weegwijzer.js'));
await rm(join(staged, 'weegwijzer_bg.wasm'));
const { first, later, glue } = await divide({ folder: 'target/divided', isRelease: release });
const programBytes = await readFile(first);
const programName = nameOf('weegwijzer', programBytes, 'wasm');
await writeFile(join(staged, programName), programBytes);
const laterBytes = await readFile(later);
const laterName = nameOf('later', laterBytes, 'wasm');
await writeFile(join(staged, laterName), laterBytes);
// The loader that the tool wrote asks for this file without digest and for as long as it takes, and complains of leaving.
const loader = join(dirname(glue), '__wasm_split.js');
let loading = await readFile(loader, 'utf8');
loading = replaceOnce(loading, 'fetch(new URL("./split_later.wasm", import.meta.url))', 'fetchPart(LATER)');
loading = replaceOnce(loading, 'console.error(e);', 'report(e);');
await writeFile(loader, `import { fetchPart, report } from 'fetch-part';\n${loading}`);

const bundled = await build({
  entryPoints: ['src/web/boot.mjs'],
  bundle: true,
  format: 'esm',
  target: 'es2022',
  minify: release,
  legalComments: 'none',
  alias: { 'weegwijzer-glue': `./${glue}`, 'fetch-part': './src/web/part.mjs' },
  define: {
    PROGRAM: JSON.stringify({ name: programName, integrity: integrityOf(programBytes) }),
    LATER: JSON.stringify({ name: laterName, integrity: integrityOf(laterBytes) }),
  },
  // The glue would look for the program beside itself if it were not told where it is; it is told.
  logOverride: { 'empty-import-meta': 'silent' },
  write: false,
});
const script = Buffer.from(bundled.outputFiles[0].contents);
const scriptName = nameOf('weegwijzer', script, 'js');
await writeFile(join(staged, scriptName), script);
// Snippets, when a crate brings any, are inside the script now.
await rm(join(staged, 'snippets'), { recursive: true, force: true });

const styleBytes = await readFile(style);
const styleName = nameOf('weegwijzer', styleBytes, 'css');
await rename(style, join(staged, styleName));

const early = Buffer.from((await transform(await readFile('src/web/early.js'), { format: 'iife', target: 'es2015', minify: release })).code);
const earlyName = nameOf('early', early, 'js');
await writeFile(join(staged, earlyName), early);
// For other sites. Its name stays the same, because it stands in their pages; it is small in every build, because it is
// the same program that the tests measure.
await build({
  entryPoints: ['src/web/embed.mjs'],
  outfile: join(staged, 'embed.js'),
  // A plain script: hosts may load it from anywhere, where a module would need permission (CORS).
  format: 'iife',
  target: 'es2022',
  minify: true,
  legalComments: 'none',
});

const page = join(staged, 'index.html');
let html = await readFile(page, 'utf8');
html = replaceOnce(html, 'src="./weegwijzer.js"', `src="./${scriptName}" integrity="${integrityOf(script)}"`);
html = replaceOnce(html, 'href="./weegwijzer_bg.wasm"', `href="./${programName}"`);
html = replaceOnce(html, '"./later.wasm"', `"./${laterName}"`);
// A frame without an origin loads nothing with a digest unless it asks as from elsewhere; the script does that by itself.
html = replaceOnce(html, 'href="./style.css"', `href="./${styleName}" integrity="${integrityOf(styleBytes)}" crossorigin`);
html = replaceOnce(html, 'src="./early.js"', `src="./${earlyName}" integrity="${integrityOf(early)}" crossorigin`);
for (const stem of ['nl', 'en', 'guide.nl', 'guide.en']) {
  const texts = join(staged, 'text', `${stem}.json`);
  const name = `text/${nameOf(stem, await readFile(texts), 'json')}`;
  await rename(texts, join(staged, name));
  html = replaceOnce(html, `"./text/${stem}.json"`, `"./${name}"`);
}
// What the comments explain is for who reads the source.
if (release) html = html.replace(/\s*<!--.*?-->/gs, '').replace(/\n\s*\n/g, '\n');
html = replaceOnce(html, '<page-without-program></page-without-program>', await readFile('target/site/page.html', 'utf8'));
await writeFile(page, html);
await seal(staged, { isRelease: release });
