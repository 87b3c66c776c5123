// Keeps the site on the device, so that it works without a connection after one visit, and tells the program
// (src/web/update.rs) when a newer version is ready.

/** The place where browsers register service workers; nothing where there is none, as in a frame without an origin. */
function workers() {
  try {
    return navigator.serviceWorker;
  } catch {
    return undefined;
  }
}

/** Whether the page stands in a frame of another site: nothing is kept on a device for somebody who only came there. */
function isFramedElsewhere() {
  try {
    return window.top.location.origin !== location.origin;
  } catch {
    return true;
  }
}

/** The versions of the figures that the site has now, by class; nothing where they cannot be had. */
async function versionsOfFigures() {
  try {
    const classes = await (await fetch(new URL('data/index.json', import.meta.url))).json();
    return JSON.stringify(classes.map(({ id, version }) => [id, version]));
  } catch {
    return undefined;
  }
}

/** Whether everything that this page names is among the files of a worker, so that the page is of the same version. */
async function isOfPage(worker) {
  const answer = new MessageChannel();
  const files = new Promise((resolve) => {
    answer.port1.onmessage = ({ data }) => resolve(data);
    // A worker of before this question.
    setTimeout(() => resolve([]), 1000);
  });
  worker.postMessage('files', [answer.port2]);
  const root = document.documentElement;
  const named = [...document.querySelectorAll('script[src], link[href]')].map(({ src, href }) => src ?? href);
  const texts = Object.values(root.dataset).filter((name) => name.startsWith('./text/'));
  const here = new URL('.', import.meta.url).href;
  const paths = [...named, ...texts].map((name) => new URL(name, here).href).filter((href) => href.startsWith(here) && !href.includes('#'));
  const kept = await files;
  return paths.every((href) => kept.includes(href.slice(here.length)));
}

/** Registers src/web/sw.js once the page has loaded and has nothing else to do. */
export function keepForOffline() {
  const container = workers();
  // Who saves data asked not to load what may never be needed.
  if (!container || isFramedElsewhere() || navigator.connection?.saveData) return;
  // A browser that knows no idle time, or has none, waits this many milliseconds.
  const most = 2000;
  const whenIdle = globalThis.requestIdleCallback ?? ((callback) => setTimeout(callback, most));
  const begin = () => whenIdle(() => register(container).catch(() => {}), { timeout: most });
  if (document.readyState === 'complete') begin();
  else addEventListener('load', begin, { once: true });
}

async function register(container) {
  const shown = await versionsOfFigures();
  const registration = await container.register(new URL('sw.js', import.meta.url), { updateViaCache: 'none' });
  const offer = async () => {
    const worker = registration.waiting;
    const now = await versionsOfFigures();
    const figures = Boolean(shown && now && shown !== now);
    // The page came from the site and is the newer one already: its files may be used from now on.
    if (!figures && worker && (await isOfPage(worker))) return worker.postMessage('use');
    document.documentElement.dataset.newer = figures ? 'figures' : '';
    dispatchEvent(new Event('newerversion'));
  };
  // The very first version waits for nobody, so one that waits is newer than what the page shows.
  const watch = (worker) =>
    worker?.addEventListener('statechange', () => worker.state === 'installed' && registration.active && offer());
  if (registration.waiting) offer();
  watch(registration.installing);
  registration.addEventListener('updatefound', () => watch(registration.installing));
  addEventListener('usenewerversion', () => {
    // Another tab may have been first.
    if (!registration.waiting) return location.reload();
    container.addEventListener('controllerchange', () => location.reload(), { once: true });
    registration.waiting.postMessage('use');
  });
}
