import { expect, it } from 'vitest';
import { failingSession, fakeSession } from '../../test/fake.ts';
import { syntheticImage } from '../../test/synthetic.ts';
import { createBuffers } from '../buffers.ts';
import type { ModelSession, Tensor } from '../runtime.ts';
import type { AttackInput } from './card.ts';
import { DEFAULT_ATTACK_DETECTOR } from './default-detector.ts';
import { attackLength, attackTensor, attackWindow, scoreLive } from './passive.ts';

const { input } = DEFAULT_ATTACK_DETECTOR;
const image = syntheticImage({ width: 320, height: 240, channels: 3, pattern: 'texture' });
const face = { box: { x: 140, y: 100, width: 40, height: 50 } };

function outputs(...values: number[]): ModelSession {
  return fakeSession({ output: Float32Array.from(values) });
}

it('gives the softmax of the class that stands for bona fide', async () => {
  const scored = await scoreLive(image, face, { session: outputs(2, 1, -1), input });
  const expected = Math.exp(2) / (Math.exp(2) + Math.exp(1) + Math.exp(-1));
  expect(scored.ok && scored.value.live).toBeCloseTo(expected, 9);
});

it('takes the class from the card', async () => {
  const scored = await scoreLive(image, face, {
    session: outputs(9, 0, 0),
    input: { ...input, liveClass: 2 },
  });
  expect(scored.ok && scored.value.live).toBeLessThan(0.001);
});

it.each([
  ['a class too few', outputs(1, 2)],
  ['no number', outputs(1, Number.NaN, 2)],
  ['nothing', failingSession()],
])('refuses a model that gives %s', async (_what, session) => {
  const problem = { code: 'face.model-failed', params: {} };
  expect(await scoreLive(image, face, { session, input })).toEqual({ ok: false, problem });
});

it('looks at a square of the box height times the scale, around the face', () => {
  const window = attackWindow(image, face.box, input);
  expect(window.step * input.side).toBeCloseTo(2.7 * 50, 9);
  expect(window.x + (window.step * input.side) / 2).toBeCloseTo(160, 9);
  expect(window.y + (window.step * input.side) / 2).toBeCloseTo(125, 9);
});

it.each([
  ['top left', { x: -5, y: -5, width: 40, height: 50 }],
  ['bottom right', { x: 290, y: 200, width: 40, height: 50 }],
  ['too near', { x: 20, y: 10, width: 250, height: 300 }],
])('never looks outside the image: %s', (_where, box) => {
  const { x, y, step } = attackWindow(image, box, input);
  const size = step * input.side;
  expect(Math.min(x, y, 320 - x - size, 240 - y - size)).toBeGreaterThanOrEqual(-1e-9);
});

it('puts the planes in the order of the card, with pixels as they are', () => {
  const red = syntheticImage({ width: 60, height: 60, channels: 4, pattern: 'flat' });
  const plane = input.side * input.side;
  const means = (colours: AttackInput['colours']) => {
    const window = attackWindow(red, { x: 10, y: 10, width: 20, height: 20 }, input);
    const { data } = attackTensor(red, window, { ...input, colours }, new Float32Array(attackLength(input)));
    return [data[0], data[plane], data[2 * plane]];
  };
  expect(means('RGB')).toEqual([60, 110, 160]);
  expect(means('BGR')).toEqual([160, 110, 60]);
});

it('wipes what it showed the model, and leaves nothing of one look in the next', async () => {
  const seen: Tensor[] = [];
  const session: ModelSession = {
    run: ({ input: tensor }) => {
      if (tensor) seen.push({ ...tensor, data: tensor.data.slice() });
      return Promise.resolve({ output: { data: Float32Array.from([1, 0, 0]), dims: [1, 3] } });
    },
    release: () => Promise.resolve(),
  };
  const buffers = createBuffers(attackLength(input));
  await scoreLive(image, face, { session, input, buffers });
  await buffers.lend((buffer) => Promise.resolve(expect(buffer.every((value) => value === 0)).toBe(true)));
  await scoreLive(image, face, { session, input, buffers });
  await scoreLive(image, face, { session, input });
  expect(seen[0]?.data.some((value) => value > 0)).toBe(true);
  expect(seen[1]).toEqual(seen[0]);
  expect(seen[2]).toEqual(seen[0]);
});
