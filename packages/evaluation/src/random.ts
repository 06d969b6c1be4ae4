/** How many different numbers a draw can give. */
export const RESOLUTION = 2 ** 32;

/**
 * A seeded stream of random numbers: xoshiro128** (Blackman and Vigna, 2018), its state filled by splitmix32.
 * Good enough to resample with and the same everywhere; not for secrets. `stream` keeps the draws of
 * one figure apart from those of another, so that adding a figure changes no other.
 */
export function createRandom(seed: number, stream: number): (below: number) => number {
  let mixing = (seed ^ Math.imul(stream, 0x9e3779b9)) | 0;
  const mix = () => {
    mixing = (mixing + 0x9e3779b9) | 0;
    let z = Math.imul(mixing ^ (mixing >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return z ^ (z >>> 15);
  };
  let [a, b, c, d] = [mix(), mix(), mix(), mix()];
  /** A whole number, 0 up to but not including `below` (at most 2³²). */
  return (below) => {
    const product = Math.imul(b, 5);
    const output = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return Math.floor((output / RESOLUTION) * below);
  };
}
