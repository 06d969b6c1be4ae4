import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { BADGE_CODE_SIDE } from '@tenzij/pass';
import { beforeAll, describe, expect, it } from 'vitest';
import { prepareZXingModule } from 'zxing-wasm/reader';
import { passOf } from '../../test/deployment.ts';
import { noisyFrame, repeatable } from '../../test/noisy-frames.ts';
import { readCodes } from './read-codes.ts';

beforeAll(async () => {
  const program = fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'));
  const bytes = await readFile(program);
  const wasmBinary = new Uint8Array(bytes).buffer;
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
});

const FRAMES = 24;

/** How wide a badge's code is in a frame of 1280 pixels, this far from a camera that sees 70° from side to side. */
function pixelsOfBadge(centimetres: number): number {
  const seen = 2 * centimetres * 10 * Math.tan((35 * Math.PI) / 180);
  return Math.round((BADGE_CODE_SIDE / seen) * 1280);
}

describe('the QR reader', () => {
  it('reads live passes from noisy camera frames, to the letter', async () => {
    const random = repeatable(2026);
    for (let person = 0; person < 12; person++) {
      const text = await passOf(`person ${person}`);
      expect(await readCodes(await noisyFrame(text, random)), `frame ${person}`).toEqual([text]);
    }
  });

  it('reads a badge of the size of a bank card at 15 to 20 cm, to the letter, in nearly every frame', async () => {
    const random = repeatable(7810);
    const size = { least: pixelsOfBadge(20), most: pixelsOfBadge(15) };
    let read = 0;
    for (let frame = 0; frame < FRAMES; frame++) {
      const text = await passOf(`employee ${frame}`);
      const codes = await readCodes(await noisyFrame(text, random, size));
      expect([[], [text]], `frame ${frame}`).toContainEqual(codes);
      read += codes.length;
    }
    expect(read / FRAMES).toBeGreaterThanOrEqual(0.85);
  });

  it('finds nothing in a frame without a code', async () => {
    const data = new Uint8ClampedArray(1280 * 720 * 4).fill(120);
    expect(await readCodes({ width: 1280, height: 720, data, colorSpace: 'srgb' } as ImageData)).toEqual([]);
  });
});
