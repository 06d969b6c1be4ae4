import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  assessParity,
  fromCards,
  type LaneWait,
  laneWait,
  NO_PARITY_STATE,
  nextParityState,
  type ParityAssessment,
  type ParityRule,
  type ParityState,
  pausesAt,
  resumesAt,
  type WaitFigure,
} from './index.ts';

const RULE = {
  p90GapSeconds: 120,
  terms: { afterSeconds: 300, resumeSeconds: 600, unmeasured: 'alarm' },
} as const satisfies ParityRule;
const T = 1_790_000_000;

const wait = (
  value: number,
  low: number,
  high: number | null,
  method: 'cards' | 'counts' = 'cards',
): LaneWait => {
  const p90: WaitFigure = { value, low, high };
  return { known: true, method, n: 40, p50: p90, p90 };
};
const unknown: LaneWait = { known: false, reason: 'too-few' };
const runs = { faceRuns: true };

it('invariant 7: the rule is broken when all of the interval is over it, doubtful when its value is', () => {
  const face = wait(60, 50, 80);
  const told = (regular: LaneWait) => assessParity({ face, regular }, RULE, runs).outcome;
  expect(told(wait(180, 170, 190))).toBe('holds');
  expect(told(wait(181, 170, 190))).toBe('doubtful');
  expect(told(wait(300, 280, null))).toBe('broken');
  // The low end is √(15² + 20²) = 25 below the value, exactly 120: not over it.
  expect(assessParity({ face, regular: wait(205, 190, 230) }, RULE, runs)).toEqual({
    outcome: 'doubtful',
    gap: { value: 145, low: 120, high: 145 + Math.hypot(25, 10) },
    method: 'cards',
  });
});

it('invariant 5: what is not known of a lane is never taken as within the rule', () => {
  const known = wait(10, 5, 20);
  const why = { outcome: 'unmeasured', reason: 'too-few' };
  expect(assessParity({ face: known, regular: unknown }, RULE, runs)).toEqual({ ...why, lane: 'regular' });
  expect(assessParity({ face: unknown, regular: known }, RULE, runs)).toEqual({ ...why, lane: 'face' });
  expect(assessParity({ face: wait(10, 5, null), regular: known }, RULE, runs)).toEqual({
    ...why,
    lane: 'face',
  });
});

it('invariant 5: a wait that is only known to be at least so long never counts as within the rule', () => {
  const told = (regular: LaneWait, faceRuns: boolean) =>
    assessParity({ face: wait(60, 50, 80), regular }, RULE, { faceRuns });
  const why = { outcome: 'unmeasured', reason: 'too-few', lane: 'regular' };
  for (const faceRuns of [true, false]) expect(told(wait(100, 90, null), faceRuns)).toEqual(why);
  expect(told(wait(190, 170, null), true)).toMatchObject({ outcome: 'doubtful' });
});

it('invariant 7: cards of the regular queue that are only read at face lanes don’t keep the rule from seeing', () => {
  const seen = Array.from({ length: 60 }, (_, index) => ({ card: index + 1, at: T + index * 15 }));
  const regular = fromCards(
    seen.map((one) => ({ ...one, lane: 'regular' })),
    seen.map((one) => ({ ...one, lane: 'face', at: one.at + 2 })),
    T + 900,
  );
  const waits = { face: wait(60, 50, 80), regular: laneWait(regular, 'regular', T + 900) };
  expect(waits.regular).toMatchObject({ known: true, p90: { value: 2, high: null } });
  expect(assessParity(waits, RULE, runs)).toMatchObject({ outcome: 'unmeasured', lane: 'regular' });
});

it('invariant 7: while the face lanes stand still, the regular lane’s own wait is what counts', () => {
  const paused = { faceRuns: false };
  expect(assessParity({ face: unknown, regular: wait(100, 90, 130) }, RULE, paused)).toMatchObject({
    outcome: 'holds',
    gap: { value: 100, low: 90, high: 130 },
  });
  // Those who stood in the face queue before don't lower the difference.
  expect(
    assessParity({ face: wait(500, 400, 600), regular: wait(200, 190, 220) }, RULE, paused),
  ).toMatchObject({
    outcome: 'broken',
    gap: { value: 200 },
  });
});

it('an estimate in one of the lanes makes the difference one', () => {
  const method = (face: 'cards' | 'counts', regular: 'cards' | 'counts', faceRuns = true) => {
    const lanes = { face: wait(9, 5, 12, face), regular: wait(9, 5, 12, regular) };
    const told = assessParity(lanes, RULE, { faceRuns });
    return told.outcome === 'unmeasured' ? null : told.method;
  };
  expect(method('cards', 'cards')).toBe('cards');
  expect(method('cards', 'counts')).toBe('counts');
  expect(method('counts', 'cards')).toBe('counts');
  expect(method('counts', 'cards', false)).toBe('cards');
});

const gap = { value: 0, low: 0, high: 0 };
const ASSESSED: Record<ParityAssessment['outcome'], ParityAssessment> = {
  holds: { outcome: 'holds', gap, method: 'cards' },
  doubtful: { outcome: 'doubtful', gap, method: 'cards' },
  broken: { outcome: 'broken', gap, method: 'cards' },
  unmeasured: { outcome: 'unmeasured', reason: 'too-few', lane: 'face' },
};

type Told = readonly [outcome: ParityAssessment['outcome'], seconds: number];

/** Each outcome is told after so many seconds more; states after each. */
function play(rule: ParityRule, ...told: readonly Told[]): ParityState[] {
  let [state, now] = [NO_PARITY_STATE, T];
  return told.map(([outcome, seconds]) => {
    now += seconds;
    state = nextParityState(state, ASSESSED[outcome], rule, now);
    return state;
  });
}

it('invariant 7: broken for the stated time pauses, and held for the stated time goes on', () => {
  const states = play(
    RULE,
    ['broken', 0],
    ['broken', 299],
    ['broken', 1],
    ['holds', 10],
    ['holds', 599],
    ['holds', 1],
  );
  expect(states.map(({ pauses }) => pauses)).toEqual([false, false, true, true, true, false]);
  expect(states.map((state) => pausesAt(state, RULE))).toEqual([T + 300, T + 300, null, null, null, null]);
  expect(states.map((state) => resumesAt(state, RULE))).toEqual([null, null, null, T + 910, T + 910, null]);
});

it('doubt neither starts nor ends the time it is broken, and ends the time it holds', () => {
  const doubt = play(
    RULE,
    ['doubtful', 0],
    ['doubtful', 900],
    ['broken', 1],
    ['doubtful', 150],
    ['broken', 150],
  );
  expect(doubt.map(({ pauses }) => pauses)).toEqual([false, false, false, false, true]);
  const again = play(
    RULE,
    ['broken', 0],
    ['broken', 300],
    ['holds', 1],
    ['doubtful', 300],
    ['holds', 1],
    ['holds', 599],
  );
  expect(again.at(-1)).toMatchObject({ pauses: true, holdsSince: T + 602 });
});

it('invariant 5: what can’t be measured for the stated time is told, and pauses where that was signed', () => {
  const silent: readonly Told[] = [
    ['unmeasured', 0],
    ['unmeasured', 299],
    ['unmeasured', 1],
    ['holds', 1],
  ];
  const alarm = play(RULE, ...silent);
  expect(alarm.map(({ alarmed }) => alarmed)).toEqual([false, false, true, false]);
  expect(alarm.some(({ pauses }) => pauses)).toBe(false);
  expect(pausesAt(alarm[0] as ParityState, RULE)).toBeNull();
  const strict = { ...RULE, terms: { ...RULE.terms, unmeasured: 'pause' } } as const;
  const paused = play(strict, ...silent);
  expect(paused.map(({ pauses }) => pauses)).toEqual([false, false, true, true]);
  expect(pausesAt(paused[0] as ParityState, strict)).toBe(T + 300);
});

const rules = fc.record({
  p90GapSeconds: fc.integer({ min: 0, max: 600 }),
  terms: fc.record({
    afterSeconds: fc.integer({ min: 0, max: 300 }),
    resumeSeconds: fc.integer({ min: 0, max: 300 }),
    unmeasured: fc.constantFrom('alarm' as const, 'pause' as const),
  }),
});
const outcomes = fc.constantFrom('holds', 'doubtful', 'broken', 'unmeasured') as fc.Arbitrary<
  ParityAssessment['outcome']
>;
/** A clock that mostly goes on, and is set back sometimes. */
const evening = (back: number) =>
  fc.array(fc.tuple(outcomes, fc.integer({ min: back, max: 120 })), { minLength: 1, maxLength: 40 });
const momentsOf = (told: readonly Told[]) => {
  let now = T;
  return told.map(([outcome, seconds]) => {
    now += seconds;
    return { outcome, at: now };
  });
};

it('invariant 7: without terms that were signed nothing pauses by itself, whatever is measured', () => {
  fc.assert(
    fc.property(evening(-200), (told) => {
      const rule = { p90GapSeconds: 0 };
      for (const state of play(rule, ...told)) {
        expect(state).toMatchObject({ pauses: false, alarmed: false });
        expect([pausesAt(state, rule), resumesAt(state, rule)]).toEqual([null, null]);
      }
    }),
  );
});

it('invariant 7: nothing pauses before it did not hold for the whole of the stated time', () => {
  fc.assert(
    fc.property(rules, evening(0), (rule, told) => {
      const moments = momentsOf(told);
      for (const [index, { pauses }] of play(rule, ...told).entries()) {
        const earlier = index > 0 && play(rule, ...told.slice(0, index)).at(-1)?.pauses;
        if (!pauses || earlier) continue;
        const { at, outcome } = moments[index] as (typeof moments)[0];
        const before = moments.slice(0, index + 1).filter((one) => at - one.at <= rule.terms.afterSeconds);
        expect(before.some((one) => one.outcome === 'holds')).toBe(false);
        expect(at - (moments[0]?.at ?? at)).toBeGreaterThanOrEqual(rule.terms.afterSeconds);
        expect(outcome === 'broken' || (outcome === 'unmeasured' && rule.terms.unmeasured === 'pause')).toBe(
          true,
        );
      }
    }),
  );
});

it('invariant 7: nothing goes on before it held for the whole of the stated time', () => {
  fc.assert(
    fc.property(rules, evening(0), (rule, told) => {
      const [states, moments] = [play(rule, ...told), momentsOf(told)];
      for (const [index, { pauses }] of states.entries()) {
        if (pauses || !states[index - 1]?.pauses) continue;
        const at = moments[index]?.at ?? 0;
        // Held at every look since so long ago, and at one at least that long ago.
        const held = moments.slice(0, index + 1).reverse();
        const broke = held.findIndex(({ outcome }) => outcome !== 'holds');
        const oldest = held.slice(0, broke < 0 ? undefined : broke).at(-1);
        expect(at - (oldest?.at ?? at + 1)).toBeGreaterThanOrEqual(rule.terms.resumeSeconds);
      }
    }),
  );
});

it('invariant 5: what can’t be measured, or is in doubt, never counts as held', () => {
  fc.assert(
    fc.property(rules, evening(-200), (rule, told) => {
      for (const [index, state] of play(rule, ...told).entries()) {
        const outcome = told[index]?.[0];
        if (outcome !== 'holds') expect(state.holdsSince).toBeNull();
        if (outcome === 'unmeasured') expect(state.unmeasuredSince).not.toBeNull();
        if (outcome !== 'unmeasured') expect(state.alarmed).toBe(false);
      }
    }),
  );
});

it('a clock that is set back starts the count anew, and never lets anything pause or go on earlier', () => {
  fc.assert(
    fc.property(rules, evening(-4000), (rule, told) => {
      const moments = momentsOf(told);
      for (const [index, state] of play(rule, ...told).entries()) {
        const now = moments[index]?.at ?? 0;
        for (const since of [state.brokenSince, state.holdsSince, state.unmeasuredSince]) {
          expect(since ?? now).toBeLessThanOrEqual(now);
        }
      }
    }),
  );
  const back = play(RULE, ['broken', 0], ['broken', 290], ['broken', -3600], ['broken', 299], ['broken', 1]);
  expect(back.map(({ pauses }) => pauses)).toEqual([false, false, false, false, true]);
  const held = play(
    RULE,
    ['broken', 0],
    ['broken', 300],
    ['holds', 1],
    ['holds', -3600],
    ['holds', 599],
    ['holds', 1],
  );
  expect(held.map(({ pauses }) => pauses)).toEqual([false, true, true, true, true, false]);
});
