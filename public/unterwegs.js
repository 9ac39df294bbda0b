// The given cards of the toolbox where there is no connection. Nothing that belongs to somebody is kept here.
// A page that loads this lets it work for the toolbox in its language, and there alone.
const STORE = "werkzeugkoffer";
const FILE = /(?:href|src)="(\/(?:assets|fonts)\/[^"]+)"/g;
const FONT = /url\(["']?(\/fonts\/[^"')]+-400-[^"')]+)/g;
let filled = false;

/** The page that stands in for one of the toolbox, in its language. */
function standIn(url) {
  return `/${new URL(url).pathname.startsWith("/en/") ? "en" : "de"}/werkzeugkoffer/unterwegs`;
}

/** Keeps the page as everybody sees it, with what it is drawn with; of an older build nothing stays. */
async function fill(address) {
  const answer = await fetch(address, { credentials: "omit" });
  if (!answer.ok) return;
  const store = await caches.open(STORE);
  const named = [...(await answer.clone().text()).matchAll(FILE)].map(([, file]) => file);
  const sheet = await (await fetch(named.find((file) => file.endsWith(".css")))).text();
  // What the cards are set in: the sentences are in ten languages.
  const files = [...new Set([...named, ...[...sheet.matchAll(FONT)].map(([, file]) => file)])];
  await store.addAll(files);
  await store.put(address, answer);
  for (const { url } of await store.keys()) {
    const { pathname } = new URL(url);
    if (!pathname.endsWith("/unterwegs") && !files.includes(pathname)) await store.delete(url);
  }
  filled = true;
}

async function visit(event) {
  const address = standIn(event.request.url);
  try {
    const answer = (await event.preloadResponse) ?? (await fetch(event.request));
    if (!filled) event.waitUntil(fill(address).catch(() => {}));
    return answer;
  } catch {
    return (await caches.match(address)) ?? Response.error();
  }
}

function begin() {
  addEventListener("install", (event) => event.waitUntil(fill(standIn(registration.scope)).catch(() => {})));
  addEventListener("activate", (event) => event.waitUntil(registration.navigationPreload?.enable()));
  addEventListener("fetch", (event) => {
    const { method, mode, url } = event.request;
    if (method !== "GET" || new URL(url).origin !== location.origin) return;
    if (mode === "navigate") event.respondWith(visit(event));
    else if (/^\/(?:assets|fonts)\//.test(new URL(url).pathname)) event.respondWith(caches.match(event.request).then((kept) => kept ?? fetch(event.request)));
  });
}

if (!globalThis.document) begin();
else navigator.serviceWorker?.register("/unterwegs.js", { scope: `/${document.documentElement.lang}/werkzeugkoffer` }).catch(() => {});
