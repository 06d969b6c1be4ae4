import { describe, expect, it } from 'vitest';
import { passOf } from '../../test/deployment.ts';
import { createWorld, type World } from '../../test/world.ts';
import { BLIND_SECONDS, HANGS_SECONDS } from './watch.ts';

async function openWorld(changes: Partial<World> = {}): Promise<World> {
  const world = Object.assign(createWorld(), changes);
  await world.open();
  return world;
}

describe('a gate that goes on in name only', () => {
  it('is a problem when its camera gives no answer any more', async () => {
    const world = await openWorld();
    world.camera = 'hangs';
    await world.time.pass(HANGS_SECONDS - 5);
    expect(world.screen()).toBe('ready');
    await world.time.pass(10);
    await world.until('problem');
    expect(world.code()).toBe('gate.hung');
  });

  it('is a problem when its camera sends nothing new, and not when it does again in time', async () => {
    const world = await openWorld();
    for (const sight of ['still', 'sees', 'still'] as const) {
      world.sight = sight;
      await world.time.pass(BLIND_SECONDS - 5);
    }
    expect(world.screen()).toBe('ready');
    expect(world.gate.get().crew?.camera?.sight).toBe('still');
    await world.time.pass(10);
    await world.until('problem');
    expect(world.code()).toBe('gate.camera-blind');
    expect(world.gate.get().crew?.camera).toBeNull();
  });

  it('is none in a dark room', async () => {
    const world = await openWorld({ sight: 'dark' });
    await world.time.pass(5 * BLIND_SECONDS);
    expect(world.screen()).toBe('ready');
  });
});

describe('what runs the models', () => {
  it('is loaded anew after it failed, so that the next person is looked at', async () => {
    const world = await openWorld({ inFront: { problem: 'face.model-failed' } });
    await world.present([await passOf('anna')], 'refer');
    world.inView = [];
    await world.watch(8);
    expect(world.faceCalls.filter((call) => call === 'load')).toHaveLength(2);
    expect(world.faceCalls).toContain('release');
    world.inFront = { person: 'bea' };
    await world.present([await passOf('bea', { at: world.time.now() })], 'admit');
  });
});

describe('a gate that its crew closes', () => {
  it('serves nobody and asks nothing of camera and network, until it is opened again', async () => {
    const world = await openWorld({ inFront: { person: 'anna' } });
    world.gate.close();
    expect(world.gate.get()).toMatchObject({ screen: { name: 'start', busy: 'no' }, crew: { camera: null } });
    world.inView = [await passOf('anna')];
    const asked = world.bundlesAsked;
    await world.time.pass(200);
    expect([world.screen(), world.bundlesAsked]).toEqual(['start', asked]);
    expect(await world.store.queued(10)).toEqual([]);
    world.inView = [];
    await world.open();
    expect(world.screen()).toBe('ready');
  });

  it('says how often codes came into view, and nothing of what they were', async () => {
    const world = await openWorld({ inFront: { person: 'anna' } });
    const before = world.gate.get().codesSeen;
    await world.present(['https://example.org/'], 'refer');
    expect(world.gate.get().codesSeen).toBe(before + 1);
  });
});
