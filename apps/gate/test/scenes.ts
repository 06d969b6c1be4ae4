import { DEFAULT_MODEL, ENROLMENT_LIMITS } from '@tenzij/face';
import { readImage } from '@tenzij/face-ort-node';
import { orThrow, type Template } from '@tenzij/kernel';
import { linkQr, passQr } from '@tenzij/pass';
import sharp from 'sharp';
import { TEST_NOW, TEST_USE, testClearance } from '../../../tools/testing/clearance.ts';
import { openTestEngine } from '../../../tools/testing/engine.ts';
import { gatePicture, qrPicture } from '../../../tools/testing/fake-camera.ts';

/** The template of the one person in a photo, as a visitor's phone makes it. */
export async function templateOfPhoto(photo: Buffer): Promise<Template> {
  const engine = await openTestEngine();
  const image = orThrow(await readImage(photo));
  const use = { ...TEST_USE, modelId: DEFAULT_MODEL.id, now: TEST_NOW };
  const { template } = orThrow(await engine.capture(image, testClearance(), use, ENROLMENT_LIMITS));
  await engine.release();
  return template;
}

/** What a gate's camera sees: a person beside the phone they hold up; either may be missing. */
export async function scene(passText: string | null, photo: Buffer | null): Promise<Buffer> {
  return gatePicture(passText === null ? null : await qrPicture(passQr(passText)), photo);
}

/** The same with a queue card, which has a code of an ordinary kind. */
export async function sceneWithCard(text: string): Promise<Buffer> {
  return gatePicture(await qrPicture(linkQr(text)), null);
}

/** The same, this many pixels to the left: out of what a gate looks at. */
export async function sceneAside(
  passText: string | null,
  photo: Buffer | null,
  left: number,
): Promise<Buffer> {
  const picture = await sharp(await scene(passText, photo)).extract({
    left,
    top: 0,
    width: 1280 - left,
    height: 720,
  });
  return sharp({ create: { width: 1280, height: 720, channels: 3, background: '#777' } })
    .composite([{ input: await picture.toBuffer(), left: 0, top: 0 }])
    .png()
    .toBuffer();
}
