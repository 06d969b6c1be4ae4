import type { FaceEngine, Image } from '@tenzij/face';
import { type Clearance, type RecognitionUse, refuse } from '@tenzij/kernel';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { documentEye } from './eye.ts';

/** A camera's frame, and a canvas that tells which part of it was taken: Node has neither. */
const VIDEO = { videoWidth: 1000, videoHeight: 500 } as HTMLVideoElement;
let taken: readonly number[] = [];

class Canvas {
  width = 1;
  height = 1;
  getContext() {
    return {
      drawImage: (_source: unknown, ...part: number[]) => {
        taken = part.slice(0, 4);
      },
      getImageData: (_x: number, _y: number, width: number, height: number) => ({
        data: new Uint8ClampedArray(width * height * 4).fill(9),
      }),
      clearRect: () => undefined,
    };
  }
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('what a gate with documents looks at for a face', () => {
  it('is the middle of the frame, of the share that the crew set, and is wiped', async () => {
    vi.stubGlobal('OffscreenCanvas', Canvas);
    const seen: Image[] = [];
    const look = async (image: Image) => {
      seen.push(image);
      return refuse('face.none');
    };
    const engine = { card: { id: 'model' }, capture: look, follow: look } as unknown as FaceEngine;
    let share = 0.4;
    const eye = documentEye(
      engine,
      {} as MediaStream,
      VIDEO,
      async () => null,
      () => share,
    );
    await eye.capture({} as Clearance, {} as RecognitionUse);
    expect(taken).toEqual([300, 0, 400, 500]);
    // As it is set now: also while somebody stands before it.
    share = 0.6;
    await eye.follow();
    expect(taken).toEqual([200, 0, 600, 500]);
    expect(seen.map(({ width, height }) => [width, height])).toEqual([
      [400, 500],
      [600, 500],
    ]);
    expect(seen.every(({ data }) => data.every((value) => value === 0))).toBe(true);
  });
});
