import { randomUUID } from 'node:crypto';
import type { GateEvent } from '@tenzij/contracts';
import { sha256Hex } from '@tenzij/kernel';
import { deleteConnection } from '@tenzij/store-sql';
import {
  ADMISSION,
  festivalShop,
  LIST,
  newDevice,
  type PretixServer,
  startPretix,
} from '../../../adapters/ticketing-pretix/test/pretix-server/index.ts';
import type { ContextOverrides } from '../src/context.ts';
import {
  type Answer,
  type Credentials,
  DEPLOYMENT,
  type TestServer,
  testServer,
} from '../src/testing/test-server.ts';
import { readDue, tellAll } from '../src/ticketing/worker.ts';

const TICKETING = `/api/deployments/${DEPLOYMENT}/ticketing`;

/** A server that is connected with a stand-in for pretix; both have one clock. */
export interface ShopServer {
  readonly server: TestServer;
  /** The one of this test. */
  readonly pretix: PretixServer;
  readonly organiser: Credentials;
  ask(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: object): Promise<Answer>;
  /** Reads what is due. */
  read(): Promise<void>;
  /** The same, a while later. */
  readLater(): Promise<void>;
  tell(): Promise<void>;
  /** What a gate says happened. */
  push(lane: 'face' | 'regular', ...events: GateEvent[]): Promise<void>;
  ticketOf(reference: string): Promise<string | null>;
  /** A regular pass of a ticket; the key that gates know it by. */
  pass(ticket: string): Promise<Answer>;
  passKey(ticket: string): string;
  /** Another pretix, and nothing connected: for the next test. */
  renew(): Promise<void>;
  close(): Promise<void>;
}

export async function openShopServer(overrides: ContextOverrides = {}): Promise<ShopServer> {
  const server = await testServer({ publicUrl: () => 'http://localhost:8180', ...overrides });
  const newPretix = () => startPretix(festivalShop(() => server.time.now * 1000));
  let pretix = await newPretix();
  // Clocks tell parts of seconds.
  server.time.now += 0.25;
  let start = server.time.now;
  await server.context.db.query('update session set expires = $1', [start + 30 * 86_400]);
  const organiser = await server.signIn('organiser');
  const { context } = server;
  const scope = { organisation: 'proefweide', deployment: DEPLOYMENT };
  const ask: ShopServer['ask'] = (method, path, body) =>
    server.call(method, `${TICKETING}${path}`, organiser, body ?? (method === 'GET' ? undefined : {}));
  const visitor = (id: string) => ({ authorization: `Bearer ${context.links.write('ticket', id)}` });
  return {
    server,
    get pretix() {
      return pretix;
    },
    organiser,
    ask,
    read: () => readDue(context),
    readLater: async () => {
      server.time.now += 200;
      await readDue(context);
    },
    tell: () => tellAll(context),
    push: async (lane, ...events) => {
      const { status, text } = await server.call('POST', '/api/gate/events', server.gate(lane), { events });
      if (status !== 204) throw new Error(text);
    },
    ticketOf: async (reference) => {
      const rows = await context.db.query<{ id: string }>(
        'select ticket_id as id from ticket where deployment_id = $1 and reference = $2',
        [DEPLOYMENT, reference],
      );
      return rows[0]?.id ?? null;
    },
    pass: (id) => server.call('POST', '/api/visit/regular-pass', visitor(id), {}),
    passKey: (id) => Buffer.from(context.links.passId({ ...scope, id })).toString('hex'),
    renew: async () => {
      await pretix.close();
      pretix = await newPretix();
      // Back to the day of the event, wherever a test left the clock.
      start += 60;
      server.time.now = start;
      await context.db.transaction(async (tx) => {
        for (const kind of ['pretix', 'webhook'] as const) await deleteConnection(tx, scope, kind);
      });
    },
    close: async () => {
      await server.close();
      await pretix.close();
    },
  };
}

/** Connects, and chooses the event with its one list and product. */
export async function connect(shop: ShopServer): Promise<void> {
  const pairing = newDevice(shop.pretix.shop, shop.pretix.url);
  const connected = await shop.ask('POST', '/pretix', { pairing });
  if (connected.status !== 200) throw new Error(connected.text);
  const chosen = await shop.ask('PUT', '/pretix/choice', {
    event: 'festival',
    list: LIST,
    items: [ADMISSION],
  });
  if (chosen.status !== 200) throw new Error(chosen.text);
}

export function admitted(
  shop: ShopServer,
  who: { readonly pass: string } | { readonly ticket: string },
): GateEvent {
  const at = Math.floor(shop.server.time.now);
  return { kind: 'admitted', id: randomUUID(), at, pass: null, ticket: null, ...who };
}

export function annulled(shop: ShopServer, of: string): GateEvent {
  return { kind: 'annulled', id: randomUUID(), at: Math.floor(shop.server.time.now), of, why: 'not-passed' };
}

export function hashOf(code: string): string {
  return sha256Hex(`ticket ${code}`);
}
