/** A seeded stream of numbers from 0 up to 1 (mulberry32): the same for a seed everywhere. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let z = Math.imul(state ^ (state >>> 15), 1 | state);
    z = (z + Math.imul(z ^ (z >>> 7), 61 | z)) ^ z;
    return ((z ^ (z >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface Played {
  readonly joined: number;
  readonly served: number;
}

/**
 * Everybody in one first-come-first-served queue with exponential arrivals and services (M/M/c), from an empty start.
 * `load` (0..1) of all servers together, `mean` service in seconds; until `until` seconds.
 */
export function playQueue(
  random: () => number,
  { load, servers, mean, until }: { load: number; servers: number; mean: number; until: number },
): Played[] {
  const exponential = (of: number) => -of * Math.log(1 - random());
  const free = new Array<number>(servers).fill(0);
  const people: Played[] = [];
  for (let at = 0; ; ) {
    at += exponential(mean / (load * servers));
    if (at >= until) return people;
    const first = free.indexOf(Math.min(...free));
    const served = Math.max(at, free[first] as number);
    free[first] = served + exponential(mean);
    people.push({ joined: at, served });
  }
}
