import { once } from 'node:events';
import {
  createServer as createHttp,
  type IncomingMessage,
  type RequestListener,
  type Server,
} from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { RunningTurnstile } from '@tenzij/turnstile';
import { refusal } from '../refusal.ts';
import { type Access, answerPreflight, refuseAccess, setHeaders } from './access.ts';
import { type Answer, readBody, refuseWith, send } from './answer.ts';
import { streamStanding } from './events.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Longest that a request is kept waiting for an answer; who wants to wait longer asks again. */
const MOST_WAIT_SECONDS = 25;

export interface BridgeParts extends Access {
  /** Called once this bridge has its address, so that a second one on the same turnstile never tells it anything. */
  readonly start: () => Promise<RunningTurnstile>;
  /** What a page may know of this bridge. */
  readonly about: object;
  readonly address: string;
  readonly port: number;
  readonly tls: { readonly cert: string; readonly key: string } | null;
}

export interface Bridge {
  readonly url: string;
  readonly turnstile: RunningTurnstile;
  /** Takes no new passage; what waits for an answer still gets it. */
  close(finish: () => Promise<unknown>): Promise<void>;
}

/** Serves the gate's page. */
export async function serveBridge(parts: BridgeParts): Promise<Bridge> {
  const streams = new Set<() => void>();
  let turnstile: RunningTurnstile | null = null;

  const listener: RequestListener = (request, response) => {
    setHeaders(request, response, parts);
    if (request.method === 'OPTIONS') return answerPreflight(request, response, parts);
    const refused = refuseAccess(request, parts);
    if (refused) return send(response, refused);
    if (!turnstile) return send(response, refuseWith(503, 'cli.turnstile-stopping'));
    if (request.method === 'GET' && request.url === '/events') {
      const end = streamStanding(turnstile, response);
      streams.add(end);
      response.on('close', () => streams.delete(end));
      return;
    }
    void answer(request, turnstile, parts.about).then((given) => send(response, given));
  };

  const server = createServer(parts, listener);
  await listen(server, parts);
  const running = await parts.start().catch((error) => {
    server.close();
    throw error;
  });
  turnstile = running;
  const { port } = server.address() as AddressInfo;
  const host = parts.address.includes(':') ? `[${parts.address}]` : parts.address;
  return {
    turnstile: running,
    url: `${parts.tls ? 'https' : 'http'}://${host}:${port}`,
    async close(finish) {
      turnstile = null;
      await finish();
      for (const end of streams) end();
      server.closeIdleConnections();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      setTimeout(() => server.closeAllConnections(), 500).unref();
      await closed;
    },
  };
}

function createServer({ tls }: BridgeParts, listener: RequestListener): Server {
  const limits = { requestTimeout: 10_000, headersTimeout: 5000 };
  return tls ? createHttps({ ...tls, ...limits }, listener) : createHttp(limits, listener);
}

async function listen(server: Server, { address, port }: BridgeParts): Promise<void> {
  server.listen(port, address);
  try {
    await once(server, 'listening');
  } catch {
    throw refusal('cli.turnstile-address-taken', { address: `${address}:${port}` });
  }
}

async function answer(request: IncomingMessage, turnstile: RunningTurnstile, about: object): Promise<Answer> {
  const [path = '', query] = (request.url ?? '').split('?');
  const [, passage, annuls] = /^\/passages\/([^/]+?)(\/annul)?$/.exec(path) ?? [];
  const wait = waitOf(query);
  const bad = refuseWith(400, 'cli.turnstile-bad-request');
  if (wait === null) return bad;
  if (request.method === 'GET' && path === '/standing')
    return { status: 200, json: { standing: turnstile.standing(), ...about } };
  if (request.method === 'POST' && path === '/passages') {
    const id = (await readBody(request))?.id;
    return typeof id === 'string' && UUID.test(id) ? settled(id, turnstile.letThrough(id), wait) : bad;
  }
  if (passage === undefined || !UUID.test(passage)) return bad;
  if (request.method === 'POST' && annuls) return settled(passage, turnstile.annul(passage), wait);
  if (request.method !== 'GET' || annuls) return bad;
  const found = turnstile.find(passage);
  if (!found) return refuseWith(404, 'cli.turnstile-no-passage');
  return settled(passage, turnstile.letThrough(passage), wait);
}

/** Seconds, or `null` when it is no number of them. */
function waitOf(query: string | undefined): number | null {
  const text = new URLSearchParams(query).get('wait') ?? '0';
  return /^\d{1,2}$/.test(text) && Number(text) <= MOST_WAIT_SECONDS ? Number(text) : null;
}

/** The answer when it comes in time, else that it goes on. */
async function settled(
  id: string,
  coming: ReturnType<RunningTurnstile['letThrough']>,
  wait: number,
): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), wait * 1000);
  });
  const known = await Promise.race([coming, late]);
  clearTimeout(timer);
  return known ? { status: 200, json: { id, ...known } } : { status: 202, json: { id, passage: null } };
}
