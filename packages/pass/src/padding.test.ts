import { ok } from '@tenzij/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLAINTEXT_LENGTH } from './formats.ts';
import { pad, unpad } from './padding.ts';

describe('padding', () => {
  it('invariant 3: makes one length of everything that fits', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: PLAINTEXT_LENGTH - 1 }), (content) => {
        const padded = pad(content, PLAINTEXT_LENGTH);
        expect(padded.ok && padded.value.length).toBe(PLAINTEXT_LENGTH);
        expect(padded.ok && unpad(padded.value, PLAINTEXT_LENGTH)).toEqual(ok(Uint8Array.from(content)));
      }),
    );
  });

  it('refuses what leaves no room for the mark', () => {
    expect(pad(new Uint8Array(PLAINTEXT_LENGTH - 1), PLAINTEXT_LENGTH)).toMatchObject({ ok: true });
    expect(pad(new Uint8Array(PLAINTEXT_LENGTH), PLAINTEXT_LENGTH)).toEqual({
      ok: false,
      problem: { code: 'pass.content-too-large', params: { length: 646, max: 645 } },
    });
  });

  it('refuses other lengths than the one', () => {
    const padded = new Uint8Array(PLAINTEXT_LENGTH + 1);
    padded[0] = 0x80;
    expect(unpad(padded, PLAINTEXT_LENGTH)).toMatchObject({
      ok: false,
      problem: { code: 'pass.padding-invalid' },
    });
    expect(unpad(padded.slice(0, -2), PLAINTEXT_LENGTH)).toMatchObject({
      ok: false,
      problem: { code: 'pass.padding-invalid' },
    });
  });
});
