import { randomUUID } from 'node:crypto';
import type { QueuesNow } from '@tenzij/contracts';
import { LEFT_AFTER } from '@tenzij/lanes/live';
import {
  insertGate,
  passagesIn,
  queueObservationsIn,
  queueReadingsIn,
  setClearance,
} from '@tenzij/store-sql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { linkFor, SPECIMEN, SPECIMEN_SCOPE } from '../specimen/identity.ts';
import { outsider, sessionOf } from '../testing/desk.ts';
import { CREW, type Credentials, DEPLOYMENT, type TestServer, testServer } from '../testing/test-server.ts';
import { observationsOf, waitsOf } from './measure.ts';

const URL_OF = `/api/deployments/${DEPLOYMENT}/queues`;

let server: TestServer;
let crew: Credentials;
let now: number;
beforeAll(async () => {
  server = await testServer();
  await server.signIn('crew');
});
afterAll(() => server?.close());
/** Long enough after what was seen before that it doesn't count any more. */
beforeEach(async () => {
  server.time.now += 2 * LEFT_AFTER;
  now = server.time.now;
  crew = await sessionOf(server, { organisation: SPECIMEN.organisation.id, member: CREW });
});

const organiser = () => sessionOf(server, linkFor('organiser'));
const card = (more: object = {}) => ({
  ...{ kind: 'card', id: randomUUID(), lane: 'regular', at: now, card: 27 },
  ...more,
});
const count = (people: number, more: object = {}) => ({
  ...{ kind: 'count', id: randomUUID(), lane: 'regular', at: now, people },
  ...more,
});
const observe = (observations: readonly object[], as = crew, more: object = {}) =>
  server.call('POST', `${URL_OF}/observations`, as, { observations, ...more });
const read = (readings: readonly object[], as = server.gate('regular'), more: object = {}) =>
  server.call('POST', '/api/gate/queue', as, { readings, ...more });
const reading = (more: object = {}) => ({ id: randomUUID(), card: 27, at: now, ...more });
const see = async (as = crew): Promise<QueuesNow> => (await server.call('GET', URL_OF, as)).json;
const kept = () =>
  queueObservationsIn(server.context.db, SPECIMEN_SCOPE, { from: now - 900, until: now + 900 });
const keptReadings = () =>
  queueReadingsIn(server.context.db, SPECIMEN_SCOPE, { from: now - 900, until: now + 900 });
const letIn = async (lane: 'face' | 'regular', moments: readonly number[]) => {
  const events = moments.map((at) => ({ kind: 'admitted', id: randomUUID(), at, pass: null, ticket: null }));
  const passes = events.map((event) => ({ ...event, pass: randomUUID().replaceAll('-', '') }));
  expect((await server.call('POST', '/api/gate/events', server.gate(lane), { events: passes })).status).toBe(
    204,
  );
};

describe('what crew sees at a queue', () => {
  it('is taken once, and read back by a gate', async () => {
    const sent = [card({ at: now - 300 }), count(12), card({ kind: 'joined', card: undefined, people: 3 })];
    for (const _ of ['sent', 'sent again']) expect((await observe(sent)).status).toBe(204);
    expect((await kept()).map(({ kind }) => kind)).toHaveLength(3);
    const seen = reading({ at: now - 60 });
    for (const _ of ['sent', 'sent again']) expect((await read([seen])).status).toBe(204);
    expect(await keptReadings()).toEqual([{ lane: 'regular', card: 27, at: now - 60 }]);
    const waits = await observationsOf(server.context.db, SPECIMEN_SCOPE, now - 900, now + 1);
    expect(waits.filter(({ method }) => method === 'cards')).toMatchObject([
      { lane: 'regular', joined: now - 300, served: now - 60 },
    ]);
  });

  it('is taken back, also when it comes in after that', async () => {
    const [first, second] = [card(), card({ card: 28 })];
    await observe([first]);
    for (const { id } of [first, second, second])
      expect((await server.call('DELETE', `${URL_OF}/observations/${id}`, crew)).status).toBe(204);
    await observe([first, second]);
    expect(await kept()).toEqual([]);
  });

  it('counts all or not at all', async () => {
    const answers = [
      await observe([card(), card({ card: 0 })]),
      await observe([card(), card({ name: 'Noor' })]),
      await observe(Array.from({ length: 201 }, () => card())),
      await observe([]),
      await observe([count(50_001)]),
    ];
    expect(answers.map(({ status, json }) => [status, json.code])).toEqual(
      answers.map(() => [400, 'server.invalid-request']),
    );
    expect(await kept()).toEqual([]);
  });

  it('fits in one request, two hundred at a time', async () => {
    const many = Array.from({ length: 200 }, (_, index) =>
      card({ lane: 'regular', card: 9800 + (index % 200) }),
    );
    expect((await observe(many, crew, { clock: now })).status).toBe(204);
    expect(await kept()).toHaveLength(200);
  });

  it('is for the crew of the organisation, for its DPO to see, and for nobody else', async () => {
    const dpo = await sessionOf(server, linkFor('dpo'));
    expect((await observe([card()], dpo)).json.code).toBe('server.role-not-allowed');
    expect((await observe([card()], await organiser())).status).toBe(204);
    expect((await observe([card()], server.gate('regular'))).status).toBe(403);
    const other = await outsider(server, 'crew');
    const answers = [
      await observe([card()], other),
      await server.call('GET', URL_OF, other),
      await server.call('DELETE', `${URL_OF}/observations/${randomUUID()}`, other),
    ];
    expect(answers.map(({ json }) => json.code)).toEqual(answers.map(() => 'server.deployment-unknown'));
    for (const as of [crew, await organiser(), dpo]) expect((await see(as)).rule?.p90GapSeconds).toBe(60);
    expect((await server.call('GET', URL_OF)).json.code).toBe('server.sign-in-needed');
    expect((await read([reading()], crew)).status).toBe(403);
  });

  it('is taken from gates where people come in, and from no desk', async () => {
    const gate = { ...SPECIMEN_SCOPE, id: 'balie-1', name: 'Balie', lane: 'regular' } as const;
    await insertGate(server.context.db, { ...gate, kind: 'human-comparison' }, now);
    const as = { authorization: `Bearer ${server.context.links.write('gate', gate.id)}` };
    expect((await read([reading()], as)).json.code).toBe('gate.other-kind');
  });
});

describe('the clock of a device', () => {
  it('that tells how it stands may be off by minutes', async () => {
    await observe([card({ at: now + 400 })], crew, { clock: now + 600 });
    await read([reading({ at: now - 700 })], server.gate('regular'), { clock: now - 600 });
    expect((await kept()).map(({ at }) => at)).toEqual([now - 200]);
    expect((await keptReadings()).map(({ at }) => at)).toEqual([now - 100]);
  });

  it('is left alone where it differs by no more than a request takes', async () => {
    await observe([card({ at: now - 20 })], crew, { clock: now - 3 });
    await observe([card({ at: now + 30, card: 28 })]);
    // Nothing happens after it was told.
    expect((await kept()).map(({ at }) => at)).toEqual([now - 20, now]);
  });

  it.each([
    ['queue.clock-ahead', 3600, { at: 3600 }, { clock: 3600 }],
    ['queue.clock-ahead', 90, { at: 90 }, {}],
    ['queue.clock-behind', 86_400, { at: -86_400 }, { clock: -86_400 }],
    ['queue.too-old', undefined, { at: -8 * 86_400 }, {}],
  ])('gives %s (%s seconds) when nothing can be made of it', async (code, seconds, { at }, more) => {
    const sent = 'clock' in more ? { clock: now + (more.clock ?? 0) } : {};
    for (const answer of [
      await observe([card({ at: now + at })], crew, sent),
      await read([reading({ at: now + at })], server.gate('regular'), sent),
    ]) {
      expect([answer.status, answer.json.code]).toEqual([409, code]);
      expect(answer.json.params.seconds).toBe(seconds);
    }
    expect([await kept(), await keptReadings()]).toEqual([[], []]);
  });
});

describe('how long people wait', () => {
  it('is estimated from counts and who was let in where there are no cards, and says so', async () => {
    const moments = Array.from({ length: 90 }, (_, index) => now - 900 + index * 10);
    await letIn('regular', moments);
    const counts = Array.from({ length: 8 }, (_, index) => count(6, { at: now - 800 + index * 60 }));
    await observe(counts);
    const { lanes, parity } = await see();
    expect(lanes.regular).toMatchObject({ gates: 1, admitted: 89, wait: { known: true, method: 'counts' } });
    expect(lanes.face).toEqual({
      ...{ wait: { known: false, reason: 'nothing-seen' }, inQueue: null, gates: 1, admitted: 0 },
    });
    // Six people, one each ten seconds.
    const { regular } = await waitsOf(server.context.db, SPECIMEN_SCOPE, now);
    if (!regular.known || !regular.p50) throw new Error('not known');
    expect(regular.p50.value).toBeGreaterThanOrEqual(50);
    expect(regular.p50.value).toBeLessThanOrEqual(60);
    expect(lanes.regular.inQueue).toBe(0);
    expect(parity).toEqual({ outcome: 'unmeasured', reason: 'nothing-seen', lane: 'face' });
  });

  it('counts who was let in for the lane that the gate was then', async () => {
    await letIn('face', [now - 100]);
    const { gates } = (await server.call('GET', `/api/deployments/${DEPLOYMENT}/gates`, await organiser()))
      .json;
    const face = gates.find(({ lane }: { lane: string }) => lane === 'face');
    const url = `/api/deployments/${DEPLOYMENT}/gates/${face.id}/lane`;
    expect((await server.call('PUT', url, crew, { lane: 'regular' })).status).toBe(204);
    const passages = await passagesIn(server.context.db, SPECIMEN_SCOPE, { from: now - 200, until: now });
    expect(passages).toEqual([{ gate: face.id, lane: 'face', at: now - 100 }]);
    expect((await see()).lanes).toMatchObject({ face: { gates: 0, admitted: 1 }, regular: { gates: 2 } });
  });

  it('is seen without a clearance too, and then no rule says anything', async () => {
    await setClearance(server.context.db, SPECIMEN_SCOPE, null);
    await observe([count(5)]);
    expect(await see()).toMatchObject({ rule: null, lanes: { regular: { inQueue: 5 } }, history: [] });
  });
});

it('takes nothing once the event was ended, and says so', async () => {
  const end = { name: SPECIMEN.deployment.name, reason: 'Voorbij', early: 'alle passen stoppen nu' };
  const ended = await server.call('POST', `/api/deployments/${DEPLOYMENT}/end`, await organiser(), end);
  expect(ended.status).toBe(200);
  expect((await observe([card()])).json.code).toBe('queue.event-ended');
  const undo = await server.call('DELETE', `${URL_OF}/observations/${randomUUID()}`, crew);
  expect(undo.json.code).toBe('queue.event-ended');
  const { status, json } = await read([reading()]);
  expect([status, json.code]).toEqual([410, 'gate.event-ended']);
});
