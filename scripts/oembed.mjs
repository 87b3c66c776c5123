// Writes oembed.json for a site that is about to be published, and tells of it in its index.html. oEmbed wants whole
// addresses, which only who publishes it knows:
//
//   node scripts/oembed.mjs https://example.org/weegwijzer/ [FOLDER]     (FOLDER: dist)
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const [address, folder = 'dist'] = process.argv.slice(2);
if (!/^https?:\/\/[^?#"<>&]+\/$/.test(address ?? '')) {
  console.error('error: node scripts/oembed.mjs https://example.org/weegwijzer/ [FOLDER]; the address ends with /');
  process.exit(1);
}

const [width, height] = [800, 900];
const html = `<iframe src="${address}#?" title="Weegwijzer" width="${width}" height="${height}" allow="clipboard-write" referrerpolicy="no-referrer"></iframe>`;
const answer = { version: '1.0', type: 'rich', provider_name: 'Weegwijzer', provider_url: address, title: 'Weegwijzer', html, width, height };
await writeFile(join(folder, 'oembed.json'), `${JSON.stringify(answer, null, 2)}\n`);

const page = join(folder, 'index.html');
const text = await readFile(page, 'utf8');
const link = `<link rel="alternate" type="application/json+oembed" href="${address}oembed.json" title="Weegwijzer">`;
// Once, however often this is run.
const without = text.replace(/\s*<link rel="alternate" type="application\/json\+oembed"[^>]*>/, '');
await writeFile(page, without.replace('</title>', `</title>\n    ${link}`));
