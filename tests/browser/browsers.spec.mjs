// docs/browsers.md against what the site uses and what browsers know.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import bcd from '@mdn/browser-compat-data' with { type: 'json' };
import { expect, test } from '@playwright/test';

const root = fileURLToPath(new URL('../..', import.meta.url));
const document = readFileSync(join(root, 'docs/browsers.md'), 'utf8');
const all = (folder, pattern) =>
  readdirSync(join(root, folder), { recursive: true })
    .filter((name) => pattern.test(name))
    .map((name) => readFileSync(join(root, folder, name), 'utf8').replace(/\/\*.*?\*\//gs, ''))
    .join('\n');
const used = { css: all('style', /\.css$/), js: all('src/web', /\.m?js$/), rust: all('src/web', /\.rs$/) + all('src/ui', /\.rs$/), page: readFileSync(join(root, 'index.html'), 'utf8'), wasm: readFileSync(join(root, 'scripts/divide.mjs'), 'utf8') };

/** What the site may use, by its name in the browser compatibility data, and what shows that it does. */
const signs = {
  'http.headers.Content-Security-Policy.script-src.wasm-unsafe-eval': ['page', /wasm-unsafe-eval/],
  'webassembly.bulk-memory-operations': ['wasm', /'bulk-memory'/],
  'webassembly.non-trapping-float-to-int-conversions': ['wasm', /'nontrapping-float-to-int'/],
  'webassembly.sign-extension-operations': ['wasm', /'sign-ext'/],
  'javascript.classes.private_class_fields': ['js', /^\s+#\w+/m],
  'javascript.operators.optional_chaining': ['js', /\w\?\.\w/],
  'javascript.operators.await.top_level': ['js', /^\s{0,2}await /m],
  'api.Element.checkVisibility': ['rust', /check_visibility/],
  'api.HTMLDialogElement.showModal': ['rust', /show_modal/],
  'api.AbortController': ['rust', /AbortController/],
  'api.ResizeObserver': ['rust', /ResizeObserver/],
  'api.IntersectionObserver': ['rust', /IntersectionObserver/],
  'api.LockManager': ['rust', /"locks"/],
  'api.CacheStorage': ['js', /caches\.open/],
  'css.at-rules.layer': ['css', /@layer/],
  'css.at-rules.container': ['css', /@container/],
  'css.at-rules.media.range_syntax': ['css', /@media[^{]*[<>]=?/],
  'css.at-rules.property': ['css', /@property/],
  'css.at-rules.starting-style': ['css', /@starting-style/],
  'css.selectors.has': ['css', /:has\(/],
  'css.selectors.is': ['css', /:is\(/],
  'css.selectors.where': ['css', /:where\(/],
  'css.selectors.nesting': ['css', /^\s+&/m],
  'css.selectors.focus-visible': ['css', /:focus-visible/],
  'css.properties.inset': ['css', /[\s{;]inset:/],
  'css.properties.inset-block': ['css', /inset-block/],
  'css.properties.aspect-ratio': ['css', /[\s{;]aspect-ratio:/],
  'css.properties.accent-color': ['css', /accent-color/],
  'css.properties.content-visibility': ['css', /content-visibility/],
  'css.properties.field-sizing': ['css', /^\s*field-sizing:/m],
  'css.properties.text-wrap': ['css', /text-wrap:/],
  'css.properties.hyphens': ['css', /hyphens:/],
  'css.properties.print-color-adjust': ['css', /print-color-adjust/],
  'css.properties.container-type': ['css', /container-type:/],
  'css.properties.grid-template-columns.subgrid': ['css', /subgrid/],
  'css.types.color.color-mix': ['css', /color-mix\(/],
  'css.types.color.light-dark': ['css', /light-dark\(/],
  'css.types.color.oklch': ['css', /oklch\(/],
  'css.types.length.viewport_percentage_units_dynamic': ['css', /\d[ds]v[hb]\b/],
  'css.types.length.container_query_length_units': ['css', /\dcq[iwhb]\b/],
};

const browsers = ['chrome', 'firefox', 'safari'];
/** Since when a browser knows something, if with a fault or under a name of its own that the build writes as well. */
const since = (key, browser) => {
  const { support } = key.split('.').reduce((data, part) => data?.[part], bcd)?.__compat ?? {};
  expect(support, `${key} is in the data`).toBeDefined();
  const known = [support[browser]].flat().filter((entry) => /^[\d.]+$/.test(entry.version_added) && (!entry.version_removed || entry.partial_implementation) && !entry.flags && !entry.alternative_name);
  const versions = known.map((entry) => entry.version_added).sort((a, b) => a - b);
  return versions[0] ?? 'never';
};
/** The rows of the table: [what, key, need, versions]. */
const rows = [...document.matchAll(/^\| ([^|]+) \| `([\w.-]+)` \| (start|whole|nicer) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)].map(([, , key, need, ...versions]) => ({ key, need, versions }));
/** The lowest versions that the document claims. */
const claimed = (need) => new RegExp(`^\\| ${need} \\| ([\\d.]+) \\| ([\\d.]+) \\| ([\\d.]+) \\|`, 'm').exec(document)?.slice(1, 4);

test('every feature of the table is known since the versions that stand there', () => {
  expect(rows.length).toBeGreaterThan(15);
  expect(rows.map(({ key, versions }) => [key, ...versions])).toEqual(rows.map(({ key }) => [key, ...browsers.map((browser) => since(key, browser))]));
});

test('the table names what the site uses, and nothing else', () => {
  const found = Object.keys(signs).filter((key) => signs[key][1].test(used[signs[key][0]]));
  expect(rows.map(({ key }) => key).sort()).toEqual(found.sort());
});

test('the lowest versions are those of what is needed', () => {
  for (const [need, counts] of [
    ['starts', ['start']],
    ['is whole', ['start', 'whole']],
  ]) {
    const lowest = browsers.map((_, i) => String(Math.max(...rows.filter((row) => counts.includes(row.need)).map(({ versions }) => Number(versions[i])))));
    expect(claimed(need), need).toEqual(lowest);
  }
});
