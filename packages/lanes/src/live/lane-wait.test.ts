import fc from 'fast-check';
import { expect, it } from 'vitest';
import { eventWaiting, FEWEST, laneWait, type WaitObservation, WINDOW } from './index.ts';

const NOW = 1_790_000_000;

function waited(
  joined: number,
  seconds: number | null,
  method: 'cards' | 'counts' = 'cards',
): WaitObservation {
  const served = seconds === null ? null : NOW + joined + seconds;
  return { lane: 'regular', method, joined: NOW + joined, served, left: null };
}

const every20s = (count: number, seconds: (index: number) => number | null) =>
  Array.from({ length: count }, (_, i) => waited(-WINDOW + 20 * i, seconds(i)));

it('without waits that go on: the order statistics, and the exact interval of them', () => {
  // 40 waits of 1 to 40 seconds. Binomial(40, ½): 14th and 27th; p90: 32nd, and the 40th.
  const known = laneWait(
    every20s(40, (i) => 1 + ((i * 7) % 40)),
    'regular',
    NOW,
  );
  expect(known).toEqual({
    known: true,
    method: 'cards',
    n: 40,
    p50: { value: 20, low: 14, high: 27 },
    p90: { value: 36, low: 32, high: 40 },
  });
});

it('invariant 11: with nothing seen, too little or only long ago a lane’s wait is not known, and says why', () => {
  const few = every20s(FEWEST - 1, () => 5);
  expect(laneWait([], 'regular', NOW)).toEqual({ known: false, reason: 'nothing-seen' });
  expect(laneWait(few, 'face', NOW)).toEqual({ known: false, reason: 'nothing-seen' });
  expect(laneWait(few, 'regular', NOW)).toEqual({ known: false, reason: 'too-few' });
  expect(
    laneWait(
      every20s(40, () => 5),
      'regular',
      NOW + 2 * WINDOW,
    ),
  ).toEqual({
    known: false,
    reason: 'too-old',
  });
});

it('invariant 5: people who joined together waited for the same, and count as one', () => {
  const together = Array.from({ length: 40 }, (_, i) => waited(-300 + i / 10, 30));
  expect(laneWait(together, 'regular', NOW)).toEqual({ known: false, reason: 'too-few' });
  const pairs = every20s(10, (i) => i).flatMap((wait) => [wait, { ...wait, joined: wait.joined + 1 }]);
  expect(laneWait(pairs, 'regular', NOW)).toMatchObject({ n: 10 });
});

it('cards come before counts, wherever there are enough', () => {
  const counts = every20s(20, () => 99).map((wait) => ({ ...wait, method: 'counts' as const }));
  const cards = every20s(FEWEST, () => 5);
  expect(laneWait([...counts, ...cards], 'regular', NOW)).toMatchObject({ method: 'cards' });
  expect(laneWait([...counts, ...cards.slice(1)], 'regular', NOW)).toMatchObject({
    method: 'counts',
    p90: { value: 99 },
  });
});

it('invariant 5: a queue that stands still is at least as long as it has been', () => {
  const stuck = every20s(40, (i) => (i < 5 ? 10 : null));
  const wait = laneWait(stuck, 'regular', NOW);
  if (!wait.known) throw new Error(wait.reason);
  // Nobody got a turn for 800 seconds: the slowest tenth waits for most of that already, and nobody knows until when.
  expect(wait.p90?.low).toBeGreaterThan(700);
  expect(wait.p90?.value).toBe(800);
  expect(wait.p90?.high).toBeNull();
});

it('one that came last and went straight through does not decide on those who came long before', () => {
  const before = Array.from({ length: 25 }, (_, i) => waited(-1400 + 20 * i, 820));
  const wait = laneWait([...before, waited(-20, 1)], 'regular', NOW);
  expect(wait).toMatchObject({ n: 26, p50: { value: 820 }, p90: { value: 820 } });
});

it('a card nobody read later does not look like a long wait, when it is known to have left', () => {
  const some = every20s(40, (i) => (i % 4 === 0 ? null : 30)).map((wait) =>
    wait.served === null ? { ...wait, left: wait.joined + 20 } : wait,
  );
  expect(laneWait(some, 'regular', NOW)).toMatchObject({ p90: { value: 30, low: 30 } });
});

it('nobody waited longer than the order of the queue allows', () => {
  // Eight cards, two minutes apart, of 30 seconds each: who stood between two of them waited at most 150.
  const sparse = Array.from({ length: 8 }, (_, i) => waited(-900 + 120 * i, 30));
  expect(laneWait(sparse, 'regular', NOW - 30)).toMatchObject({ p90: { value: 30, low: 30, high: 150 } });
  // Since the last one five minutes went by without a card: somebody may stand there since then.
  expect(laneWait(sparse, 'regular', NOW + 240)).toMatchObject({ p90: { value: 30, high: 300 } });
});

const waits = fc.array(
  fc.record({
    joined: fc.integer({ min: -1200, max: 100 }),
    seconds: fc.option(fc.integer({ min: 0, max: 600 })),
  }),
  { minLength: 1, maxLength: 60 },
);

it('the median is never above the p90, and each interval holds its value', () => {
  fc.assert(
    fc.property(waits, (drawn) => {
      const wait = laneWait(
        drawn.map(({ joined, seconds }) => waited(joined, seconds)),
        'regular',
        NOW,
      );
      if (!wait.known) return;
      for (const figure of [wait.p50, wait.p90]) {
        expect(figure?.low).toBeGreaterThanOrEqual(0);
        expect(figure?.low).toBeLessThanOrEqual(figure?.value ?? Number.NaN);
        expect(figure?.high ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(figure?.value ?? Number.NaN);
      }
      expect(wait.p50?.value).toBeLessThanOrEqual(wait.p90?.value ?? Number.NaN);
      expect(wait.n).toBeLessThanOrEqual(drawn.length);
    }),
  );
});

it('waits that all last longer are measured as longer', () => {
  fc.assert(
    fc.property(waits, fc.integer({ min: 1, max: 300 }), (drawn, more) => {
      const event = { from: NOW - 1200, until: NOW + 10_000 };
      const seen = drawn.map(({ joined, seconds }) => waited(joined, seconds ?? 0));
      const longer = seen.map((wait) => ({ ...wait, served: (wait.served ?? 0) + more }));
      const [before, after] = [eventWaiting(seen, event).regular, eventWaiting(longer, event).regular];
      if (!before.known || !after.known) return;
      for (const p of ['p50', 'p90', 'p95'] as const) {
        expect(after[p].value).toBe(before[p].value + more);
        expect(after[p].low).toBe(before[p].low + more);
      }
    }),
  );
});

it('invariant 11: an event is told by quarter, and a quarter without waits is not known', () => {
  const event = { from: NOW, until: NOW + 2000 };
  const first = Array.from({ length: 30 }, (_, i) => waited(20 * i, 60));
  const faces = first.map((wait) => ({ ...wait, lane: 'face' as const, served: wait.joined + 10 }));
  const told = eventWaiting([...first, ...faces, waited(-50, 900), waited(2000, 900)], event);
  expect(told.quarters.map(({ from, until }) => [from - NOW, until - NOW])).toEqual([
    [0, 900],
    [900, 1800],
    [1800, 2000],
  ]);
  expect(told.regular).toMatchObject({ known: true, n: 30, p95: { value: 60, low: 60, high: 80 } });
  // Thirty cards 20 seconds apart: in the face lane nobody waited over 30 seconds, in the regular one over 80.
  expect(told.gap).toEqual({ value: 50, low: 30, high: 70 });
  expect(told.quarters[0]).toMatchObject({ regular: { known: true, n: 30 }, gap: { value: 50 } });
  const nothing = { known: false, reason: 'nothing-seen' };
  expect(told.quarters[1]).toMatchObject({ face: nothing, regular: nothing, gap: null });
});

it('an evening of 42,000 waits is told whole, and by quarter', () => {
  const many = Array.from({ length: 42_000 }, (_, i): WaitObservation => {
    const served = NOW + i / 3 + ((i * 7919) % 600);
    return { lane: i % 2 ? 'face' : 'regular', method: 'cards', joined: NOW + i / 3, served, left: null };
  });
  const told = eventWaiting(many, { from: NOW, until: NOW + 14_000 });
  expect(told.face.known && told.face.p90.value).toBe(541);
  expect(told.quarters).toHaveLength(16);
});
