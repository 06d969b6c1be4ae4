import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { findImages, findSecret } from './canary.ts';

const secret = randomBytes(512);
const around = (piece: Buffer | string) =>
  Buffer.concat([randomBytes(100), Buffer.from(piece), randomBytes(100)]);

describe('the search for secrets finds what it should', () => {
  it.each([
    ['raw', secret],
    ['hex', Buffer.from(secret.toString('hex'))],
    ['base64', Buffer.from(secret.toString('base64'))],
    ['base64url', Buffer.from(Buffer.concat([Buffer.from('x'), secret]).toString('base64url'))],
    ['signed numbers', Buffer.from(JSON.stringify([...new Int8Array(secret)]))],
    ['unsigned numbers', Buffer.from(JSON.stringify([...secret]))],
    ['32-bit floats', Buffer.from(Float32Array.from(new Int8Array(secret)).buffer)],
  ])('written as %s', (form, written) => {
    expect(findSecret(around(written), secret)).toContain(form);
  });

  it('also when only a part of it was written', () => {
    expect(findSecret(around(secret.subarray(300, 360)), secret)).toEqual(['raw']);
    expect(findSecret(around(secret.toString('base64').slice(421, 480)), secret)).toContain('base64');
  });

  it('and nothing where there is nothing', () => {
    expect(findSecret(randomBytes(100_000), secret)).toEqual([]);
    expect(findImages(Buffer.from('{"commitment":"00"}'))).toEqual([]);
  });

  it('finds images', () => {
    expect(findImages(around(Buffer.from([0xff, 0xd8, 0xff, 0xe0])))).toContain('JPEG');
    expect(findImages(around('data:image/png;base64,iVBOR'))).toContain('data URL');
  });
});
