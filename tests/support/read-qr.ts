import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import sharp from 'sharp';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

const QUIET_ZONE = 40;

/** The text of the one QR code in a picture. */
export async function readQr(picture: Buffer): Promise<string> {
  const wasm = await readFile(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
  // Given its program, the reader fetches nothing.
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });
  const sides = { top: QUIET_ZONE, bottom: QUIET_ZONE, left: QUIET_ZONE, right: QUIET_ZONE };
  const png = await sharp(picture)
    .extend({ ...sides, background: '#fff' })
    .png()
    .toBuffer();
  const [code] = await readBarcodes(new Uint8Array(png), { formats: ['QRCode'], maxNumberOfSymbols: 1 });
  if (!code) throw new Error('no QR code in the picture');
  return code.text;
}
