// The first script of the page: fetches the program and starts it. An own file, because the
// Content-Security-Policy allows no inline script. scripts/finish.mjs joins it with the glue of
// wasm-bindgen and fills in PROGRAM, the name and digest of the program that was built.
import start from 'weegwijzer-glue';

/**
 * The page must never stay blank: index.html carries a message in both languages, hidden until here.
 * @param {unknown} reason what went wrong, for the console only
 */
function showFailure(reason) {
  console.error(reason);
  document.getElementById('boot-failed')?.removeAttribute('hidden');
}

/**
 * Asks for the texts while the program is still on its way, in the language that it is going to ask for them
 * (`State::new` in src/ui/state.rs): of the address, else the browser's first that there is, else English.
 */
function fetchTextsEarly() {
  const root = document.documentElement;
  const asked = [location.hash.slice(1, 3), ...navigator.languages.map((code) => code.split('-')[0]), 'en'];
  const hint = document.createElement('link');
  Object.assign(hint, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous' });
  hint.href = asked.map((code) => root.getAttribute(`data-text-${code}`)).find(Boolean);
  document.head.append(hint);
}

try {
  fetchTextsEarly();
  // The same kind of request as the preload hint in index.html, so that the program is fetched once.
  const response = fetch(new URL(PROGRAM.name, import.meta.url), { integrity: PROGRAM.integrity });
  await start({ module_or_path: response });
} catch (reason) {
  showFailure(reason);
}
