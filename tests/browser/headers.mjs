// Reads the header examples of docs/deploy, each as its server would.
import { readFileSync } from 'node:fs';

const read = (name) => readFileSync(new URL(`../../docs/deploy/${name}`, import.meta.url), 'utf8');
const withoutComments = (text) => text.replaceAll(/^\s*#.*$/gm, '');
const found = (text, pattern) => Object.fromEntries([...text.matchAll(pattern)].map(([, name, value]) => [name, value]));

/** What each example sends with every file, by name of the header. Caching depends on the file and is left out. */
export const examples = {
  nginx: () => found(withoutComments(read('nginx.conf')), /add_header (?!Cache-Control)(\S+) "([^"]*)" always;/g),
  Apache: () => found(withoutComments(read('apache.htaccess')), /^Header always set (?!Cache-Control)(\S+) "([^"]*)"$/gm),
  Caddy: () => found(/\theader \{([^}]*)\}/.exec(withoutComments(read('Caddyfile')))[1], /^\t\t(\S+) "([^"]*)"$/gm),
  _headers: () => found(/^\/\*\n((?: {2}.*\n)*)/m.exec(withoutComments(read('_headers')))[1], /^ {2}([^:\s]+): (.*)$/gm),
};
