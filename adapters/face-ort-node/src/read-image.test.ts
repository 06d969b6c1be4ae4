import { orThrow } from '@tenzij/kernel';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readImage } from './read-image.ts';

const RED = { r: 255, g: 0, b: 0, alpha: 1 };

function picture(width: number, height: number) {
  return sharp({ create: { width, height, channels: 4, background: RED } });
}

/** A PNG that says how large it is, and holds nothing. */
async function claimedSize(width: number, height: number): Promise<Buffer> {
  const png = await picture(50, 50).png().toBuffer();
  // IHDR's content starts at 16; its checksum is at 29. libpng only warns of a wrong one when it is lax,
  // so the checksum is made right.
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

async function noisyJpeg(): Promise<Buffer> {
  const noise = Buffer.from(Array.from({ length: 200 * 150 * 3 }, (_, i) => (i * 7919) % 256));
  return sharp(noise, { raw: { width: 200, height: 150, channels: 3 } })
    .jpeg()
    .toBuffer();
}

/** The first bytes of a HEIF file: the box that says by its brands what is in it. */
function heif(...brands: readonly string[]): Buffer {
  const box = Buffer.from(`    ftyp${brands[0]}\0\0\0\0${brands.join('')}`, 'latin1');
  box.writeUInt32BE(box.length, 0);
  return Buffer.concat([box, Buffer.from('\0\0\0\x08mdatheic', 'latin1')]);
}

describe('reading an image', () => {
  it.each(['png', 'jpeg', 'webp'] as const)('reads a %s', async (format) => {
    const image = await readImage(await picture(80, 60).toFormat(format).toBuffer());
    expect(image).toMatchObject({ ok: true, value: { width: 80, height: 60, channels: 3 } });
  });

  it('keeps the colours', async () => {
    const image = await readImage(await picture(80, 60).png().toBuffer());
    expect(image.ok && [...image.value.data.slice(0, 3)]).toEqual([255, 0, 0]);
  });

  it('turns a photo upright', async () => {
    const turned = await picture(80, 60).jpeg().withMetadata({ orientation: 6 }).toBuffer();
    expect(await readImage(turned)).toMatchObject({ ok: true, value: { width: 60, height: 80 } });
  });

  it('reads an AVIF', async () => {
    const image = await readImage(await picture(80, 60).avif().toBuffer());
    expect(image).toMatchObject({ ok: true, value: { width: 80, height: 60 } });
  });

  it('reads a CMYK photo and 16 bits a channel as 8-bit sRGB', async () => {
    const cmyk = await picture(80, 60).toColourspace('cmyk').jpeg().toBuffer();
    const deep = await picture(80, 60).removeAlpha().toColourspace('rgb16').png().toBuffer();
    for (const bytes of [cmyk, deep]) {
      const image = orThrow(await readImage(bytes));
      expect(image).toMatchObject({ width: 80, channels: 3 });
      expect(image.data).toHaveLength(80 * 60 * 3);
      expect(image.data[0]).toBeGreaterThan(200);
      expect(image.data[2]).toBeLessThan(20);
    }
  });

  it('reads a grey photo as colours', async () => {
    const grey = await picture(80, 60).greyscale().jpeg().toBuffer();
    expect(await readImage(grey)).toMatchObject({ ok: true, value: { channels: 3 } });
  });

  it.each([
    ['text', () => Buffer.from('Dear visitor, this is no photo.'), 'face.image-unreadable'],
    ['no bytes', () => Buffer.alloc(0), 'face.image-unreadable'],
    [
      'a drawing',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"/>'),
      'face.image-unreadable',
    ],
    ['a photo of an iPhone', () => heif('heic', 'mif1'), 'face.image-heic'],
    ['HEIC under its general name', () => heif('mif1', 'heic'), 'face.image-heic'],
    ['an AVIF that stops after its name', () => heif('avif', 'mif1'), 'face.image-unreadable'],
    ['half a JPEG', async () => (await noisyJpeg()).subarray(0, 6000), 'face.image-truncated'],
    ['one pixel', () => picture(1, 1).png().toBuffer(), 'face.image-too-small'],
    ['100 megapixels', () => claimedSize(10_000, 10_000), 'face.image-too-large'],
    ['more pixels than it holds', () => claimedSize(400, 300), 'face.image-truncated'],
  ])('refuses %s', async (_what, make, code) => {
    expect(await readImage(await make())).toMatchObject({ ok: false, problem: { code } });
  });
});
