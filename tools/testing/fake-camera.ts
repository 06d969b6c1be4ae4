import { open } from 'node:fs/promises';
import sharp from 'sharp';

/** What a fake camera sees: a picture (any format sharp reads), for so many seconds, then the next. */
export interface Scene {
  readonly picture: Buffer;
  readonly seconds: number;
}

const WIDTH = 1280;
const HEIGHT = 720;
const FRAMES_PER_SECOND = 5;

/**
 * Writes scenes as a Y4M video that Chromium plays over and over as its camera, frame by frame from the
 * file: written anew, one browser is shown one thing after another.
 */
export async function writeFakeCamera(file: string, scenes: readonly Scene[]): Promise<void> {
  const parts: Buffer[] = [
    Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F${FRAMES_PER_SECOND}:1 Ip A1:1 C420\n`),
  ];
  for (const { picture, seconds } of scenes) {
    const frame = Buffer.concat([Buffer.from('FRAME\n'), await toI420(picture)]);
    for (let i = 0; i < Math.max(1, Math.round(seconds * FRAMES_PER_SECOND)); i++) parts.push(frame);
  }
  await overwrite(file, Buffer.concat(parts));
}

/** Writes over what is there, so that a camera that is open sees the new scenes when they are as long. */
async function overwrite(file: string, bytes: Buffer): Promise<void> {
  const handle = await open(file, 'r+').catch(() => open(file, 'w'));
  try {
    await handle.write(bytes);
    await handle.truncate(bytes.length);
  } finally {
    await handle.close();
  }
}

/** Full-size luma, then both chroma planes at half size (BT.601, limited range). */
async function toI420(picture: Buffer): Promise<Buffer> {
  const rgb = await sharp(picture)
    .resize({ width: WIDTH, height: HEIGHT, fit: 'contain', background: '#777' })
    .removeAlpha()
    .raw()
    .toBuffer();
  const luma = Buffer.alloc(WIDTH * HEIGHT);
  const blue = Buffer.alloc((WIDTH * HEIGHT) / 4);
  const red = Buffer.alloc((WIDTH * HEIGHT) / 4);
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      const at = (y * WIDTH + x) * 3;
      const [r = 0, g = 0, b = 0] = [rgb[at], rgb[at + 1], rgb[at + 2]];
      luma[y * WIDTH + x] = 16 + (65.738 * r + 129.057 * g + 25.064 * b) / 256;
      if (y % 2 || x % 2) continue;
      const chroma = (y / 2) * (WIDTH / 2) + x / 2;
      blue[chroma] = 128 + (-37.945 * r - 74.494 * g + 112.439 * b) / 256;
      red[chroma] = 128 + (112.439 * r - 94.154 * g - 18.285 * b) / 256;
    }
  }
  return Buffer.concat([luma, blue, red]);
}

/** A QR code, as modules, drawn black on white in the middle of a camera's picture. */
export async function qrPicture(qr: {
  readonly size: number;
  readonly modules: ArrayLike<number | boolean>;
}): Promise<Buffer> {
  const quiet = 4;
  const side = qr.size + 2 * quiet;
  const pixels = Buffer.alloc(side * side, 255);
  for (let y = 0; y < qr.size; y++) {
    for (let x = 0; x < qr.size; x++) {
      if (qr.modules[y * qr.size + x]) pixels[(y + quiet) * side + x + quiet] = 0;
    }
  }
  return sharp(pixels, { raw: { width: side, height: side, channels: 1 } })
    .resize({ width: 700, height: 700, kernel: 'nearest' })
    .png()
    .toBuffer();
}

/**
 * What a gate's camera sees: a person beside the code on the phone they hold up; either may be missing. Both
 * are in the middle three fifths, which is all that a gate looks at.
 */
export async function gatePicture(code: Buffer | null, photo: Buffer | null): Promise<Buffer> {
  const layers = [];
  if (photo) {
    const person = await sharp(photo).extract({ left: 300, top: 0, width: 360, height: 720 }).toBuffer();
    layers.push({ input: person, left: 256, top: 0 });
  }
  if (code) layers.push({ input: await sharp(code).resize(408, 408).toBuffer(), left: 616, top: 156 });
  return sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: '#777' } })
    .composite(layers)
    .png()
    .toBuffer();
}
