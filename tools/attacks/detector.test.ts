import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { prepareModels } from '../models/prepare.mjs';
import { personPhotos } from '../testing/photos.ts';
import { loadLook, lookAtFile } from './detector.ts';
import { attackImage } from './generate.ts';
import { createRandom } from './random.ts';

const { folder } = await prepareModels();
const look = await loadLook(folder);
const live = async (photo: Uint8Array) => {
  const score = await lookAtFile(look, photo);
  return score.ok ? score.value.live : score.problem.code;
};

/** The three photos of three situations that minivision publishes with its own detector. */
const SAMPLES = join(import.meta.dirname, '..', '..', '..', 'shared', 'faces', 'attacks');
const sample = async (name: string) => live(await readFile(join(SAMPLES, `image_${name}.jpg`)));

describe('the attack detector that ships', () => {
  it('finds photos of people live, and less so on a screen', async () => {
    const { mated } = await personPhotos();
    for (const photo of mated) {
      const genuine = await live(photo);
      const shown = await live(await attackImage(photo, 'replay', createRandom(1, 'demo')));
      expect(genuine).toBeGreaterThan(0.5);
      expect(shown).toBeLessThan(Number(genuine));
    }
  });

  it('gives no score when there is no face', async () => {
    const { mated } = await personPhotos();
    expect(await live(mated[0].subarray(0, 2000))).toBe('face.image-truncated');
  });

  const there = existsSync(SAMPLES);
  it.skipIf(!there)(
    `tells a print and a replay from a person${there ? '' : ' (skipped: no ../shared/faces)'}`,
    async () => {
      expect(await sample('T1')).toBeGreaterThan(0.5);
      expect(await sample('F1')).toBeLessThan(0.2);
      expect(await sample('F2')).toBeLessThan(0.2);
    },
  );
});
