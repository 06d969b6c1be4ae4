import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { QueuesNow } from '@tenzij/contracts';
import { toHex } from '@tenzij/kernel';
import { gateKeyPair } from '@tenzij/pass';
import { buildPage } from '../../../tools/testing/built-page.ts';
import { holdParity } from '../../server/src/queues/hold-parity.ts';
import { linkFor, SPECIMEN_SCOPE } from '../../server/src/specimen/identity.ts';
import { sessionOf } from '../../server/src/testing/desk.ts';
import { signParity } from '../../server/src/testing/evening.ts';
import {
  type Credentials,
  DEPLOYMENT,
  type TestServer,
  testServer,
} from '../../server/src/testing/test-server.ts';

const ROOT = join(import.meta.dirname, '../../..');
const OF = `/api/deployments/${DEPLOYMENT}`;
/** One joins each queue in so many seconds. */
const EVERY = 15;

type Lane = 'face' | 'regular';

/** A gate that was paired, as it is by the bundle it fetched last. */
export interface PairedGate {
  readonly id: string;
  readonly name: string;
  /** Fetches its bundle, as gates do when its tag changes; answers what lane it is. */
  fetch(): Promise<Lane>;
}

/** An evening at the doors: the console as built, on a real server whose clock only moves when told. */
export interface Evening {
  readonly url: string;
  readonly server: TestServer;
  readonly gates: readonly PairedGate[];
  /** How long people wait at each kind of lane, in seconds, from now on. */
  waits: { face: number; regular: number };
  /** Lets minutes pass: people join and get in, crew hands out cards, gates read them, the rule looks. */
  pass(minutes: number): Promise<void>;
  /** The same until something is so; throws after an hour. */
  passUntil(isSo: (now: QueuesNow) => boolean): Promise<QueuesNow>;
  queues(): Promise<QueuesNow>;
  /** What the ledger was told about the queues since the evening began. */
  told(): Promise<readonly { readonly kind: string; readonly body: Record<string, unknown> }[]>;
  /** A new session. */
  signIn(role: 'organiser' | 'dpo'): Promise<Credentials>;
  close(): Promise<void>;
}

interface Waiting {
  readonly card: number;
  readonly lane: Lane;
  readonly due: number;
}

export async function serveEvening(names: readonly string[]): Promise<Evening> {
  const root = await mkdtemp(join(tmpdir(), 'tenzij-evening-'));
  const dist = join(root, 'apps/console/dist');
  await mkdir(dist, { recursive: true });
  await buildPage('console', dist);
  await Promise.all(
    ['law', 'models', 'evaluations'].map((name) => symlink(join(ROOT, name), join(root, name))),
  );
  let url = '';
  const server = await testServer({ root, publicUrl: () => url });
  await server.app.listen({ host: '127.0.0.1', port: 0 });
  url = `http://127.0.0.1:${(server.app.server.address() as AddressInfo).port}`;
  const terms = { afterSeconds: 300, resumeSeconds: 300, unmeasured: 'alarm' } as const;
  await signParity(server, { p90GapSeconds: 60, terms });
  const organiser = await sessionOf(server, linkFor('organiser'));
  const crew = await server.signIn('crew');
  const gates: (PairedGate & { readonly token: string; lane: Lane })[] = [];
  for (const name of names) gates.push(await pairedGate(server, organiser, name, gates.length));
  // Those of the specimen, at which nobody stands this evening.
  for (const { id, revoked } of (await server.call('GET', `${OF}/gates`, organiser)).json.gates)
    if (revoked === null && !gates.some((gate) => gate.id === id))
      await server.call('POST', `${OF}/gates/${id}/revocation`, organiser, { reason: 'Niet in gebruik.' });
  const began = server.time.now;
  const queues = async () => (await server.call('GET', `${OF}/queues`, crew)).json as QueuesNow;
  let waiting: Waiting[] = [];
  let given = 0;

  async function minute(): Promise<void> {
    const from = server.time.now;
    server.time.now += 60;
    const joined = Array.from({ length: 60 / EVERY }, (_, index) => from + (index + 1) * EVERY).flatMap(
      (at) => (['face', 'regular'] as const).map((lane) => ({ at, lane, card: ++given })),
    );
    const observations = joined.map((one) => ({ kind: 'card', id: randomUUID(), ...one }));
    await sent(server.call('POST', `${OF}/queues/observations`, crew, { observations }));
    waiting.push(...joined.map(({ at, lane, card }) => ({ card, lane, due: at + evening.waits[lane] })));
    await read(waiting.filter(({ due }) => due <= server.time.now));
    waiting = waiting.filter(({ due }) => due > server.time.now);
    await holdParity(server.context, SPECIMEN_SCOPE);
  }

  /** Each at a gate that is that kind of lane now; nobody gets in where none is. */
  async function read(served: readonly Waiting[]): Promise<void> {
    for (const lane of ['face', 'regular'] as const) {
      const gate = gates.find((one) => one.lane === lane);
      const readings = served
        .filter((one) => one.lane === lane)
        .map(({ card, due }) => ({ id: randomUUID(), card, at: due }));
      if (!gate || readings.length === 0) continue;
      const as = { authorization: `Bearer ${gate.token}` };
      await sent(server.call('POST', '/api/gate/queue', as, { readings }));
    }
  }

  const evening: Evening = {
    url,
    server,
    gates,
    waits: { face: 20, regular: 30 },
    queues,
    async pass(minutes) {
      for (let passed = 0; passed < minutes; passed++) await minute();
    },
    async passUntil(isSo) {
      for (let passed = 0; passed < 60; passed++) {
        const now = await queues();
        if (isSo(now)) return now;
        await minute();
      }
      throw new Error('nothing came of it in an hour');
    },
    async told() {
      const { text } = await server.call('GET', `${OF}/ledger`, organiser);
      return text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
        .filter(
          ({ at, kind }) => at >= began && /^(parity-|lane-changed|clearance-(paused|resumed))/.test(kind),
        );
    },
    signIn: (role) => sessionOf(server, linkFor(role)),
    async close() {
      await server.close();
      await rm(root, { recursive: true, force: true });
    },
  };
  return evening;
}

/** A face lane, with a device of its own. */
async function pairedGate(server: TestServer, organiser: Credentials, name: string, index: number) {
  const lane = index === 0 ? 'regular' : 'face';
  const invited = await server.call('POST', `${OF}/gates/invitations`, organiser, {
    ...{ kind: 'entrance', lane, name },
  });
  const deviceKey = toHex(gateKeyPair(new Uint8Array(32).fill(index + 1)).publicKey);
  const asked = { code: invited.json.code, deviceKey, name, lane: null };
  const { token } = (await server.call('POST', '/api/gate/pair', {}, asked)).json;
  const gate = {
    id: String(token).split('.')[0] ?? '',
    name,
    token: String(token),
    lane: lane as Lane,
    async fetch() {
      const as = { authorization: `Bearer ${token}` };
      const bundle = await server.call('POST', '/api/gate/bundle', as, { deviceKey });
      gate.lane = bundle.json.gate.lane;
      return gate.lane;
    },
  };
  await gate.fetch();
  return gate;
}

async function sent(asked: Promise<{ readonly status: number; readonly text: string }>): Promise<void> {
  const { status, text } = await asked;
  if (status !== 204) throw new Error(`not taken: ${status} ${text}`);
}
