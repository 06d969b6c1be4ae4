import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { demoPhoto } from '../../../../tools/testing/photos.ts';
import { problemOfBytes } from './photo-file.ts';

const plain = () => sharp({ create: { width: 90, height: 60, channels: 3, background: '#864' } });
let whole: Record<'jpeg' | 'png' | 'webp' | 'progressive', Uint8Array>;
beforeAll(async () => {
  whole = {
    jpeg: await readFile(demoPhoto('sample1.jpg')),
    progressive: await plain().jpeg({ progressive: true }).toBuffer(),
    png: await plain().png().toBuffer(),
    webp: await plain().webp().toBuffer(),
  };
});

/** The first box of a file as `ftyp` with these brands. */
function brands(...names: string[]): Uint8Array {
  const text = `ftyp${names[0]}\0\0\0\0${names.slice(1).join('')}`;
  const bytes = new Uint8Array(text.length + 4 + 200);
  new DataView(bytes.buffer).setUint32(0, text.length + 4);
  bytes.set(
    [...text].map((character) => character.charCodeAt(0)),
    4,
  );
  return bytes;
}

describe('problemOfBytes', () => {
  it.each(['jpeg', 'progressive', 'png', 'webp'] as const)('takes a whole photo: %s', (kind) => {
    expect(problemOfBytes(whole[kind])).toBeNull();
  });

  it.each(['jpeg', 'progressive', 'png', 'webp'] as const)('notices half a photo: %s', (kind) => {
    const bytes = whole[kind];
    expect(problemOfBytes(bytes.slice(0, Math.floor(bytes.length / 2)))).toBe('face.image-truncated');
    expect(problemOfBytes(bytes.slice(0, bytes.length - 13))).toBe('face.image-truncated');
  });

  it('is not misled by the thumbnail inside a photo that stops', async () => {
    const thumbnail = await plain().resize(16).jpeg().toBuffer();
    const start = Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 0]);
    start.writeUInt16BE(thumbnail.length + 2, 4);
    const photo = Buffer.concat([start, thumbnail, whole.progressive.subarray(2)]);
    expect(problemOfBytes(photo)).toBeNull();
    expect(problemOfBytes(photo.subarray(0, photo.length - 20))).toBe('face.image-truncated');
  });

  it('takes a photo with something behind it', () => {
    expect(problemOfBytes(Buffer.concat([whole.jpeg, Buffer.alloc(500, 7)]))).toBeNull();
  });

  it('knows HEIC by its brands, and AVIF from it', () => {
    expect(problemOfBytes(brands('heic', 'mif1'))).toBe('face.image-heic');
    expect(problemOfBytes(brands('mif1', 'heix'))).toBe('face.image-heic');
    expect(problemOfBytes(brands('avif', 'mif1'))).toBeNull();
  });

  it('leaves what it does not know to the browser', () => {
    for (const bytes of [new Uint8Array(), new Uint8Array(3), new TextEncoder().encode('not a photo')])
      expect(problemOfBytes(bytes)).toBeNull();
  });
});
