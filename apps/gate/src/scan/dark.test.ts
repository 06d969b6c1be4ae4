import { describe, expect, it } from 'vitest';
import { isDark } from './dark.ts';

const frame = (value: number) => ({
  width: 320,
  height: 240,
  data: new Uint8ClampedArray(320 * 240 * 4).map((_, at) => (at % 4 === 3 ? 255 : value)),
});

describe('a dark frame', () => {
  it('is black, noise included', () => {
    expect(isDark(frame(0))).toBe(true);
    expect(isDark(frame(20))).toBe(true);
  });

  it('has nothing in it: a dim picture, or a lit spot, is one to work with', () => {
    expect(isDark(frame(40))).toBe(false);
    const spot = frame(5);
    for (let y = 100; y < 140; y++) spot.data.fill(200, (y * 320 + 100) * 4, (y * 320 + 140) * 4);
    expect(isDark(spot)).toBe(false);
  });
});
