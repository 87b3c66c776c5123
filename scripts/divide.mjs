// Divides the linked program: what only the functions marked `#[wasm_split]` (src/ui/lazy.rs) reach goes into a file of
// its own, which is fetched later; docs/size.md says why. The same steps as in cargo-leptos, with the same tools: trunk
// has no place for them between cargo and wasm-bindgen, so they begin again with what cargo linked.
import { execFileSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';

/** The features that rustc uses: wasm-opt must be told, because a stripped program no longer says so. */
const features = ['bulk-memory', 'bulk-memory-opt', 'nontrapping-float-to-int', 'sign-ext', 'mutable-globals', 'multivalue'];

/**
 * @param {{ folder: string, isRelease: boolean }} where `folder` is emptied first
 * @returns paths: the first part, the later part, the glue of wasm-bindgen, which imports the loader beside it
 */
export async function divide({ folder, isRelease }) {
  const target = join(process.env.CARGO_TARGET_DIR ?? 'target', 'wasm32-unknown-unknown', isRelease ? 'release' : 'debug');
  const run = (command, ...options) => execFileSync(command, options, { stdio: 'inherit' });
  await rm(folder, { recursive: true, force: true });
  run('wasm-split-cli', join(target, 'weegwijzer.wasm'), folder, '--target', 'web', '--out-name', 'weegwijzer');
  // The later part finds memory, stack and table of the first by the names that the linker gave them.
  run('wasm-bindgen', join(folder, 'weegwijzer.wasm'), '--target', 'web', '--out-dir', folder, '--no-typescript', '--keep-lld-exports', '--no-demangle');
  const [first, later] = ['weegwijzer_bg.wasm', 'split_later.wasm'].map((name) => join(folder, name));
  if (isRelease) {
    const enable = features.map((feature) => `--enable-${feature}`);
    for (const part of [first, later]) run('wasm-opt', '-Oz', '--strip-debug', '--strip-producers', ...enable, part, '-o', part);
  }
  return { first, later, glue: join(folder, 'weegwijzer.js') };
}
