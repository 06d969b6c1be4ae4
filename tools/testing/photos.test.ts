import { compare, ENROLMENT_LIMITS, isMatch } from '@tenzij/face';
import { readImage } from '@tenzij/face-ort-node';
import { orThrow } from '@tenzij/kernel';
import { expect, it } from 'vitest';
import { TEST_USE, testClearance } from './clearance.ts';
import { openTestEngine } from './engine.ts';
import { personPhotos } from './photos.ts';

it('gives two photos of one person and one of another, with one large face each', async () => {
  const engine = await openTestEngine();
  const clearance = testClearance();
  const { mated, other } = await personPhotos();
  const templates = [];
  for (const photo of [...mated, other]) {
    const image = orThrow(await readImage(photo));
    const faces = orThrow(await engine.detect(image));
    expect(faces.map(({ box }) => box.height >= 200)).toEqual([true]);
    templates.push(orThrow(await engine.capture(image, clearance, TEST_USE, ENROLMENT_LIMITS)).template);
  }
  const [first, second, third] = templates;
  if (!first || !second || !third) throw new Error('three photos give three templates');
  const same = orThrow(compare(first, second, clearance, TEST_USE));
  const different = orThrow(compare(first, third, clearance, TEST_USE));
  expect([isMatch(same, clearance), isMatch(different, clearance)]).toEqual([true, false]);
});
