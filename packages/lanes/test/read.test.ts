import { LANGUAGES } from '@tenzij/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  LANES_ERRORS,
  MOST_LANES,
  MOST_PEOPLE,
  NINE_AND_ONE,
  nineAndOne,
  readLanePlan,
} from '../src/index.ts';
import { SMALL } from './entrances.ts';

const EXPONENTIAL = { distribution: 'exponential', mean: 3 };

/** The problem with `SMALL` when these keys are in it. */
function problemOf(changes: unknown) {
  const value = typeof changes === 'object' && changes !== null ? { ...SMALL, ...changes } : changes;
  const read = readLanePlan(value);
  if (read.ok) throw new Error('read');
  return read.problem;
}

const profile = (...rows: unknown[]) => ({ arrivals: { profile: rows } });
const row = (from: number, to: number, count = 1) => ({ from, to, count });
const curve = (points: unknown, people: unknown = 10) => ({
  arrivals: { curve: { people, points } },
  programmeStart: 100,
});
const point = (before: number, share: number) => ({ before, share });
const services = (face: unknown) => ({ service: { face, regular: EXPONENTIAL } });

describe('a plan that can be read', () => {
  it('has every option filled in', () => {
    const { replications: _, seed: __, ...least } = SMALL;
    expect(readLanePlan(least)).toEqual({
      ok: true,
      value: {
        arrivals: [{ from: 0, to: 60, count: 40 }],
        parties: [{ size: 1, share: 1 }],
        faceShare: { from: 0.6, to: 0.6 },
        lanes: { face: 2, regular: 2 },
        laneChanges: [],
        service: {
          face: { distribution: 'exponential', mean: 3, cv: 1 },
          regular: { distribution: 'exponential', mean: 4, cv: 1 },
        },
        referralShare: 0,
        referralsJoin: 'front',
        withdrawalShare: 0,
        walking: { toProgramme: 0, betweenLanes: 0 },
        programmeStart: null,
        warmup: 0,
        replications: 20,
        seed: 1,
        policy: null,
      },
    });
  });

  it.each([
    ['a number', 0.3, { from: 0.3, to: 0.3 }],
    ['a pair', [0.2, 0.4], { from: 0.2, to: 0.4 }],
    ['from and to', { from: 0.2, to: 0.4 }, { from: 0.2, to: 0.4 }],
  ])('takes a share as %s', (_, faceShare, expected) => {
    const read = readLanePlan({ ...SMALL, faceShare });
    expect(read.ok && read.value.faceShare).toEqual(expected);
  });

  it('takes a curve of shares before the start as intervals, with everybody in one of them', () => {
    const read = readLanePlan({ ...SMALL, ...curve([point(90, 0.15), point(40, 0.5), point(0, 1)], 11) });
    expect(read.ok && read.value.arrivals).toEqual([row(0, 10, 2), row(10, 60, 4), row(60, 100, 5)]);
  });

  it('takes the issue’s referralShare as well as referrals', () => {
    const one = readLanePlan({ ...SMALL, referralShare: 0.1 });
    const other = readLanePlan({ ...SMALL, referrals: { share: 0.1, join: 'back' } });
    expect(one.ok && [one.value.referralShare, one.value.referralsJoin]).toEqual([0.1, 'front']);
    expect(other.ok && [other.value.referralShare, other.value.referralsJoin]).toEqual([0.1, 'back']);
  });

  it('may be of a million people, or of none, or have no lane open', () => {
    expect(readLanePlan({ ...SMALL, ...profile(row(0, 60, MOST_PEOPLE)) }).ok).toBe(true);
    expect(readLanePlan({ ...SMALL, ...profile() }).ok).toBe(true);
    expect(readLanePlan({ ...SMALL, lanes: { face: 0, regular: 0 } }).ok).toBe(true);
  });

  it('is the same example in another language, but for its reason', () => {
    const [nl, en] = [nineAndOne('nl'), nineAndOne('en')];
    expect(nl).toEqual(NINE_AND_ONE);
    expect(en.policy.reason).toMatch(/two minutes/);
    expect({ ...en, policy: nl.policy }).toEqual(nl);
  });

  it('has no reason where nothing stands as one', () => {
    const read = readLanePlan({ ...SMALL, policy: { p90GapSeconds: 60, reason: '  ' } });
    expect(read.ok && read.value.policy?.reason).toBe(null);
  });

  it('is the nine and one', () => {
    const read = readLanePlan(NINE_AND_ONE);
    expect(read.ok && read.value.lanes).toEqual({ face: 9, regular: 1 });
  });
});

describe('a plan that is refused says where, and what would do', () => {
  it.each([
    ['nothing', null, 'not-object', {}],
    ['a text', '9 + 1', 'not-object', {}],
    ['a list as arrivals', { arrivals: [] }, 'wrong-type', { field: 'arrivals' }],
    ['a share over 1', { faceShare: 1.5 }, 'too-high', { field: 'faceShare', value: 1.5, highest: 1 }],
    ['a share below 0', { faceShare: -0.1 }, 'too-low', { field: 'faceShare', value: -0.1, lowest: 0 }],
    [
      'a share over 1 in a pair',
      { faceShare: [0.2, 1.1] },
      'too-high',
      { field: 'faceShare[1]', value: 1.1, highest: 1 },
    ],
    [
      'a share over 1 as to',
      { faceShare: { from: 0, to: 2 } },
      'too-high',
      { field: 'faceShare.to', value: 2, highest: 1 },
    ],
    [
      'a pair the wrong way round',
      { faceShare: [0.4, 0.2] },
      'ends-before-it-begins',
      { field: 'faceShare' },
    ],
    ['three shares', { faceShare: [0.1, 0.2, 0.3] }, 'wrong-type', { field: 'faceShare' }],
    ['no share', { faceShare: undefined }, 'missing', { field: 'faceShare' }],
    ['a share that is no number', { faceShare: Number.NaN }, 'no-number', { field: 'faceShare' }],
    [
      'an endless time',
      profile(row(0, Number.POSITIVE_INFINITY)),
      'no-number',
      { field: 'arrivals.profile[0].to' },
    ],
    [
      'a negative time',
      profile(row(-1, 5)),
      'too-low',
      { field: 'arrivals.profile[0].from', value: -1, lowest: 0 },
    ],
    [
      'a negative count',
      profile(row(0, 5), row(5, 6, -2)),
      'too-low',
      { field: 'arrivals.profile[1].count', value: -2, lowest: 0 },
    ],
    [
      'half a person',
      profile(row(0, 5, 0.5)),
      'not-whole',
      { field: 'arrivals.profile[0].count', value: 0.5 },
    ],
    [
      'an interval that ends first',
      profile(row(5, 4)),
      'ends-before-it-begins',
      { field: 'arrivals.profile[0]' },
    ],
    ['intervals that overlap', profile(row(0, 5), row(4, 6)), 'overlap', { field: 'arrivals.profile[1]' }],
    ['no arrivals', { arrivals: {} }, 'missing', { field: 'arrivals.profile' }],
    [
      'two kinds of arrivals',
      { ...profile(), arrivals: { profile: [], curve: { people: 1, points: [point(0, 1)] } } },
      'both',
      { field: 'arrivals.profile', other: 'arrivals.curve' },
    ],
    [
      'more than a million people',
      profile(row(0, 5, MOST_PEOPLE), row(5, 6)),
      'too-many-people',
      { people: MOST_PEOPLE + 1, highest: MOST_PEOPLE },
    ],
    [
      'a million people too often',
      { ...profile(row(0, 5, MOST_PEOPLE)), replications: 101 },
      'too-much-work',
      { passages: 101_000_000, highest: 100_000_000 },
    ],
    [
      'a curve without a start',
      { ...curve([point(0, 1)]), programmeStart: null },
      'start-needed',
      { field: 'arrivals.curve' },
    ],
    [
      'a curve from before the plan',
      curve([point(101, 0), point(0, 1)]),
      'curve-too-early',
      { field: 'arrivals.curve.points[0]' },
    ],
    [
      'a curve back in time',
      curve([point(50, 0.5), point(60, 1)]),
      'curve-falls',
      { field: 'arrivals.curve.points[1]' },
    ],
    [
      'a curve that falls',
      curve([point(50, 0.5), point(40, 0.4)]),
      'curve-falls',
      { field: 'arrivals.curve.points[1]' },
    ],
    [
      'a curve that ends early',
      curve([point(50, 0.5)]),
      'curve-short',
      { field: 'arrivals.curve.points[0]', value: 0.5 },
    ],
    [
      'a curve of no points',
      curve([]),
      'list-length',
      { field: 'arrivals.curve.points', lowest: 1, highest: 10_000 },
    ],
    [
      'parties that don’t add up',
      { parties: [{ size: 2, share: 0.7 }] },
      'shares-sum',
      { field: 'parties', sum: 0.7 },
    ],
    [
      'an empty party',
      { parties: [{ size: 0, share: 1 }] },
      'too-low',
      { field: 'parties[0].size', value: 0, lowest: 1 },
    ],
    [
      'too many lanes',
      { lanes: { face: 201, regular: 1 } },
      'too-high',
      { field: 'lanes.face', value: 201, highest: MOST_LANES },
    ],
    [
      'a lane that closes and isn’t there',
      { laneChanges: [{ at: 9, lane: 'face', change: -3 }] },
      'lanes-below-zero',
      { field: 'laneChanges[0].change', open: 2 },
    ],
    [
      'lanes that become too many',
      { laneChanges: [{ at: 9, lane: 'face', change: 200 }] },
      'too-high',
      { field: 'laneChanges[0].change', value: 202, highest: MOST_LANES },
    ],
    [
      'a lane of another kind',
      { laneChanges: [{ at: 9, lane: 'side', change: 1 }] },
      'not-a-choice',
      { field: 'laneChanges[0].lane', choices: 'face, regular' },
    ],
    [
      'another distribution',
      services({ distribution: 'normal', mean: 3 }),
      'not-a-choice',
      { field: 'service.face.distribution', choices: 'exponential, lognormal, deterministic' },
    ],
    ['no distribution', services({ mean: 3 }), 'missing', { field: 'service.face.distribution' }],
    [
      'no time at all',
      services({ ...EXPONENTIAL, mean: 0 }),
      'too-low',
      { field: 'service.face.mean', value: 0, lowest: 0.001 },
    ],
    [
      'another variation',
      services({ ...EXPONENTIAL, cv: 0.5 }),
      'variation',
      { field: 'service.face.cv', value: 0.5, expected: 1 },
    ],
    [
      'no variation',
      services({ distribution: 'lognormal', mean: 3 }),
      'missing',
      { field: 'service.face.cv' },
    ],
    [
      'referrals twice',
      { referralShare: 0.1, referrals: { share: 0.1 } },
      'both',
      { field: 'referralShare', other: 'referrals.share' },
    ],
    ['a policy that asks nothing', { policy: { reason: 'x' } }, 'policy-empty', {}],
    [
      'a policy of the start without one',
      { policy: { missedStartGap: 0.1 } },
      'start-needed',
      { field: 'policy.missedStartGap' },
    ],
    [
      'a negative policy',
      { policy: { p90GapSeconds: -1 } },
      'too-low',
      { field: 'policy.p90GapSeconds', value: -1, lowest: 0 },
    ],
    [
      'an endless reason',
      { policy: { p90GapSeconds: 1, reason: 'x'.repeat(2_001) } },
      'text-too-long',
      { field: 'policy.reason', highest: 2_000 },
    ],
    ['no replications', { replications: 0 }, 'too-low', { field: 'replications', value: 0, lowest: 1 }],
    [
      'huge replications',
      { replications: 1e9 },
      'too-high',
      { field: 'replications', value: 1e9, highest: 1_000 },
    ],
    ['a seed with a point', { seed: 1.5 }, 'not-whole', { field: 'seed', value: 1.5 }],
    ['a number in quotes', { warmup: '60' }, 'no-number', { field: 'warmup' }],
    ['a share in per cent', { faceShare: '80%' }, 'no-number', { field: 'faceShare' }],
    [
      'more lanes than a computer counts',
      { lanes: { face: 1e300, regular: 1 } },
      'too-high',
      { field: 'lanes.face', value: 1e300, highest: MOST_LANES },
    ],
    [
      'a number as a reason',
      { policy: { p90GapSeconds: 1, reason: 1 } },
      'wrong-type',
      { field: 'policy.reason' },
    ],
    ['a key that nobody knows', { faceshare: 1 }, 'unknown-key', { field: 'faceshare' }],
    ['one within', { lanes: { face: 1, regular: 1, vip: 1 } }, 'unknown-key', { field: 'lanes.vip' }],
    ['an endless key', { ['k'.repeat(1_000)]: 1 }, 'unknown-key', { field: `${'k'.repeat(60)}…` }],
  ])('%s', (_, changes, code, params) => {
    expect(problemOf(changes)).toEqual({ code: `lanes.plan-${code}`, params });
  });

  it('names in its text only what it knows', () => {
    for (const [code, texts] of Object.entries(LANES_ERRORS)) {
      const [nl, en] = LANGUAGES.map((language) =>
        Object.values(texts[language])
          .join()
          .match(/\{\w+\}/g)
          ?.filter((name, place, all) => all.indexOf(name) === place)
          .sort(),
      );
      expect(nl, code).toEqual(en);
    }
  });
});

it('whatever stands in a file, it is read or refused', () => {
  const keys = fc.constantFrom(...Object.keys(SMALL), 'policy', 'walking', 'parties', 'laneChanges', 'zzz');
  fc.assert(
    fc.property(keys, fc.anything({ withNullPrototype: true }), (key, value) => {
      const read = readLanePlan({ ...SMALL, [key]: value });
      if (!read.ok) expect(Object.keys(LANES_ERRORS)).toContain(read.problem.code);
    }),
    { numRuns: 500 },
  );
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(readLanePlan(value).ok).toBe(false);
    }),
  );
});
