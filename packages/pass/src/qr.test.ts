import { describe, expect, it } from 'vitest';
import { TZ2 } from './formats.ts';
import { passQr, passQrSvgPath, QUIET_ZONE } from './qr.ts';
import { PASS_TEXT_LENGTH } from './sealing.ts';

const PASS = 'TZ1:'.padEnd(PASS_TEXT_LENGTH, 'A1$');

describe('the QR code of a pass', () => {
  it('has version 18, 89 modules a side, which the text fills', () => {
    expect(passQr(PASS)).toMatchObject({ size: 89, modules: { length: 89 * 89 } });
    expect(passQr(`${PASS}00`).size).toBe(93);
  });

  it('has version 14, 73 modules a side, where the template is sealed apart', () => {
    const sealed = 'TZ2:'.padEnd(TZ2.textLength, 'A1$');
    expect(passQr(sealed)).toMatchObject({ size: 73 });
    expect(passQr(`${sealed}0`).size).toBe(77);
  });

  it('stays in alphanumeric mode, also for digits only', () => {
    expect(passQr('0'.repeat(PASS_TEXT_LENGTH)).size).toBe(89);
  });

  it.each(['tz1:', 'TZ1:é', 'TZ1:\n', ''])('refuses %j', (text) => {
    expect(() => passQr(text)).toThrow('pass.not-a-pass');
  });

  it('is drawn module by module', () => {
    const qr = passQr(PASS);
    const side = qr.size + 2 * QUIET_ZONE;
    const drawn = new Uint8Array(side * side);
    for (const [, x, y, run] of passQrSvgPath(qr).matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
      const start = Number(y) * side + Number(x);
      drawn.fill(1, start, start + Number(run));
    }
    const expected = Uint8Array.from(drawn, (_, i) => {
      const [x, y] = [(i % side) - QUIET_ZONE, Math.floor(i / side) - QUIET_ZONE];
      const inside = x >= 0 && y >= 0 && x < qr.size && y < qr.size;
      return inside ? (qr.modules[y * qr.size + x] ?? 0) : 0;
    });
    expect(drawn).toEqual(expected);
  });
});
