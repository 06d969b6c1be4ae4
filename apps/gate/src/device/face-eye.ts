import { compare, type FaceEngine, type Image, inputImage, isMatch, VERIFICATION_LIMITS } from '@tenzij/face';
import { createImageReader, fetchEngine } from '@tenzij/face-ort-web';
import { type Clearance, ok, type Result } from '@tenzij/kernel';
import type { FaceEye } from '../gate/ports.ts';
import { middleOf } from '../scan/region.ts';

/**
 * The five steps on what the camera sees. Only face lanes import this file, and only once a clearance is in
 * force: a regular lane's gate does not even download it.
 */
export async function openFaceEye(
  clearance: Clearance,
  video: HTMLVideoElement,
  share: () => number,
): Promise<Result<FaceEye>> {
  const engine = await fetchEngine('/models', clearance);
  if (!engine.ok) return engine;
  await warm(engine.value);
  return ok(faceEye(engine.value, video, share));
}

/** An eye on the middle of this video, of this share of its width, over an engine that is loaded. */
export function faceEye(engine: FaceEngine, video: HTMLVideoElement, share: () => number = () => 1): FaceEye {
  const read = createImageReader();
  async function onFrame<T>(work: (image: Image) => Promise<Result<T>>): Promise<Result<T>> {
    // Who stands beside or passes by is cut off before anything looks for a face.
    const image = read(video, middleOf({ width: video.videoWidth, height: video.videoHeight }, share()));
    if (!image.ok) return image;
    try {
      return await work(image.value);
    } finally {
      image.value.data.fill(0);
    }
  }
  return {
    modelId: engine.card.id,
    capture: (clearance, use) =>
      onFrame((image) => engine.capture(image, clearance, use, VERIFICATION_LIMITS)),
    follow: () => onFrame((image) => engine.follow(image)),
    matches(live, carried, clearance, use) {
      const comparison = compare(live, carried, clearance, use);
      return comparison.ok ? ok(isMatch(comparison.value, clearance)) : comparison;
    },
    release: () => engine.release(),
  };
}

/** The first run of a model is its slowest: run steps 2 and 3 on a grey picture, without a visitor. */
export async function warm(engine: FaceEngine): Promise<void> {
  const grey = inputImage(320, 240, new Uint8ClampedArray(320 * 240 * 4).fill(128));
  if (!grey.ok) return;
  await engine.detect(grey.value);
  const box = { x: 80, y: 60, width: 100, height: 120 };
  await engine.normalise(grey.value, { box, confidence: 1 });
}
