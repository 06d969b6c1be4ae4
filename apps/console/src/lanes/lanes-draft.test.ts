import { NINE_AND_ONE, readLanePlan } from '@tenzij/lanes';
import { describe, expect, it } from 'vitest';
import { firstFile } from './first-file.ts';
import { draftOf, fileOf, type LanesDraft, NEW_DRAFT, peopleIn, shifted, withStart } from './lanes-draft.ts';

const EXAMPLE = draftOf(NINE_AND_ONE);
const planOf = (draft: LanesDraft) => {
  const read = readLanePlan(fileOf(draft));
  return read.ok ? read.value : read.problem;
};

describe('a draft of a plan', () => {
  it('holds all that a plan file does, a curve as intervals', () => {
    const plan = readLanePlan(NINE_AND_ONE);
    if (!plan.ok) throw new Error(plan.problem.code);
    const arrivals = plan.value.arrivals.filter(({ count }) => count > 0);
    expect(planOf(EXAMPLE)).toEqual({ ...plan.value, arrivals });
    expect(peopleIn(EXAMPLE)).toBe(3000);
  });

  it.each<[string, Partial<LanesDraft>]>([
    ['half a number', { withdrawalShare: '0,' }],
    ['a range of one share', { faceShare: { from: 0.5, to: 0.5 } }],
    ['an empty range', { faceShare: { from: null, to: 'x' } }],
    ['intervals in no order', { arrivals: [...EXAMPLE.arrivals].reverse() }],
    ['no intervals', { arrivals: [] }],
    ['a lane that closes', { laneChanges: [{ at: -60, lane: 'face', change: -1 }] }],
    ['no start', { programmeStart: null }],
    ['half a rule', { policy: { p90GapSeconds: 'een', missedStartGap: null, reason: ' Om' } }],
    ['no rule', { policy: { p90GapSeconds: null, missedStartGap: null, reason: '' } }],
    ['a spread', { service: { ...EXAMPLE.service, face: { distribution: 'lognormal', mean: 5, cv: '0,' } } }],
  ])('comes back as it was typed: %s', (_, part) => {
    const draft = { ...EXAMPLE, ...part };
    expect(draftOf(JSON.parse(JSON.stringify(fileOf(draft))))).toEqual(draft);
  });

  it('reads the other ways in which a file may say the same', () => {
    expect(draftOf({ faceShare: [0.2, 0.4], referralShare: 0.1 })).toMatchObject({
      faceShare: { from: 0.2, to: 0.4 },
      referrals: { share: 0.1, join: 'front' },
    });
    for (const nothing of [null, 'x', 3, [], { arrivals: 4, lanes: [], service: null, parties: 'x' }])
      expect(fileOf(draftOf(nothing))).toBeDefined();
  });

  it('offers no limit, and takes over what the deployment’s own plan says', () => {
    expect(firstFile(null)).not.toHaveProperty('policy');
    const parity = { p90GapSeconds: 45, reason: 'Omdat.', terms: null };
    expect(firstFile({ lanes: { face: 3, regular: 2 }, parity })).toMatchObject({
      lanes: { face: 3, regular: 2 },
      policy: { p90GapSeconds: 45, reason: 'Omdat.' },
    });
  });
});

describe('times', () => {
  const draft: LanesDraft = {
    ...NEW_DRAFT,
    arrivals: [
      { from: -5400, to: -1800, count: 10 },
      { from: -1800, to: 0, count: 'x' },
    ],
    laneChanges: [{ at: -6000, lane: 'regular', change: 1 }],
  };

  it('all move by as much, so that none is before zero', () => {
    expect(shifted(draft)).toMatchObject({
      arrivals: [
        { from: 600, to: 4200 },
        { from: 4200, to: 6000 },
      ],
      laneChanges: [{ at: 0 }],
      programmeStart: 6000,
    });
    expect(shifted(EXAMPLE)).toBe(EXAMPLE);
  });

  it('count on from the opening when nothing starts, and back from the last arrivals when something does', () => {
    const open = withStart(draft, false);
    expect(open).toMatchObject({ programmeStart: null, arrivals: [{ from: 600 }, { to: 6000 }] });
    expect(withStart(open, true).programmeStart).toBe(6000);
  });

  it('and people are counted once they are numbers', () => {
    expect(peopleIn(draft)).toBeNull();
    expect(peopleIn({ arrivals: [] })).toBe(0);
  });
});
