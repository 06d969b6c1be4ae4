/** Random numbers that come out the same for the same words: an attack image can be made again. */
export interface Random {
  /** Evenly spread, from `low` up to `high`. */
  between(low: number, high: number): number;
  /** True in this share of cases. */
  chance(share: number): boolean;
  /** Spread as a bell, by about `size` around zero. */
  noise(size: number): number;
}

/** FNV-1a over the words gives the seed of a mulberry32 generator. Not for secrets. */
export function createRandom(...words: readonly (string | number)[]): Random {
  let state = 0x811c9dc5;
  for (const char of words.join('\n')) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 0x01000193);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    between: (low, high) => low + (high - low) * next(),
    chance: (share) => next() < share,
    // The sum of three even spreads, made one wide.
    noise: (size) => (next() + next() + next() - 1.5) * 2 * size,
  };
}
