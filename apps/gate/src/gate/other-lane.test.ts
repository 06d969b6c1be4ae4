import type { GateBundle } from '@tenzij/contracts';
import { describe, expect, it } from 'vitest';
import { type BundleOptions, crewCodeOf, passOf } from '../../test/deployment.ts';
import { until } from '../../test/fake-time.ts';
import { createWorld, type World } from '../../test/world.ts';
import { BETWEEN_FRAMES_MS } from './frames.ts';

async function openWorld(changes: Partial<World> = {}): Promise<World> {
  const world = Object.assign(createWorld(), changes);
  world.news.server = 'works';
  await world.open();
  return world;
}

/** The server gives another bundle from now on, and its tag says so. */
function change(world: World, bundle: BundleOptions): void {
  world.bundle = bundle;
  world.news.bundle = `${world.news.bundle}+`;
  void world.news.send();
}

async function pass(world: World, seconds: number): Promise<void> {
  for (let passed = 0; passed < seconds; passed += 0.25) {
    await world.time.pass(0.25);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

/** Lets time pass for as long as something needs it; a look that is at work has real time to finish. */
async function passUntil(world: World, isSo: () => boolean): Promise<void> {
  for (let passed = 0; passed < 500 && !isSo(); passed++) {
    await until(() => world.screen() !== 'look' || world.time.isWaiting(BETWEEN_FRAMES_MS), 'a frame');
    await world.time.pass(0.25);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  expect(isSo()).toBe(true);
}

/**
 * Until the gate has fetched what makes it this lane, and had a moment to do something with it. No time
 * passes once it has asked: who stands there would be out of theirs on a slow machine.
 */
async function changeAndFetch(world: World, bundle: BundleOptions, lane: string): Promise<void> {
  const asked = world.bundlesAsked;
  change(world, bundle);
  await passUntil(world, () => world.bundlesAsked > asked);
  await until(
    () => (world.store.values.get('bundle') as GateBundle).gate.lane === lane,
    `a bundle for the ${lane} lane`,
  );
  await new Promise((resolve) => setTimeout(resolve, 20));
}

const shows = (world: World, screen: string) => passUntil(world, () => world.screen() === screen);

const place = (world: World) => world.gate.get().place?.lane;
const model = (world: World) => world.gate.get().crew?.model;

describe('a gate that becomes another lane', () => {
  it('says so at once, on the whole screen, lets go of its models and looks at nobody any more', async () => {
    const world = await openWorld({ inFront: { person: 'anna' } });
    change(world, { lane: 'regular' });
    await shows(world, 'became');
    expect(world.gate.get().screen).toEqual({ name: 'became', lane: 'regular' });
    expect([place(world), model(world), world.sounds]).toEqual(['regular', 'not-needed', ['became']]);
    await shows(world, 'ready');
    await world.present([await passOf('anna', { at: world.time.now() })], 'admit');
    expect(world.faceCalls).toEqual(['load', 'release']);
  });

  it('invariant 4: refers as a face lane until its models are there, and then looks', async () => {
    const world = await openWorld({
      bundle: { lane: 'regular' },
      models: 'missing',
      inFront: { person: 'anna' },
    });
    change(world, {});
    await shows(world, 'became');
    await shows(world, 'ready');
    expect([place(world), model(world)]).toEqual(['face', 'missing']);
    await world.present([await passOf('anna', { at: world.time.now() })], 'refer');
    expect(world.code()).toBe('face.model-missing');
    world.inView = [];
    world.models = 'there';
    await passUntil(world, () => model(world) === 'ready' && world.screen() === 'ready');
    await world.present([await passOf('anna', { at: world.time.now() })], 'admit');
    expect(world.faceCalls).toEqual(['load', 'load', 'capture']);
  });

  it('serves whoever stands there as the lane that it was', async () => {
    const world = await openWorld();
    await world.present([await passOf('anna')], 'look');
    await changeAndFetch(world, { lane: 'regular' }, 'regular');
    expect([world.screen(), place(world), world.faceCalls.includes('release')]).toEqual([
      'look',
      'face',
      false,
    ]);
    world.inFront = { person: 'anna' };
    await shows(world, 'admit');
    world.inView = [];
    await shows(world, 'became');
    expect([place(world), world.faceCalls.at(-1)]).toEqual(['regular', 'release']);
  });

  it('goes back while somebody stands there as if nothing had been', async () => {
    const world = await openWorld();
    await world.present([await passOf('anna')], 'look');
    await changeAndFetch(world, { lane: 'regular' }, 'regular');
    await changeAndFetch(world, {}, 'face');
    world.inFront = { person: 'anna' };
    await shows(world, 'admit');
    world.inView = [];
    await shows(world, 'ready');
    expect([place(world), world.sounds]).toEqual(['face', ['look', 'admit']]);
  });

  it('tells what it counted before it is another lane', async () => {
    const world = await openWorld({ inFront: { person: 'anna' } });
    await pass(world, 11);
    await world.present([await passOf('anna', { at: world.time.now() })], 'admit');
    world.inView = [];
    const told: number[] = [];
    change(world, {
      get lane() {
        told.push(world.batches.length);
        return 'regular' as const;
      },
    });
    await passUntil(world, () => told.length > 0);
    expect(told[0]).toBe(1);
  });

  it('hears of it later without a network, and is what it was until then', async () => {
    const world = await openWorld({ inFront: { person: 'anna' } });
    world.network = 'offline';
    world.news.breakOff();
    change(world, { lane: 'regular' });
    await pass(world, 20);
    expect([world.screen(), place(world)]).toEqual(['ready', 'face']);
    world.network = 'online';
    await shows(world, 'became');
    expect([place(world), world.sounds]).toEqual(['regular', ['became']]);
  });

  it('stops as a face lane that sees nothing, where a regular one went on by hand', async () => {
    const world = await openWorld({
      bundle: { lane: 'regular', crewCode: crewCodeOf('482915') },
      camera: { code: 'gate.no-camera', params: {} },
    });
    expect(world.gate.get().screen).toMatchObject({ name: 'problem', byHand: 'stands' });
    change(world, { crewCode: crewCodeOf('482915') });
    await passUntil(world, () => !('byHand' in world.gate.get().screen));
    expect(world.code()).toBe('gate.no-camera');
  });
});
