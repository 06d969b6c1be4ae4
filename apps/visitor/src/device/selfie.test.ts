import type { FaceEngine, Image } from '@tenzij/face';
import { ok, refuse } from '@tenzij/kernel';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { checkerboard, type Paint, paintedFace } from '../../../../packages/face/test/painted-face.ts';
import { turnedFace } from '../../../../packages/face/test/turned-face.ts';
import { SLOWEST_LOOK, STEADY_FRAMES, type Watch } from '../journey/watch.ts';
import { withSelfie } from './selfie.ts';

/** A camera whose every frame and crop is remembered, to see afterwards that nothing is left in it. */

/** What passes for a good face: steps everywhere, and many shades. */
const board = checkerboard(8, 0, 90);
const PAINT: Paint = (x, y) => Math.round(40 + board(x, y) + (x + y) * 0.7);
const PAINTED = paintedFace(PAINT, 2, 4);
const SIDE = PAINTED.image.width;
const LANDMARKS = turnedFace({ yaw: 0, pitch: 0, roll: 0 }, { size: 70, x: SIDE / 2, y: SIDE / 2 });
const FACE = {
  confidence: 0.9,
  box: { x: SIDE * 0.2, y: SIDE * 0.2, width: SIDE * 0.6, height: SIDE * 0.6 },
};

let frames: Image[];
let crops: Image[];
let abort: AbortController;
let shade: number;
let wanted: boolean;
/** The camera's one track: a test can take it away. */
let track: EventTarget;

beforeEach(() => {
  frames = [];
  crops = [];
  shade = 1;
  wanted = false;
  track = Object.assign(new EventTarget(), { stop: () => {} });
  abort = new AbortController();
  const mediaDevices = { getUserMedia: async () => ({ getTracks: () => [track] }) };
  vi.stubGlobal('navigator', { mediaDevices });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function read() {
  const image: Image = { ...PAINTED.image, data: PAINTED.image.data.map((value) => value * shade) };
  frames.push(image);
  return ok(image);
}

type Engine = Pick<FaceEngine, 'detect' | 'normalise'>;

const ENGINE: Engine = {
  detect: async () => ok([FACE]),
  normalise: async () => {
    const image: Image = {
      width: 112,
      height: 112,
      channels: 3,
      data: new Uint8Array(112 * 112 * 3).fill(9),
    };
    crops.push(image);
    return ok({ image, landmarks: LANDMARKS, points: PAINTED.points });
  },
};

function session(changes: Partial<Engine> = {}, onChange: (watched: Watch) => void = () => {}) {
  const video = { videoWidth: SIDE, play: async () => {} } as unknown as HTMLVideoElement;
  const engine = { ...ENGINE, ...changes } as unknown as FaceEngine;
  const finder = Promise.resolve(ok({ engine, read }));
  const wantsNow = () => wanted;
  const { signal } = abort;
  return { video: () => video, finder, signal, wantsNow, onLoading: () => {}, onChange };
}

const left = () =>
  [...frames, ...crops].filter(({ data }) => data.some((value: number) => value !== 0)).length;

it('invariant 2: the frame is there to be used, and overwritten after, with every crop', async () => {
  let seen = 0;
  const used = await withSelfie(session(), async (image) => {
    seen = image.data[0] ?? 0;
  });
  expect({ used, seen, frames: frames.length, crops: crops.length, left: left() }).toEqual({
    used: ok(true),
    seen: PAINTED.image.data[0],
    frames: STEADY_FRAMES,
    crops: STEADY_FRAMES,
    left: 0,
  });
});

it('invariant 2: the frame is overwritten when using it throws', async () => {
  const failing = withSelfie(session(), () => Promise.reject(new Error('out of memory')));
  await expect(failing).rejects.toThrow('out of memory');
  expect([frames.length, left()]).toEqual([STEADY_FRAMES, 0]);
});

it('takes no frame while the picture is too dark, says so, and takes it when it is good', async () => {
  const told: string[] = [];
  shade = 0.1;
  const onChange = (watched: Watch) => {
    told.push(watched.told);
    if (told.length === STEADY_FRAMES + 1) shade = 1;
  };
  const use = vi.fn(async () => {});
  await withSelfie(session({}, onChange), use);
  expect(told.slice(0, STEADY_FRAMES + 1)).toEqual(Array(STEADY_FRAMES + 1).fill('more-light'));
  expect([frames.length, crops.length, left()]).toEqual([2 * STEADY_FRAMES + 1, 2 * STEADY_FRAMES + 1, 0]);
  expect(use).toHaveBeenCalledOnce();
});

it('takes the first good frame when the visitor pressed for it, and none that is not good', async () => {
  wanted = true;
  shade = 0.1;
  const onChange = () => {
    if (frames.length === 2) shade = 1;
  };
  const use = vi.fn(async () => {});
  await withSelfie(session({}, onChange), use);
  expect([frames.length, use.mock.calls.length, left()]).toEqual([3, 1, 0]);
});

it.each(['ended', 'mute'])('stops when the camera is taken away (%s), and leaves no frame', async (event) => {
  const onChange = () => void track.dispatchEvent(new Event(event));
  const use = vi.fn(async () => {});
  const taken = await withSelfie(session({}, onChange), use);
  expect(taken).toMatchObject({ ok: false, problem: { code: 'visitor.camera-lost' } });
  expect([frames.length, left(), use.mock.calls.length]).toEqual([1, 0, 0]);
});

it('says that a phone is too slow when its first look takes too long, and not when a later one does', async () => {
  let clock = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => clock);
  const slow = (look: number): Partial<Engine> => ({
    detect: async () => {
      clock += frames.length === look ? SLOWEST_LOOK + 1 : 1;
      return ok([FACE]);
    },
  });
  const use = vi.fn(async () => {});
  const first = await withSelfie(session(slow(1)), use);
  expect(first).toMatchObject({
    ok: false,
    problem: { code: 'visitor.phone-slow', params: { seconds: 10 } },
  });
  expect([use.mock.calls.length, left()]).toEqual([0, 0]);
  frames = [];
  expect((await withSelfie(session(slow(2)), use)).ok).toBe(true);
  expect(use).toHaveBeenCalledOnce();
});

it.each([
  ['without WebAssembly', undefined],
  ['without SIMD', { validate: () => false }],
])('opens no camera on a phone that cannot run the models: %s', async (_, program) => {
  vi.stubGlobal('WebAssembly', program);
  const taken = await withSelfie(session(), async () => {});
  expect(taken).toMatchObject({ ok: false, problem: { code: 'visitor.phone-cannot' } });
  expect(frames).toEqual([]);
});

it.each([
  ['NotAllowedError', 'visitor.camera-refused'],
  ['NotReadableError', 'visitor.camera-busy'],
  ['NotFoundError', 'visitor.camera-missing'],
])('says why there is no camera: %s is %s', async (name, code) => {
  const getUserMedia = () => Promise.reject(new DOMException('', name));
  vi.stubGlobal('navigator', { mediaDevices: { getUserMedia } });
  expect(await withSelfie(session(), async () => {})).toMatchObject({ ok: false, problem: { code } });
});

it('says that a browser inside another app has no camera to give', async () => {
  vi.stubGlobal('navigator', {});
  const taken = await withSelfie(session(), async () => {});
  expect(taken).toMatchObject({ ok: false, problem: { code: 'visitor.camera-shut-out' } });
});

const halfway = () => {
  abort.abort();
  return ENGINE.detect({} as Image);
};

it.each<[string, Partial<Engine>, number]>([
  ['looking for a face is refused', { detect: async () => refuse('face.model-failed') }, 0],
  ['looking for a face throws', { detect: () => Promise.reject(new Error('no memory')) }, 0],
  ['it is stopped halfway', { detect: halfway }, 1],
  ['finding landmarks is refused', { normalise: async () => refuse('face.model-failed') }, 0],
  ['finding landmarks throws', { normalise: () => Promise.reject(new Error('no memory')) }, 0],
])('invariant 2: the frame is overwritten when %s', async (_, changes, made) => {
  const use = vi.fn(async () => {});
  await withSelfie(session(changes), use).catch(() => null);
  expect([frames.length, crops.length, left(), use.mock.calls.length]).toEqual([1, made, 0, 0]);
});
