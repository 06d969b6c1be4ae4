import type { Lane } from '@tenzij/contracts';
import { type Clearance, ok, refuse } from '@tenzij/kernel';
import { describe, expect, it } from 'vitest';
import { testClearance } from '../../../../tools/testing/clearance.ts';
import { MODEL, NOW } from '../../test/deployment.ts';
import type { Holdings } from '../pairing/holdings.ts';
import { createFaceSlot, type FaceSlot } from './face-slot.ts';
import type { FaceEye } from './ports.ts';
import type { ModelState } from './state.ts';

const cleared = (card: string) => testClearance({ model: { ...MODEL, card: card.repeat(64) } });

/** What the slot reads of what the server gave. */
function held(clearance: Clearance | null, lane: Lane = 'face'): Holdings {
  const given = { bundle: { gate: { lane } }, clearance: () => (clearance ? ok(clearance) : refuse('none')) };
  return given as unknown as Holdings;
}

function createSlot() {
  const released: string[] = [];
  const states: ModelState[] = [];
  const openings: (() => void)[] = [];
  const device = {
    openCamera: () => Promise.reject(new Error('not asked for')),
    async openFaceEye({ model }: Clearance) {
      await new Promise<void>((resolve) => openings.push(resolve));
      const release = async () => void released.push(model.card.slice(0, 1));
      return ok({ modelId: model.id, release } as unknown as FaceEye);
    },
  };
  const slot: FaceSlot = createFaceSlot(device, () => states.push(slot.state()));
  async function prepare(holdings: Holdings) {
    const done = slot.prepare(holdings, NOW);
    openings.shift()?.();
    await done;
  }
  return { slot, prepare, openings, released, states };
}

describe('the face slot frees an engine', () => {
  it('when the clearance names another model, and not before', async () => {
    const { slot, prepare, released } = createSlot();
    const [first, second] = [cleared('1'), cleared('2')];
    await prepare(held(first));
    await prepare(held(first));
    expect(released).toEqual([]);
    await prepare(held(second));
    expect(released).toEqual(['1']);
    expect([slot.eye(first).ok, slot.eye(second).ok]).toEqual([false, true]);
  });

  it.each([
    ['there is no clearance any more', held(null), 'off'],
    ['the lane becomes a regular one', held(cleared('1'), 'regular'), 'not-needed'],
  ] as const)('when %s', async (_when, then, state) => {
    const { slot, prepare, released } = createSlot();
    await prepare(held(cleared('1')));
    await prepare(then);
    expect([released, slot.state()]).toEqual([['1'], state]);
    expect(slot.eye(cleared('1')).ok).toBe(false);
  });

  it('when the gate closes, and loads none after that', async () => {
    const { slot, prepare, released, openings } = createSlot();
    await prepare(held(cleared('1')));
    slot.close();
    expect(released).toEqual(['1']);
    await slot.prepare(held(cleared('2')), NOW);
    expect(openings).toEqual([]);
  });

  it('that comes in when it is wanted no more', async () => {
    const { slot, openings, released, states } = createSlot();
    const loading = slot.prepare(held(cleared('1')), NOW);
    await slot.prepare(held(null), NOW);
    openings.shift()?.();
    await loading;
    expect([released, states]).toEqual([['1'], ['loading', 'off']]);
  });
});
