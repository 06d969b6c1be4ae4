import type { GateBundle } from '@tenzij/contracts';
import { compare, DEFAULT_MODEL, isMatch } from '@tenzij/face';
import { ok, type Result, type Template, templateByteLength, toHex } from '@tenzij/kernel';
import { openPass, PASS_FORMATS, passQr } from '@tenzij/pass';
import { createApi } from '@tenzij/ui';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGate, type Gate } from '../apps/gate/src/gate/gate.ts';
import type { FaceEye, Answer as GateAnswer } from '../apps/gate/src/gate/ports.ts';
import { createFakeNews } from '../apps/gate/test/fake-news.ts';
import { createFakeTime, until } from '../apps/gate/test/fake-time.ts';
import { NO_TURNSTILE } from '../apps/gate/test/no-turnstile.ts';
import { createFakeStore } from '../apps/gate/test/world.ts';
import { DEPLOYMENT, type TestServer, testServer } from '../apps/server/src/testing/test-server.ts';
import { createJourney, type JourneyControl } from '../apps/visitor/src/journey/journey.ts';
import { memoryWallet } from '../apps/visitor/src/journey/memory-wallet.ts';
import type { HeldPass, WalletStore } from '../apps/visitor/src/journey/model.ts';
import { showing } from '../apps/visitor/src/journey/showing.ts';

/**
 * A deployment whose templates are sealed: the real server in memory, the phone's own journey and the gate's own
 * logic, with everything that crosses the network on tape. Templates are made up: no face, no model.
 */

const SAID = { language: 'nl' } as const;

const CAMERA = { name: 'Fake', width: 1280, height: 720, sight: 'sees', standsIn: false } as const;
let server: TestServer;
/** Bodies and headers of every request, and bodies of every answer, as they were sent. */
let wire: Buffer[];

beforeAll(async () => {
  server = await testServer({ storage: 'sealed' });
});
afterAll(() => server?.close());

async function overTheWire(
  method: 'GET' | 'POST',
  path: string,
  headers: Readonly<Record<string, string>>,
  body: string | null,
) {
  wire.push(Buffer.from(`${method} ${path} ${JSON.stringify(headers)} ${body ?? ''}`));
  const answer = await server.call(method, path, headers, body === null ? undefined : JSON.parse(body));
  wire.push(Buffer.from(answer.bytes));
  return answer;
}

interface Phone {
  readonly journey: JourneyControl;
  readonly store: WalletStore;
  /** Everything random it drew, in order. */
  readonly drawn: Uint8Array[];
  readonly template: Template;
  /** The template as it was before anybody wiped it. */
  readonly copy: Uint8Array;
  held(): HeldPass;
  text(): Promise<string>;
}

function templateOf(seed: number): Template {
  const length = templateByteLength(DEFAULT_MODEL.template);
  const bytes = Uint8Array.from({ length }, (_, index) => (index * seed * 31 + (index ^ seed) * 7) % 251);
  return { modelId: DEFAULT_MODEL.id, bytes };
}

async function phoneOf(visitor: number, changes: { form?: 'paper' } = {}): Promise<Phone> {
  const { authorization = '' } = server.visitor(visitor);
  const drawn: Uint8Array[] = [];
  const store = memoryWallet();
  const fetch = async (path: unknown, init?: RequestInit) => {
    const method = init?.method === 'POST' ? 'POST' : 'GET';
    const headers = { authorization };
    const { status, text } = await overTheWire(method, String(path), headers, (init?.body as string) ?? null);
    return new Response(text, { status, headers: { 'content-type': 'application/json' } });
  };
  const journey = createJourney({
    ticket: 'ticket',
    api: createApi({ token: authorization.slice(7), fetch: fetch as typeof globalThis.fetch }),
    store,
    now: () => server.time.now,
    randomBytes: (length) => {
      drawn.push(server.context.random(length));
      return drawn.at(-1) ?? new Uint8Array();
    },
    ...changes,
  });
  const template = templateOf(visitor + 3);
  const held = () => {
    const { held } = journey.current();
    if (!held) throw new Error(`no pass: ${JSON.stringify(journey.current().problem)}`);
    return held;
  };
  await journey.open();
  return {
    journey,
    store,
    drawn,
    template,
    copy: template.bytes.slice(),
    held,
    text: () => showing(held(), server.time.now, server.context.random(32)),
  };
}

async function enrolled(visitor: number, changes: { form?: 'paper' } = {}): Promise<Phone> {
  const phone = await phoneOf(visitor, changes);
  phone.journey.chooseFace();
  await phone.journey.giveConsent(SAID);
  await phone.journey.makeTemplate(async () => ok(phone.template));
  await phone.journey.keepTemplate();
  return phone;
}

interface OpenGate {
  readonly gate: Gate;
  readonly store: ReturnType<typeof createFakeStore>;
  online: boolean;
  /** Holds up a code in front of somebody's face, and tells what the gate says. */
  present(text: string, face: Uint8Array): Promise<string>;
  pass(seconds: number): Promise<void>;
}

async function openGate(lane: 'face' | 'regular'): Promise<OpenGate> {
  const headers = server.gate(lane);
  const time = createFakeTime(server.time.now);
  const store = createFakeStore();
  let inView: string[] = [];
  let face: Uint8Array = new Uint8Array();
  const opened = { online: true, store } as OpenGate;
  const ask = async <T>(
    method: 'GET' | 'POST',
    path: string,
    body: object | null,
    as: (answer: Answer) => T,
  ): Promise<GateAnswer<T>> => {
    if (!opened.online) return { kind: 'unreachable' };
    const answer = await overTheWire(method, path, headers, body && JSON.stringify(body));
    return answer.status < 300 ? { kind: 'ok', value: as(answer) } : { kind: 'refused' };
  };
  const eye: FaceEye = {
    modelId: DEFAULT_MODEL.id,
    capture: async () => {
      const template = { modelId: DEFAULT_MODEL.id, bytes: face.slice() };
      return ok({ template, head: { box: { x: 0, y: 0, width: 100, height: 120 }, turn: 0 } });
    },
    follow: async () => ok({ box: { x: 0, y: 0, width: 100, height: 120 }, turn: 0 }),
    matches: (live, carried, clearance, use): Result<boolean> => {
      const comparison = compare(live, carried, clearance, use);
      return comparison.ok ? ok(isMatch(comparison.value, clearance)) : comparison;
    },
    release: async () => {},
  };
  const gate = createGate({
    token: 'token',
    time,
    openStore: async () => store,
    takeAlone: async () => true,
    api: {
      bundle: (deviceKey) => ask('POST', '/api/gate/bundle', { deviceKey }, ({ json }) => json as GateBundle),
      statusList: () => ask('GET', `/api/deployments/${DEPLOYMENT}/status-list`, null, ({ bytes }) => bytes),
      counts: (batch) => ask('POST', '/api/gate/counts', batch, () => null),
      endNote: async () => ({ kind: 'unreachable' }),
      revocationNote: async () => ({ kind: 'unreachable' }),
      farewell: async () => ({ kind: 'unreachable' }),
      destroyed: async () => ({ kind: 'unreachable' }),
      sealed: (after) => ask('GET', `/api/gate/sealed?after=${after}`, null, ({ json }) => json),
    },
    device: {
      openCamera: async () => ok({ scan: async () => inView, facts: () => CAMERA, close: () => undefined }),
      openFaceEye: async () => ok(eye),
    },
    sounds: {
      look: () => undefined,
      admit: () => undefined,
      refer: () => undefined,
      became: () => undefined,
    },
    news: createFakeNews(() => opened.online).api,
    tickets: { tickets: async () => null },
    chance: () => 0.5,
    drawSide: () => 'left',
    newId: () => crypto.randomUUID(),
    turnstile: null,
    turnstileWatch: NO_TURNSTILE,
  });
  void gate.start();
  const screen = () => gate.get().screen;
  await until(() => ['ready', 'problem'].includes(screen().name), 'open');
  return Object.assign(opened, {
    gate,
    pass: async (seconds: number) => {
      for (let passed = 0; passed < seconds; passed += 0.5) {
        server.time.now += 0.5;
        await time.pass(0.5);
        await new Promise((resolve) => setTimeout(resolve, 8));
      }
    },
    present: async (text: string, of: Uint8Array) => {
      face = of;
      inView = [text];
      for (let step = 0; step < 80 && !['admit', 'refer'].includes(screen().name); step++) {
        await time.pass(0.2);
        await new Promise((resolve) => setTimeout(resolve, 8));
      }
      const shown = screen();
      inView = [];
      await opened.pass(9);
      return shown.name === 'refer' ? shown.code : shown.name;
    },
  });
}

type Answer = Awaited<ReturnType<TestServer['call']>>;

async function everyRow(): Promise<Buffer> {
  const { db } = server.context;
  const tables = await db.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public'`,
    [],
  );
  const dumps: string[] = [];
  for (const { name } of tables) {
    const rows = await db.query<{ row: string }>(`select t::text as row from "${name}" t`, []);
    dumps.push(...rows.map(({ row }) => row));
  }
  return Buffer.from(dumps.join('\n'));
}

/** Whether bytes stand in a text or as they are, in whatever way bytes are written. */
function stands(secret: Uint8Array, where: Buffer): boolean {
  const bytes = Buffer.from(secret.slice(0, 24));
  const ways = [bytes, ...(['hex', 'base64', 'base64url'] as const).map((way) => bytes.toString(way))];
  return [...ways, JSON.stringify([...bytes]).slice(1, -1)].some((way) => where.includes(way));
}

describe('a deployment with sealed templates', () => {
  it('works from selfie to gate, and the server never gets the key, the template or the salt', async () => {
    wire = [];
    const phone = await enrolled(0);
    const gate = await openGate('face');
    await gate.pass(3);
    expect(gate.store.sealedTemplates.size).toBe(1);
    // The network is cut before anybody comes.
    gate.online = false;
    expect(await gate.present(await phone.text(), phone.copy)).toBe('admit');
    gate.gate.stop();

    const { sealed, carried, kind, storage } = phone.held();
    expect({ kind, storage, carried }).toEqual({ kind: 'face', storage: 'sealed', carried: null });
    if (!sealed) throw new Error('no reference');
    const kept = JSON.stringify((await phone.store.get()).ok && phone.held(), (_, value) =>
      value instanceof Uint8Array ? toHex(value) : value,
    );
    expect(kept).toContain(toHex(sealed.key));
    expect(kept).not.toContain(toHex(phone.copy).slice(0, 40));
    expect(phone.template.bytes.every((byte) => byte === 0)).toBe(true);

    const tape = Buffer.concat(wire);
    const places = { tape, rows: await everyRow(), log: Buffer.from(server.logged.join('\n')) };
    // That looking works: the locator did cross the wire, and is in the database.
    expect(stands(sealed.locator, places.tape)).toBe(true);
    expect(stands(sealed.locator, places.rows)).toBe(true);
    for (const where of Object.values(places))
      for (const secret of [sealed.key, phone.copy]) expect(stands(secret, where)).toBe(false);
    const salt = phone.drawn[0];
    expect(salt?.every((byte) => byte === 0)).toBe(true);
  });

  it('refers another face, and one whose template was erased, without ever saying no', async () => {
    wire = [];
    const phone = await enrolled(1);
    const other = await enrolled(2);
    const gate = await openGate('face');
    await gate.pass(3);
    expect(await gate.present(await phone.text(), other.copy)).toBe('admission.no-match');
    const before = await other.text();
    await other.journey.withdraw();
    await gate.pass(3);
    expect(await gate.present(before, other.copy)).toBe('pass.revoked');
    expect(gate.store.sealedTemplates.size).toBe(2);
    gate.gate.stop();
  });

  it('erases key and locator from the phone before the server hears of a withdrawal', async () => {
    wire = [];
    const phone = await enrolled(3);
    const { sealed } = phone.held();
    wire = [];
    const heardBefore: boolean[] = [];
    phone.journey.subscribe(() => {
      if (phone.journey.current().held === null) heardBefore.push(wire.length > 0);
    });
    await phone.journey.withdraw();
    expect(heardBefore[0]).toBe(false);
    const kept = await phone.store.get();
    const left = kept.ok && kept.value?.held;
    expect(left).toMatchObject({ kind: 'regular', storage: 'sealed', carried: null });
    expect(JSON.stringify([left, phone.journey.current()])).not.toContain(JSON.stringify(sealed?.key));
    const rows = await server.context.db.query(
      'select ciphertext from sealed_template where locator = $1::bytea',
      [sealed?.locator ?? null],
    );
    expect(rows).toEqual([{ ciphertext: null }]);
  });

  it('gives a face pass and a regular pass one form: a text that fills a code of 73 modules', async () => {
    wire = [];
    const face = await enrolled(4);
    const regular = await phoneOf(5);
    await regular.journey.chooseRegular();
    const texts = [await face.text(), await regular.text()];
    const sealed = PASS_FORMATS.find(({ storage }) => storage === 'sealed');
    for (const text of texts) {
      expect(text).toMatch(/^TZ2:/);
      expect(text).toHaveLength(sealed?.textLength ?? 0);
      expect(passQr(text).size).toBe(73);
    }
    const gate = await openGate('regular');
    expect(await gate.present(texts[1] ?? '', new Uint8Array())).toBe('admit');
    expect(gate.store.sealedTemplates.size).toBe(0);
    gate.gate.stop();
  });

  it('puts on paper a pass that refers to what the phone sealed', async () => {
    wire = [];
    const phone = await enrolled(6);
    const { sealed } = phone.held();
    const paper = await phone.journey.paperText();
    if (!paper.ok) throw new Error(paper.problem.code);
    expect(paper.value).toMatch(/^TZ2:/);
    const secret = (await server.context.keys.read(`gate-${DEPLOYMENT}`)) ?? new Uint8Array();
    const opened = await openPass(paper.value, { gateSecrets: [secret], deployment: DEPLOYMENT });
    expect(opened).toMatchObject({
      ok: true,
      value: { shownAt: null, sealed: { locator: sealed?.locator } },
    });
    const ciphertexts = await server.context.db.query(
      'select 1 as found from pass where sealed_locator = $1::bytea',
      [sealed?.locator ?? null],
    );
    expect(ciphertexts).toHaveLength(2);
  });

  it("makes a paper pass on a desk's device as well", async () => {
    wire = [];
    const desk = await enrolled(7, { form: 'paper' });
    const paper = await desk.journey.paperText();
    expect(paper).toMatchObject({ ok: true, value: expect.stringMatching(/^TZ2:/) });
    const { sealed } = desk.held();
    desk.journey.wipe('press');
    expect(sealed?.key.every((byte) => byte === 0)).toBe(true);
  });
});
