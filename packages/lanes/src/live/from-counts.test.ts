import fc from 'fast-check';
import { expect, it } from 'vitest';
import { playQueue, randomFrom } from '../../test/played-queue.ts';
import { fromCounts, LEFT_AFTER, queueLength } from './index.ts';

const T = 1_790_000_000;
const lane = 'regular' as const;
const people = (at: number, count: number) => ({ lane, at: T + at, people: count });
const passes = (...moments: number[]) => moments.map((at) => ({ lane, at: T + at }));
const wait = { lane, method: 'counts', left: null };

it('who stands at the tail with three people is at the gate after three passages', () => {
  expect(fromCounts([people(100, 3)], [], passes(90, 110, 130, 170, 200), T + 300)).toEqual([
    { ...wait, joined: T + 100, served: T + 170 },
  ]);
});

it('invariant 5: with too few passages so far the wait still goes on; an empty queue is no wait', () => {
  expect(fromCounts([people(100, 3)], [], passes(110, 130), T + 300)).toEqual([
    { ...wait, joined: T + 100, served: null },
  ]);
  expect(fromCounts([people(100, 0)], [], [], T + 300)).toEqual([
    { ...wait, joined: T + 100, served: T + 100 },
  ]);
});

it('invariant 11: taps of who joins say nothing of a queue that was never counted', () => {
  expect(fromCounts([], [people(100, 1)], passes(110), T + 300)).toEqual([]);
  expect(queueLength(lane, [], [people(100, 1)], [], T + 300)).toBeNull();
});

it('a count, who joined and who passed since make the queue', () => {
  const counts = [people(0, 9), people(100, 4)];
  const joined = [people(100, 5), people(120, 1), people(140, 2)];
  const passages = passes(50, 110, 130, 150, 160, 170);
  // The tap at the moment of the count was counted.
  expect(queueLength(lane, counts, joined, passages, T + 145)).toBe(5);
  expect(queueLength(lane, counts, joined, passages, T + 99)).toBe(8);
  expect(queueLength(lane, counts, joined, passages, T + 160)).toBe(3);
  expect(fromCounts(counts, joined, passages, T + 180)).toContainEqual({
    ...wait,
    joined: T + 120,
    served: T + 170,
  });
});

it('a queue is never shorter than nobody, and a count is forgotten after two hours', () => {
  expect(queueLength(lane, [people(0, 1)], [people(50, 1)], passes(10, 20, 30), T + 100)).toBe(1);
  expect(queueLength(lane, [people(0, 1)], [], [], T + LEFT_AFTER)).toBe(1);
  expect(queueLength(lane, [people(0, 1)], [], [], T + LEFT_AFTER + 1)).toBeNull();
});

it('each lane is counted by itself', () => {
  const face = { lane: 'face' as const, at: T + 10, people: 7 };
  expect(queueLength('face', [people(0, 3), face], [], passes(20), T + 30)).toBe(7);
  expect(queueLength('regular', [people(0, 3), face], [], passes(20), T + 30)).toBe(2);
});

it('a queue that is counted exactly gives the waits that were played', () => {
  const mean = 8;
  const played = playQueue(randomFrom(5), { load: 0.95, servers: 1, mean, until: 3600 });
  // With one lane, who is served next goes as the one before passes: they waited for the passages of all before.
  const passages = played.slice(1).map(({ served }) => ({ lane, at: served }));
  const counts = played.slice(0, -1).flatMap(({ joined }, index) => {
    const waiting = played.slice(0, index + 1).filter((before) => before.served > joined).length;
    return waiting === 0 ? [] : [{ lane, at: joined, people: waiting }];
  });
  const estimated = new Map(fromCounts(counts, [], passages, 1e6).map((each) => [each.joined, each.served]));
  expect(estimated.size).toBeGreaterThan(200);
  for (const [joined, served] of estimated) {
    expect(served).toBe(played.find((one) => one.joined === joined)?.served);
  }
});

it('whatever is counted, no wait is negative and no length either', () => {
  const at = fc.integer({ min: T, max: T + 9_000 });
  const counted = fc.array(
    fc.record({
      lane: fc.constantFrom('face' as const, 'regular' as const),
      at,
      people: fc.integer({ min: 0, max: 30 }),
    }),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(counted, counted, counted, at, (counts, joined, passages, now) => {
      for (const { joined: began, served } of fromCounts(counts, joined, passages, now)) {
        expect(began).toBeLessThanOrEqual(now);
        if (served !== null) expect(served).toBeGreaterThanOrEqual(began);
        if (served !== null) expect(served).toBeLessThanOrEqual(now);
      }
      expect(queueLength('face', counts, joined, passages, now) ?? 0).toBeGreaterThanOrEqual(0);
    }),
  );
});
