// Fetches the part of the program that src/ui/later.rs asks for. The program imports this file as
// "./__wasm_split.js"; scripts/finish.mjs joins it with the boot script and fills in LATER, its name and digest.
import { initSync } from 'weegwijzer-glue';

async function fetchLater() {
  // The parts are one program: they share memory, stack and functions. Without a module this only gives the first part.
  const { memory, __stack_pointer, __indirect_function_table } = initSync();
  const response = await fetch(new URL(LATER.name, import.meta.url), { integrity: LATER.integrity });
  const shared = { memory, __stack_pointer, __indirect_function_table };
  await WebAssembly.instantiate(await response.arrayBuffer(), { __wasm_split: shared });
}

/**
 * Called by the program, which remembers success and may ask again after a failure.
 * @param {number} callback the place of a function of the program that wants to know how it went
 * @param {number} data what that function wants to be told as well
 */
export async function __wasm_split_load_later(callback, data) {
  const hasCome = await fetchLater().then(
    () => true,
    (reason) => {
      console.error(reason);
      return false;
    },
  );
  initSync().__indirect_function_table.get(callback)(data, hasCome);
}
