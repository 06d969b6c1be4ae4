import { type Image, theOneFace } from '@tenzij/face';
import { orThrow } from '@tenzij/kernel';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { assessQuality } from '../../../packages/face/src/quality/assess.ts';
import { firstInstruction } from '../../../packages/face/src/quality/instructions.ts';
import {
  ENROLMENT_LIMITS,
  type QualityLimits,
  VERIFICATION_LIMITS,
} from '../../../packages/face/src/quality/limits.ts';
import type { Rig } from '../../../packages/face/test/rig.ts';
import { personPhotos } from '../../../tools/testing/photos.ts';
import { readImage } from '../src/index.ts';
import { nodeRig } from './node-rig.ts';

let rig: Rig;
let photos: Buffer[];
beforeAll(async () => {
  rig = await nodeRig();
  const { mated, other } = await personPhotos();
  photos = [...mated, other];
});

async function found(image: Image) {
  const face = orThrow(theOneFace(orThrow(await rig.engine.detect(image))));
  return orThrow(await rig.engine.normalise(image, face));
}

async function assessed(photo: Buffer, limits: QualityLimits) {
  const image = orThrow(await readImage(photo));
  return orThrow(assessQuality(image, await found(image), limits));
}

/** Brightness times `gain` plus `offset`. */
const relit = (gain: number, offset: number) => (photo: Buffer) =>
  sharp(photo).linear(gain, offset).png().toBuffer();

/** A patch over the landmarks from `first` to `last`, larger by `grow` eye distances all around. */
const patched = (first: number, last: number, grow: number, colour: string) => async (photo: Buffer) => {
  const { landmarks, points } = await found(orThrow(await readImage(photo)));
  const [left, right] = points;
  if (!left || !right) throw new Error('a face has two eyes');
  const margin = grow * Math.hypot(right.x - left.x, right.y - left.y);
  const part = landmarks.slice(first, last + 1);
  const [xs, ys] = [part.map(({ x }) => x), part.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs) - margin, Math.min(...ys) - margin].map(Math.round) as [number, number];
  const [width, height] = [Math.max(...xs) + margin - x, Math.max(...ys) + margin - y].map(Math.round);
  const cover = {
    create: { width: width ?? 1, height: height ?? 1, channels: 3, background: colour },
  } as const;
  return sharp(photo)
    .composite([{ input: cover, left: x, top: y }])
    .png()
    .toBuffer();
};

describe('the quality of the demo photos', () => {
  it('is enough to enrol', async () => {
    for (const photo of photos) expect((await assessed(photo, ENROLMENT_LIMITS)).failing).toEqual([]);
  });

  // In some photos no face is found any more; those are step 2's to refuse.
  it.each([
    ['blurred', [0, 1, 2], (photo: Buffer) => sharp(photo).blur(6).png().toBuffer(), 'hold-still'],
    ['in the dark', [0, 1, 2], relit(0.18, 0), 'more-light'],
    ['in too much light', [0, 1], relit(2, 0), 'less-light'],
    ['behind a dirty lens', [0, 2], relit(0.25, 110), 'clear-view'],
    ['with the mouth covered', [0, 1, 2], patched(48, 67, 0.35, '#b08878'), 'uncover-mouth'],
    ['with dark glasses', [1, 2], patched(36, 47, 0.2, '#16161a'), 'uncover-eyes'],
  ])('is not, %s, and says what to do', async (_what, which, degrade, instruction) => {
    for (const index of which) {
      const report = await assessed(await degrade(photos[index] as Buffer), ENROLMENT_LIMITS);
      expect(firstInstruction(report)).toBe(instruction);
    }
  });

  it('suffices for the gate in light that is too bright to enrol', async () => {
    for (const photo of photos.slice(0, 2)) {
      const bright = await relit(1.8, 0)(photo);
      expect((await assessed(bright, ENROLMENT_LIMITS)).failing).toEqual(['overExposure']);
      expect((await assessed(bright, VERIFICATION_LIMITS)).failing).toEqual([]);
    }
  });
});
