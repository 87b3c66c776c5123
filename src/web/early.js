// Runs before the first paint, as a file of its own because the Content-Security-Policy allows no inline script: says
// on the root which language is shown and what stands there until the program has started (style/without.css), asks
// for the first files early, and notices when the program does not come or cannot run here. scripts/finish.mjs makes
// early-<digest>.js of it, in a language that far older browsers read.
const root = document.documentElement;

// As the program is going to choose (`first_route` in src/ui/state.rs): of the address, else the browser's first
// that there is, else English.
const asked = [location.hash.slice(1, 3), ...navigator.languages.map((code) => code.split('-')[0]), 'en'];
root.lang = asked.find((code) => root.hasAttribute(`data-text-${code}`));
const isStart = /^#?\/?(nl|en)?\/?$/.test(location.hash);
root.dataset.starting = isStart ? 'start' : 'elsewhere';

/** Asks for a file that the program is going to fetch, while the program itself is still on its way. */
const fetchEarly = (href) => {
  const hint = document.createElement('link');
  Object.assign(hint, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href });
  document.head.append(hint);
};
fetchEarly(root.getAttribute(`data-text-${root.lang}`));
fetchEarly('data/index.json');
// The figures of a class, for the two screens that need nothing else (their addresses are those of src/route.rs).
const [, name] = /^#\/?(?:nl|en)\/([a-z][a-z0-9_]*)\/(?:matters|overview)$/.exec(location.hash) ?? [];
if (name) fetchEarly(`data/${name}.json`);
// The part of the program that every other screen needs.
if (!isStart) fetchEarly(root.dataset.later);

/** Whether the program can run here: WebAssembly as the policy of the page allows it, with what it uses, and style sheets in layers. */
const canRun = () => {
  try {
    // A function that extends a sign, makes a whole number of a fraction and fills memory.
    new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 5, 3, 1, 0, 0, 10, 25, 1, 23, 0, 65, 0, 192, 26, 67, 0, 0, 0, 0, 252, 0, 26, 65, 0, 65, 0, 65, 0, 252, 11, 0, 11));
    return 'CSSLayerBlockRule' in window;
  } catch {
    return false;
  }
};
const isTooOld = !canRun();

/** The page must never stay as it is before the start: it gives the reason (`data-reason`), and shows all that it carries. */
const fail = (reason) => {
  if (document.readyState === 'loading') return addEventListener('DOMContentLoaded', () => fail(reason));
  const message = document.getElementById('boot-failed');
  // The program came all the same, and has taken it away.
  if (!message) return;
  delete root.dataset.starting;
  message.hidden = false;
  for (const part of message.querySelectorAll('[data-reason]')) part.hidden = part.dataset.reason !== (isTooOld ? 'old' : reason);
  // The reason comes first: browsers would scroll past it, to the part that the address happens to name.
  for (const part of document.querySelectorAll('#without-program main > [id][lang]')) {
    part.removeAttribute('id');
    for (const link of document.querySelectorAll(`.language[lang=${part.lang}]`)) link.onclick = () => part.scrollIntoView();
  }
  const toReason = () => scrollTo(0, 0);
  toReason();
  // Chromium may have found that part before its name was gone, and scrolls to it in the first frame of the whole page.
  const afterFrame = () => requestAnimationFrame(() => requestAnimationFrame(toReason));
  if (document.readyState === 'complete') afterFrame();
  else addEventListener('load', afterFrame);
  // The same address again, so that nothing of it is lost.
  for (const button of message.querySelectorAll('button')) button.onclick = () => location.reload();
};
if (isTooOld) fail();
// As long as any answer may take to begin (src/web/fetch.rs). A program that comes later still starts.
setTimeout(() => fail('slow'), 20_000);
addEventListener('startfailed', () => fail('failed'));
// A script that does not arrive, or is not the one that this page was made with, tells only itself; no event bubbles.
addEventListener('error', ({ target }) => target instanceof HTMLScriptElement && fail('failed'), true);
