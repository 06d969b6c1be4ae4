/**
 * Opens the gate's page without a network. It answers for the page's own files and for the models, both of
 * which carry a hash of their content in their name, and for nothing else: never for the API. And it loads a
 * page anew that hangs.
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
/** What the page tells: see `running/beat.ts`. */
interface Telling extends Extendable {
  readonly data: { readonly kind?: unknown; readonly address?: unknown } | null;
  readonly source: Page | null;
}
interface Page {
  readonly id: string;
  navigate(address: string): Promise<unknown>;
}
interface Worker {
  readonly clients: { claim(): Promise<void>; get(id: string): Promise<Page | undefined> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Extendable) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
  addEventListener(type: 'message', listener: (event: Telling) => void): void;
}
const worker = globalThis as unknown as Worker;

const PAGE = '/gate/';
const MODELS = '/models/';
const PAGE_CACHE = `tenzij-gate-page-${__BUILD__}`;
/** The page drops from it what no clearance names any more: see `kept-models.ts`. */
const MODEL_CACHE = 'tenzij-gate-models';
const RESTART = `${PAGE}restart`;
/** A page that beats every 5 seconds, and is silent for this many steps, hangs. */
const STEPS = 4;
const STEP_MS = 5000;

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
  if (pathname === RESTART) event.respondWith(Promise.resolve(restartPage()));
  else if (request.mode === 'navigate') event.respondWith(fromCache(PAGE_CACHE, pageAt(pathname)));
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

/** The number of the last beat of each page that beats. */
const beats = new Map<string, number>();
/** Where the page was that hangs, its fragment included. */
let restartAt = PAGE;

worker.addEventListener('message', (event) => {
  const { data, source } = event;
  if (!source) return;
  const beat = (beats.get(source.id) ?? 0) + 1;
  beats.set(source.id, beat);
  if (data?.kind === 'beat') event.waitUntil(watch(source.id, beat, String(data.address)));
});

/** In steps: after a device slept one of them is over at once, and the page still has the others to beat. */
async function watch(id: string, beat: number, address: string): Promise<void> {
  for (let step = 0; step < STEPS; step++) {
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
    if (beats.get(id) !== beat) return;
  }
  beats.delete(id);
  restartAt = address;
  const page = await worker.clients.get(id);
  await page?.navigate(RESTART).catch(() => undefined);
}

/**
 * On the way from a page that hangs to the same page. A browser loads a page of the same kind into the same
 * process, which hangs; this one lacks the headers that isolate the gate, so that it gets a process of its own.
 */
function restartPage(): Response {
  const isOurs = restartAt.startsWith(location.origin + PAGE);
  const escaped = (isOurs ? restartAt : PAGE).replace(/[&"<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const page = `<!doctype html><title>Tenzij</title><meta http-equiv="refresh" content="0; url=${escaped}">`;
  const headers = { 'content-type': 'text/html', 'content-security-policy': "default-src 'none'" };
  return new Response(page, { headers });
}
