import { passQr, QUIET_ZONE } from '@tenzij/pass';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { readQr } from '../../../../tests/support/read-qr.ts';
import { pngOf } from './png.ts';

const TEXT = 'TZ1:0123456789ABCDEF';

it.each([1, 3, 10])(
  'writes a picture of %i pixels a module that other programs read as it is',
  async (scale) => {
    const qr = passQr(TEXT);
    const png = Buffer.from(await pngOf(qr, scale));
    const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
    const side = (qr.size + 2 * QUIET_ZONE) * scale;
    expect([info.width, info.height]).toEqual([side, side]);
    const wrong = [...data].filter((value, index) => {
      const x = Math.floor((index % side) / scale) - QUIET_ZONE;
      const y = Math.floor(index / side / scale) - QUIET_ZONE;
      const isInside = x >= 0 && y >= 0 && x < qr.size && y < qr.size;
      return value !== (isInside && qr.modules[y * qr.size + x] ? 0 : 255);
    });
    expect(wrong).toEqual([]);
  },
);

it('can be read back as a QR code', async () => {
  expect(await readQr(Buffer.from(await pngOf(passQr(TEXT), 4)))).toBe(TEXT);
});
