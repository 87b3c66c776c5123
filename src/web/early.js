// Runs before the first paint, as a file of its own because the Content-Security-Policy allows no inline script: says
// on the root which language is shown and what stands there until the program has started (style/without.css), asks
// for the first files early, and notices when the script of the program does not arrive. scripts/finish.mjs makes
// early-<digest>.js of it.
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

/** The page must never stay as it is before the start: it says so, and shows all that it carries. */
const fail = () => {
  delete root.dataset.starting;
  const message = document.getElementById('boot-failed');
  message?.removeAttribute('hidden');
  // The reason comes first: browsers would scroll past it, to the part that the address happens to name.
  for (const part of document.querySelectorAll('#without-program main > [id][lang]')) {
    part.removeAttribute('id');
    for (const link of document.querySelectorAll(`.language[lang=${part.lang}]`)) link.onclick = () => part.scrollIntoView();
  }
  scrollTo(0, 0);
  // The same address again, so that nothing of it is lost.
  for (const button of message?.querySelectorAll('button') ?? []) button.onclick = () => location.reload();
};
addEventListener('startfailed', fail);
// A script that does not arrive, or is not the one that this page was made with, tells only itself; no event bubbles.
addEventListener('error', ({ target }) => target instanceof HTMLScriptElement && fail(), true);
