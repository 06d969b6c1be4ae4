import { expect, it } from 'vitest';
import { portrayedFace } from './2-portrayed-face.ts';

const IMAGE = { width: 250, height: 250 };
const face = (x: number, y: number, height: number) => ({
  box: { x: x - height / 2, y: y - height / 2, width: height, height },
  confidence: 1,
});

it('takes the face in the middle, also beside a larger one', () => {
  const [middle, larger] = [face(130, 120, 100), face(220, 120, 150)];
  expect(portrayedFace([larger, middle], IMAGE)).toBe(middle);
});

it('takes no face in the background, wherever it is', () => {
  const [behind, large] = [face(125, 125, 49), face(60, 60, 100)];
  expect(portrayedFace([large, behind], IMAGE)).toBe(large);
});

it('takes none where there is none', () => {
  expect(portrayedFace([], IMAGE)).toBeNull();
});
