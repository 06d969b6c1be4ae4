import { entranceTrace, type LanePlan, NINE_AND_ONE, readLanePlan, type TracePerson } from '@tenzij/lanes';
import { describe, expect, it } from 'vitest';
import { momentOf, openLanes, spanOf } from './entrance-moment.ts';

function planOf(part: object = {}): LanePlan {
  const read = readLanePlan({ ...NINE_AND_ONE, ...part });
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}

/** Waits for the face lane from 10 to 20, is referred, and waits for the regular one from 25 to 40. */
const REFERRED: TracePerson = {
  group: 'referred',
  arrives: 10,
  stands: [
    { lane: 'face', from: 10, until: 20 },
    { lane: 'regular', from: 25, until: 40 },
  ],
  done: 50,
};
const REGULAR: TracePerson = {
  group: 'regular',
  arrives: 5,
  stands: [{ lane: 'regular', from: 5, until: null }],
  done: null,
};

describe('an entrance at a moment', () => {
  it.each([
    [4, [[], []], [0, 0], 0],
    [10, [['referred'], ['regular']], [0, 0], 0],
    [22, [[], ['regular']], [1, 0], 0],
    [30, [[], ['referred', 'regular']], [0, 0], 0],
    [45, [[], ['regular']], [0, 1], 0],
    [50, [[], ['regular']], [0, 0], 1],
  ])('%s seconds in', (at, [face, regular], [faceBusy, regularBusy], inside) => {
    expect(momentOf([REGULAR, REFERRED], planOf(), at)).toMatchObject({
      queues: { face, regular },
      busy: { face: faceBusy, regular: regularBusy },
      inside,
    });
  });

  it('puts who was referred at the back where the plan says so', () => {
    const plan = planOf({ referrals: { share: 0.03, join: 'back' } });
    expect(momentOf([REFERRED, REGULAR], plan, 30).queues.regular).toEqual(['regular', 'referred']);
  });

  it('knows which lanes are open', () => {
    const plan = planOf({ laneChanges: [{ at: 60, lane: 'regular', change: 2 }] });
    expect(openLanes(plan, 59)).toEqual({ face: 9, regular: 1 });
    expect(openLanes(plan, 60)).toEqual({ face: 9, regular: 3 });
  });

  it('loses nobody, and never has more people at lanes than there are', () => {
    const plan = planOf();
    const people = entranceTrace(plan);
    const [from, to] = spanOf(people);
    for (let at = from; at <= to; at += 300) {
      const { queues, busy, open, inside } = momentOf(people, plan, at);
      const here = people.filter(({ arrives }) => arrives <= at).length;
      const standing = queues.face.length + queues.regular.length + busy.face + busy.regular;
      expect(standing + inside).toBe(here);
      expect(busy.regular).toBeLessThanOrEqual(open.regular);
    }
    expect(momentOf(people, plan, to).inside).toBe(people.length);
  });
});
