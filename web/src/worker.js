// The offline shell: the page and its files of one version, so that Sallim opens without its server. Answers of the API are never
// kept here (docs/decisions/0026). scripts/worker.mjs fills in the version and the files at the build.
/* global __FILES__ */
const VERSION = '__VERSION__';
const FILES = new Set(__FILES__);
const SHELL = `sallim-${VERSION}`;
/** At home the server answers at once; away from home its address leads nowhere, and nobody waits for that to be found out. */
const PATIENCE = 3000;

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches.open(SHELL).then((cache) => cache.addAll([new Request('/', { cache: 'reload' }), ...FILES])),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== SHELL).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

// A new version waits until a person says so: a form half filled in is worth more than the latest code.
self.addEventListener('message', (event) => {
  if (event.data === 'take over') void self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate') {
    if (!/^\/(api|actuator|swagger|redoc|vendor|licences)(\/|$)/.test(url.pathname))
      event.respondWith(page(request));
  } else if (FILES.has(url.pathname)) event.respondWith(file(request));
  else if (/^\/assets\/.+\.woff2$/.test(url.pathname)) event.respondWith(font(request));
});

/** The server's own page where it is there, so that a reload is always the latest; else the one that was kept. */
async function page(request) {
  const kept = await caches.match('/', { cacheName: SHELL });
  if (kept === undefined) return fetch(request);
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), PATIENCE);
  try {
    return await fetch(request, { signal: late.signal });
  } catch {
    return kept;
  } finally {
    clearTimeout(timer);
  }
}

async function file(request) {
  return (await caches.match(request, { cacheName: SHELL, ignoreSearch: true })) ?? fetch(request);
}

/** The script has thousands of letters in hundreds of files: those that were seen are kept. */
async function font(request) {
  const cache = await caches.open(SHELL);
  const kept = await cache.match(request);
  if (kept !== undefined) return kept;
  const fresh = await fetch(request);
  if (fresh.ok) await cache.put(request, fresh.clone());
  return fresh;
}
