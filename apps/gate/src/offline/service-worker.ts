/**
 * Opens the gate's page without a network. It answers for the page's own files and for the models, both of
 * which carry a hash of their content in their name, and for nothing else: never for the API.
 */

/** Filled in by the build: a name for this build, and the files that every gate needs. */
declare const __BUILD__: string;
declare const __FILES__: readonly string[];

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

const PAGE = '/gate/';
const MODELS = '/models/';
const PAGE_CACHE = `tenzij-gate-page-${__BUILD__}`;
/** The page drops from it what no clearance names any more: see `kept-models.ts`. */
const MODEL_CACHE = 'tenzij-gate-models';

worker.addEventListener('install', (event) => {
  event.waitUntil(install());
});
worker.addEventListener('activate', (event) => {
  event.waitUntil(dropOldPages().then(() => worker.clients.claim()));
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate') event.respondWith(fromCache(PAGE_CACHE, pageAt(pathname)));
  else if (pathname.startsWith(PAGE)) event.respondWith(fromCache(PAGE_CACHE, request));
  else if (pathname.startsWith(MODELS)) event.respondWith(model(request));
});

/** The gate's other pages are files of their own; any other address is the gate itself. */
function pageAt(pathname: string): string {
  return __FILES__.includes(pathname) ? pathname : PAGE;
}

async function install(): Promise<void> {
  const cache = await caches.open(PAGE_CACHE);
  await cache.addAll(__FILES__.map((file) => new Request(file, { cache: 'no-cache' })));
  await worker.skipWaiting();
}

async function dropOldPages(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith('tenzij-gate-page-') && name !== PAGE_CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** A page that found a model damaged asks for it anew, past every cache: this one as well. */
async function model(request: Request): Promise<Response> {
  return request.cache === 'reload' ? intoCache(MODEL_CACHE, request) : fromCache(MODEL_CACHE, request);
}

/** From the cache, else from the network and into the cache. */
async function fromCache(name: string, wanted: Request | string): Promise<Response> {
  const cache = await caches.open(name);
  return (await cache.match(wanted)) ?? intoCache(name, wanted);
}

/** From the network, and in place of what the cache had. An error or a part of a file is not kept. */
async function intoCache(name: string, wanted: Request | string): Promise<Response> {
  const response = await fetch(wanted);
  if (response.status !== 200) return response;
  const cache = await caches.open(name);
  await cache.put(wanted, response.clone());
  return response;
}
