import { describe, expect, it } from 'vitest';
import { NOW, passOf, statusList } from '../../test/deployment.ts';
import { createWorld, type World } from '../../test/world.ts';

/** Passes on paper: the same decision, on a code that shows no time. */

async function openWorld(changes: Partial<World> = {}): Promise<World> {
  const world = Object.assign(createWorld(), changes);
  await world.open();
  return world;
}

const LIVE = { statusIndex: 3 } as const;
const PAPER = { form: 'paper', statusIndex: 4 } as const;

describe('a pass on paper', () => {
  it('is admitted in the face lane after a look, however long ago it was printed', async () => {
    const world = await openWorld({ inFront: { person: 'anna' } });
    await world.present([await passOf('anna', { ...PAPER, at: NOW - 86_400 })], 'admit');
    expect(world.sounds).toEqual(['look', 'admit']);
  });

  it('is of no use to another face', async () => {
    const world = await openWorld({ inFront: { person: 'bea' } });
    await world.present([await passOf('anna', PAPER)], 'look');
    await world.time.pass(3);
    await world.until('refer');
    expect(world.code()).toBe('admission.no-match');
  });

  it('is admitted in the regular lane without a look, face or not', async () => {
    for (const kind of ['face', 'regular'] as const) {
      const world = await openWorld({ bundle: { lane: 'regular' } });
      await world.present([await passOf('anna', { ...PAPER, kind })], 'admit');
      expect(world.faceCalls).toEqual([]);
    }
  });

  it.each([
    ['a copy of it', PAPER, PAPER],
    ['the live pass of the same ticket', PAPER, LIVE],
    ['the paper of a live pass', LIVE, PAPER],
  ])('lets in once: %s is referred afterwards', async (_, first, second) => {
    const gate = await openWorld({ bundle: { lane: 'regular' } });
    await gate.present([await passOf('anna', first)], 'admit');
    gate.gate.stop();
    const later = Object.assign(createWorld(gate.store, gate.time), { network: 'offline' as const });
    await later.open();
    await later.present([await passOf('anna', { ...second, showing: 2 })], 'refer');
    expect(later.code()).toBe('pass.already-used');
  });

  it('is refused with the live one as soon as the list has both', async () => {
    for (const pass of [LIVE, PAPER]) {
      const world = await openWorld({ inFront: { person: 'anna' } });
      world.list = await statusList(NOW + 1, [LIVE.statusIndex, PAPER.statusIndex]);
      await world.time.pass(5);
      await world.present([await passOf('anna', { ...pass, at: world.time.now() })], 'refer');
      expect(world.code()).toBe('pass.revoked');
    }
  });
});
