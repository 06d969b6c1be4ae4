import { TenzijError } from '@tenzij/kernel';
import { create } from 'qrcode';

/** Light modules that a reader needs on every side of the code (ISO/IEC 18004). */
export const QUIET_ZONE = 4;

/**
 * Level L. A TZ1 text fills version 18 (89 modules a side), where level M needs version 22 (105); a TZ2 text
 * fills version 14 (73), where level M needs version 17 (85). On a screen the size of a module limits reading before damage does, and a phone shows a fresh code when one fails.
 */
const ERROR_CORRECTION = 'L';

export interface PassQr {
  /** Modules a side, without the quiet zone. */
  readonly size: number;
  /** Row by row, `size × size`; 1 is dark. */
  readonly modules: Uint8Array;
}

/** The QR code of a pass, in alphanumeric mode. Throws `pass.not-a-pass` on other characters. */
export function passQr(text: string): PassQr {
  if (!/^[0-9A-Z $%*+\-./:]+$/.test(text)) throw new TenzijError('pass.not-a-pass');
  const segments = [{ data: text, mode: 'alphanumeric' as const }];
  const { modules } = create(segments, { errorCorrectionLevel: ERROR_CORRECTION });
  return { size: modules.size, modules: Uint8Array.from(modules.data) };
}

/** The QR code of a web address, to be read by any camera: level M, because it may be printed or far away. */
export function linkQr(address: string): PassQr {
  const { modules } = create(address, { errorCorrectionLevel: 'M' });
  return { size: modules.size, modules: Uint8Array.from(modules.data) };
}

/**
 * The dark modules as the `d` of an SVG path, one unit a module, the quiet zone included: draw it in a
 * `viewBox` of `0 0 n n` with n = `size + 2 * QUIET_ZONE`.
 */
export function passQrSvgPath(qr: PassQr): string {
  let path = '';
  for (let y = 0; y < qr.size; y++) {
    for (let x = 0; x < qr.size; x++) {
      const length = darkRun(qr, x, y);
      if (length === 0) continue;
      path += `M${x + QUIET_ZONE} ${y + QUIET_ZONE}h${length}v1h-${length}z`;
      x += length;
    }
  }
  return path;
}

function darkRun(qr: PassQr, x: number, y: number): number {
  let end = x;
  while (end < qr.size && qr.modules[y * qr.size + end] === 1) end++;
  return end - x;
}
