import { randomUUID } from 'node:crypto';
import { type GateBundle, queueCardText } from '@tenzij/contracts';
import { fromBase64Url, fromHex, ok, refuse, sha256Hex } from '@tenzij/kernel';
import { sealPass } from '@tenzij/pass';
import { gateEventsAfter, insertGate, queueReadingsIn } from '@tenzij/store-sql';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createNewsApi } from '../apps/gate/src/device/news-api.ts';
import { createGate, type Gate } from '../apps/gate/src/gate/gate.ts';
import type { Answer as GateAnswer } from '../apps/gate/src/gate/ports.ts';
import type { NewsApi } from '../apps/gate/src/news/ports.ts';
import { createFakeStore, type FakeStore } from '../apps/gate/test/fake-store.ts';
import { createFakeTime, until } from '../apps/gate/test/fake-time.ts';
import { NO_TURNSTILE } from '../apps/gate/test/no-turnstile.ts';
import { listen } from '../apps/server/src/testing/gate-streams.ts';
import {
  type Answer,
  DEPLOYMENT,
  type TestServer,
  testServer,
} from '../apps/server/src/testing/test-server.ts';

/**
 * Gates of one event and their server: the gate's own logic, the server over this machine's own network, each gate
 * with a network that can be cut. Time passes when a test says so, but for what crosses the network.
 */

/** Of all of them alike. */
const time = createFakeTime(Date.UTC(2026, 10, 22, 12) / 1000);
const SCOPE = { organisation: 'proefweide', deployment: DEPLOYMENT };

const CAMERA = { name: 'Test', width: 1280, height: 720, sight: 'sees', standsIn: false } as const;

let server: TestServer;
let url: string;
let visitors = 0;
const opened: OpenGate[] = [];
beforeAll(async () => {
  server = await testServer({ clock: time.now });
  url = await listen(server.app);
});
afterAll(() => server?.close());
afterEach(() => {
  for (const gate of opened.splice(0)) gate.stop();
});

interface OpenGate {
  readonly id: string;
  readonly store: FakeStore;
  cut(): void;
  join(): void;
  /** Shows a pass and answers what the gate says. */
  show(pass: Pass): Promise<string>;
  /** Holds up a queue card for a second. */
  showCard(card: number): Promise<void>;
  pass(seconds: number): Promise<void>;
  stop(): void;
}

/** `store`: the disk of a gate that was open before. */
async function openGate(
  name: string,
  store = createFakeStore(),
  id = `poort-${randomUUID()}`,
): Promise<OpenGate> {
  const { db, links } = server.context;
  await insertGate(db, { ...SCOPE, id, name, lane: 'regular' }, 0).catch(() => undefined);
  const token = links.write('gate', id);
  const as = { authorization: `Bearer ${token}` };
  const network = { online: true, cutting: new AbortController() };
  const ask = async <T>(
    method: 'GET' | 'POST',
    path: string,
    body: object | undefined,
    read: (answer: Answer) => T,
  ): Promise<GateAnswer<T>> => {
    if (!network.online) return { kind: 'unreachable' };
    const answer = await server.call(method, path, as, body);
    return answer.status < 300 ? { kind: 'ok', value: read(answer) } : { kind: 'refused' };
  };
  const unreachable = async () => ({ kind: 'unreachable' }) as const;
  let inView: string[] = [];
  const gate = createGate({
    token,
    time,
    openStore: async () => store,
    takeAlone: async () => true,
    api: {
      bundle: (deviceKey) => ask('POST', '/api/gate/bundle', { deviceKey }, ({ json }) => json as GateBundle),
      statusList: () =>
        ask('GET', `/api/deployments/${DEPLOYMENT}/status-list`, undefined, ({ bytes }) => bytes),
      counts: (batch) => ask('POST', '/api/gate/counts', batch, () => null),
      sealed: (after) => ask('GET', `/api/gate/sealed?after=${after}`, undefined, ({ json }) => json),
      endNote: unreachable,
      revocationNote: unreachable,
      farewell: unreachable,
      destroyed: unreachable,
    },
    news: throughNetwork(createNewsApi(token, url), network),
    tickets: { tickets: async () => null },
    device: {
      openCamera: async () => ok({ scan: async () => inView, facts: () => CAMERA, close: () => undefined }),
      openFaceEye: async () => refuse('face.model-missing'),
    },
    sounds: {
      look: () => undefined,
      admit: () => undefined,
      refer: () => undefined,
      became: () => undefined,
    },
    turnstile: null,
    turnstileWatch: NO_TURNSTILE,
    drawSide: () => 'left',
    chance: () => 0,
    newId: randomUUID,
  });
  void gate.start();
  await until(() => ['ready', 'problem'].includes(gate.get().screen.name), 'open');
  const one: OpenGate = {
    id,
    store,
    cut() {
      network.online = false;
      network.cutting.abort();
    },
    join() {
      network.online = true;
      network.cutting = new AbortController();
    },
    async show(pass) {
      await one.pass(0.5);
      inView = [await pass(Math.floor(time.now()))];
      const said = await saidBy(gate, one.pass);
      inView = [];
      await one.pass(10);
      return said;
    },
    async showCard(card) {
      inView = [queueCardText({ deployment: DEPLOYMENT, card })];
      await one.pass(1);
      inView = [];
    },
    async pass(seconds) {
      for (let passed = 0; passed < seconds; passed += 0.25) {
        await time.pass(0.25);
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
    },
    stop: () => {
      gate.stop();
      network.cutting.abort();
    },
  };
  opened.push(one);
  return one;
}

async function saidBy(gate: Gate, pass: (seconds: number) => Promise<void>): Promise<string> {
  for (let go = 0; go < 400; go++) {
    const { screen } = gate.get();
    if (screen.name === 'admit') return 'admit';
    if (screen.name === 'refer') return screen.code;
    await pass(0.25);
  }
  throw new Error(`it never said anything: ${JSON.stringify(gate.get().screen)}`);
}

/** A network that can be cut, with what is under way. */
function throughNetwork(api: NewsApi, network: { online: boolean; cutting: AbortController }): NewsApi {
  const off = { kind: 'unreachable' } as const;
  return {
    changes: async (after) => (network.online ? api.changes(after) : off),
    events: async (events) => (network.online ? api.events(events) : off),
    readings: async (readings, clock) => (network.online ? api.readings(readings, clock) : off),
    listen: async (after, listener, signal) =>
      network.online
        ? api.listen(after, listener, AbortSignal.any([signal, network.cutting.signal]))
        : 'unreachable',
  };
}

type Pass = (shownAt: number) => Promise<string>;

/** The regular pass of a visitor who has none yet, as their phone shows it. */
async function newPass(): Promise<Pass> {
  const as = server.visitor(visitors++);
  const { claims } = (await server.call('POST', '/api/visit/regular-pass', as)).json;
  const { gateKey } = (await server.call('GET', '/api/visit', as)).json;
  const held = fromBase64Url(claims) ?? new Uint8Array();
  const to = { gateKey: fromHex(gateKey), deployment: DEPLOYMENT };
  return (shownAt) => sealPass({ claims: held, carried: null, shownAt }, to, server.context.random(32));
}

const events = async () => gateEventsAfter(server.context.db, SCOPE, 0, 1000);
const eventsOf = async (...gates: readonly OpenGate[]) =>
  (await events()).filter(({ gate }) => gates.some(({ id }) => id === gate));
const holds = (gate: OpenGate, key: string) => gate.store.passes.has(key);
const isEmpty = (gate: OpenGate) => gate.store.events.length === 0;

describe('two gates of one event', () => {
  it('let nobody in twice while they have a network', async () => {
    const [one, other] = [await openGate('Noord'), await openGate('Zuid')];
    const pass = await newPass();
    expect(await one.show(pass)).toBe('admit');
    await until(() => isEmpty(one), 'told');
    const [admitted] = await eventsOf(one);
    await until(() => holds(other, sha256Hex(admitted?.pass ?? '')), 'heard');
    expect(await other.show(pass)).toBe('pass.already-used');
    expect((await eventsOf(one, other)).map(({ kind, isDouble }) => [kind, isDouble])).toEqual([
      ['admitted', false],
      ['referred', false],
    ]);
  });

  it('each let somebody in once with the network cut, which is reported, and neither does once they have met', async () => {
    const [one, other] = [await openGate('Noord'), await openGate('Zuid')];
    const pass = await newPass();
    for (const gate of [one, other]) gate.cut();
    expect([await one.show(pass), await other.show(pass)]).toEqual(['admit', 'admit']);
    expect(await one.show(pass)).toBe('pass.already-used');
    for (const gate of [one, other]) {
      gate.join();
      await gate.pass(70);
      await until(() => isEmpty(gate), 'told');
    }
    const admissions = (await eventsOf(one, other)).filter(({ kind }) => kind === 'admitted');
    expect(admissions.map(({ isDouble }) => isDouble)).toEqual([false, true]);
    const third = await openGate('Oost');
    await until(() => holds(third, sha256Hex(admissions[0]?.pass ?? '')), 'heard');
    for (const gate of [one, other, third]) expect(await gate.show(pass)).toBe('pass.already-used');
  });

  it('lose and double nothing over a page that was closed and a network that was cut', async () => {
    const one = await openGate('Noord');
    one.cut();
    const pass = await newPass();
    await one.showCard(27);
    expect(await one.show(pass)).toBe('admit');
    one.stop();
    // The same disk, opened anew, with a network: what was queued is sent.
    const again = await openGate('Noord', one.store, one.id);
    await until(() => isEmpty(again) && again.store.cardReadings.size === 0, 'told');
    again.cut();
    again.join();
    await again.pass(5);
    expect((await eventsOf(again)).map(({ kind }) => kind)).toEqual(['admitted']);
    expect(await again.show(pass)).toBe('pass.already-used');
    const read = await queueReadingsIn(server.context.db, SCOPE, { from: 0, until: time.now() + 1 });
    expect(read).toMatchObject([{ lane: 'regular', card: 27 }]);
  });

  it('refuse who withdrew as soon as the list says so, without asking for it in vain', async () => {
    const gate = await openGate('Noord');
    const pass = await newPass();
    await gate.pass(4);
    await server.context.db.query('update pass set revoked_at = 1 where revoked_at is null');
    await gate.pass(2);
    await server.context.gateWatch.readNow(SCOPE);
    await gate.pass(3);
    expect(await gate.show(pass)).toBe('pass.revoked');
  });
});
