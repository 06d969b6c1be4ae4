import { expect, it } from 'vitest';
import { fivePoints } from './landmarks.ts';

it('takes eyes, nose and mouth corners from the 68 landmarks', () => {
  const numbered = Array.from({ length: 68 }, (_, i) => ({ x: i, y: i * i }));
  const mean = (...indexes: number[]) => ({
    x: indexes.reduce((sum, i) => sum + i, 0) / indexes.length,
    y: indexes.reduce((sum, i) => sum + i * i, 0) / indexes.length,
  });
  expect(fivePoints(numbered)).toEqual([
    mean(37, 38, 40, 41),
    mean(43, 44, 46, 47),
    mean(30),
    mean(48, 60),
    mean(54, 64),
  ]);
});
