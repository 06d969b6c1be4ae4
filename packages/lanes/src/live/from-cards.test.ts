import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromCards, LEFT_AFTER } from './index.ts';

const T = 1_790_000_000;
const regular = (card: number, at: number) => ({ lane: 'regular' as const, card, at: T + at });
const face = (card: number, at: number) => ({ lane: 'face' as const, card, at: T + at });
const wait = { lane: 'regular', method: 'cards', left: null };

it('a reading belongs to the newest hand-out of its number before it', () => {
  const handed = [regular(7, 0), regular(7, 600)];
  expect(fromCards(handed, [regular(7, 200), regular(7, 900)], T + 1000)).toEqual([
    { ...wait, joined: T, served: T + 200 },
    { ...wait, joined: T + 600, served: T + 900 },
  ]);
});

it('a card that is read twice was at the gate the first time', () => {
  expect(fromCards([regular(7, 0)], [regular(7, 200), regular(7, 230)], T + 1000)).toEqual([
    { ...wait, joined: T, served: T + 200 },
  ]);
});

it('a card that was handed out again without a reading is nobody’s wait', () => {
  const handed = [regular(7, 0), regular(7, 600)];
  // The second reading of the same card doesn't go back to the first hand-out.
  expect(fromCards(handed, [regular(7, 900), regular(7, 905)], T + 1000)).toEqual([
    { ...wait, joined: T + 600, served: T + 900 },
  ]);
});

it('invariant 5: a card that was not read goes on waiting, and after two hours has left', () => {
  expect(fromCards([regular(7, 0)], [], T + LEFT_AFTER)).toEqual([{ ...wait, joined: T, served: null }]);
  expect(fromCards([regular(7, 0)], [], T + LEFT_AFTER + 1)).toEqual([]);
  // A reading after so long is of somebody else, whose hand-out wasn't tapped.
  expect(fromCards([regular(7, 0)], [regular(7, LEFT_AFTER + 1)], T + LEFT_AFTER + 2)).toEqual([]);
});

it('readings without a hand-out before them, and what is still to come, say nothing', () => {
  expect(fromCards([regular(7, 100)], [regular(7, 50), regular(8, 60)], T + 90)).toEqual([]);
  expect(fromCards([regular(7, 100)], [regular(7, 50), regular(7, 300)], T + 200)).toEqual([
    { ...wait, joined: T + 100, served: null },
  ]);
});

it('who turns up in another lane left the queue they joined', () => {
  expect(fromCards([regular(7, 0)], [face(7, 90)], T + 100)).toEqual([
    { ...wait, joined: T, served: null, left: T + 90 },
  ]);
});

it('a card that three later ones passed by isn’t waiting any more', () => {
  const handed = [1, 2, 3, 4, 5].map((card) => regular(card, card * 10));
  const read = [regular(1, 100), regular(3, 120), regular(4, 130)];
  const second = () => fromCards(handed, read, T + 200).find(({ joined }) => joined === T + 20);
  expect(second()).toMatchObject({ served: null, left: null });
  read.push(regular(5, 140));
  // They were there when the first one was served; nobody knows for how much longer.
  expect(second()).toMatchObject({ served: null, left: T + 100 });
  read.push(regular(2, 150));
  expect(second()).toMatchObject({ served: T + 150, left: null });
});

it('whatever is tapped and read: no wait is negative, none counts twice', () => {
  const seen = fc.array(
    fc.record({
      lane: fc.constantFrom('face' as const, 'regular' as const),
      card: fc.integer({ min: 1, max: 5 }),
      at: fc.integer({ min: T, max: T + 10_000 }),
    }),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(seen, seen, fc.integer({ min: T, max: T + 12_000 }), (handed, read, now) => {
      const waits = fromCards(handed, read, now);
      for (const { joined, served, left } of waits) {
        expect((served ?? left ?? now) - joined).toBeGreaterThanOrEqual(0);
        expect(served === null || left === null).toBe(true);
      }
      expect(waits.length).toBeLessThanOrEqual(handed.length);
      const ended = waits.filter(({ served }) => served !== null).length;
      expect(ended).toBeLessThanOrEqual(read.length);
    }),
  );
});
