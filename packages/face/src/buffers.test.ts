import { expect, it } from 'vitest';
import { createBuffers } from './buffers.ts';

it('lends a buffer of its own to work that runs side by side', async () => {
  const buffers = createBuffers(4);
  const seen = await Promise.all([1, 2].map(() => buffers.lend((buffer) => Promise.resolve(buffer))));
  expect(seen[0]).not.toBe(seen[1]);
});

it('invariant 2: wipes what a buffer held, also when the work failed', async () => {
  const buffers = createBuffers(4);
  let kept: Float32Array = new Float32Array();
  const work = buffers.lend((buffer) => {
    kept = buffer.fill(5);
    return Promise.reject(new Error('failed'));
  });
  await expect(work).rejects.toThrow('failed');
  expect([...kept]).toEqual([0, 0, 0, 0]);
  expect(await buffers.lend((buffer) => Promise.resolve(buffer === kept))).toBe(true);
});
