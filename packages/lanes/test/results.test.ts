import { describe, expect, it } from 'vitest';
import {
  type Estimate,
  entranceTrace,
  NINE_AND_ONE,
  planLanes,
  planSummary,
  simulate,
} from '../src/index.ts';
import { judge } from '../src/simulate/compare.ts';
import { studentT } from '../src/simulate/estimate.ts';
import { normalQuantile } from '../src/simulate/normal.ts';
import { quantile } from '../src/simulate/quantile.ts';
import { planOf, SMALL } from './entrances.ts';

const POLICY = { p90GapSeconds: 5, missedStartGap: 0.05, reason: 'Niemand mag het merken.' };
const EVENING = { programmeStart: 60, policy: POLICY };
const CLOSED = { laneChanges: [{ at: 20, lane: 'regular', change: -2 }] };

describe('the same plan', () => {
  it('gives the same bytes, and with another seed others', () => {
    const say = (seed: number) => JSON.stringify(planLanes(planOf({ ...EVENING, seed })));
    expect(say(7)).toBe(say(7));
    expect(say(8)).not.toBe(say(7));
  });

  it('gives its first replications again among more', () => {
    const few = simulate(planOf({ replications: 1 }));
    const trace = entranceTrace(planOf({ replications: 50 }));
    const waits = trace
      .filter(({ group }) => group === 'face')
      .map(({ stands }) => (stands[0]?.until ?? 0) - (stands[0]?.from ?? 0));
    expect(few.groups.face.mean.value).toBeCloseTo(
      waits.reduce((sum, wait) => sum + wait, 0) / waits.length,
      9,
    );
  });

  it('gives whole ticks of 2⁻²⁰ seconds, on which every engine agrees', () => {
    const times = entranceTrace(
      planOf({ withdrawalShare: 0.3, referralShare: 0.3, walking: { betweenLanes: 0.1 } }),
    );
    for (const { arrives, stands, done } of times)
      for (const time of [arrives, done, ...stands.flatMap(({ from, until }) => [from, until])])
        expect(Number.isInteger((time ?? 0) * 2 ** 20)).toBe(true);
  });
});

describe('nobody, and for ever, are answers of their own', () => {
  const NOBODY = { value: null, ci: null, reason: 'nobody' };

  it('says of an entrance where nobody comes that there is nobody', () => {
    const result = planLanes(planOf({ ...EVENING, arrivals: { profile: [] } }));
    expect(result?.groups.face).toEqual({
      n: 0,
      mean: NOBODY,
      p50: NOBODY,
      p90: NOBODY,
      p95: NOBODY,
      maximum: NOBODY,
      missedStart: NOBODY,
    });
    expect(result?.parity).toMatchObject({
      gap: NOBODY,
      missedGap: NOBODY,
      holds: null,
      certain: false,
      worstGroup: null,
    });
    expect(result).toMatchObject({ recommendation: null, breaksAt: null });
    expect(result?.refusals.every(({ holds, regularLanes }) => holds === null && regularLanes === null)).toBe(
      true,
    );
  });

  it('says so of a group nobody is in', () => {
    const { groups, parity } = simulate(planOf({ ...EVENING, faceShare: 1 }));
    expect(groups.regular.mean).toEqual(NOBODY);
    expect(groups.face.mean.value).toBeGreaterThan(0);
    expect(parity?.holds).toBe(null);
  });

  it('says of lanes that close for ever that people wait for ever, and miss the start', () => {
    const { groups, parity, queues } = simulate(planOf({ ...EVENING, ...CLOSED }));
    expect(groups.regular.mean).toEqual({ value: Infinity, ci: [Infinity, Infinity] });
    expect(groups.regular.p50.value).toBe(Infinity);
    expect(groups.regular.missedStart?.value).toBeGreaterThan(0.5);
    expect(groups.face.mean.value).toBeLessThan(60);
    expect(parity).toMatchObject({
      gap: { value: Infinity },
      holds: false,
      certain: true,
      worstGroup: 'regular',
    });
    expect(queues.at(-1)?.regular.value).toBeGreaterThan(0);
  });

  it('never proposes to change the only face lane', () => {
    const changed = (face: number) =>
      planLanes(planOf({ ...EVENING, lanes: { face, regular: 1 } }))?.oneLaneChanged?.plan.lanes ?? null;
    expect([changed(1), changed(2)]).toEqual([null, { face: 1, regular: 2 }]);
  });

  it('sees no difference between two queues that both last for ever, and never says NaN', () => {
    const shut = planOf({ ...EVENING, lanes: { face: 0, regular: 0 }, withdrawalShare: 0.2 });
    const result = planLanes(shut);
    expect(result?.comparison.gap.value).toBe(0);
    expect(result?.groups.face.missedStart?.value).toBe(1);
    expect(result?.oneLaneChanged).toBe(null);
    expect(JSON.stringify(result, (_, value) => (Number.isNaN(value) ? 'NaN' : value))).not.toContain('NaN');
  });

  it('says in JSON that it is infinite', () => {
    const result = planLanes(planOf({ ...EVENING, ...CLOSED }));
    if (!result) throw new Error('stopped');
    const { groups, parity, ci } = JSON.parse(JSON.stringify(planSummary(result)));
    expect([groups.regular.mean, parity.gap, ci.gap[0]]).toEqual(['infinite', 'infinite', 'infinite']);
  });

  it('says in JSON which of the two waits for ever', () => {
    const result = planLanes(planOf({ ...EVENING, lanes: { face: 0, regular: 2 } }));
    if (!result) throw new Error('stopped');
    const { groups, parity, ci } = planSummary(result);
    expect([groups.face.p90, parity.gap, ci.gap?.[0]]).toEqual(['infinite', '-infinite', '-infinite']);
    expect(parity.holds).toBe(true);
  });

  it('has no interval after one replication', () => {
    const { groups, parity } = simulate(planOf({ ...EVENING, replications: 1 }));
    expect(groups.face.mean.ci).toBe(null);
    expect(parity?.certain).toBe(false);
  });
});

describe('what a plan says', () => {
  it('doesn’t count who arrives in the warm-up, though they stand in the way', () => {
    const whole = simulate(planOf());
    const late = simulate(planOf({ warmup: 30 }));
    const count = ({ groups }: typeof whole) => groups.face.n + groups.regular.n + groups.referred.n;
    expect(count(late)).toBeLessThan(count(whole));
    expect(late.queues).toEqual(whole.queues);
    const counted = entranceTrace(planOf()).filter(({ arrives }) => arrives >= 30).length;
    expect(count(simulate(planOf({ warmup: 30, replications: 1 })))).toBe(counted);
  });

  it('draws a share within its range anew each replication', () => {
    const fixed = simulate(planOf({ ...profileOf(2_000), faceShare: 0.5, replications: 20 }));
    const range = simulate(planOf({ ...profileOf(2_000), faceShare: [0.1, 0.9], replications: 20 }));
    const width = ({ groups }: typeof fixed) =>
      (groups.regular.mean.ci?.[1] ?? 0) - (groups.regular.mean.ci?.[0] ?? 0);
    expect(width(range)).toBeGreaterThan(5 * width(fixed));
  });

  it('lets who arrives together arrive at one moment', () => {
    const arrives = entranceTrace(planOf({ parties: [{ size: 4, share: 1 }] })).map(
      (person) => person.arrives,
    );
    expect(new Set(arrives).size).toBe(10);
  });

  it('takes a million people through', () => {
    const { groups } = simulate(
      planOf({ ...profileOf(1_000_000, 100_000), lanes: { face: 30, regular: 30 }, replications: 1 }),
    );
    expect(groups.face.n + groups.regular.n).toBe(1_000_000);
  });
});

it('tells a policy that holds from one that may, does not, or cannot be judged', () => {
  const policy = { p90GapSeconds: 60, missedStartGap: 0.1, reason: null };
  const judged = (gap: [number, number, number], missed: [number, number, number]) => {
    const [one, other] = [gap, missed].map(([low, value, high]) => ({ value, ci: [low, high] as const }));
    return judge(policy, { gap: one as Estimate, missedGap: other as Estimate });
  };
  const fine: [number, number, number] = [0, 0.01, 0.02];
  expect(judged([10, 30, 60], fine)).toEqual({ holds: true, certain: true });
  expect(judged([30, 50, 70], fine)).toEqual({ holds: true, certain: false });
  expect(judged([50, 70, 90], fine)).toEqual({ holds: false, certain: false });
  expect(judged([61, 70, 90], fine)).toEqual({ holds: false, certain: true });
  expect(judged([10, 30, 60], [0.11, 0.2, 0.3])).toEqual({ holds: false, certain: true });
  const gap = { value: 70, ci: [61, 90] } as const;
  expect(judge({ ...policy, missedStartGap: null }, { gap, missedGap: null }).holds).toBe(false);
  expect(judge({ ...policy, p90GapSeconds: null }, { gap, missedGap: { value: 0, ci: null } })).toEqual({
    holds: true,
    certain: false,
  });
});

function profileOf(count: number, to = 1_000) {
  return { arrivals: { profile: [{ from: 0, to, count }] } };
}

describe('the search', () => {
  const plan = planOf({
    ...profileOf(300, 600),
    ...EVENING,
    faceShare: 0.4,
    lanes: { face: 2, regular: 1 },
    programmeStart: 700,
    replications: 10,
  });
  const result = planLanes(plan);

  it('recommends the fewest regular lanes at which the policy holds', () => {
    const fewest = result?.recommendation?.regular ?? 0;
    const holds = (regular: number) => simulate({ ...plan, lanes: { face: 2, regular } }).parity?.holds;
    expect(fewest).toBeGreaterThan(1);
    expect([holds(fewest - 1), holds(fewest)]).toEqual([false, true]);
  });

  it('says at every refusal share what a simulation of it says', () => {
    for (const { refusal, comparison, holds, regularLanes } of result?.refusals ?? []) {
      const share = { from: 1 - refusal, to: 1 - refusal };
      const alone = simulate({ ...plan, faceShare: share });
      expect(comparison).toEqual(alone.comparison);
      expect(holds).toBe(alone.parity?.holds);
      if (regularLanes === null) continue;
      const at = (regular: number) =>
        simulate({ ...plan, faceShare: share, lanes: { face: 2, regular } }).parity?.holds;
      expect(at(regularLanes)).toBe(true);
      if (regularLanes > 1) expect(at(regularLanes - 1)).toBe(false);
    }
  });

  it('finds to a hundredth where parity breaks', () => {
    const at = (refusal: number) =>
      simulate({ ...plan, faceShare: { from: 1 - refusal, to: 1 - refusal } }).parity?.holds;
    const breaks = result?.breaksAt ?? 0;
    expect([at(breaks - 0.01), at(breaks)]).toEqual([true, false]);
  });

  it('finds the same number from wherever it begins', () => {
    const crowd = (regular: number) =>
      planOf({
        ...profileOf(400, 600),
        ...EVENING,
        faceShare: 0.3,
        lanes: { face: 2, regular },
        service: { face: SMALL.service.face, regular: { distribution: 'exponential', mean: 40 } },
        programmeStart: 700,
      });
    const holds = (regular: number) => simulate(crowd(regular)).parity?.holds;
    const found = planLanes(crowd(1))?.recommendation?.regular ?? 0;
    expect(found).toBeGreaterThan(12);
    expect([holds(found - 1), holds(found)]).toEqual([false, true]);
    for (let regular = found - 9; regular <= found + 9; regular++)
      expect(planLanes(crowd(regular))?.recommendation?.regular).toBe(found);
  });

  it('gives up above the most lanes', () => {
    const crowd = planOf({
      ...EVENING,
      ...profileOf(2_000, 10),
      service: { face: SMALL.service.face, regular: { distribution: 'deterministic', mean: 600 } },
      faceShare: 0.2,
      lanes: { face: 100, regular: 1 },
      replications: 2,
    });
    expect(planLanes(crowd)).toMatchObject({ recommendation: null, parity: { holds: false } });
  });

  it('keeps as many lanes as are going to close', () => {
    const closing = planOf({
      ...EVENING,
      lanes: { face: 2, regular: 4 },
      policy: { p90GapSeconds: 10_000 },
      laneChanges: [{ at: 30, lane: 'regular', change: -3 }],
    });
    expect(planLanes(closing)?.recommendation).toEqual({ face: 2, regular: 4 });
  });

  it('stops when it is told to, and says how far it is', () => {
    const told: [number, number][] = [];
    expect(planLanes(plan, (done, of) => told.push([done, of]) < 3)).toBe(null);
    expect(told).toEqual([
      [1, 25],
      [2, 25],
      [3, 25],
    ]);
    expect(planLanes(planOf(), () => false)).toBe(null);
  });

  it('asks nothing of a plan without a policy', () => {
    expect(planLanes(planOf())).toMatchObject({
      parity: null,
      recommendation: null,
      refusals: [],
      breaksAt: null,
      oneLaneChanged: { plan: { lanes: { face: 1, regular: 3 } } },
    });
  });
});

describe('the figures under it', () => {
  it('knows Student’s t', () => {
    const known = [
      [1, 12.7062],
      [4, 2.77645],
      [19, 2.09302],
      [30, 2.04227],
      [31, 2.03951],
      [60, 2.0003],
      [999, 1.96234],
    ] as const;
    for (const [freedom, t] of known) expect(studentT(freedom)).toBeCloseTo(t, 4);
  });

  it('knows the normal distribution', () => {
    const known = [
      [0.5, 0],
      [0.975, 1.959963984540054],
      [0.9, 1.2815515655446004],
      [1e-4, -3.719016485455709],
      [1e-9, -5.997807015007686],
      [1e-12, -7.034483825301131],
    ] as const;
    for (const [p, z] of known) expect(normalQuantile(p)).toBeCloseTo(z, 12);
  });

  it('takes a quantile as sorting would', () => {
    for (let n = 1; n <= 60; n++) {
      const values = Float64Array.from({ length: n }, (_, i) => (i * 7_919) % 13);
      if (n % 5 === 0) values[0] = Infinity;
      const sorted = values.toSorted();
      for (const share of [0.5, 0.9, 0.95])
        expect(quantile(values, share)).toBe(sorted[Math.ceil(n * share) - 1]);
    }
  });
});

it('tells in the nine and one what the minister’s answer is about', () => {
  const result = planLanes(planOf(NINE_AND_ONE));
  if (!result) throw new Error('stopped');
  const { groups, parity, recommendation, breaksAt } = planSummary(result);
  expect(parity).toMatchObject({ holds: false, certain: true, worstGroup: 'regular' });
  expect(Number(groups.regular.p90)).toBeGreaterThan(15 * 60);
  expect(Number(groups.face.p90)).toBeLessThan(10);
  expect(recommendation).toEqual({ face: 9, regular: 2 });
  expect(breaksAt).toBeGreaterThan(0.05);
  expect(breaksAt).toBeLessThanOrEqual(0.1);
});
