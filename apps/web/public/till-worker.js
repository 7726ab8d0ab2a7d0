// Lets the page of a till open without a connection: its page and files are kept as they came. What is written down waits
// in the page's own store; nothing of the API is kept here.
const KEPT = 'viaggio-till-1';
const FILES = /^\/(?:assets\/|theme\.js$|favicon\.svg$)/;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

const isFile = (url) => url.origin === self.location.origin && FILES.test(url.pathname);

async function keep(addresses) {
  const cache = await caches.open(KEPT);
  const wanted = addresses.map((address) => new URL(address)).filter(isFile);
  for (const { href } of wanted) {
    if (!(await cache.match(href))) await cache.add(href).catch(() => undefined);
  }
  // Files of builds before this one.
  const now = new Set(wanted.map(({ href }) => href));
  for (const { url } of await cache.keys()) {
    if (isFile(new URL(url)) && !now.has(url)) await cache.delete(url);
  }
}

async function page(request) {
  const cache = await caches.open(KEPT);
  try {
    const answer = await fetch(request);
    if (answer.ok) await cache.put(request.url, answer.clone());
    return answer;
  } catch (fault) {
    const kept = await cache.match(request.url, { ignoreSearch: true });
    if (kept) return kept;
    throw fault;
  }
}

async function file(request) {
  const kept = await (await caches.open(KEPT)).match(request.url);
  return kept ?? fetch(request);
}

self.addEventListener('message', (event) => {
  if (Array.isArray(event.data?.keep)) event.waitUntil(keep(event.data.keep));
  if (typeof event.data?.page === 'string' && event.data.page.startsWith(`${self.location.origin}/till/`)) {
    event.waitUntil(caches.open(KEPT).then((cache) => cache.add(event.data.page).catch(() => undefined)));
  }
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (isFile(new URL(request.url))) event.respondWith(file(request));
});
