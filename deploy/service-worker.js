// Turns off what the site keeps on devices: put this file in the place of the site's own `service-worker.js`, and leave it
// there. Browsers that have the site's worker ask for this one with their next page, which forgets everything that was kept
// and ends itself. Pages that are open stay as they are. docs/hosting.md tells when this is wanted.
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(forget()));

async function forget() {
  const own = `overseas-talent-check ${registration.scope} `;
  const names = (await caches.keys()).filter((name) => name.startsWith(own));
  await Promise.all(names.map((name) => caches.delete(name)));
  await registration.unregister();
}
