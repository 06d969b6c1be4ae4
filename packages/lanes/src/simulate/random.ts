import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** What chance decides. Each has its own stream: what one draws changes no other. The order is part of the results. */
const PURPOSES = [
  'shares',
  'parties',
  'arrivals',
  'choices',
  'faceServices',
  'regularServices',
  'referrals',
  'withdrawals',
  'patience',
] as const;

export type Purpose = (typeof PURPOSES)[number];

/** A stream of numbers above 0 and below 1, each of 2³² equally likely. */
export type Stream = () => number;

/** The streams of one replication: 2⁶⁴ draws apart in one generator, which starts elsewhere for each replication. */
export function openStreams(seed: number, replication: number): Readonly<Record<Purpose, Stream>> {
  const generator = xoroshiro128plus(mix((mix(seed) + replication) | 0));
  const streams = PURPOSES.map((purpose) => {
    // Before the first stream too: the generator's own first draws look too much like the seed.
    generator.jump();
    const own = generator.clone();
    return [purpose, () => ((own.next() >>> 0) + 0.5) / 2 ** 32] as const;
  });
  return Object.fromEntries(streams) as Record<Purpose, Stream>;
}

/** Numbers near each other become numbers far apart, each another one (Murmur3's finaliser). */
function mix(number: number): number {
  const first = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return second ^ (second >>> 16);
}
