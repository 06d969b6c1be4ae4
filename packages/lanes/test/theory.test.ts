import { describe, expect, it } from 'vitest';
import { type Outcome, type SimulationResult, simulate } from '../src/index.ts';
import {
  erlangC,
  missesOf,
  quantileOfMMc,
  steady,
  waitOfCobham,
  waitOfMG1,
  waitOfMMc,
  waitOfParties,
} from './theory.ts';

const PEOPLE = 4_500;
const LOADS = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8];
const EXPONENTIAL = { distribution: 'exponential', mean: 1 };
const DETERMINISTIC = { distribution: 'deterministic', mean: 1 };
const lognormal = (cv: number) => ({ distribution: 'lognormal', mean: 1, cv });
const varying = (cv: number) => (cv === 0 ? DETERMINISTIC : lognormal(cv));

interface Check {
  readonly what: string;
  readonly found: Outcome;
  readonly exact: number;
}

/** All of them within a few of their intervals' widths, and about one in twenty just outside. */
function expectExact(checks: readonly Check[]): void {
  const missed = checks.filter(({ found: { ci }, exact }) => ci === null || exact < ci[0] || exact > ci[1]);
  const { fewest, most } = missesOf(checks.length);
  const said = missed.map(({ what, found, exact }) => `${what}: ${exact} not in ${found.ci}`).join('\n');
  expect(missed.length, said).toBeLessThanOrEqual(most);
  expect(missed.length).toBeGreaterThanOrEqual(fewest);
  for (const { what, found, exact } of checks) {
    const [low, high] = found.ci ?? [0, 0];
    expect(Math.abs((found.value ?? 0) - exact), what).toBeLessThan(2.5 * (high - low));
  }
}

/** Half of all people choose either lane: each is a steady queue of its own, with `lanes` lanes at that load. */
function bothLanes(lanes: number, load: number, service: unknown, seed: number, people = PEOPLE) {
  return simulate(
    steady(2 * lanes * load, 2 * people, seed, {
      faceShare: 0.5,
      lanes: { face: lanes, regular: lanes },
      service: { face: service, regular: service },
    }),
  );
}

function meansOf({ groups }: SimulationResult, what: string, exact: number): Check[] {
  return [
    { what: `${what} face`, found: groups.face.mean, exact },
    { what: `${what} regular`, found: groups.regular.mean, exact },
  ];
}

const PARTIES = [
  { size: 1, share: 0.4 },
  { size: 2, share: 0.4 },
  { size: 5, share: 0.2 },
];

/** Many parameters of each queue whose answer is known; computed once. */
const KNOWN: Readonly<Record<string, () => readonly Check[]>> = {
  'M/M/c: Erlang C, the mean and the tail': once(() =>
    [1, 2, 4, 9, 20].flatMap((lanes, row) =>
      // Where hardly anybody waits, a mean of few is no mean to make an interval around.
      LOADS.filter((load) => erlangC(lanes, load) > 0.03).flatMap((load, column) => {
        const result = bothLanes(lanes, load, EXPONENTIAL, 100 + 10 * row + column);
        const what = `M/M/${lanes} at ${load}`;
        const means = meansOf(result, what, waitOfMMc(lanes, load));
        const exact = quantileOfMMc(lanes, load, 0.9);
        // A group of which nine in ten don't wait at all has a p90 of 0.
        return exact < 0.05
          ? means
          : [...means, { what: `${what} p90`, found: result.groups.regular.p90, exact }];
      }),
    ),
  ),
  'M/G/1 and M/D/1: Pollaczek and Khinchine': once(() =>
    [0, 0.3, 0.6, 1.2].flatMap((cv, row) =>
      LOADS.flatMap((load, column) => {
        const result = bothLanes(1, load, varying(cv), 200 + 10 * row + column);
        return meansOf(result, `M/G/1 at ${load}, cv ${cv}`, waitOfMG1(load, cv));
      }),
    ),
  ),
  'referrals at the front: Cobham; at the back: as everybody there': once(() =>
    [0.1, 0.25, 0.4].flatMap((first, row) =>
      [0.2, 0.35].flatMap((second, column) =>
        (['front', 'back'] as const).flatMap((join, place) =>
          referrals(first, second, join, 300 + 10 * row + 2 * column + place),
        ),
      ),
    ),
  ),
  'parties: the wait of a party, and that within it': once(() =>
    [0.3, 0.5, 0.7].flatMap((load, row) =>
      [0, 0.8].map((cv, column) => {
        const plan = steady(load, PEOPLE, 400 + 10 * row + column, {
          parties: PARTIES,
          faceShare: 1,
          lanes: { face: 1, regular: 1 },
          service: { face: varying(cv), regular: varying(cv) },
        });
        const exact = waitOfParties(load, cv, PARTIES);
        return { what: `parties at ${load}, cv ${cv}`, found: simulate(plan).groups.face.mean, exact };
      }),
    ),
  ),
};

function once<T>(compute: () => T): () => T {
  let computed: T | undefined;
  return () => {
    computed ??= compute();
    return computed;
  };
}

describe('a simulation agrees with theory where theory is exact, within its own intervals', () => {
  it.each(Object.keys(KNOWN))('%s', (name) => expectExact(KNOWN[name]?.() ?? []));

  it('of all of them together neither too many are outside nor too few: intervals are as wide as they say', () => {
    const all = Object.values(KNOWN).flatMap((checks) => checks());
    expect(missesOf(all.length).fewest).toBeGreaterThan(0);
    expectExact(all);
  });
});

/**
 * Half of those in the face lane are referred. With so many face lanes nobody waits there, so that the referred come to
 * the regular lane as evenly at random as they came to the entrance.
 */
function referrals(
  first: number,
  second: number,
  join: 'front' | 'back',
  seed: number,
  people = PEOPLE,
): Check[] {
  const rate = 2 * first + second;
  const cv = 0.7;
  const { groups } = simulate(
    steady(rate, (people * rate) / (first + second), seed, {
      faceShare: (2 * first) / rate,
      lanes: { face: 100, regular: 1 },
      service: { face: { distribution: 'deterministic', mean: 5 }, regular: lognormal(cv) },
      referrals: { share: 0.5, join },
    }),
  );
  const all = waitOfMG1(first + second, cv);
  const exact = join === 'front' ? waitOfCobham(first, second, cv) : { first: all, second: all };
  const what = `referred to the ${join}, ${first} and ${second}`;
  return [
    { what: `${what}: referred`, found: groups.referred.mean, exact: exact.first },
    { what: `${what}: regular`, found: groups.regular.mean, exact: exact.second },
  ];
}

describe('a long simulation is within 1 % of theory', () => {
  const LONG = 50_000;

  it.each([
    ['M/M/1', () => meansOf(bothLanes(1, 0.5, EXPONENTIAL, 1, LONG), '', waitOfMMc(1, 0.5))],
    ['M/M/2', () => meansOf(bothLanes(2, 0.6, EXPONENTIAL, 2, LONG), '', waitOfMMc(2, 0.6))],
    ['M/G/1', () => meansOf(bothLanes(1, 0.6, lognormal(0.5), 3, LONG), '', waitOfMG1(0.6, 0.5))],
    ['M/D/1', () => meansOf(bothLanes(1, 0.7, DETERMINISTIC, 4, LONG), '', waitOfMG1(0.7, 0))],
    ['Cobham', () => referrals(0.2, 0.3, 'front', 5, LONG)],
  ])('%s', (_, checks) => {
    for (const { found, exact } of checks())
      expect(Math.abs((found.value ?? 0) / exact - 1)).toBeLessThan(0.01);
  });
});
