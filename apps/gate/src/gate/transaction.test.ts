import { referralToken } from '@tenzij/admission';
import type { GateEvent, GateNews } from '@tenzij/contracts';
import { sha256, sha256Hex, toHex, utf8 } from '@tenzij/kernel';
import type { Passage } from '@tenzij/turnstile';
import { describe, expect, it } from 'vitest';
import { gateKey, LOOK_SECONDS, NOW, passOf, statusList } from '../../test/deployment.ts';
import { until } from '../../test/fake-time.ts';
import { createFakeStore, createWorld, type World } from '../../test/world.ts';
import { loadAdmittedPasses } from './memory.ts';
import { createTurns } from './turns.ts';

const keyOf = (person: string) => toHex(sha256(utf8(`pass of ${person}`)).slice(0, 16));

async function openWorld(changes: Partial<World> = {}, store = createFakeStore()): Promise<World> {
  const world = Object.assign(createWorld(store), changes);
  await world.open();
  return world;
}

/** A disk on which this gate kept what another one told. */
async function toldOf(news: GateNews, store = createFakeStore()) {
  const passes = await loadAdmittedPasses(store, createTurns());
  await passes.learn([news], (await passes.cursor()) + 1);
  return store;
}

/** Shows a pass, and takes it away again once the gate said what it said. */
async function shows(world: World, person: string, outcome: 'admit' | 'refer', showing = 0): Promise<void> {
  const before = world.store.events.length;
  world.inView = [await passOf(person, { at: world.time.now(), showing })];
  for (let step = 0; step < 200 && world.store.events.length === before; step++) await pass(world, 0.2);
  await world.until(outcome);
  world.inView = [];
  await pass(world, 8);
  await world.until('ready');
}

async function pass(world: World, seconds: number): Promise<void> {
  await world.time.pass(seconds);
  await new Promise((resolve) => setTimeout(resolve, 2));
}

const kinds = ({ store }: World) => store.events.map(({ kind }) => kind);

describe('what is written of a visitor', () => {
  it('invariant 4: memory, event, count and transaction come in one, before the screen', async () => {
    const world = await openWorld({ inFront: { person: 'anna' } });
    const { record } = world.store;
    const written: { screen: string; step: Parameters<typeof record>[0] }[] = [];
    Object.assign(world.store, {
      record: (step: Parameters<typeof record>[0]) => {
        written.push({ screen: world.screen(), step });
        return record(step);
      },
    });
    await world.present([await passOf('anna')], 'admit');
    const [decided, opened] = written;
    expect(decided?.step.events).toMatchObject([{ kind: 'admitted', pass: keyOf('anna'), ticket: null }]);
    expect(decided?.step.remember?.[0]?.[0]).toBe(sha256Hex(keyOf('anna')));
    expect(decided?.step.values).toMatchObject({ 'counts-total': { admitted: 1, referred: 0 } });
    expect(decided?.step.transaction).toMatchObject({ state: 'decided' });
    expect(opened?.step.transaction).toMatchObject({ state: 'opened' });
    expect(written.map(({ screen }) => screen)).not.toContain('admit');
    await pass(world, 3);
    await until(() => world.store.journal.size === 0, 'done');
  });

  it('is an event with a coarse code of who is referred, and no pass where none could be read', async () => {
    const world = await openWorld();
    await shows(world, 'anna', 'refer');
    await world.present(['https://example.org/'], 'refer');
    await until(() => world.store.events.length === 2, 'events');
    expect(world.store.events).toMatchObject([
      { kind: 'referred', pass: keyOf('anna'), code: 'look', at: Math.floor(world.store.events[0]?.at ?? 0) },
      { kind: 'referred', pass: null, code: 'pass' },
    ]);
  });

  it('comes later for who is referred while the disk is full, and admits nobody meanwhile', async () => {
    const world = await openWorld({ inFront: { person: 'anna' } });
    world.store.full = true;
    await world.present([await passOf('anna')], 'refer');
    expect(world.code()).toBe('gate.failed');
    world.inView = [];
    await pass(world, 8);
    expect([world.store.events, world.store.passes.size]).toEqual([[], 0]);
    world.store.full = false;
    await shows(world, 'anna', 'admit', 1);
    expect(kinds(world)).toEqual(['referred', 'admitted']);
    expect(world.store.values.get('counts-total')).toEqual({ admitted: 1, referred: 1 });
  });

  it('invariant 2: holds nothing of a face', async () => {
    const world = await openWorld({ inFront: { person: 'anna' } });
    await shows(world, 'anna', 'admit');
    const fields = world.store.events.flatMap((event) => Object.keys(event));
    expect(new Set(fields)).toEqual(
      new Set(['kind', 'id', 'at', 'pass', 'ticket'] satisfies (keyof Extract<
        GateEvent,
        { kind: 'admitted' }
      >)[]),
    );
    const kept = [...world.store.passes.values(), ...world.store.journal.values()];
    expect(kept).toEqual([{ here: expect.any(Number), elsewhere: [] }]);
  });
});

describe('whether a pass may come in again', () => {
  const AGAIN = { kind: 'again', afterSeconds: 60 } as const;

  it('is for the organiser’s rule to say', async () => {
    const world = await openWorld({ bundle: { lane: 'regular', entry: AGAIN } });
    await shows(world, 'anna', 'admit');
    await shows(world, 'anna', 'refer', 1);
    await pass(world, 60);
    await shows(world, 'anna', 'admit', 2);
    expect(kinds(world)).toEqual(['admitted', 'referred', 'admitted']);
  });

  it('invariant 5: counts what other gates told, also when that comes while the gate looks', async () => {
    const world = createWorld();
    world.news.server = 'works';
    await world.open();
    await world.present([await passOf('anna')], 'look');
    world.news.told.push({ kind: 'admitted', key: sha256Hex(keyOf('anna')), at: NOW });
    await world.news.send();
    await until(() => world.store.passes.size === 1, 'heard');
    world.inFront = { person: 'anna' };
    await pass(world, 0.5);
    await world.until('refer');
    expect(world.code()).toBe('pass.already-used');
  });

  it('frees a pass that another gate took back', async () => {
    const key = sha256Hex(keyOf('anna'));
    const store = await toldOf({ kind: 'admitted', key, at: NOW - 20 });
    const world = await openWorld({ bundle: { lane: 'regular' } }, store);
    await shows(world, 'anna', 'refer');
    world.gate.stop();
    await toldOf({ kind: 'annulled', key, at: NOW - 10 }, store);
    const again = await openWorld({ bundle: { lane: 'regular' } }, store);
    await shows(again, 'anna', 'admit', 1);
  });
});

describe('a face that is not found', () => {
  it('is looked for three times in ten minutes, and after that again', async () => {
    const world = await openWorld({ inFront: { person: 'bea' } });
    for (const showing of [0, 1, 2]) await shows(world, 'anna', 'refer', showing);
    const looks = world.faceCalls.length;
    await world.present([await passOf('anna', { at: world.time.now(), showing: 3 })], 'refer');
    expect(world.code()).toBe('gate.looked-enough');
    expect(world.faceCalls).toHaveLength(looks);
    world.inView = [];
    await pass(world, 8);
    world.gate.stop();
    const again = Object.assign(createWorld(world.store, world.time), { inFront: { person: 'anna' } });
    await again.open();
    await again.present([await passOf('anna', { at: again.time.now(), showing: 4 })], 'refer');
    expect(again.code()).toBe('gate.looked-enough');
    again.inView = [];
    await pass(again, 8);
    await pass(again, 600);
    const issuedAt = Math.floor(again.time.now());
    again.list = await statusList(issuedAt);
    for (let step = 0; step < 50 && again.gate.get().crew?.listIssuedAt !== issuedAt; step++)
      await pass(again, 1);
    await shows(again, 'anna', 'admit', 5);
  });

  it('leaves others alone, and refers at three templates or when time is up', async () => {
    const world = await openWorld({ inFront: { person: 'bea' } });
    for (const showing of [0, 1, 2]) await shows(world, 'anna', 'refer', showing);
    expect(world.faceCalls.filter((call) => call === 'capture')).toHaveLength(9);
    await shows(world, 'bea', 'admit');
    world.inFront = { problem: 'face.none' };
    world.inView = [await passOf('chris', { at: world.time.now() })];
    await pass(world, 0.4);
    await world.until('look');
    await pass(world, LOOK_SECONDS + 0.2);
    await world.until('refer');
  });
});

describe('a referral', () => {
  it('shows the code that the regular lane works out for the same pass, offline', async () => {
    const face = await openWorld({ inFront: { person: 'bea' } });
    await face.present([await passOf('anna')], 'look');
    await pass(face, 4);
    await face.until('refer');
    const { screen } = face.gate.get();
    const token = screen.name === 'refer' ? screen.token : null;
    expect(token).toBe(referralToken(gateKey.secret, keyOf('anna'), face.time.now()));
    const regular = await openWorld({ bundle: { lane: 'regular' }, network: 'online' });
    regular.network = 'offline';
    await pass(regular, 30);
    await regular.present([await passOf('anna', { at: regular.time.now() })], 'admit');
    expect(regular.gate.get().crew?.pass).toMatchObject({ by: null });
    expect(regular.gate.get().crew?.pass?.tokens).toContain(token);
  });

  it('has no code at a regular lane, nor where no pass could be read', async () => {
    const face = await openWorld();
    await face.present(['https://example.org/'], 'refer');
    expect(face.gate.get().screen).toMatchObject({ token: null });
    const regular = await openWorld({ bundle: { lane: 'regular' } });
    await regular.present([await passOf('anna', { at: NOW - 300 })], 'refer');
    expect(regular.gate.get().screen).toMatchObject({ token: null });
    expect(regular.gate.get().crew?.pass?.tokens).toHaveLength(2);
  });

  it('stays five seconds, and no longer than until the next pass is shown', async () => {
    const world = await openWorld({ bundle: { lane: 'regular' } });
    await world.present(['https://example.org/'], 'refer');
    world.inView = [];
    await pass(world, 4.5);
    expect(world.screen()).toBe('refer');
    await pass(world, 1);
    await world.until('ready');
    await world.present(['https://example.org/2'], 'refer');
    await pass(world, 1);
    await world.present([await passOf('anna', { at: world.time.now() })], 'admit');
  });

  it('says who referred, when that was heard', async () => {
    const key = sha256Hex(keyOf('anna'));
    const store = await toldOf({ kind: 'referred', key, at: NOW - 60, gate: 'Poort 1' });
    const world = await openWorld({ bundle: { lane: 'regular' } }, store);
    await world.present([await passOf('anna')], 'admit');
    expect(world.gate.get().crew?.pass?.by).toEqual({ at: NOW - 60, gate: 'Poort 1' });
  });
});

describe('a turnstile', () => {
  function slow() {
    let finish: (passage: Passage) => void = () => undefined;
    const passages: string[] = [];
    const turnstile = {
      letThrough: (id: string) => {
        passages.push(id);
        return new Promise<Passage>((resolve) => {
          finish = resolve;
        });
      },
    };
    return { turnstile, passages, finish: (passage: Passage) => finish(passage) };
  }

  it('keeps the result on the screen as long as somebody takes, and counts when they went through', async () => {
    const { turnstile, passages, finish } = slow();
    const world = await openWorld({ inFront: { person: 'anna' }, turnstile });
    await world.present([await passOf('anna')], 'admit');
    await pass(world, 6);
    expect(world.screen()).toBe('admit');
    expect(passages).toEqual(world.store.events.map(({ id }) => id));
    expect([...world.store.journal.values()]).toMatchObject([{ state: 'opened' }]);
    finish('passed');
    await pass(world, 0.2);
    await world.until('ready');
    await until(() => world.store.journal.size === 0, 'done');
    expect(kinds(world)).toEqual(['admitted']);
  });

  it('frees the pass of who did not go through', async () => {
    const { turnstile, finish } = slow();
    const world = await openWorld({ inFront: { person: 'anna' }, turnstile });
    await world.present([await passOf('anna')], 'admit');
    finish('not-passed');
    await pass(world, 0.2);
    await world.until('ready');
    expect(world.gate.get().crew?.admitted).toBe(0);
    world.inView = [];
    await pass(world, 8);
    world.inView = [await passOf('anna', { at: world.time.now(), showing: 1 })];
    await pass(world, 0.4);
    await world.until('admit');
    finish('passed');
    await pass(world, 1);
    expect(kinds(world)).toEqual(['admitted', 'annulled', 'admitted']);
    expect(world.store.values.get('counts-total')).toEqual({ admitted: 1, referred: 0 });
  });

  it.each([
    ['that nobody knows', () => Promise.resolve('unknown' as const)],
    ['that breaks its promise', () => Promise.reject(new Error('cable'))],
  ])('invariant 5: %s leaves the pass used', async (_what, letThrough) => {
    const world = await openWorld({ inFront: { person: 'anna' }, turnstile: { letThrough } });
    world.inView = [await passOf('anna')];
    for (let step = 0; step < 50 && world.store.journal.size + world.store.events.length !== 1; step++)
      await pass(world, 0.2);
    world.inView = [];
    await pass(world, 8);
    await shows(world, 'anna', 'refer', 1);
    expect(kinds(world)).toEqual(['admitted', 'referred']);
  });

  it.each(['lost', 'fault', 'refused'] as const)(
    'that is %s has everybody referred, without a look and without using a pass up',
    async (standing) => {
      const { turnstile, passages, finish } = slow();
      const world = await openWorld({ inFront: { person: 'anna' }, turnstile, standing });
      const looked = world.faceCalls.length;
      await shows(world, 'anna', 'refer');
      expect(world.store.events).toMatchObject([{ kind: 'referred', code: 'gate', pass: keyOf('anna') }]);
      expect([passages, world.faceCalls.length, world.store.passes.size]).toEqual([[], looked, 0]);
      expect(world.gate.get().crew).toMatchObject({ lastCode: 'gate.turnstile-not-ready' });
      world.standing = null;
      world.inView = [await passOf('anna', { at: world.time.now(), showing: 1 })];
      await pass(world, 0.4);
      await world.until('admit');
      finish('passed');
      await pass(world, 1);
      expect(kinds(world)).toEqual(['referred', 'admitted']);
    },
  );

  it('that is lost while the gate looks has who stands there referred, with the pass unused', async () => {
    const { turnstile, passages } = slow();
    const world = await openWorld({ turnstile });
    await world.present([await passOf('anna')], 'look');
    world.standing = 'lost';
    world.inFront = { person: 'anna' };
    await pass(world, 0.5);
    await world.until('refer');
    expect([world.code(), passages]).toEqual(['gate.turnstile-not-ready', []]);
    expect([world.store.passes.size, world.store.journal.size]).toEqual([0, 0]);
    expect(kinds(world)).toEqual(['referred']);
  });

  it.each([
    ['nobody passed frees the pass', 'not-passed', ['admitted', 'annulled']],
    ['somebody passed leaves the pass used', 'passed', ['admitted']],
    ['it does not know leaves the pass used', 'unknown', ['admitted']],
  ] as const)('that tells after a crash that %s', async (_what, endOf, expected) => {
    const store = createFakeStore();
    const first = await openWorld({ inFront: { person: 'anna' }, turnstile: slow().turnstile }, store);
    await first.present([await passOf('anna')], 'admit');
    await until(() => [...store.journal.values()][0]?.state === 'opened', 'opened');
    // The page is gone in the middle of it.
    const copy = createFakeStore(store);
    first.gate.stop();
    const second = await openWorld({ endOf }, copy);
    expect(kinds(second)).toEqual(expected);
    expect([copy.journal.size, copy.passes.size]).toEqual([0, expected.length === 1 ? 1 : 0]);
    if (expected.length === 2) expect(copy.events[1]).toMatchObject({ kind: 'annulled', why: 'not-passed' });
  });

  it('that an earlier version of this page left in the middle is settled as ever', async () => {
    const at = NOW - 60;
    const hash = sha256Hex(keyOf('anna'));
    const left = { id: 'left', at, state: 'decided', hash, before: null } as const;
    const store = createFakeStore({
      passes: new Map([[hash, { here: at, elsewhere: [] }]]),
      journal: new Map([[left.id, left]]),
    });
    const world = await openWorld({ inFront: { person: 'anna' } }, store);
    expect(store.events).toMatchObject([{ kind: 'annulled', of: 'left', why: 'interrupted' }]);
    expect([store.journal.size, store.passes.size]).toEqual([0, 0]);
    await shows(world, 'anna', 'admit');
  });

  it('that never answers keeps nobody waiting for ever', async () => {
    const world = await openWorld({ inFront: { person: 'anna' }, turnstile: slow().turnstile });
    await world.present([await passOf('anna')], 'admit');
    world.inView = [];
    await pass(world, 61);
    await world.until('ready');
    expect(kinds(world)).toEqual(['admitted']);
  });
});
