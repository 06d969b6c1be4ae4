/**
 * Opens the pass without a network: it answers with the page and its files as `keepPage` kept them, and is
 * silent about everything else. It never touches the API, so nothing of a visit is in it. With a network the
 * page itself is the server's, so that no phone stays on an old one.
 */

interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Event {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
interface Worker {
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Extendable) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
}
const PAGE = '/visit/';
const PATIENCE_MILLISECONDS = 3000;

/** Who asks for these means the server. Files with a hash in their name are the same there and here. */
const ASKS_NETWORK: readonly RequestCache[] = ['no-cache', 'reload', 'no-store'];

const worker = globalThis as unknown as Worker;

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || !pathname.startsWith(PAGE)) return;
  if (request.mode === 'navigate') event.respondWith(newestPage(request));
  else if (pathname.startsWith(`${PAGE}assets/`) || !ASKS_NETWORK.includes(request.cache))
    event.respondWith(keptOrFetched(request));
});

/** The kept page where the network is missing, broken or so slow that a queue would notice. */
async function newestPage(request: Request): Promise<Response> {
  const fetched = fetch(request);
  const inTime = await Promise.race([
    fetched.then(
      (response) => (response.status < 500 ? response : null),
      () => null,
    ),
    new Promise<null>((resolve) => setTimeout(resolve, PATIENCE_MILLISECONDS, null)),
  ]);
  return inTime ?? (await caches.match(PAGE)) ?? fetched;
}

async function keptOrFetched(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}

export {};
