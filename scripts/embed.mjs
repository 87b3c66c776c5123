// Makes embed.js, the script that other sites load. Its name stays the same, because it stands in their pages.
import { join } from 'node:path';
import { build } from 'esbuild';

/** Writes embed.js into a folder. Small in every build: it is the same program that the tests measure. */
export async function buildEmbed(folder) {
  await build({
    entryPoints: ['src/web/embed.mjs'],
    outfile: join(folder, 'embed.js'),
    // A plain script: hosts may load it from anywhere, where a module would need permission (CORS).
    format: 'iife',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
  });
}
