import { readFileSync } from 'node:fs';
import { fromHex } from '@tenzij/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REFERRAL_TOKENS, type TokenVector, vectorsText } from '../test/generate-vectors.ts';
import { referralToken, referralTokens } from './referral-token.ts';

const text = readFileSync(REFERRAL_TOKENS, 'utf8');
const vectors = JSON.parse(text) as TokenVector[];
const key = fc.uint8Array({ minLength: 32, maxLength: 32 });
const pass = fc
  .uint8Array({ minLength: 16, maxLength: 16 })
  .map((bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
const at = fc.integer({ min: 1_700_000_000, max: 2_000_000_000 });

describe('the token of a referral', () => {
  it('is what the vectors say, which generate-vectors.ts writes', () => {
    expect(text).toBe(vectorsText());
    for (const { eventKey, passId, at, token } of vectors)
      expect(referralToken(fromHex(eventKey), passId, at)).toBe(token);
  });

  it('is two different letters that spell no word, and two digits', () => {
    fc.assert(
      fc.property(key, pass, at, (eventKey, passKey, now) => {
        const token = referralToken(eventKey, passKey, now);
        expect(token).toMatch(/^[BCDFGHJKLMNPRTVWXZ]{2} \d{2}$/);
        expect(token.charAt(0)).not.toBe(token.charAt(1));
      }),
    );
  });

  it('is known to the regular lane for a quarter of an hour at least', () => {
    fc.assert(
      fc.property(key, pass, at, fc.integer({ min: 0, max: 900 }), (eventKey, passKey, referred, walk) => {
        const token = referralToken(eventKey, passKey, referred);
        expect(referralTokens(eventKey, passKey, referred + walk)).toContain(token);
      }),
    );
  });

  it('tells next to nothing about whose it is: each key, pass and quarter has its own', () => {
    const tokens = vectors.map(({ token }) => token);
    // Two of the four moments are in one quarter.
    expect(new Set(tokens).size).toBe(vectors.length * 0.75);
  });
});
