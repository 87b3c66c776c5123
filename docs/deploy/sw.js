// Put this in place of sw.js to take the site away for good: devices forget what they kept of it, and nothing else.
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(forget()));

async function forget() {
  const own = (await caches.keys()).filter((name) => name.startsWith(`weegwijzer ${registration.scope} `));
  await Promise.all(own.map((name) => caches.delete(name)));
  await registration.unregister();
}
