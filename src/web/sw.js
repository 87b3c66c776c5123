// The service worker: keeps all files of one version of the site on the device and answers with them. Written by hand
// because it is this small: a library of several times its size would add other strategies, and this site has two.
//
// Page and data are asked of the site first, so that a corrected figure reaches a person who is online at the next
// visit, and come from the device when the site does not give them whole and soon. Everything else is named by its
// digest or hardly ever changes, and comes from the device.
//
// scripts/seal.mjs fills in FILES, the integrity digest of every file by its path (the page itself under ''), and
// VERSION, the digest of that list, so that any changed byte makes a new version. Each version has a cache of its own,
// in which a file stands under its address with its digest behind it: an unchanged file is taken over from the version
// before, and a file that does not fit its digest is never kept.
//
// A new version is fetched in the background and waits until somebody asks for it, or until the page that is shown is
// of that version already (src/web/offline.mjs). Other caches of the same origin are never touched.
const scope = registration.scope;
const PREFIX = `weegwijzer ${scope} `;
const CACHE = PREFIX + VERSION;
/** How long page and data may take, in milliseconds, before those on the device are shown. */
const SOON = 3000;

const keyOf = (path) => `${scope}${path}?${encodeURIComponent(FILES[path])}`;
const isNamedByDigest = (path) => /-[0-9a-f]{12}\.\w+$/.test(path);
const isAskedFirst = (path) => path === '' || path.startsWith('data/');
const ownCaches = async () => (await caches.keys()).filter((name) => name.startsWith(PREFIX));

addEventListener('install', (event) => event.waitUntil(fill()));
addEventListener('activate', (event) => event.waitUntil(Promise.all([clients.claim(), tidy()])));
addEventListener('message', ({ data, ports }) => {
  if (data === 'use') skipWaiting();
  if (data === 'files') ports[0].postMessage(Object.keys(FILES));
});

addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || !url.href.startsWith(scope)) return;
  const asked = decodeURI(url.pathname.slice(new URL(scope).pathname.length));
  const path = asked === 'index.html' ? '' : asked;
  if (path in FILES) event.respondWith(isAskedFirst(path) ? answerNew(request, path) : answer(request, path));
  // A page of the version before, still open in another tab, asks for its own files.
  else if (isNamedByDigest(path)) event.respondWith(answerOlder(request, url));
  if (request.mode === 'navigate') event.waitUntil(tidy());
});

/** Keeps every file of this version. A failure leaves what arrived, and the browser tries again at the next visit. */
async function fill() {
  const cache = await caches.open(CACHE);
  const older = await Promise.all((await ownCaches()).map((name) => caches.open(name)));
  const keep = async (path) => {
    for (const kept of older) {
      const same = await kept.match(keyOf(path), { ignoreVary: true });
      if (same) return kept === cache || cache.put(keyOf(path), same);
    }
    await cache.put(keyOf(path), await fetched(path));
  };
  await Promise.all(Object.keys(FILES).map(keep));
}

async function fetched(path) {
  // Names with a digest never change their content; everything else must be asked for again.
  const response = await fetch(scope + path, { integrity: FILES[path], cache: isNamedByDigest(path) ? 'default' : 'no-cache' });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  // Browsers refuse a redirected answer for a page.
  return response.redirected ? new Response(response.body, { headers: response.headers }) : response;
}

async function answer(request, path) {
  const cache = await caches.open(CACHE);
  return (await cache.match(keyOf(path), { ignoreVary: true })) ?? fetch(request);
}

/** What the site gives if it is whole and comes soon, else what is kept; without that, whatever comes. */
async function answerNew(request, path) {
  const kept = await (await caches.open(CACHE)).match(keyOf(path), { ignoreVary: true });
  if (!kept) return fetch(request);
  if (!navigator.onLine) return kept;
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), SOON);
  try {
    return await askFor(path, late.signal);
  } catch {
    return kept;
  } finally {
    clearTimeout(timer);
  }
}

/** A file as the site has it now. Fails unless it is what it should be, as is no page in which one logs in to the wifi. */
async function askFor(path, signal) {
  const ask = async (path, cache) => {
    const response = await fetch(scope + path, { cache, signal });
    if (!response.ok || response.redirected) throw new Error(`${path}: ${response.status}`);
    return response;
  };
  const response = await ask(path, 'no-cache');
  const text = await response.text();
  if (path.endsWith('.json')) JSON.parse(text);
  // A new page is of use only with the files that it names: they may still be on their way to the site.
  if (path === '') {
    const named = new Set(text.match(/\b[\w./]*-[0-9a-f]{12}\.\w+/g));
    if (named.size === 0) throw new Error('another page');
    const ofPage = [...named].map((name) => name.replace(/^\.?\//, '')).filter((name) => !(name in FILES));
    await Promise.all(ofPage.map((name) => ask(name, 'default').then((answer) => answer.arrayBuffer())));
  }
  return new Response(text, { headers: response.headers });
}

async function answerOlder(request, url) {
  for (const name of await ownCaches()) {
    const kept = await (await caches.open(name)).match(url, { ignoreSearch: true, ignoreVary: true });
    if (kept) return kept;
  }
  return fetch(request);
}

/** Removes the caches of other versions, once no page of theirs can be open and none is on its way. */
async function tidy() {
  const windows = await clients.matchAll({ type: 'window' });
  if (windows.length > 1 || registration.waiting || registration.installing) return;
  for (const name of await ownCaches()) if (name !== CACHE) await caches.delete(name);
}
