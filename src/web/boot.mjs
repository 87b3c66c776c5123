// The script that fetches the program and starts it. An own file, because the Content-Security-Policy allows no
// inline script. scripts/finish.mjs joins it with the glue of wasm-bindgen and fills in PROGRAM, the name and digest
// of the program that was built.
import start from 'weegwijzer-glue';
import { watchForFaults } from './faults.mjs';
import { keepForOffline } from './offline.mjs';

watchForFaults();
try {
  // The same kind of request as the preload hint in index.html, so that the program is fetched once.
  const response = fetch(new URL(PROGRAM.name, import.meta.url), { integrity: PROGRAM.integrity });
  await start({ module_or_path: response });
} catch (reason) {
  console.error(reason);
  // src/web/early.js shows what there is without the program.
  dispatchEvent(new Event('startfailed'));
}
keepForOffline();
