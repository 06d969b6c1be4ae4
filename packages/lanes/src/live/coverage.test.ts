import { expect, it } from 'vitest';
import { type Played, playQueue, randomFrom } from '../../test/played-queue.ts';
import type { LaneKind } from '../plan/types.ts';
import {
  eventWaiting,
  fromCounts,
  gapOf,
  type LaneWait,
  laneWait,
  type WaitFigure,
  type WaitObservation,
} from './index.ts';
import { quantileOf } from './quantile.ts';
import { type Spell, survivalOf } from './survival.ts';

const NOW = 5400;

/** In which share of `runs` runs the interval holds what is true; a run that says `null` doesn't count. */
function coverage(
  runs: number,
  run: (random: () => number) => readonly [WaitFigure | null, number] | null,
): number {
  let [held, counted] = [0, 0];
  for (let seed = 1; seed <= runs; seed++) {
    const [figure, truth] = run(randomFrom(seed)) ?? [null, 0];
    if (!figure) continue;
    counted++;
    if (figure.low <= truth && truth <= (figure.high ?? Number.POSITIVE_INFINITY)) held++;
  }
  expect(counted).toBeGreaterThan(runs * 0.95);
  return held / counted;
}

function asSeen(lane: LaneKind, people: readonly Played[]): WaitObservation[] {
  return people.map(({ joined, served }) => {
    return { lane, method: 'cards', joined, served: served <= NOW ? served : null, left: null };
  });
}

function oneIn(every: number, people: readonly Played[], random: () => number): Played[] {
  return people.filter(() => random() < 1 / every);
}

function p90(wait: LaneWait): WaitFigure | null {
  return wait.known ? wait.p90 : null;
}

// Four standard errors of a share of 95 % below it would be a fault; these are seeded, so the same each time.
const atLeast = (runs: number) => 0.95 - 4 * Math.sqrt((0.95 * 0.05) / runs);

const RUNS = 1000;
const exponential = (random: () => number) => -100 * Math.log(1 - random());

it.each([
  { p: 0.5, waits: 20 },
  { p: 0.9, waits: 60 },
  { p: 0.95, waits: 120 },
])('waits that know nothing of each other: the interval of quantile $p holds it in 95 %', ({ p, waits }) => {
  const share = coverage(RUNS, (random) => {
    const spells = Array.from({ length: waits }, () => ({
      entry: 0,
      exit: exponential(random),
      ended: true,
    }));
    return [quantileOf(survivalOf(spells, 1), p, null), -100 * Math.log(1 - p)];
  });
  expect(share).toBeGreaterThan(atLeast(RUNS));
  // An exact interval may be too wide by what a whole number of waits makes of it, and no more.
  expect(share).toBeLessThan(0.985);
});

it('invariant 5: waits that still go on count as at least so long, and the interval holds the quantile in 95 %', () => {
  for (const [p, most] of [
    [0.5, 0.985],
    [0.9, 0.995],
  ] as const) {
    const share = coverage(RUNS, (random) => {
      const spells = Array.from({ length: 80 }, (): Spell => {
        const [wait, seen] = [exponential(random), 3 * exponential(random)];
        return { entry: 0, exit: Math.min(wait, seen), ended: wait <= seen };
      });
      return [quantileOf(survivalOf(spells, 1), p, null), -100 * Math.log(1 - p)];
    });
    expect(share).toBeGreaterThan(atLeast(RUNS));
    expect(share).toBeLessThan(most);
  }
});

it('waits followed from some age on are not taken for longer than they are', () => {
  const share = coverage(RUNS, (random) => {
    const spells: Spell[] = [];
    while (spells.length < 80) {
      const [wait, entry] = [exponential(random), Math.max(0, 300 * random() - 150)];
      if (wait > entry) spells.push({ entry, exit: wait, ended: true });
    }
    return [quantileOf(survivalOf(spells, 1), 0.9, null), 100 * Math.log(10)];
  });
  expect(share).toBeGreaterThan(atLeast(RUNS));
});

it.each([
  { load: 0.7, servers: 1, every: 3 },
  { load: 0.95, servers: 1, every: 4 },
  { load: 1.15, servers: 1, every: 4 },
  { load: 0.9, servers: 3, every: 6 },
  { load: 1.2, servers: 4, every: 6 },
])(
  'a card for one in $every at load $load of $servers lanes holds what everybody waited in 95 %',
  (queue) => {
    const runs = 200;
    const share = coverage(runs, (random) => {
      const people = playQueue(random, { ...queue, mean: 8, until: NOW });
      const everybody = p90(laneWait(asSeen('regular', people), 'regular', NOW));
      const cards = laneWait(asSeen('regular', oneIn(queue.every, people, random)), 'regular', NOW);
      return everybody && [p90(cards), everybody.value];
    });
    expect(share).toBeGreaterThan(atLeast(runs));
  },
);

it.each([
  { load: 0.95, servers: 1 },
  { load: 1.2, servers: 4 },
])(
  'a count each two minutes at load $load of $servers lanes holds what everybody waited in 95 %',
  (queue) => {
    const [runs, mean] = [200, 8];
    const share = coverage(runs, (random) => {
      const people = playQueue(random, { ...queue, mean, until: NOW });
      const everybody = p90(laneWait(asSeen('regular', people), 'regular', NOW));
      const passages = people.map(({ served }) => {
        return { lane: 'regular' as const, at: served - mean * Math.log(1 - random()) };
      });
      const counts = Array.from({ length: 44 }, (_, index) => {
        const at = 60 + 120 * (index + random() / 2);
        const waiting = people.filter(({ joined, served }) => joined <= at && served > at);
        return { lane: 'regular' as const, at, people: waiting.length };
      });
      const estimate = laneWait(fromCounts(counts, [], passages, NOW), 'regular', NOW);
      return everybody && [p90(estimate), everybody.value];
    });
    expect(share).toBeGreaterThan(atLeast(runs));
  },
);

it('invariant 7: the interval of the difference between lanes holds what it is for everybody in 95 %', () => {
  const runs = 200;
  for (const [face, regular] of [
    [
      { load: 0.7, servers: 9, every: 20 },
      { load: 0.95, servers: 1, every: 4 },
    ],
    [
      { load: 0.9, servers: 3, every: 5 },
      { load: 0.9, servers: 3, every: 5 },
    ],
  ] as const) {
    const share = coverage(runs, (random) => {
      const lanes = [face, regular].map((lane) => {
        const people = playQueue(random, { ...lane, mean: 8, until: NOW });
        const seen = (some: readonly Played[]) => p90(laneWait(asSeen('face', some), 'face', NOW));
        return { cards: seen(oneIn(lane.every, people, random)), everybody: seen(people)?.value ?? 0 };
      });
      const [f, r] = lanes as [(typeof lanes)[0], (typeof lanes)[0]];
      return f.cards && r.cards && [gapOf(f.cards, r.cards), r.everybody - f.everybody];
    });
    expect(share).toBeGreaterThan(atLeast(runs));
  }
});

it('cards far apart in an M/M/1 queue hold the wait that theory gives it in 95 %', () => {
  const [load, mean, runs, until] = [0.6, 8, 300, 30_000];
  // P(wait > t) = load · e^(−(1 − load) t / mean).
  const truth = (mean / (1 - load)) * Math.log(load / 0.1);
  const share = coverage(runs, (random) => {
    const people = playQueue(random, { load, servers: 1, mean, until }).filter(({ joined }) => joined > 600);
    // By count: the first to come after some minutes tends to find a queue that had time to become shorter.
    const cards = people.filter((_, index) => index % 20 === 0);
    const seen = cards.map(({ joined, served }): WaitObservation => {
      return { lane: 'face', method: 'cards', joined, served, left: null };
    });
    const { face } = eventWaiting(seen, { from: 0, until: until + 900 });
    return face.known ? [face.p90, truth] : null;
  });
  expect(share).toBeGreaterThan(atLeast(runs));
});
