// Keeps the whole site on the device, so that everything works without a network (docs/adr/0017).
//
// The build writes `SITE` in front of it: `version`, a digest of all of this, and `files`, each address below the worker's
// own with the digest of what has to come under it. A version is complete before it is used, and never changed after that.

/** Begins the names of this site's caches. Other sites may stand on the same host, below other paths. */
const OWN = `overseas-talent-check ${registration.scope} `;
const CACHE = OWN + SITE.version;
const at = (address) => new URL(address, registration.scope).href;
const ADDRESSES = new Set(Object.keys(SITE.files).map(at));
/** The operator's list of parks, which changes without a build. */
const PARKS = at('parks.json');
/** Whoever has a file of such a name has the right one: the name carries a digest. */
const DIGESTED = /-[0-9a-f]{12,16}\.\w+$/;
/** How many files are asked for at a time. A browser takes six from a host, and a page may want some meanwhile. */
const AT_ONCE = 3;

const savesData = () => navigator.connection?.saveData;
/** Whether the connection is too dear or too slow for what nobody has asked for. */
const spares = () => savesData() || /2g/.test(navigator.connection?.effectiveType);
const found = (place, address) => place.match(address, { ignoreVary: true });

/** Puts a file into the cache, as it has to be or not at all: the browser compares it with its digest. */
async function keep(cache, address, integrity) {
  if (await found(cache, address)) return;
  const ask = (mode) => fetch(address, { cache: mode, integrity, priority: 'low' });
  const lasting = DIGESTED.test(address);
  const kept = lasting && (await found(caches, address));
  const answer = kept || (await ask(lasting ? 'default' : 'no-cache').catch(() => ask('reload')));
  // A page may not come from another address.
  if (!answer.ok || answer.redirected) throw new Error(address);
  await cache.put(address, answer);
}

/** Takes the operator's list over as it is, also that there is none. */
async function keepParks(answer) {
  if (answer.status < 500 && !answer.redirected) await (await caches.open(CACHE)).put(PARKS, answer);
}

/** Puts everything into the cache of this version, or leaves nothing. */
async function install() {
  // The browser tries again with a later page.
  if (spares()) throw new Error('saving data');
  const cache = await caches.open(CACHE);
  const waiting = Object.entries(SITE.files);
  const work = async () => {
    for (let next; (next = waiting.shift());) await keep(cache, at(next[0]), next[1]);
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  } catch (error) {
    waiting.length = 0;
    await caches.delete(CACHE);
    throw error;
  }
  await fetch(PARKS, { cache: 'no-cache' }).then(keepParks, () => {});
  // From the next page on. Those that are open stay what they are: all that they can still ask for has a digest.
  await skipWaiting();
}

/** Forgets other versions, but the one before as long as pages of it may be open. */
async function tidy() {
  // The next one is coming already, and will do it.
  if (registration.installing) return;
  const others = (await caches.keys()).filter((name) => name.startsWith(OWN) && name !== CACHE);
  const open = await clients.matchAll({ includeUncontrolled: true });
  await Promise.all(others.slice(0, open.length ? -1 : undefined).map((name) => caches.delete(name)));
}

/** A page of this version. Who saves data gets what is new without anything being kept. */
async function page(request, address) {
  if (savesData()) {
    const answer = await fetch(request).catch(() => null);
    if (answer) return answer;
  }
  const cache = await caches.open(CACHE);
  const kept = await found(cache, address);
  // Its addresses begin from the folder.
  if (!kept && ADDRESSES.has(address + '/')) return Response.redirect(address + '/' + new URL(request.url).search);
  return kept || fetch(request);
}

/** A file of this version, or of the one that the page asking for it is of. */
async function file(request, address) {
  const own = await found(await caches.open(CACHE), address);
  return own || (DIGESTED.test(address) && (await found(caches, address))) || fetch(request);
}

/** The operator's list, as it is now, or else as it was last. */
async function parks(request) {
  try {
    const answer = await fetch(request);
    // A full storage is no reason to withhold it.
    if (!spares()) await keepParks(answer.clone()).catch(() => {});
    return answer;
  } catch (error) {
    const kept = await found(await caches.open(CACHE), PARKS);
    if (kept) return kept;
    throw error;
  }
}

addEventListener('install', (event) => event.waitUntil(install()));
// No page is taken over that was opened without the worker.
addEventListener('activate', (event) => event.waitUntil(tidy()));
addEventListener('fetch', (event) => {
  const { request } = event;
  const address = request.url.replace(/[?#].*/s, '').replace(/\/index\.html$/, '/');
  if (request.method !== 'GET' || !address.startsWith(registration.scope)) return;
  if (request.mode === 'navigate') event.respondWith(page(request, address));
  else if (address === PARKS) event.respondWith(parks(request));
  else if (ADDRESSES.has(address) || DIGESTED.test(address)) event.respondWith(file(request, address));
});
