import { type LedgerEntry, verifyLedger } from '@tenzij/consent';
import type { QueuesNow } from '@tenzij/contracts';
import { orThrow, readKey } from '@tenzij/kernel';
import { verifyStatusList } from '@tenzij/pass';
import { findDeployment, findQueueState, insertGate, ledgerHead, readLedger } from '@tenzij/store-sql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../config.ts';
import { createContext } from '../context.ts';
import { linkFor, SPECIMEN_SCOPE } from '../specimen/identity.ts';
import { sessionOf } from '../testing/desk.ts';
import { joinQueue, passTime, passUntil, signParity } from '../testing/evening.ts';
import { type Credentials, DEPLOYMENT, type TestServer, testServer } from '../testing/test-server.ts';
import { holdParity } from './hold-parity.ts';

const TERMS = { afterSeconds: 300, resumeSeconds: 300, unmeasured: 'alarm' } as const;
const URL_OF = `/api/deployments/${DEPLOYMENT}`;
const DAY = 86_400;

let server: TestServer;
let dpo: Credentials;
let start: number;
/** How many entries the ledger had when the evening began. */
let earlier: number;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server?.close());
/** Another evening of the same event. */
beforeEach(async () => {
  start = server.time.now = Math.ceil((server.time.now + 1) / DAY) * DAY;
  dpo = await sessionOf(server, linkFor('dpo'));
  await signParity(server, { p90GapSeconds: 60, terms: TERMS });
  earlier = (await ledgerHead(server.context.db, SPECIMEN_SCOPE))?.sequence ?? 0;
});

const see = async (): Promise<QueuesNow> => (await server.call('GET', `${URL_OF}/queues`, dpo)).json;
const stateOf = async () => (await findDeployment(server.context.db, SPECIMEN_SCOPE))?.clearanceState;
const isPaused = async () => (await stateOf()) === 'paused';
const isRunning = async () => !(await isPaused());
const entries = async (after: number) =>
  (await readLedger(server.context.db, SPECIMEN_SCOPE, after, 1000)) as LedgerEntry[];
/** What the ledger was told about waiting times this evening. */
const told = async () =>
  (await entries(earlier))
    .filter(({ kind }) => /^(parity-|clearance-(paused|resumed))/.test(kind))
    .map(({ kind, body }) => [kind, body] as const);
const kinds = async () => (await told()).map(([kind]) => kind);
const changeState = (action: 'pause' | 'resume') =>
  server.call('POST', `${URL_OF}/clearance-state`, dpo, { action, reason: 'Rij loopt op' });
const changes = async () => (await server.call('GET', '/api/gate/changes?after=0', server.gate('face'))).json;
const moment = (instant: string | null) => Date.parse(instant ?? '') / 1000;

/** What the list says that gates go by. */
async function clearanceNamed(): Promise<string | null> {
  const { issuerKeys } = (await server.call('GET', '/api/visit', server.visitor())).json;
  const keys = issuerKeys.map((key: string) => orThrow(readKey(key)));
  const expected = { subject: DEPLOYMENT, now: server.time.now, maxAgeSeconds: 60 };
  const { bytes } = await server.call('GET', `${URL_OF}/status-list`);
  return orThrow(verifyStatusList(bytes, keys, expected)).clearance;
}

/** From now on people wait so long at each kind of lane. */
async function queuesOf(face: number, regular: number, minutes = 90): Promise<void> {
  const period = { from: server.time.now, until: server.time.now + minutes * 60 };
  await joinQueue(server, 'face', { ...period, wait: face });
  await joinQueue(server, 'regular', { ...period, wait: regular });
}

const isBroken = async () => (await kinds()).includes('parity-broken');

/** A regular lane that takes four minutes for a quarter of an hour, until the rule paused the face lanes. */
async function untilPaused(): Promise<void> {
  await queuesOf(20, 240, 15);
  await passUntil(server, isPaused);
}

describe('invariant 7: people in the regular lane who are worse off', () => {
  it('pause the face lanes after the time that was signed, with the figures, and gates hear of it', async () => {
    await queuesOf(20, 240);
    await passUntil(server, isBroken, 30);
    const { parity, state } = await see();
    expect(parity).toMatchObject({ outcome: 'broken', method: 'cards' });
    expect(moment(state.brokenSince)).toBe(server.time.now);
    expect(moment(state.pausesAt)).toBe(server.time.now + 300);
    expect([await stateOf(), await kinds()]).toEqual(['in-force', ['parity-broken']]);
    expect(await clearanceNamed()).not.toBeNull();

    await passTime(server, 299);
    expect(await stateOf()).toBe('in-force');
    const before = await changes();
    await passTime(server, 10, 10);
    expect(await stateOf()).toBe('paused');
    const [, [kind, body] = []] = await told();
    expect([kind, body]).toEqual([
      'clearance-paused',
      expect.objectContaining({
        ...{ by: 'parity-rule', pausedBy: ['parity-rule'], outcome: 'broken', method: 'cards' },
        ...{ gapSeconds: 220, faceP90: 20, regularP90: 240, p90GapSeconds: 60, forSeconds: 309 },
      }),
    ]);
    expect(body?.low).toBeGreaterThan(60);
    expect(body?.n).toBeGreaterThan(20);
    expect(await clearanceNamed()).toBeNull();
    const after = await changes();
    expect(after.list).not.toBe(before.list);
    expect(after.bundle).not.toBe(before.bundle);
    expect((await see()).state).toMatchObject({ pauses: true, pausesAt: null });
    expect(verifyLedger(await entries(0))).toMatchObject({ verifies: true });
  });

  it('are well off again: the face lanes go on after the time that was signed', async () => {
    await untilPaused();
    const { now } = server.time;
    await joinQueue(server, 'regular', { from: now, until: now + 5400, wait: 30 });
    // Somebody hands out cards still where nobody is let in.
    await joinQueue(server, 'face', { from: now, until: now + 5400, wait: 20 });
    await passUntil(server, async () => (await see()).state.holdsSince !== null);
    const { parity, state } = await see();
    // Nobody waits at lanes that don't run: it is the regular lane's own wait that has to be within the rule.
    expect(parity).toMatchObject({ outcome: 'holds' });
    expect(moment(state.resumesAt)).toBe(server.time.now + 300);
    await passTime(server, 299);
    expect(await stateOf()).toBe('paused');
    await passTime(server, 10, 10);
    expect(await stateOf()).toBe('in-force');
    expect(await clearanceNamed()).not.toBeNull();
    const [kind, body] = (await told()).at(-1) ?? [];
    expect(kind).toBe('clearance-resumed');
    expect(body).toMatchObject({ by: 'parity-rule', pausedBy: [], outcome: 'holds', forSeconds: 309 });
    // It rests on the regular lane alone.
    const { wait } = (await see()).lanes.regular;
    expect([body?.faceP90, body?.n]).toEqual([null, wait.known && wait.n]);
    expect((await see()).state).toMatchObject({ pauses: false, resumesAt: null, brokenSince: null });
  });

  it('are told of when the server doesn’t look, for nothing pauses by itself then', async () => {
    const isWatched = async () => (await see()).state.watched;
    // Before anybody comes in there is nothing to look at.
    expect(await isWatched()).toBe(true);
    await queuesOf(20, 240, 10);
    server.time.now += 119;
    expect(await isWatched()).toBe(true);
    server.time.now += 2;
    expect(await isWatched()).toBe(false);
    await holdParity(server.context, SPECIMEN_SCOPE);
    expect(await isWatched()).toBe(true);
    server.time.now += 121;
    expect(await isWatched()).toBe(false);
    // The last are through the gate after fourteen minutes, and a quarter of an hour later it is no news any more.
    server.time.now = start + 14 * 60 + 901;
    expect(await isWatched()).toBe(true);
  });

  it('pause nothing while it isn’t sure that they are', async () => {
    const period = { from: start, until: start + 3600 };
    await joinQueue(server, 'face', { ...period, wait: 20 });
    // One in seven waits two minutes; the others as long as at the face lane.
    await joinQueue(server, 'regular', { ...period, wait: 20, every: 90 });
    await joinQueue(server, 'regular', { ...period, from: start + 45, wait: 120, every: 540 });
    await passUntil(server, async () => (await see()).parity.outcome === 'doubtful');
    await passTime(server, 420);
    expect((await see()).parity).toMatchObject({ outcome: 'doubtful' });
    expect([await stateOf(), await kinds()]).toEqual(['in-force', []]);
  });

  it('pause nothing where the rule was signed before rules had terms', async () => {
    await signParity(server, { p90GapSeconds: 60 });
    await queuesOf(20, 240);
    await passTime(server, 1800);
    expect(await see()).toMatchObject({ parity: { outcome: 'broken' }, rule: { terms: null } });
    expect([await stateOf(), await kinds()]).toEqual(['in-force', ['parity-broken']]);
  });

  it('are counted by one rule only: who signs anew begins anew', async () => {
    await queuesOf(20, 240);
    await passUntil(server, isBroken);
    await passTime(server, 240);
    await signParity(server, { p90GapSeconds: 90, terms: TERMS });
    const signed = server.time.now;
    expect((await see()).state).toMatchObject({ brokenSince: null, pauses: false });
    await passTime(server, 240);
    expect([await stateOf(), await kinds()]).toEqual(['in-force', ['parity-broken', 'parity-broken']]);
    expect(moment((await see()).state.brokenSince)).toBeGreaterThan(signed);
  });
});

describe('invariant 7: a queue that nobody measures', () => {
  /** Cards are handed out at the face lane only. */
  const halfMeasured = () =>
    joinQueue(server, 'face', { from: start, until: start + 5400, wait: 20, every: 60 });

  it('is told of after the time that was signed', async () => {
    await halfMeasured();
    await passTime(server, 300);
    expect((await see()).state).toMatchObject({ alarmed: false, pausesAt: null });
    await passTime(server, 600);
    const { parity, state } = await see();
    expect(parity).toEqual({ outcome: 'unmeasured', lane: 'regular', reason: 'nothing-seen' });
    expect(state).toMatchObject({ alarmed: true, pauses: false });
    expect(await stateOf()).toBe('in-force');
    const [[kind, body] = [], ...more] = await told();
    expect([kind, more]).toEqual(['parity-unmeasured', []]);
    expect(body).toMatchObject({ gapSeconds: null, method: null, n: null, lane: 'regular' });
  });

  it('pauses the face lanes where that was signed, until it is measured and holds', async () => {
    await signParity(server, { p90GapSeconds: 60, terms: { ...TERMS, unmeasured: 'pause' } });
    await halfMeasured();
    await passUntil(server, isPaused);
    expect(await kinds()).toEqual(['parity-unmeasured', 'clearance-paused']);
    await joinQueue(server, 'regular', { from: server.time.now, until: start + 5400, wait: 20 });
    expect(await passUntil(server, isRunning)).toBeGreaterThan(300);
  });

  it('is no fault while nobody comes in: before doors open and after the last person is in', async () => {
    await signParity(server, { p90GapSeconds: 60, terms: { ...TERMS, unmeasured: 'pause' } });
    await passTime(server, 900);
    expect((await see()).state.unmeasuredSince).toBeNull();
    await queuesOf(20, 20, 20);
    await passTime(server, 3600);
    expect([await stateOf(), await kinds()]).toEqual(['in-force', []]);
  });
});

describe('invariant 7: a pause of the rule', () => {
  it('and one of the DPO stack, and neither ends the other', async () => {
    await untilPaused();
    expect((await changeState('resume')).json.code).toBe('clearance.paused-by-rule');
    expect((await changeState('pause')).status).toBe(204);
    await queuesOf(20, 30);
    await passUntil(server, async () => !(await see()).state.pauses);
    expect((await told()).at(-1)?.[1]).toMatchObject({ by: 'parity-rule', pausedBy: ['dpo'] });
    expect(await stateOf()).toBe('paused');
    expect((await changeState('resume')).status).toBe(204);
    expect(await stateOf()).toBe('in-force');
  });

  it('doesn’t begin while the DPO pauses: nobody is better off then', async () => {
    await queuesOf(20, 240);
    await passUntil(server, isBroken);
    await passTime(server, 120);
    expect((await changeState('pause')).status).toBe(204);
    await passTime(server, 900);
    expect(await kinds()).toEqual(['parity-broken', 'clearance-paused']);
    expect((await changeState('resume')).status).toBe(204);
    await passTime(server, 120);
    expect(await stateOf()).toBe('in-force');
    await passTime(server, 120);
    expect((await told()).at(-1)?.[1]).toMatchObject({ pausedBy: ['parity-rule'], outcome: 'broken' });
  });
});

describe('a server that was down', () => {
  it('invariant 7: that starts again at once goes on where it was', async () => {
    await queuesOf(20, 240);
    await passUntil(server, isBroken);
    await passTime(server, 240);
    const { db, keys, clock, logTo } = server.context;
    const again = await createContext(readConfig({}), { db, keys, clock, logTo });
    server.time.now += 59;
    await holdParity(again, SPECIMEN_SCOPE);
    expect(await stateOf()).toBe('in-force');
    server.time.now += 10;
    await holdParity(again, SPECIMEN_SCOPE);
    expect([await stateOf(), await kinds()]).toEqual(['paused', ['parity-broken', 'clearance-paused']]);
  });

  it('goes on counting from where it was, and counts the time between for neither', async () => {
    await queuesOf(20, 240);
    await passUntil(server, isBroken);
    await passTime(server, 120);
    server.time.now += 1800;
    await passTime(server, 120);
    expect(await stateOf()).toBe('in-force');
    await passTime(server, 120);
    expect([await stateOf(), await kinds()]).toEqual(['paused', ['parity-broken', 'clearance-paused']]);
  });

  it('doesn’t take that time as held', async () => {
    await untilPaused();
    await queuesOf(20, 30);
    await passUntil(server, async () => (await see()).state.holdsSince !== null);
    server.time.now += 600;
    await passTime(server, 300);
    expect(await stateOf()).toBe('paused');
    await passTime(server, 120);
    expect(await stateOf()).toBe('in-force');
  });
});

it('doesn’t let a server that measured earlier undo what a later one found', async () => {
  await queuesOf(20, 240, 10);
  await passTime(server, 120);
  server.time.now += 60;
  const { now } = server.time;
  const behind = { ...server.context, clock: () => now - 4 };
  // Both saw that nobody had looked yet; the first to get there looked for both.
  await Promise.all([holdParity(server.context, SPECIMEN_SCOPE), holdParity(behind, SPECIMEN_SCOPE)]);
  expect((await findQueueState(server.context.db, SPECIMEN_SCOPE))?.assessedAt).toBe(now);
});

it('advises the face lane where fewest were let in once the rule is broken, and never the last one', async () => {
  await queuesOf(20, 240);
  expect((await see()).advice).toBeNull();
  await passUntil(server, isBroken);
  expect((await see()).advice).toBeNull();
  const gate = { ...SPECIMEN_SCOPE, id: 'poort-9', name: 'Poort 9', lane: 'face' } as const;
  await insertGate(server.context.db, gate, start);
  const at = server.time.now - 5;
  const events = [{ kind: 'admitted', id: crypto.randomUUID(), at, pass: 'ab'.repeat(16), ticket: null }];
  const sent = await server.call('POST', '/api/gate/events', server.gate('face'), { events });
  expect(sent.status).toBe(204);
  const { advice, lanes } = await see();
  expect(advice).toEqual({ gate: 'poort-9', name: 'Poort 9' });
  expect(lanes).toMatchObject({ face: { gates: 2, admitted: 1 }, regular: { gates: 1, admitted: 0 } });
});

it('keeps a point a minute, and nothing of anybody', async () => {
  await signParity(server, { p90GapSeconds: 600, terms: TERMS });
  await queuesOf(20, 240, 30);
  await passTime(server, 1200, 30);
  const { history, at } = await see();
  expect(history.length).toBe(20);
  const [last, before] = [history.at(-1), history.at(-2)];
  expect(last).toMatchObject({ face: { value: 20 }, regular: { value: 240 }, gap: { value: 220 } });
  expect(moment(last?.at ?? '') - moment(before?.at ?? '')).toBe(60);
  expect(moment(at)).toBe(server.time.now);
  // Numbers of cards are nobody's, and stay out of what is told as well.
  expect(JSON.stringify([await told(), await see()])).not.toMatch(/ticket|pass_|"card"|observation/);
  expect(server.logged.join('')).not.toMatch(/"card"|observation|"body"/);
});
