import type { FaceEngine, Image } from '@tenzij/face';
import { ok, refuse } from '@tenzij/kernel';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { STEADY_FRAMES } from '../journey/watch.ts';
import { withSelfie } from './selfie.ts';

/** A camera whose every frame is remembered, to see afterwards that nothing is left in it. */

const FACE = { confidence: 0.9, box: { x: 160, y: 220, width: 160, height: 200 } };
let frames: Image[];
let abort: AbortController;

beforeEach(() => {
  frames = [];
  abort = new AbortController();
  const mediaDevices = { getUserMedia: async () => ({ getTracks: () => [] }) };
  vi.stubGlobal('navigator', { mediaDevices });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function read() {
  const image: Image = {
    width: 480,
    height: 640,
    channels: 4,
    data: new Uint8ClampedArray(480 * 640 * 4).fill(200),
  };
  frames.push(image);
  return ok(image);
}

type Detect = FaceEngine['detect'];

function session(detect: Detect = async () => ok([FACE])) {
  const video = { videoWidth: 480, play: async () => {} } as unknown as HTMLVideoElement;
  const engine = { detect } as unknown as FaceEngine;
  const finder = Promise.resolve(ok({ engine, read }));
  return { video: () => video, finder, signal: abort.signal, onChange: () => {} };
}

const left = () => frames.filter(({ data }) => data.some((value) => value !== 0)).length;

it('invariant 2: the frame is there to be used, and overwritten after', async () => {
  let seen = 0;
  const used = await withSelfie(session(), async (image) => {
    seen = image.data[0] ?? 0;
  });
  expect({ used, seen, frames: frames.length, left: left() }).toEqual({
    used: ok(true),
    seen: 200,
    frames: STEADY_FRAMES,
    left: 0,
  });
});

it('invariant 2: the frame is overwritten when using it throws', async () => {
  const failing = withSelfie(session(), () => Promise.reject(new Error('out of memory')));
  await expect(failing).rejects.toThrow('out of memory');
  expect([frames.length, left()]).toEqual([STEADY_FRAMES, 0]);
});

it.each<[string, Detect]>([
  ['is refused', async () => refuse('face.model-failed')],
  ['throws', () => Promise.reject(new Error('no memory'))],
  [
    'is stopped halfway',
    async () => {
      abort.abort();
      return ok([FACE]);
    },
  ],
])('invariant 2: the frame is overwritten when looking for a face %s', async (_, detect) => {
  const use = vi.fn(async () => {});
  await withSelfie(session(detect), use).catch(() => null);
  expect([frames.length, left(), use.mock.calls.length]).toEqual([1, 0, 0]);
});
