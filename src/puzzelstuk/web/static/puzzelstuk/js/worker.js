/**
 * The service worker. The view puts VERSION (a hash of all content) and FILES (what may be kept) above this text.
 * Kept are only files that are the same for everyone: never a page with something personal on it.
 */
const KEPT = `puzzelstuk-${VERSION}`;
const NO_RECEPTION = "/zonder-bereik";
const KEY = "/toestel/sleutel";
const PATIENCE = { page: 10000, file: 3000 };

addEventListener("install", (event) => {
  const fresh = FILES.map((file) => new Request(file, { cache: "reload", credentials: "omit" }));
  event.waitUntil(caches.open(KEPT).then((kept) => kept.addAll(fresh)).then(() => skipWaiting()));
});

addEventListener("activate", (event) => {
  event.waitUntil(dropOlder().then(() => clients.claim()));
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  // A page that is sent by POST is left to the browser: only it can offer to send the same again.
  if (request.method !== "GET" || origin !== location.origin) return;
  if (request.mode === "navigate") event.respondWith(page(request));
  else if (pathname === KEY) event.respondWith(key(request));
  else if (FILES.includes(pathname)) event.respondWith(file(request));
});

async function dropOlder() {
  const older = (await caches.keys()).filter((name) => name.startsWith("puzzelstuk-") && name !== KEPT);
  await Promise.all(older.map((name) => caches.delete(name)));
}

/** A page comes from the network or not at all; without reception the page for that takes its place. */
async function page(request) {
  const answer = await within(PATIENCE.page, request).catch(() => undefined);
  const down = !answer || (answer.status >= 502 && answer.status <= 504);
  return (down && (await kept(NO_RECEPTION))) || answer || Response.error();
}

/** The network first, also for files: a new version never waits for the worker. */
async function file(request) {
  const answer = await within(PATIENCE.file, request).catch(() => undefined);
  if (answer?.ok) return answer;
  return (await kept(request)) || answer || fetch(request);
}

async function key(request) {
  try {
    const answer = await within(PATIENCE.file, request);
    if (answer.ok) await (await caches.open(KEPT)).put(KEY, answer.clone());
    return answer;
  } catch {
    return (await kept(KEY)) || Response.error();
  }
}

function kept(request) {
  return caches.match(request, { cacheName: KEPT, ignoreVary: true, ignoreSearch: true });
}

/** Half a bar of reception can hang for a minute; then it counts as none. */
function within(patience, request) {
  const late = new Promise((_, reject) => setTimeout(reject, patience, new Error("te traag")));
  return Promise.race([fetch(request), late]);
}
