import { describe, expect, it } from 'vitest';
import { passOf } from '../../test/deployment.ts';
import { createWorld, type World } from '../../test/world.ts';

async function openWorld(inFront: World['inFront'] = { person: 'anna' }): Promise<World> {
  const world = createWorld();
  world.inFront = inFront;
  await world.open();
  return world;
}

const counts = ({ gate }: World) => {
  const { crew } = gate.get();
  return [crew?.admitted, crew?.referred];
};

describe('a gate in a fire alarm', () => {
  it('says that everybody may go, and scans, looks at, decides about and counts nobody', async () => {
    const world = await openWorld();
    world.alarm(true);
    expect(world.screen()).toBe('free');
    expect(world.gate.get().crew?.turnstile).toBe('alarm');
    const looked = world.faceCalls.length;
    world.inView = [await passOf('anna')];
    // Longer than a gate may be silent otherwise.
    await world.time.pass(200);
    expect([world.screen(), world.faceCalls.length]).toEqual(['free', looked]);
    expect([world.sounds, counts(world)]).toEqual([[], [0, 0]]);
    expect(await world.store.queued(10)).toEqual([]);
  });

  it('goes on when the alarm is over, and admits the pass that it did not look at then', async () => {
    const world = await openWorld();
    world.alarm(true);
    world.inView = [await passOf('anna')];
    await world.time.pass(1);
    world.inView = [];
    world.alarm(false);
    await world.time.pass(0.3);
    expect([world.screen(), world.gate.get().crew?.turnstile]).toEqual(['ready', 'none']);
    await world.present([await passOf('anna', { showing: 1 })], 'admit');
    expect(counts(world)).toEqual([1, 0]);
  });

  it('takes no further frame of who it was looking at, and remembers nothing of them', async () => {
    const world = await openWorld({ person: 'somebody else' });
    await world.present([await passOf('anna')], 'look');
    await world.time.pass(0.7);
    const looked = world.faceCalls.length;
    world.alarm(true);
    expect(world.screen()).toBe('free');
    await world.time.pass(20);
    // The frame that was being looked at then is the last.
    expect(world.faceCalls.length).toBeLessThanOrEqual(looked + 1);
    expect([world.screen(), counts(world), world.sounds]).toEqual(['free', [0, 0], ['look']]);
    expect(await world.store.queued(10)).toEqual([]);
    for (const { bytes } of [...world.liveTemplates, ...world.carriedTemplates])
      expect(bytes.every((byte) => byte === 0)).toBe(true);
  });

  it('begins free when it is started in one', async () => {
    const world = createWorld();
    world.alarm(true);
    void world.gate.start();
    await world.until('free');
    world.alarm(false);
    await world.time.pass(0.3);
    expect(world.screen()).toBe('ready');
  });
});
