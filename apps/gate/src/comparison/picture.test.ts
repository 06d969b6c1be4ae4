import { DEFAULT_MODEL } from '@tenzij/face';
import { type FaceFinder, type Image, loadFinder } from '@tenzij/face/three-steps';
import { loadModels, nodeRuntime, readImage } from '@tenzij/face-ort-node';
import { orThrow } from '@tenzij/kernel';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareModels } from '../../../../tools/models/prepare.mjs';
import { openTestEngine } from '../../../../tools/testing/engine.ts';
import { personPhotos } from '../../../../tools/testing/photos.ts';
import { pictureOf, shownAfter, wipe } from './picture.ts';
import { turned } from './quarter-turns.ts';

let finder: FaceFinder;
let engine: Awaited<ReturnType<typeof openTestEngine>>;
let photo: Buffer;
beforeAll(async () => {
  const { folder } = await prepareModels();
  finder = orThrow(
    await loadFinder(nodeRuntime, orThrow(await loadModels(folder, DEFAULT_MODEL)), DEFAULT_MODEL),
  );
  engine = await openTestEngine();
  [photo] = (await personPhotos()).mated;
});
afterAll(async () => {
  await finder.release();
  await engine.release();
});

const isWiped = ({ data }: Image) => data.every((value) => value === 0);

describe('a picture for a person to compare', () => {
  it.each([0, 1, 2, 3])(
    'has the face of a document upright that lies turned by %i quarters',
    async (quarters) => {
      const lying = orThrow(
        await readImage(
          await sharp(photo)
            .rotate(quarters * 90)
            .png()
            .toBuffer(),
        ),
      );
      const { image, kind } = await pictureOf(finder, 'document', lying);
      expect(kind).toBe('framed');
      expect(isWiped(lying)).toBe(true);
      const [face] = orThrow(await engine.detect(image));
      const { points } = orThrow(await engine.normalise(image, face as never));
      const [eye, otherEye, nose, mouth] = points;
      expect(Math.abs((eye?.y ?? 0) - (otherEye?.y ?? 999))).toBeLessThan(20);
      expect(eye?.x).toBeLessThan(otherEye?.x ?? 0);
      expect(eye?.y).toBeLessThan(nose?.y ?? 0);
      expect(nose?.y).toBeLessThan(mouth?.y ?? 0);
    },
  );

  it('is all of it where no face is found, so that nobody is left out', async () => {
    const grey = { width: 300, height: 200, channels: 3, data: new Uint8Array(180_000).fill(120) } as const;
    const { image, turns, kind } = await pictureOf(finder, 'document', grey);
    expect([kind, image, turns]).toEqual(['whole', grey, []]);
    expect(isWiped(grey)).toBe(false);
  });
});

describe('turning it', () => {
  const image = (value: number): Image => ({
    width: 1,
    height: 1,
    channels: 3,
    data: new Uint8Array(3).fill(value),
  });
  const [first, second] = [image(1), image(2)];

  it('shows each way up that was found, then the first by quarters, so that the right one is always there', () => {
    const picture = { image: first, turns: [second], kind: 'framed' } as const;
    const shown = [0, 1, 2, 3, 4, 5].map((presses) => shownAfter(picture, presses));
    expect(shown.map((one) => one.image)).toEqual([first, second, first, first, first, first]);
    expect(shown.map(({ quarters }) => quarters)).toEqual([0, 0, 1, 2, 3, 0]);
  });

  it('turns a picture without a face by quarters', () => {
    const picture = { image: first, turns: [], kind: 'whole' } as const;
    expect([0, 1, 2, 3, 4].map((presses) => shownAfter(picture, presses).quarters)).toEqual([0, 1, 2, 3, 0]);
  });
});

it('wiped, leaves nothing of any turn', async () => {
  const lying = orThrow(await readImage(photo));
  const picture = await pictureOf(finder, 'document', lying);
  wipe(picture);
  expect([picture.image, ...picture.turns].every(isWiped)).toBe(true);
});

describe('a quarter turn', () => {
  it('is clockwise, and four of them give the same picture', () => {
    const data = Uint8Array.from({ length: 2 * 3 * 3 }, (_, i) => i);
    const image: Image = { width: 2, height: 3, channels: 3, data };
    const once = turned(image, 1);
    expect([once.width, once.height]).toEqual([3, 2]);
    // What was at the bottom left is at the top left.
    expect([...once.data.slice(0, 3)]).toEqual([...data.slice(12, 15)]);
    expect(turned(image, 4)).toEqual(image);
    expect(turned(image, 0)).toBe(image);
  });
});
