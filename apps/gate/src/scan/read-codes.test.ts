import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
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

describe('the QR reader', () => {
  it('reads live passes from noisy camera frames, to the letter', async () => {
    const random = repeatable(2026);
    for (let person = 0; person < 12; person++) {
      const text = await passOf(`person ${person}`);
      expect(await readCodes(await noisyFrame(text, random)), `frame ${person}`).toEqual([text]);
    }
  });

  it('finds nothing in a frame without a code', async () => {
    const data = new Uint8ClampedArray(1280 * 720 * 4).fill(120);
    expect(await readCodes({ width: 1280, height: 720, data, colorSpace: 'srgb' } as ImageData)).toEqual([]);
  });
});
