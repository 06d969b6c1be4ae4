import { concatBytes, utf8 } from '@tenzij/kernel';
import { type PassQr, QUIET_ZONE } from '@tenzij/pass';

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** One bit a pixel, greyscale: 0 is black. The other three are the only values the format knows. */
const ONE_BIT_GREY = [1, 0, 0, 0, 0];

/**
 * A QR code as PNG (ISO/IEC 15948), black on white with its quiet zone. Written here, because a canvas may
 * change what is read back from it, to hide which phone it is.
 *
 * @param scale pixels a module
 */
export async function pngOf(qr: PassQr, scale: number): Promise<Uint8Array<ArrayBuffer>> {
  const side = (qr.size + 2 * QUIET_ZONE) * scale;
  const rows = Array.from({ length: side }, (_, y) => rowOf(qr, Math.floor(y / scale), side, scale));
  const header = concatBytes(uint32(side), uint32(side), Uint8Array.from(ONE_BIT_GREY));
  const image = await deflate(concatBytes(...rows));
  return concatBytes(SIGNATURE, chunk('IHDR', header), chunk('IDAT', image), chunk('IEND', new Uint8Array()));
}

/** A line of pixels after its filter type, none: 1 is white. */
function rowOf(qr: PassQr, row: number, side: number, scale: number): Uint8Array {
  const line = new Uint8Array(1 + Math.ceil(side / 8)).fill(0xff, 1);
  const y = row - QUIET_ZONE;
  for (let x = 0; x < side; x++) {
    if (!isDark(qr, Math.floor(x / scale) - QUIET_ZONE, y)) continue;
    const at = 1 + (x >> 3);
    line[at] = (line[at] ?? 0) & ~(0x80 >> (x & 7));
  }
  return line;
}

function isDark({ size, modules }: PassQr, x: number, y: number): boolean {
  return x >= 0 && y >= 0 && x < size && y < size && modules[y * size + x] === 1;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = concatBytes(utf8(type), data);
  return concatBytes(uint32(data.length), body, uint32(crc32(body)));
}

function uint32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

/** As in annex D of the format. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** Zlib, as every browser and Node have it. */
async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}
