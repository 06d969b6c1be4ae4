import sharp from 'sharp';
import { demoPhoto } from '../../../tools/testing/photos.ts';

/** The selfie of a person who does something that spoils it, made in memory from a good one. */

export const blurred = (photo: Buffer) => sharp(photo).blur(6).png().toBuffer();

export const dark = (photo: Buffer) => sharp(photo).linear(0.18, 0).png().toBuffer();

/** As from three times as far. */
export const far = (photo: Buffer) =>
  sharp(photo)
    .resize({ width: 320, height: 240 })
    .extend({ left: 320, right: 320, top: 240, bottom: 240, background: '#888' })
    .png()
    .toBuffer();

export const nobody = () =>
  sharp({ create: { width: 960, height: 720, channels: 3, background: '#888' } })
    .png()
    .toBuffer();

/** Somebody in one of the photos who looks aside (35 degrees), turned on by another 30. */
export async function turnedAway(): Promise<Buffer> {
  const { data, info } = await sharp(demoPhoto('sample5.jpg'))
    .extract({ left: 510, top: 304, width: 360, height: 480 })
    .resize({ width: 960, height: 720, fit: 'contain', background: '#888' })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const turned = Buffer.alloc(data.length, 0x88);
  for (let x = 0; x < width; x++) {
    const from = turnedFrom(x, { middle: width / 2, radius: 180, degrees: -30 });
    if (from === null) continue;
    for (let row = 0; row < height; row++) {
      const source = (row * width + from) * 3;
      data.copy(turned, (row * width + x) * 3, source, source + 3);
    }
  }
  return sharp(turned, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer();
}

/** The column that is seen at `x` once a head, taken for an upright cylinder, has turned; `null` beside it. */
function turnedFrom(
  x: number,
  { middle, radius, degrees }: { middle: number; radius: number; degrees: number },
): number | null {
  const angle = Math.asin((x - middle) / radius) + (degrees * Math.PI) / 180;
  return Math.abs(angle) < Math.PI / 2 ? Math.round(middle + radius * Math.sin(angle)) : null;
}
