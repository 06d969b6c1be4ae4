import {
  GATE_CONSENTS_PAGE,
  GATE_EVENTS_BYTES,
  GATE_EVENTS_PAGE,
  QUEUE_BYTES,
  QUEUE_OBSERVATIONS,
} from '@tenzij/contracts';
import { MAX_EMAIL_LENGTH } from '@tenzij/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Credentials, DEPLOYMENT, type TestServer, testServer } from '../testing/test-server.ts';
import { COMMITMENT } from '../testing/visits.ts';
import { MAX_BODY_BYTES } from './api.ts';

let server: TestServer;
let organiser: Credentials;
let crew: Credentials;
beforeAll(async () => {
  server = await testServer();
  organiser = await server.signIn('organiser');
  crew = await server.signIn('crew');
});
afterAll(() => server?.close());

type Json = Record<string, unknown>;
const CONSENT = {
  id: '0f8fad5b-d9cb-469f-a165-70867728950e',
  at: 1_800_000_000,
  noticeSha256: 'ab'.repeat(32),
  clearanceSha256: 'cd'.repeat(32),
  purposes: ['access'],
};

const SHOWN = {
  id: '0f8fad5b-d9cb-469f-a165-70867728950e',
  at: 1_800_000_000,
  noticeSha256: 'ab'.repeat(32),
  clearanceSha256: 'cd'.repeat(32),
  language: 'nl',
};

type Asker = 'visitor' | 'gate' | 'crew' | 'organiser' | 'public';

const DESK_TICKET = `/api/desk/${DEPLOYMENT}/tickets/no-such-ticket`;

const GATE_EVENT = {
  kind: 'admitted',
  id: '0190a0d6-7f3f-7cc1-9c3c-0c6a9b8f4a11',
  at: 1_800_000_000,
  pass: 'ab'.repeat(16),
  ticket: null,
};

const OBSERVATION = {
  kind: 'card',
  id: '0190a0d6-7f3f-7cc1-9c3c-0c6a9b8f4a12',
  lane: 'regular',
  at: 1_795_348_800,
  card: 27,
};
const { id, at, card } = OBSERVATION;

/** What each operation that takes a body accepts, and what it must not. */
const BODIES: readonly {
  path: string;
  method?: 'PUT';
  as: Asker;
  /** Bytes, where it may be more than most. */
  largest?: number;
  good: Json;
  bad: readonly unknown[];
}[] = [
  {
    path: '/api/session',
    as: 'public',
    good: { token: 'a'.repeat(43) },
    bad: [{}, { token: 'short' }, { token: 7 }, { token: 'a'.repeat(43), role: 'dpo' }, [], 'text', null],
  },
  {
    path: '/api/visit/consents',
    as: 'visitor',
    good: {
      noticeSha256: '00'.repeat(32),
      answers: [{ purpose: 'toegang', given: true }],
      act: 'ja',
      language: 'nl',
      attested: '16-or-over',
      shownAt: '2026-07-01T12:00:00Z',
    },
    bad: [
      {},
      { answers: [] },
      { answers: [{ purpose: 'toegang', given: 'yes' }] },
      { answers: [{ purpose: 'toegang' }] },
      { answers: [{ purpose: 'toegang', given: true, template: [1, 2] }] },
      { answers: Array.from({ length: 21 }, () => ({ purpose: 'toegang', given: true })) },
      { act: 'x'.repeat(201) },
      { act: 'nul \0' },
      { act: '\ud800' },
      { language: 'de' },
      { attested: '15' },
      { attested: true },
      { shownAt: 1_800_000_000 },
      { shownAt: 'now' },
      { giver: 'guardian' },
      { noticeSha256: 'zz' },
      { photo: 'AAAA' },
    ],
  },
  {
    path: '/api/visit/notice-shown',
    as: 'visitor',
    good: { noticeSha256: '00'.repeat(32), language: 'nl', shownAt: '2026-07-01T12:00:00Z' },
    bad: [
      {},
      { noticeSha256: 'zz' },
      { language: 'de' },
      { shownAt: 1_800_000_000 },
      { shownAt: 'now' },
      { answers: [{ purpose: 'toegang', given: true }] },
      { photo: 'AAAA' },
    ],
  },
  {
    path: '/api/visit/face-pass',
    as: 'visitor',
    good: { commitment: COMMITMENT },
    bad: [
      {},
      { commitment: COMMITMENT.slice(2) },
      { commitment: `${COMMITMENT}00` },
      { commitment: COMMITMENT.toUpperCase() },
      { commitment: Array(32).fill(0) },
      { template: [0.1, 0.2] },
      { salt: '00', image: 'AAAA' },
      { ['__proto__']: {} },
    ],
  },
  {
    path: '/api/visit/regular-pass',
    as: 'visitor',
    good: {},
    bad: [{ image: 'AAAA' }, [1], { keyGeneration: 0 }, { keyGeneration: 1.5 }, { keyGeneration: '1' }],
  },
  {
    path: `/api/deployments/${DEPLOYMENT}/event-keys`,
    as: 'organiser',
    good: { replaces: 1, reason: 'Een poort is weg.', oldPasses: { stop: 'after', hours: 2 } },
    bad: [
      {},
      { replaces: 0 },
      { replaces: '1' },
      { reason: 'x' },
      { reason: '   ' },
      { reason: 'x'.repeat(501) },
      { oldPasses: { stop: 'never' } },
      { oldPasses: { stop: 'after' } },
      { oldPasses: { stop: 'after', hours: 73 } },
      { oldPasses: { stop: 'now', hours: 2 } },
      { key: 'AAAA' },
    ],
  },
  { path: '/api/visit/withdrawal', as: 'visitor', good: {}, bad: [{ reason: 'x' }, 'text'] },
  { path: '/api/visit/guardian-link', as: 'visitor', good: {}, bad: [{ name: 'x' }, [1]] },
  { path: '/api/visit/erasure', as: 'visitor', good: {}, bad: [{ reason: 'x' }, 'text'] },
  {
    path: `/api/desk/${DEPLOYMENT}/search`,
    as: 'crew',
    good: { text: 'abc' },
    bad: [{}, { text: 'ab' }, { text: 7 }, { text: 'x'.repeat(101) }, { email: 'a@b.nl' }],
  },
  {
    path: `${DESK_TICKET}/consents`,
    as: 'crew',
    good: {
      way: 'oral',
      noticeSha256: '00'.repeat(32),
      answers: [{ purpose: 'toegang', given: true }],
      attested: '16-or-over',
      language: 'nl',
      shownAt: '2026-07-01T12:00:00Z',
    },
    bad: [
      {},
      { way: 'by-mail' },
      { answers: [] },
      { answers: [{ purpose: 'toegang', given: true, template: [1, 2] }] },
      { attested: '15' },
      { crew: 'somebody-else' },
      { act: 'nodded' },
      { photo: 'AAAA' },
    ],
  },
  ...['paper-pass', 'withdrawal', 'link', 'kiosk'].map((act) => ({
    path: `${DESK_TICKET}/${act}`,
    as: 'crew' as const,
    good: {},
    bad: [{ reason: 'x' }, [1]],
  })),
  {
    path: '/api/visit/lost-link',
    as: 'public',
    good: { email: 'noor@voorbeeld.example' },
    bad: [
      {},
      { email: 'noor' },
      { email: 7 },
      { email: `${'a'.repeat(237)}@voorbeeld.example` },
      { email: 'noor@voorbeeld.example, sam@voorbeeld.example' },
      { name: 'Noor' },
    ],
  },
  {
    path: '/api/gate/bundle',
    as: 'gate',
    good: { deviceKey: 'ff'.repeat(32) },
    bad: [{}, { deviceKey: '00'.repeat(32) }, { deviceKey: 'ff' }, { deviceKey: 'ff'.repeat(32), more: 1 }],
  },
  {
    path: '/api/gate/consents',
    as: 'gate',
    good: { consents: [CONSENT] },
    bad: [
      {},
      { consents: [] },
      { consents: [{ ...CONSENT, id: 'one' }] },
      { consents: [{ ...CONSENT, at: -1 }] },
      { consents: [{ ...CONSENT, purposes: [] }] },
      { consents: [{ ...CONSENT, name: 'Noor' }] },
    ],
  },
  {
    path: '/api/gate/notices-shown',
    as: 'gate',
    good: { shown: [SHOWN] },
    bad: [
      {},
      { shown: [] },
      { shown: [{ ...SHOWN, id: 'one' }] },
      { shown: [{ ...SHOWN, at: 0.5 }] },
      { shown: [{ ...SHOWN, language: 'de' }] },
      { shown: [{ ...SHOWN, purposes: ['access'] }] },
    ],
  },
  {
    path: '/api/gate/invitation',
    as: 'public',
    good: { code: '7K3MX9PQ2RTV' },
    bad: [
      {},
      { code: '7k3m-x9pq-2rtv' },
      { code: 'OIL' },
      { code: `7K3MX9PQ2RTV0` },
      { code: 7 },
      { more: 1 },
    ],
  },
  {
    path: '/api/gate/pair',
    as: 'public',
    good: { code: '7K3MX9PQ2RTV', deviceKey: 'ff'.repeat(32), name: 'Poort 3', lane: 'face' },
    bad: [
      {},
      { name: '' },
      { name: 'x'.repeat(61) },
      { name: 'nul \0' },
      { lane: 'side' },
      { deviceKey: 'ff' },
      { code: 'U'.repeat(12) },
      { photo: 'AAAA' },
    ],
  },
  {
    path: '/api/gate/farewell',
    as: 'gate',
    good: { deviceKey: 'ff'.repeat(32), destroyedAt: '2026-11-22T12:00:00Z', counts: null },
    bad: [{}, { counts: {} }, { counts: { admitted: 1 } }, { destroyedAt: 'nu' }, { template: 'AAAA' }],
  },
  {
    path: '/api/gate/destroyed',
    as: 'gate',
    good: { destroyedAt: '2026-11-22T12:00:00Z' },
    bad: [{}, { destroyedAt: 1_800_000_000 }, { destroyedAt: 'nu' }, { key: '00' }],
  },
  {
    path: '/api/gate/counts',
    as: 'gate',
    good: { batch: '0190a0d6-7f3f-7cc1-9c3c-0c6a9b8f4a11', admitted: 1, referred: 0 },
    bad: [
      { admitted: -1 },
      { admitted: 1.5 },
      { admitted: 2 ** 40 },
      { batch: 'x' },
      { referred: null },
      { face: 1 },
    ],
  },
  {
    path: '/api/gate/events',
    as: 'gate',
    largest: GATE_EVENTS_BYTES,
    good: { events: [GATE_EVENT] },
    bad: [
      {},
      { events: [] },
      { events: [{ ...GATE_EVENT, pass: 'AB'.repeat(16) }] },
      { events: [{ ...GATE_EVENT, ticket: 'x' }] },
      { events: [{ ...GATE_EVENT, pass: null }] },
      { events: [{ ...GATE_EVENT, pass: null, ticket: 'x'.repeat(513) }] },
      { events: [{ ...GATE_EVENT, at: 1.5 }] },
      { events: [{ ...GATE_EVENT, at: '2026-11-22T12:00:00Z' }] },
      { events: [{ ...GATE_EVENT, score: 0.9 }] },
      { events: [{ ...GATE_EVENT, kind: 'denied' }] },
      { events: [{ ...GATE_EVENT, kind: 'referred' }] },
      { gate: 'another' },
      { photo: 'AAAA' },
    ],
  },
  {
    path: `/api/deployments/${DEPLOYMENT}/queues/observations`,
    as: 'crew',
    largest: QUEUE_BYTES,
    good: { observations: [OBSERVATION], clock: 1_795_348_800 },
    bad: [
      {},
      { observations: [] },
      { observations: [{ ...OBSERVATION, card: 0 }] },
      { observations: [{ ...OBSERVATION, card: '27' }] },
      { observations: [{ ...OBSERVATION, at: 1.5 }] },
      { observations: [{ ...OBSERVATION, id: 'kaart-27' }] },
      { observations: [{ ...OBSERVATION, name: 'Noor' }] },
      { observations: [{ ...OBSERVATION, pass: 'ab'.repeat(16) }] },
      { observations: [{ ...OBSERVATION, kind: 'count' }] },
      { observations: [{ kind: 'count', id, lane: 'regular', at, people: -1 }] },
      { observations: [{ kind: 'joined', id, lane: 'vip', at, people: 1 }] },
      { clock: 'now' },
      { photo: 'AAAA' },
    ],
  },
  {
    path: '/api/gate/queue',
    as: 'gate',
    largest: QUEUE_BYTES,
    good: { readings: [{ id, card, at }], clock: 1_795_348_800 },
    bad: [
      {},
      { readings: [] },
      { readings: [{ id, card: 10_000, at }] },
      { readings: [{ id, card, at, pass: 'ab'.repeat(16) }] },
      { readings: [{ id: '27', card, at }] },
      { gate: 'another' },
      { photo: 'AAAA' },
    ],
  },
  {
    path: `/api/deployments/${DEPLOYMENT}/gates/no-such-gate/lane`,
    method: 'PUT',
    as: 'crew',
    good: { lane: 'regular' },
    bad: [{}, { lane: 'vip' }, { lane: null }, { because: 'Rij' }],
  },
  {
    path: `/api/deployments/${DEPLOYMENT}/model`,
    as: 'organiser',
    good: {
      modelId: 'no-such-model',
      falseMatchRate: '1e-4',
      attackDetection: { passiveMinimum: null, challenge: 'none' },
    },
    bad: [
      {},
      { modelId: '../secret' },
      { modelId: 7 },
      { falseMatchRate: 0.0001 },
      { falseMatchRate: 'never' },
      { falseMatchRate: '1e-4 ' },
      { threshold: 0.1 },
      { template: 'AAAA' },
    ],
  },
];

function credentials(as: Asker): Credentials {
  if (as === 'public') return {};
  if (as === 'organiser') return organiser;
  if (as === 'crew') return crew;
  return as === 'visitor' ? server.visitor() : server.gate('face');
}

/** An object that is wrong in one place, or something that is no such object at all. */
function spoil(good: Json, bad: unknown): unknown {
  const isPart =
    typeof bad === 'object' && bad !== null && !Array.isArray(bad) && Object.keys(bad).length > 0;
  return isPart ? { ...good, ...bad } : bad;
}

describe.each(BODIES)('$path', ({ path, method = 'POST', as, good, bad, largest = MAX_BODY_BYTES }) => {
  it('reads what it asks for', async () => {
    const { status, json } = await server.call(method, path, credentials(as), good);
    expect([status, json?.code]).not.toEqual([400, 'server.invalid-request']);
    expect(status).not.toBe(500);
  });

  it.each(bad.map((one) => [one]))('refuses %j', async (one) => {
    const { status, json } = await server.call(method, path, credentials(as), spoil(good, one));
    expect([status, json.code]).toEqual([400, 'server.invalid-request']);
    expect(json.text.nl.what).not.toBe('');
    expect(json.text.en.what).not.toBe('');
  });

  it.each(['{', '{"a":1', 'null', '"text"', '[]', ''])(
    'refuses the body %j unless it asks for none',
    async (payload) => {
      const headers = { ...credentials(as), 'content-type': 'application/json' };
      const { statusCode } = await server.app.inject({ method, url: path, headers, payload });
      const mayBeEmpty = Object.keys(good).length === 0 && (payload === '' || payload === 'null');
      expect(statusCode === 400).toBe(!mayBeEmpty);
    },
  );

  it.each([
    'image/jpeg',
    'image/png',
    'application/octet-stream',
    'multipart/form-data; boundary=x',
    'text/plain',
  ])('invariant 2: refuses %s', async (type) => {
    const headers = { ...credentials(as), 'content-type': type };
    const payload = Buffer.from([0xff, 0xd8, 0xff, 0xe0]);
    const answer = await server.app.inject({ method, url: path, headers, payload });
    expect([answer.statusCode, answer.json().code]).toEqual([415, 'server.only-json']);
  });

  it('invariant 2: refuses a body that a photo would need', async () => {
    const body = { ...good, photo: 'A'.repeat(largest) };
    const { status, json } = await server.call(method, path, credentials(as), body);
    expect([status, json.code]).toEqual([413, 'server.body-too-large']);
  });
});

interface Schema {
  type?: string;
  format?: string;
  contentEncoding?: string;
  maxLength?: number;
  pattern?: string;
  enum?: unknown[];
  maxItems?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  additionalProperties?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
}

describe('the API as described', () => {
  it('invariant 2: takes JSON only, and has no field that an image or template fits in', async () => {
    const { json } = await server.call('GET', '/api/openapi.json');
    expect(json.openapi).toBe('3.1.0');
    const bodies: { path: string; schema: Schema }[] = [];
    for (const [path, operations] of Object.entries<Record<string, Operation>>(json.paths)) {
      for (const { requestBody, 'x-roles': roles } of Object.values(operations)) {
        if (!requestBody) continue;
        // What organisers and DPOs write is prose, and checked to be: see the test of that. So are the rows that
        // a ticketing system posts for them. An account is of
        // everybody who signs in; a desk is for more than those two, so all of it is listed.
        const isTheirs = roles.every((role) => /^(organiser|dpo|ticketing)$/.test(role));
        if ((isTheirs || path.startsWith('/api/account/')) && !isListed(path)) continue;
        expect(Object.keys(requestBody.content)).toEqual(['application/json']);
        const { schema } = requestBody.content['application/json'] as { schema: Schema };
        bodies.push({ path, schema });
      }
    }
    expect(bodies.map(({ path }) => path).sort()).toEqual(
      [
        ...BODIES.map(({ path }) => asPattern(path)),
        ...['/api/session', '/api/session/passkey-options', '/api/session/passkey'],
      ].sort(),
    );
    for (const { path, schema } of bodies) expectNoRoom(schema, path);
  });
});

interface Operation {
  requestBody?: { content: Json };
  'x-roles': readonly string[];
}

/** A path as it is described: what a place in it is called, instead of what is there. */
function asPattern(path: string): string {
  return path
    .replace(DEPLOYMENT, '{deployment}')
    .replace('no-such-ticket', '{ticket}')
    .replace('no-such-gate', '{gate}');
}

const isListed = (path: string) => BODIES.some((body) => asPattern(body.path) === path);

/** What a passkey signs takes room, and so does a template that only the phone's key opens: no picture fits. */
function longest(where: string): number {
  if (where.startsWith('/api/session/passkey ')) return 2000;
  if (where.endsWith(' email')) return MAX_EMAIL_LENGTH;
  // An organiser's own reason, as at every other act of theirs.
  if (where.endsWith('/event-keys reason')) return 500;
  // Signed tickets of other systems are long.
  if (where === '/api/gate/events events ticket') return 512;
  return where === '/api/visit/face-pass sealed ciphertext' ? 900 : 200;
}

/** What happened at a gate that was offline comes in pages; each thing in one is small. */
const MOST_ITEMS: Readonly<Record<string, number>> = {
  '/api/gate/events events': GATE_EVENTS_PAGE,
  '/api/gate/consents consents': GATE_CONSENTS_PAGE,
  '/api/gate/notices-shown shown': GATE_CONSENTS_PAGE,
  '/api/gate/queue readings': QUEUE_OBSERVATIONS,
  '/api/deployments/{deployment}/queues/observations observations': QUEUE_OBSERVATIONS,
};

/** No free text longer than a sentence, or than what a passkey signs, no open list, no field that isn't named. */
function expectNoRoom(schema: Schema, where: string): void {
  // Browsers add what they like here; nobody reads or keeps it, and the whole body is small.
  if (where === '/api/session/passkey response clientExtensionResults') return;
  for (const part of [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]) expectNoRoom(part, where);
  if (schema.type === 'object') {
    expect(schema.additionalProperties, where).toBe(false);
    for (const [name, part] of Object.entries(schema.properties ?? {}))
      expectNoRoom(part, `${where} ${name}`);
  }
  if (schema.type === 'array') {
    const most = MOST_ITEMS[where] ?? 20;
    expect(schema.maxItems, where).toBeLessThanOrEqual(most);
    expectNoRoom(schema.items ?? {}, where);
  }
  if (schema.type === 'string') {
    expect([schema.format === 'binary', schema.contentEncoding], where).toEqual([false, undefined]);
    const bounded =
      (schema.maxLength ?? Infinity) <= longest(where) || /\{\d+(,\d+)?\}\$$/.test(schema.pattern ?? '');
    expect(bounded || schema.enum !== undefined || 'const' in schema || schema.format === 'uuid', where).toBe(
      true,
    );
  }
}
