import { softwareSigner } from '@tenzij/kernel';
import { describe, expect, it } from 'vitest';
import { LIST_MAX_AGE, NOW, passOf, statusList } from '../../test/deployment.ts';
import { createFakeTime } from '../../test/fake-time.ts';
import { createFakeStore, createWorld, type World } from '../../test/world.ts';

const DAY = 86_400;

/** A gate whose device's clock is so many seconds ahead; behind when negative. */
async function openWorld(ahead: number, changes: Partial<World> = {}): Promise<World & { real(): number }> {
  const time = createFakeTime(NOW + ahead);
  const world = Object.assign(createWorld(createFakeStore(), time), {
    inFront: { person: 'anna' },
    bundle: { now: NOW },
    ...changes,
    real: () => NOW + time.ticks(),
  });
  await world.open();
  return world;
}

/** The server signs a list anew, and the gate fetches it. */
async function newList(world: World & { real(): number }): Promise<void> {
  await world.time.pass(30);
  await newListAt(world, Math.floor(world.real()));
}

/** How many seconds it took to get there. */
async function newListAt(world: World, issuedAt: number): Promise<number> {
  const before = world.time.ticks();
  world.list = await statusList(issuedAt);
  const isHeld = () => world.gate.get().crew?.listIssuedAt === issuedAt;
  for (let step = 0; step < 100 && !isHeld(); step++) await settled(world, 1);
  expect(isHeld()).toBe(true);
  await settled(world, 0.5);
  return Math.floor(world.time.ticks() - before);
}

/** Lets time pass, and what takes real time come after. */
async function settled(world: World, seconds: number): Promise<void> {
  await world.watch(seconds);
  await new Promise((resolve) => setTimeout(resolve, 5));
}

const showing = async (world: World & { real(): number }, person = 'anna') =>
  passOf(person, { at: Math.floor(world.real()) });

const drift = (world: World) => world.gate.get().crew?.clock;

describe('a gate of which the clock is off', () => {
  it.each([-600, -DAY])(
    'by %d seconds goes by the server, because phones show their own time',
    async (ahead) => {
      const world = await openWorld(ahead);
      await world.present([await showing(world)], 'admit');
      expect(drift(world)).toMatchObject({ known: true, corrected: true });
    },
  );

  it('refers while it runs ahead, until lists keep coming', async () => {
    const world = await openWorld(400);
    await world.present([await showing(world)], 'refer');
    expect(world.code()).toBe('pass.stale');
    world.inView = [];
    await newList(world);
    expect(drift(world)).toMatchObject({ known: true, corrected: true });
    await world.present([await showing(world, 'anna')], 'admit');
  });

  it('invariant 9: refers when it runs so far ahead that its list would be too old by it', async () => {
    const world = await openWorld(2 * 3600);
    await newList(world);
    await newList(world);
    await world.present([await showing(world)], 'refer');
    expect(world.code()).toBe('pass.status-too-old');
  });

  it('opens all the same once the crew compared the server’s time with a watch', async () => {
    const world = await openWorld(2 * 3600);
    await newList(world);
    await newList(world);
    world.gate.agreeOnTime();
    await world.present([await showing(world)], 'admit');
  });

  it.each([
    ['recorded', (world: { real(): number }) => statusList(Math.floor(world.real()) - 300)],
    [
      'forged',
      (world: { real(): number }) =>
        statusList(Math.floor(world.real()) + DAY, [], softwareSigner(new Uint8Array(32).fill(9))),
    ],
  ])('is moved by no list that was %s', async (_what, made) => {
    const world = await openWorld(0);
    await newList(world);
    for (let list = 0; list < 4; list++) {
      world.list = await made(world);
      await world.time.pass(10);
    }
    expect(drift(world)).toMatchObject({ corrected: false });
    await world.present([await showing(world)], 'admit');
  });
});

describe('a clock that jumps while the gate is open', () => {
  it.each([DAY, 3600, -3600, -DAY])('by %d seconds is found again with a network', async (jump) => {
    const world = await openWorld(0);
    await newList(world);
    world.time.setBack(-jump);
    await newList(world);
    await newList(world);
    const { seconds } = drift(world) as { seconds: number };
    expect(Math.abs(seconds - jump)).toBeLessThan(60);
    if (jump < 0) await world.present([await showing(world)], 'admit');
  });

  it.each([DAY, 3600])(
    'invariant 9: refers offline after %d seconds ahead: it may have slept',
    async (jump) => {
      const world = await openWorld(0);
      world.network = 'offline';
      world.time.setBack(-jump);
      await world.time.pass(4);
      expect(drift(world)).toEqual({ known: false, why: 'jumped' });
      await world.present([await passOf('anna', { at: world.time.now() })], 'refer');
      expect(world.code()).toMatch(/^pass\.status-(too-old|expired)$/);
    },
  );

  it.each([DAY, 3600])('goes on offline after %d seconds back, by its own ticks', async (jump) => {
    const world = await openWorld(0);
    world.network = 'offline';
    world.time.setBack(jump);
    await world.time.pass(LIST_MAX_AGE / 2);
    await world.present([await showing(world)], 'admit');
    world.inView = [];
    await world.time.pass(LIST_MAX_AGE / 2 + 10);
    world.inFront = { person: 'bea' };
    await world.present([await showing(world, 'bea')], 'refer');
    expect(world.code()).toBe('pass.status-too-old');
  });

  it('invariant 9: refers offline after it was set back while the page was closed, until the server says', async () => {
    const first = await openWorld(0);
    await first.time.pass(40);
    first.gate.stop();
    first.time.setBack(300);
    const world = createWorld(first.store, first.time);
    Object.assign(world, { network: 'offline', inFront: { person: 'anna' } });
    await world.open();
    expect(drift(world)).toEqual({ known: false, why: 'set-back' });
    await world.present([await passOf('anna', { at: NOW + 45 })], 'refer');
    expect(world.code()).toBe('admission.no-status-list');
    world.inView = [];
    await settled(world, 8);
    world.network = 'online';
    const elapsed = await newListAt(world, NOW + 60);
    expect(drift(world)).toMatchObject({ known: true });
    await world.present([await passOf('anna', { at: NOW + 60 + elapsed })], 'admit');
  });
});
