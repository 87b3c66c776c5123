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
  const registration = await container.register(new URL('sw.js', import.meta.url), { updateViaCache: 'none' });
  const offer = () => {
    document.documentElement.dataset.newer = '';
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
