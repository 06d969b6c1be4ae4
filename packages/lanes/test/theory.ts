import type { LanePlan } from '../src/index.ts';
import { planOf } from './entrances.ts';

/** Mean waiting times of queues whose answer is known. Mean service 1 second; `load` per lane, 0 < load < 1. */

export function erlangC(lanes: number, load: number): number {
  const offered = lanes * load;
  let blocked = 1;
  for (let k = 1; k <= lanes; k++) blocked = (offered * blocked) / (k + offered * blocked);
  return blocked / (1 - load * (1 - blocked));
}

/** M/M/c: Erlang C. */
export function waitOfMMc(lanes: number, load: number): number {
  return erlangC(lanes, load) / (lanes * (1 - load));
}

/** M/M/c: the wait that a share `share` doesn't exceed, where some do wait that long. */
export function quantileOfMMc(lanes: number, load: number, share: number): number {
  return Math.log(erlangC(lanes, load) / (1 - share)) / (lanes * (1 - load));
}

/** M/G/1: Pollaczek and Khinchine. M/D/1 has `cv` 0. */
export function waitOfMG1(load: number, cv: number): number {
  return (load * (1 + cv * cv)) / (2 * (1 - load));
}

/** M/G/1 with two classes, of which the first goes before, served uninterrupted: Cobham. */
export function waitOfCobham(first: number, second: number, cv: number): { first: number; second: number } {
  const residual = ((first + second) * (1 + cv * cv)) / 2;
  return { first: residual / (1 - first), second: residual / ((1 - first) * (1 - first - second)) };
}

/** M/G/1 in parties: the party's own wait, and that for the others of the party who go before. */
export function waitOfParties(
  load: number,
  cv: number,
  sizes: readonly { size: number; share: number }[],
): number {
  const moment = (power: number) => sizes.reduce((sum, { size, share }) => sum + share * size ** power, 0);
  const [mean, square] = [moment(1), moment(2)];
  const parties = load / mean;
  return (parties * (mean * cv * cv + square)) / (2 * (1 - load)) + (square - mean) / (2 * mean);
}

/** `people` arrive at a steady rate, after a tenth as many that don't count; replications are seeded apart by `seed`. */
export function steady(
  rate: number,
  people: number,
  seed: number,
  changes: Record<string, unknown>,
): LanePlan {
  const warmup = people / 10 / rate;
  const count = Math.round(people * 1.1);
  return planOf({
    arrivals: { profile: [{ from: 0, to: count / rate, count }] },
    warmup,
    seed,
    replications: 20,
    ...changes,
  });
}

/** Most misses, and fewest, of that many 95 % intervals: each is passed once in a thousand. */
export function missesOf(intervals: number): { fewest: number; most: number } {
  let [chance, below, fewest] = [0.95 ** intervals, 0, -1];
  for (let misses = 0; misses <= intervals; misses++) {
    below += chance;
    if (fewest === -1 && below > 0.001) fewest = misses;
    if (below > 0.999) return { fewest, most: misses };
    chance *= ((intervals - misses) / (misses + 1)) * (0.05 / 0.95);
  }
  return { fewest, most: intervals };
}
