/**
 * How many people a second the simulation of an entrance takes through on one core, and how that scales with people and
 * with lanes; how long a whole plan takes; and how near a long run of nine lanes is to Erlang C.
 *
 *   npx tsx tools/bench/lanes.ts [rounds] [millions of people against Erlang C]
 *
 * In processor time, so that other work beside it counts as little as possible; cases take turns.
 */
import { orThrow } from '@tenzij/kernel';
import { type LanePlan, NINE_AND_ONE, planLanes, readLanePlan, simulate } from '@tenzij/lanes';
import { waitOfMMc } from '../../packages/lanes/test/theory.ts';

const ROUNDS = Number(process.argv[2] ?? 9);
const MILLIONS = Number(process.argv[3] ?? 50);
const PASSAGES = 1_000_000;

/** Of the people in a plan, a fifth at the regular lanes, 3 % referred; every lane has three quarters of its work. */
function entrance(people: number, scale: number): LanePlan {
  const [face, regular] = [4 * scale, scale];
  const seconds = people / ((face * 0.75) / (0.8 * 4));
  return orThrow(
    readLanePlan({
      arrivals: { profile: [{ from: 0, to: seconds, count: people }] },
      faceShare: 0.8,
      lanes: { face, regular },
      service: {
        face: { distribution: 'lognormal', mean: 4, cv: 0.5 },
        regular: { distribution: 'lognormal', mean: 3.5, cv: 0.6 },
      },
      referralShare: 0.03,
      withdrawalShare: 0.005,
      programmeStart: seconds,
      replications: Math.max(1, Math.round(PASSAGES / people)),
    }),
  );
}

const CASES = [
  ['9 + 1, 3,000 people', { ...orThrow(readLanePlan(NINE_AND_ONE)), replications: 333 }],
  ...[1_000, 10_000, 100_000, 1_000_000].map((people) => [named(people, 2), entrance(people, 2)] as const),
  ...[1, 10, 50].map((scale) => [named(100_000, scale), entrance(100_000, scale)] as const),
] as const;

function named(people: number, scale: number): string {
  return `${people.toLocaleString('en')} people, ${4 * scale} + ${scale} lanes`;
}

function main(): void {
  const rates = CASES.map(() => [] as number[]);
  for (let round = -1; round < ROUNDS; round++)
    for (const [index, [, plan]] of CASES.entries()) {
      const seconds = clock(() => simulate(plan));
      if (round >= 0) rates[index]?.push(passagesOf(plan) / seconds / 1e6);
    }
  const base = median(rates[0] ?? []);
  for (const [index, [name]] of CASES.entries()) {
    const found = rates[index] ?? [];
    const [slowest, middle, fastest] = [Math.min(...found), median(found), Math.max(...found)];
    const shown = [slowest, middle, fastest].map((rate) => rate.toFixed(2)).join(' / ');
    say(`${name}: slowest / median / fastest ${shown} M/s; ${(middle / base).toFixed(2)} of the first`);
  }
  const nineAndOne = orThrow(readLanePlan(NINE_AND_ONE));
  const plans = Array.from({ length: ROUNDS }, () => clock(() => planLanes(nineAndOne)));
  say(`the whole plan of 9 + 1, median: ${median(plans).toFixed(2)} s`);
  compareWithTheory();
}

/** The theory is the tests' own. */
function compareWithTheory(): void {
  const [lanes, load, replications] = [9, 0.8, MILLIONS];
  const plan = orThrow(
    readLanePlan({
      arrivals: { profile: [{ from: 0, to: 1_000_000 / (lanes * load), count: 1_000_000 }] },
      faceShare: 1,
      lanes: { face: lanes, regular: 1 },
      service: {
        face: { distribution: 'exponential', mean: 1 },
        regular: { distribution: 'exponential', mean: 1 },
      },
      warmup: 1_000,
      replications,
    }),
  );
  const { value, ci } = simulate(plan).groups.face.mean;
  const exact = waitOfMMc(lanes, load);
  const off = (100 * ((value ?? Number.NaN) / exact - 1)).toFixed(2);
  const interval = ci?.map((end) => end.toFixed(4)).join('–') ?? 'none';
  say(
    `M/M/9 at 0.8, ${MILLIONS} M people: ${value?.toFixed(4)} s (${interval}), exact ${exact.toFixed(4)}: ${off} %`,
  );
}

function passagesOf({ arrivals, replications }: LanePlan): number {
  return replications * arrivals.reduce((people, { count }) => people + count, 0);
}

/** Processor time of all threads, in seconds: the collector's as well. */
function clock(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

main();
