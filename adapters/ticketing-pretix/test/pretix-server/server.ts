import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Reply, UNAUTHORISED } from './answers.ts';
import { type Asking, answer, initialize } from './routes.ts';
import type { Device, Shop } from './state.ts';

/**
 * What goes wrong with the next requests that match. `before`: the connection breaks and nothing was done; `after`:
 * it was done, and the answer never comes; `hang`: it was done, and nothing more is heard; else an answer of this
 * status, and nothing done.
 */
export interface Fault {
  /** Part of the path. */
  readonly on: string;
  readonly how: 'before' | 'after' | 'hang' | { readonly status: number; readonly retryAfter?: number };
  /** How many times; for ever unless told. */
  times?: number;
}

export interface PretixServer {
  readonly url: string;
  readonly shop: Shop;
  readonly faults: Fault[];
  /** Every request that came in, without what was in it. */
  readonly asked: { readonly method: string; readonly path: string; readonly key: string | null }[];
  close(): Promise<void>;
}

const DAY = 86_400_000;
const MINUTE = 60_000;

/** A pretix on this computer, that keeps everything in memory. Not pretix: what its API says of itself, done. */
export async function startPretix(shop: Shop): Promise<PretixServer> {
  const faults: Fault[] = [];
  const asked: PretixServer['asked'] = [];
  const server = createServer((request, response) => {
    void serve(shop, faults, asked, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    shop,
    faults,
    asked,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}

async function serve(
  shop: Shop,
  faults: Fault[],
  asked: PretixServer['asked'],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
  const { method = 'GET' } = request;
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const key = header(request, 'x-idempotency-key');
  asked.push({ method, path: url.pathname, key });
  const fault = takeFault(faults, url.pathname);
  if (fault === 'before') return void response.destroy();
  if (typeof fault === 'object' && fault) return send(response, failing(fault));
  const authorization = header(request, 'authorization');
  if (isTooMuch(shop, authorization)) return send(response, failing({ status: 429, retryAfter: 60 }));
  const who = whoAsks(shop, authorization);
  const text = Buffer.concat(chunks).toString('utf8');
  const body = text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
  const parts = { shop, method, path: url.pathname, query: url.searchParams, body, origin: url.origin };
  const work = () => route({ ...parts, device: who === 'team' ? null : (who as Device) }, who !== null);
  const reply = method === 'POST' && key !== null ? once(shop, `${authorization} ${key}`, work) : work();
  if (fault === 'after') return void response.destroy();
  if (fault === 'hang') return;
  send(response, reply);
}

function route(asking: Asking, isKnown: boolean): Reply {
  if (asking.path === '/api/v1/device/initialize' && asking.method === 'POST') return initialize(asking);
  return isKnown ? answer(asking) : UNAUTHORISED;
}

/** The same key from the same asker within a day gets the same answer, and nothing is done again. */
function once(shop: Shop, name: string, work: () => Reply): Reply {
  const kept = shop.calls.get(name);
  if (kept?.answer && shop.now() - kept.at < DAY) return kept.answer;
  const reply = work();
  // These are meant to be tried again.
  const isKept = ![409, 429, 500, 503].includes(reply.status);
  if (isKept) shop.calls.set(name, { at: shop.now(), answer: { status: reply.status, body: reply.body } });
  return reply;
}

function failing({ status, retryAfter }: { readonly status: number; readonly retryAfter?: number }): Reply {
  const headers = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
  return { status, body: { detail: 'Something.' }, headers };
}

/** So many requests a minute from one asker, and no more. */
function isTooMuch(shop: Shop, authorization: string | null): boolean {
  if (authorization === null || shop.perMinute === null) return false;
  const minute = Math.floor(shop.now() / MINUTE);
  const name = `${minute} ${authorization}`;
  const count = (shop.counted.get(name) ?? 0) + 1;
  shop.counted.set(name, count);
  return count > shop.perMinute;
}

function whoAsks(shop: Shop, authorization: string | null): Device | 'team' | null {
  const [kind, token = ''] = (authorization ?? '').split(' ');
  if (kind === 'Token') return shop.teamTokens.has(token) ? 'team' : null;
  if (kind !== 'Device') return null;
  return (
    shop.devices.find((one) => one.initialized && !one.revoked && one.apiToken === token && token !== '') ??
    null
  );
}

function takeFault(faults: Fault[], path: string): Fault['how'] | null {
  const found = faults.find(({ on, times = 1 }) => path.includes(on) && times > 0);
  if (!found) return null;
  if (found.times !== undefined) found.times -= 1;
  return found.how;
}

function send(response: ServerResponse, { status, body, headers = {} }: Reply): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

function header({ headers }: IncomingMessage, name: string): string | null {
  return typeof headers[name] === 'string' ? headers[name] : null;
}
