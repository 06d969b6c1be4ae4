import type { OverrideReason } from '@tenzij/contracts';
import { sha256, sha256Hex, toHex, utf8 } from '@tenzij/kernel';
import { describe, expect, it } from 'vitest';
import { crewCodeOf, NOW, passOf } from '../../test/deployment.ts';
import { until } from '../../test/fake-time.ts';
import { NO_TURNSTILE } from '../../test/no-turnstile.ts';
import { createFakeStore, createWorld, type World } from '../../test/world.ts';
import { createJournal } from '../gate/journal.ts';
import { loadAdmittedPasses } from '../gate/memory.ts';
import { createTally } from '../gate/tally.ts';
import { createTurns } from '../gate/turns.ts';
import { authoriseOverride, proveCrew } from './authorise.ts';
import { createDesk } from './desk.ts';
import { sectionsOf } from './sections.ts';
import type { DeskState } from './state.ts';

const CODE = '482915';
const crewCode = crewCodeOf(CODE);
const ANNA = toHex(sha256(utf8('pass of anna')).slice(0, 16));

async function openWorld(changes: Partial<World> = {}, store = createFakeStore()): Promise<World> {
  const world = Object.assign(createWorld(store), { bundle: { lane: 'regular', crewCode } }, changes);
  await world.open();
  return world;
}

const desk = ({ gate }: World) => gate.get().desk;

async function pass(world: World, seconds: number): Promise<void> {
  await world.time.pass(seconds);
  await new Promise((resolve) => setTimeout(resolve, 2));
}

async function enter(world: World, digits: string): Promise<DeskState> {
  await world.gate.desk.enter(digits);
  return desk(world);
}

async function unlocked(world: World): Promise<void> {
  world.gate.desk.open();
  expect(await enter(world, CODE)).toMatchObject({ name: 'open' });
}

async function letsIn(world: World, reason: OverrideReason, whom: 'last-referred' | 'somebody') {
  world.gate.desk.letIn(reason, whom);
  for (let step = 0; step < 100 && world.screen() !== 'admit'; step++) await pass(world, 0.2);
  await world.until('admit');
}

describe('letting somebody in at the regular lane', () => {
  it('is an event with its referral, its pass and a reason, counts, and remembers the pass', async () => {
    const world = await openWorld();
    await world.present([await passOf('anna', { at: NOW - 300 })], 'refer');
    world.inView = [];
    await until(() => world.store.events.length === 1, 'referred');
    await unlocked(world);
    expect(desk(world)).toMatchObject({ mayLetIn: true, last: { code: 'pass.stale' } });
    await letsIn(world, 'document-checked', 'last-referred');
    const [referred, override] = world.store.events;
    expect(override).toMatchObject({
      kind: 'override',
      of: referred?.id,
      pass: ANNA,
      reason: 'document-checked',
    });
    expect(Object.keys(override ?? {}).sort()).toEqual(['at', 'id', 'kind', 'of', 'pass', 'reason']);
    expect(world.store.values.get('counts-total')).toEqual({ admitted: 1, referred: 1 });
    expect(world.store.passes.has(sha256Hex(ANNA))).toBe(true);
    expect(desk(world)).toEqual({ name: 'closed' });
    await pass(world, 8);
    await world.until('ready');
    await world.present([await passOf('anna', { at: world.time.now(), showing: 1 })], 'refer');
    expect(world.code()).toBe('pass.already-used');
  });

  it('opens the turnstile, and is taken back when nobody passes', async () => {
    const passages: string[] = [];
    const letThrough = async (id: string) => {
      passages.push(id);
      return 'not-passed' as const;
    };
    const world = await openWorld({ turnstile: { letThrough } });
    await unlocked(world);
    world.gate.desk.letIn('phone-broken', 'somebody');
    await pass(world, 1);
    await until(() => world.store.events.length === 2, 'annulled');
    expect(world.store.events).toMatchObject([
      { kind: 'override', id: passages[0], of: null, pass: null },
      { kind: 'annulled', of: passages[0], why: 'not-passed' },
    ]);
    expect([...world.store.journal, ...world.store.passes]).toEqual([]);
  });

  it('lets nobody in while the turnstile is not ready, and says so', async () => {
    const letThrough = async () => 'passed' as const;
    const world = await openWorld({ turnstile: { letThrough }, standing: 'lost' });
    await unlocked(world);
    world.gate.desk.letIn('phone-broken', 'somebody');
    await pass(world, 1);
    expect(desk(world)).toMatchObject({ name: 'open', said: 'gate.turnstile-not-ready' });
    expect([world.screen(), world.store.events]).toEqual(['ready', []]);
  });

  it('says so when it can’t be written, and lets nobody in', async () => {
    const world = await openWorld();
    await unlocked(world);
    world.store.full = true;
    world.gate.desk.letIn('gate-fault', 'somebody');
    await pass(world, 1);
    expect(desk(world)).toMatchObject({ name: 'open', said: 'gate.failed' });
    expect([world.screen(), world.store.events]).toEqual(['ready', []]);
  });

  it('lets in one person for one press', async () => {
    const world = await openWorld();
    await unlocked(world);
    world.gate.desk.letIn('ticket-checked', 'somebody');
    world.gate.desk.letIn('ticket-checked', 'somebody');
    await pass(world, 1);
    await world.until('admit');
    world.gate.desk.letIn('ticket-checked', 'somebody');
    await pass(world, 5);
    expect(world.store.events).toHaveLength(1);
  });
});

describe('letting somebody in on a disk that is slow', () => {
  /** A disk whose next admission waits until it is let go. */
  function slowDisk() {
    const store = createFakeStore();
    const { record } = store;
    const disk = { isSlow: false, go(): void {} };
    store.record = async (step) => {
      if (disk.isSlow && step.transaction?.state === 'decided') {
        disk.isSlow = false;
        await new Promise<void>((resolve) => {
          disk.go = resolve;
        });
      }
      return record(step);
    };
    return { store, disk };
  }
  async function steps(world: World, seconds: number) {
    for (let passed = 0; passed < seconds; passed += 0.5) await pass(world, 0.5);
  }
  async function letInTooLate() {
    const { store, disk } = slowDisk();
    const world = await openWorld({}, store);
    await world.present([await passOf('anna', { at: NOW - 300 })], 'refer');
    world.inView = [];
    await until(() => store.events.length === 1, 'referred');
    await unlocked(world);
    disk.isSlow = true;
    world.gate.desk.letIn('document-checked', 'last-referred');
    await steps(world, 8);
    expect(desk(world)).toMatchObject({ said: 'gate.timed-out' });
    return { world, store, disk };
  }

  it('takes back what was written too late, and nobody was let in', async () => {
    const { world, store, disk } = await letInTooLate();
    disk.go();
    await steps(world, 2);
    expect(store.events.map(({ kind }) => kind)).toEqual(['referred', 'override', 'annulled']);
    expect(store.values.get('counts-total')).toEqual({ admitted: 0, referred: 1 });
    expect([store.journal.size, store.passes.size]).toEqual([0, 0]);
  });

  it.each(['before', 'after'])('counts once when pressed again %s the disk is back', async (when) => {
    const { world, store, disk } = await letInTooLate();
    if (when === 'after') {
      disk.go();
      await steps(world, 1);
    }
    world.gate.desk.letIn('document-checked', 'last-referred');
    await steps(world, 1);
    disk.go();
    await steps(world, 8);
    const kinds = store.events.map(({ kind }) => kind).sort();
    expect(kinds).toEqual(['annulled', 'override', 'override', 'referred']);
    expect(store.values.get('counts-total')).toEqual({ admitted: 1, referred: 1 });
    world.gate.stop();
    const again = Object.assign(createWorld(store, world.time), { bundle: { lane: 'regular', crewCode } });
    await again.open();
    await again.present([await passOf('anna', { at: again.time.now(), showing: 2 })], 'refer');
    expect(again.code()).toBe('pass.already-used');
  });

  it('does not free a pass that was admitted since what is taken back', async () => {
    const store = createFakeStore();
    const hash = sha256Hex(ANNA);
    const transaction = { id: 'late', at: NOW - 20, state: 'decided', hash, before: null } as const;
    const later = { ...transaction, id: 'later', at: NOW - 10, state: 'opened' } as const;
    const remember = [[hash, { here: NOW - 10, elsewhere: [] }]] as const;
    await store.record({ events: [], transaction, remember });
    await store.record({ events: [], transaction: later });
    const world = await openWorld({}, store);
    await world.present([await passOf('anna', { at: NOW })], 'refer');
    expect(world.code()).toBe('pass.already-used');
  });
});

describe('the crew’s code', () => {
  it('slows down after three wrong ones, also over a reload', async () => {
    const world = await openWorld();
    world.gate.desk.open();
    expect(await enter(world, '111111')).toMatchObject({ said: 'wrong' });
    expect(await enter(world, '')).toMatchObject({ said: 'wrong' });
    expect(await enter(world, '333333')).toMatchObject({ said: 'wait', waitUntil: world.time.now() + 30 });
    expect(await enter(world, CODE)).toMatchObject({ name: 'code', said: 'wait' });
    world.gate.stop();
    const again = Object.assign(createWorld(world.store, world.time), { network: 'offline' as const });
    await again.open();
    again.gate.desk.open();
    expect(await enter(again, CODE)).toMatchObject({ name: 'code', said: 'wait' });
    await pass(again, 31);
    expect(await enter(again, CODE)).toMatchObject({ name: 'open' });
  });

  it('starts counting anew after a right one', async () => {
    const world = await openWorld();
    for (let times = 0; times < 3; times++) {
      world.gate.desk.open();
      expect(await enter(world, '111111')).toMatchObject({ said: 'wrong' });
      expect(await enter(world, CODE)).toMatchObject({ name: 'open' });
      world.gate.desk.close();
    }
  });

  it('is asked for where it is to be set when there is none', async () => {
    const world = await openWorld({ bundle: { lane: 'regular' } });
    world.gate.desk.open();
    expect(desk(world)).toMatchObject({ name: 'code', said: 'not-set' });
    expect(await enter(world, CODE)).toMatchObject({ name: 'code', said: 'not-set' });
  });

  it('is not looked at when a wrong one could not be counted', async () => {
    const world = await openWorld();
    world.gate.desk.open();
    world.store.full = true;
    expect(await enter(world, CODE)).toMatchObject({ name: 'code', said: 'failed' });
  });

  it('counts for a minute without a press, and then the panel closes by itself', async () => {
    const world = await openWorld();
    await unlocked(world);
    await pass(world, 50);
    world.gate.desk.stay();
    await pass(world, 50);
    expect(desk(world)).toMatchObject({ name: 'open' });
    await pass(world, 11);
    expect(desk(world)).toEqual({ name: 'closed' });
    world.gate.desk.letIn('came-back', 'somebody');
    await pass(world, 1);
    expect(world.store.events).toEqual([]);
  });
});

describe('invariant 4: at a face lane nobody but the gate lets in', () => {
  it('invariant 4: has nothing on the screen that leads there', () => {
    expect(sectionsOf('face').map(({ id }) => id)).not.toContain('let-in');
    expect(sectionsOf('regular').map(({ id }) => id)).toContain('let-in');
  });

  it('invariant 4: refuses it behind the screen, with the right code too', async () => {
    const world = await openWorld({ bundle: { lane: 'face', crewCode } });
    await unlocked(world);
    expect(desk(world)).toMatchObject({ mayLetIn: false });
    world.gate.desk.letIn('document-checked', 'somebody');
    await pass(world, 1);
    expect(desk(world)).toMatchObject({ said: 'gate.override-lane' });
    expect([world.screen(), world.store.events]).toEqual(['ready', []]);
  });

  it('invariant 4: gives no authority for it, and writes none without', async () => {
    const order = { reason: 'gate-fault', of: null, pass: null } as const;
    const crew = proveCrew(NOW + 60);
    expect(authoriseOverride('face', crew, order, NOW)).toMatchObject({
      problem: { code: 'gate.override-lane' },
    });
    const refused = { problem: { code: 'gate.crew-code-needed' } };
    expect(authoriseOverride('regular', null, order, NOW)).toMatchObject(refused);
    expect(authoriseOverride('regular', crew, order, NOW + 60)).toMatchObject(refused);
    expect(authoriseOverride('regular', { until: NOW + 60 }, order, NOW)).toMatchObject(refused);
    const store = createFakeStore();
    const inTurn = createTurns();
    const admitted = await loadAdmittedPasses(store, inTurn);
    const tally = await createTally(store, () => 'id', inTurn);
    const { endOf } = NO_TURNSTILE;
    const parts = { store, admitted, tally, inTurn, endOf };
    const journal = createJournal({ ...parts, newId: () => 'id', now: () => NOW });
    await expect(journal.override({ ...order })).rejects.toThrow();
    expect(store.events).toEqual([]);
  });

  it('invariant 4: stays shut when the lane became one for faces after the press', async () => {
    const world = await openWorld();
    const shown: DeskState[] = [];
    const own = createDesk((state) => shown.push(state));
    let lane: 'face' | 'regular' = 'regular';
    const holdings = () => ({ bundle: { gate: { lane }, crewCode, policy: {} } });
    const time = world.time;
    own.attach({ store: world.store, passage: () => ({ holdings: holdings(), time }) as never });
    own.open();
    await own.enter(CODE);
    own.letIn('gate-fault', 'somebody');
    lane = 'face';
    expect(await own.serve({} as never)).toBe(false);
  });
});
