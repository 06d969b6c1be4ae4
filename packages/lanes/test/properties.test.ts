import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entranceTrace, type LaneKind, type LanePlan, simulate, type TracePerson } from '../src/index.ts';
import { planOf } from './entrances.ts';

const service = fc.oneof(
  fc.record({ distribution: fc.constant('exponential'), mean: fc.integer({ min: 1, max: 20 }) }),
  fc.record({
    distribution: fc.constant('lognormal'),
    mean: fc.integer({ min: 1, max: 20 }),
    cv: fc.constantFrom(0, 0.4, 1.5),
  }),
  fc.record({ distribution: fc.constant('deterministic'), mean: fc.integer({ min: 1, max: 20 }) }),
);

const share = fc.constantFrom(0, 0.05, 0.3, 0.5, 0.9, 1);

/** Lanes of one kind that open and close on the way, never more than there are; they may all close for ever. */
const laneChanges = (lane: LaneKind, lanes: number) =>
  fc
    .array(fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 3 })), { maxLength: 3 })
    .map((steps) => {
      let open = lanes;
      return [...steps]
        .sort(([first], [second]) => first - second)
        .map(([at, to]) => {
          const change = to - open;
          open = to;
          return { at, lane, change };
        });
    });

const lanes = fc.record({ face: fc.integer({ min: 0, max: 3 }), regular: fc.integer({ min: 0, max: 3 }) });

/** Keys of a plan with everything in it that a plan can have. */
const entrance = lanes.chain((open) =>
  fc.record({
    arrivals: fc.record({
      profile: fc
        .array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 25 })), {
          minLength: 1,
          maxLength: 4,
        })
        .map((rows) => rows.map(([long, count], row) => ({ from: 60 * row, to: 60 * row + long, count }))),
    }),
    parties: fc.constantFrom(
      [{ size: 1, share: 1 }],
      [
        { size: 1, share: 0.5 },
        { size: 4, share: 0.5 },
      ],
    ),
    faceShare: share,
    lanes: fc.constant(open),
    laneChanges: fc
      .tuple(laneChanges('face', open.face), laneChanges('regular', open.regular))
      .map(([face, regular]) => [...regular, ...face]),
    service: fc.record({ face: service, regular: service }),
    referrals: fc.record({ share, join: fc.constantFrom('front', 'back') }),
    withdrawalShare: fc.constantFrom(0, 0.1, 0.5),
    walking: fc.constantFrom({}, { toProgramme: 10, betweenLanes: 5 }),
    programmeStart: fc.constantFrom(100, 250),
    replications: fc.constant(1),
    seed: fc.integer({ min: 0, max: 0xffffffff }),
  }),
);

const runs = { numRuns: 150 };

/** When somebody's service at a lane was, and since when they stood there. */
interface Turn {
  readonly joined: number;
  readonly start: number;
  readonly end: number;
  readonly referred: boolean;
}

/** The turns at the lanes of one kind; the end of a turn at a face lane that led on is when its walk began. */
function turnsAt(kind: LaneKind, trace: readonly TracePerson[], walk: number): Turn[] {
  return trace.flatMap(({ group, stands, done }) => {
    const place = stands.findIndex(({ lane }) => lane === kind);
    const stand = stands[place];
    // Who left the face queue without a turn joined the regular one without being referred.
    if (!stand || stand.until === null || (group === 'regular' && kind === 'face')) return [];
    const next = stands[place + 1];
    const end = next ? next.from - walk : (done as number);
    return [{ joined: stand.from, start: stand.until, end, referred: group === 'referred' }];
  });
}

function openAt(plan: LanePlan, kind: LaneKind, at: number): number {
  return plan.laneChanges
    .filter((change) => change.kind === kind && change.at <= at)
    .reduce((open, { change }) => open + change, plan.lanes[kind]);
}

/**
 * At most how many lanes still serve somebody at that moment though they have closed: at each closing, as many people
 * as were being served beyond the lanes that stayed open. A free lane closes first.
 */
function stillFinishing(plan: LanePlan, kind: LaneKind, moment: number, turns: readonly Turn[]): number {
  return plan.laneChanges
    .filter((change) => change.kind === kind && change.at <= moment && change.change < 0)
    .reduce((sum, { at }) => {
      const served = turns.filter(({ start, end }) => start < at && end > at);
      const still = served.filter(({ end }) => end > moment).length;
      return sum + Math.max(0, Math.min(still, served.length - openAt(plan, kind, at)));
    }, 0);
}

/** In all queues together, in seconds; who is never served waits for ever. */
function waitOf({ stands }: TracePerson): number {
  return stands.reduce((sum, { from, until }) => sum + (until ?? Number.POSITIVE_INFINITY) - from, 0);
}

describe('whatever the entrance', () => {
  it('everybody ends in one group, and is served or never is', () => {
    fc.assert(
      fc.property(entrance, (keys) => {
        const plan = planOf(keys);
        const people = plan.arrivals.reduce((sum, { count }) => sum + count, 0);
        const [trace, { groups }] = [entranceTrace(plan), simulate(plan)];
        expect(trace).toHaveLength(people);
        expect(groups.face.n + groups.regular.n + groups.referred.n).toBe(people);
        for (const group of ['face', 'regular', 'referred'] as const) {
          const those = trace.filter((person) => person.group === group);
          expect(groups[group].n).toBe(those.length);
          const never = those.some(({ done }) => done === null);
          expect(groups[group].mean.value === Number.POSITIVE_INFINITY).toBe(never);
          const waits = those.map(waitOf);
          expect(groups[group].maximum.value).toBe(waits.length === 0 ? null : Math.max(...waits));
          const total = waits.reduce((sum, wait) => sum + wait, 0);
          expect(groups[group].mean.value ?? 0).toBe(total / Math.max(1, waits.length));
          const late = those.filter(
            ({ done }) =>
              (done ?? Number.POSITIVE_INFINITY) + plan.walking.toProgramme > (plan.programmeStart ?? 0),
          );
          expect(groups[group].missedStart?.value ?? 0).toBe(late.length / Math.max(1, those.length));
        }
      }),
      runs,
    );
  });

  it('each person goes through in order of time, and the referred through both queues', () => {
    fc.assert(
      fc.property(entrance, (keys) => {
        const plan = planOf(keys);
        for (const { group, arrives, stands, done } of entranceTrace(plan)) {
          expect(stands[0]?.from).toBe(arrives);
          expect(stands.length === 2 || group !== 'referred').toBe(true);
          const times = [...stands.flatMap(({ from, until }) => [from, until]), done];
          const never = times.indexOf(null);
          const known = (never === -1 ? times : times.slice(0, never)) as number[];
          expect(times.slice(known.length).every((time) => time === null)).toBe(true);
          expect(known).toEqual([...known].sort((first, second) => first - second));
        }
      }),
      runs,
    );
  });

  it('nobody starts at a lane that is closed or taken, or while an earlier one waits', () => {
    fc.assert(
      fc.property(entrance, (keys) => {
        const plan = planOf(keys);
        const trace = entranceTrace(plan);
        for (const kind of ['face', 'regular'] as const) {
          const turns = turnsAt(kind, trace, plan.walking.betweenLanes);
          for (const turn of turns) {
            const busy = turns.filter(({ start, end }) => start <= turn.start && end > turn.start);
            const finishing = stillFinishing(plan, kind, turn.start, turns);
            expect(busy.length).toBeLessThanOrEqual(openAt(plan, kind, turn.start) + finishing);
            const waiting = turns.filter(({ joined, start }) => joined <= turn.start && start > turn.start);
            for (const other of waiting) {
              const front = kind === 'regular' && plan.referralsJoin === 'front';
              if (front && other.referred !== turn.referred) expect(turn.referred).toBe(true);
              else expect(other.joined).toBeGreaterThanOrEqual(turn.joined);
            }
          }
        }
      }),
      runs,
    );
  });

  it('nobody waits while a lane is free', () => {
    fc.assert(
      fc.property(entrance, (keys) => {
        const plan = planOf({ ...keys, withdrawalShare: 0 });
        const trace = entranceTrace(plan);
        for (const kind of ['face', 'regular'] as const) {
          const turns = turnsAt(kind, trace, plan.walking.betweenLanes);
          const moments = [...turns.map(({ end }) => end), ...plan.laneChanges.map(({ at }) => at)];
          for (const { joined, start } of turns) {
            for (const moment of [joined, ...moments].filter((at) => at >= joined && at < start)) {
              const busy = turns.filter((other) => other.start <= moment && other.end > moment);
              expect(busy.length).toBeGreaterThanOrEqual(openAt(plan, kind, moment));
            }
          }
        }
      }),
      runs,
    );
  });

  it('the queues over time are those of the people who stand in them', () => {
    fc.assert(
      fc.property(entrance, (keys) => {
        const plan = planOf(keys);
        const stands = entranceTrace(plan).flatMap((person) => person.stands);
        for (const { at, face, regular } of simulate(plan).queues) {
          const there = (kind: LaneKind) =>
            stands.filter(
              ({ lane, from, until }) =>
                lane === kind && from <= at && (until ?? Number.POSITIVE_INFINITY) > at,
            ).length;
          expect([face.value, regular.value]).toEqual([there('face'), there('regular')]);
        }
      }),
      { numRuns: 50 },
    );
  });
});

// With referrals to the front a lane more can let a long turn begin just before somebody is referred.
const inTurn = entrance.map((keys) => ({ ...keys, referrals: { share: 0 }, withdrawalShare: 0 }));

describe('with the same chances', () => {
  it.each(['face', 'regular'] as const)('a %s lane more makes nobody wait longer, nor the mean', (kind) => {
    fc.assert(
      fc.property(inTurn, (keys) => {
        const plan = planOf(keys);
        const wider = { ...plan, lanes: { ...plan.lanes, [kind]: plan.lanes[kind] + 1 } };
        const before = entranceTrace(plan).map(waitOf);
        for (const [person, wait] of entranceTrace(wider).map(waitOf).entries())
          expect(wait).toBeLessThanOrEqual(before[person] as number);
        const [mean, after] = [simulate(plan).groups[kind].mean, simulate(wider).groups[kind].mean];
        expect(after.value ?? 0).toBeLessThanOrEqual(mean.value ?? 0);
      }),
      runs,
    );
  });

  it('more refusal makes nobody wait longer at the face lanes, nor less at the regular ones', () => {
    fc.assert(
      fc.property(inTurn, share, share, (keys, one, other) => {
        const [fewer, more] = [Math.min(one, other), Math.max(one, other)].map((refusal) =>
          entranceTrace(planOf({ ...keys, faceShare: 1 - refusal })),
        ) as [readonly TracePerson[], readonly TracePerson[]];
        for (const [person, { group, stands }] of fewer.entries()) {
          const after = more[person] as TracePerson;
          if (group === 'regular') expect(after.group).toBe('regular');
          if (group !== after.group) continue;
          const [then, now] = [stands[0]?.until ?? null, after.stands[0]?.until ?? null].map(
            (until) => until ?? Number.POSITIVE_INFINITY,
          ) as [number, number];
          if (group === 'face') expect(now).toBeLessThanOrEqual(then);
          else expect(now).toBeGreaterThanOrEqual(then);
        }
      }),
      runs,
    );
  });

  it('people come when they came, with other lanes, shares, services and referrals', () => {
    fc.assert(
      fc.property(entrance, entrance, (keys, others) => {
        const { arrivals, parties, seed } = keys;
        const arrives = (plan: LanePlan) => entranceTrace(plan).map((person) => person.arrives);
        expect(arrives(planOf({ ...others, arrivals, parties, seed }))).toEqual(arrives(planOf(keys)));
      }),
      { numRuns: 50 },
    );
  });
});
