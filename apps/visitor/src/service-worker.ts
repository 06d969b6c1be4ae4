/**
 * Opens the pass without a network: it answers with the page and its files as `keepPage` kept them, and is
 * silent about everything else. It never touches the API, so nothing of a visit is in it.
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
const worker = globalThis as unknown as Worker;

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || !pathname.startsWith('/visit/')) return;
  event.respondWith(keptOrFetched(request));
});

async function keptOrFetched(request: Request): Promise<Response> {
  const kept = await caches.match(request.mode === 'navigate' ? '/visit/' : request);
  return kept ?? fetch(request);
}

export {};
