import { inflateSync } from 'node:zlib';
import sharp from 'sharp';
import { readQr } from '../../../tests/support/read-qr.ts';

/** The code is drawn in whole modules; nothing else on the page is. */
const CORNER = String.raw`(?<![\d.])(\d+) (\d+)`;
const RECTANGLE = new RegExp(String.raw`${CORNER} m\s+${CORNER} l\s+${CORNER} l\s+${CORNER} l\s+h`, 'g');

/** The text of the one QR code that a PDF draws as rectangles, as a reader would see them on paper. */
export async function readQrOnPaper(pdf: Uint8Array): Promise<string> {
  const drawn = streamsOf(pdf).flatMap((stream) => [...stream.matchAll(RECTANGLE)]);
  const points = drawn.map((match) => match.slice(1).map(Number));
  const width = Math.max(...points.flat()) + 4;
  const path = points.map((corners) => `M${corners.join(' ')}z`).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${width}"><rect width="100%" height="100%" fill="#fff"/><path d="${path}"/></svg>`;
  return readQr(
    await sharp(Buffer.from(svg))
      .resize(6 * Math.ceil(width))
      .png()
      .toBuffer(),
  );
}

function streamsOf(pdf: Uint8Array): string[] {
  const text = Buffer.from(pdf).toString('latin1');
  return [...text.matchAll(/FlateDecode[\s\S]*?stream\n([\s\S]*?)\nendstream/g)].map(([, packed = '']) =>
    inflateSync(Buffer.from(packed, 'latin1')).toString('latin1'),
  );
}
