import { concatBytes, type EpochSeconds, fromHex, hmacSha256, utf8 } from '@tenzij/kernel';

/** How long a token stays the same: two of them cover who walked from one lane to the other. */
export const REFERRAL_QUARTER_SECONDS = 900;

/** Read aloud without a doubt: no vowels, so no words; none that look or sound like another, and no S. */
const LETTERS = 'BCDFGHJKLMNPRTVWXZ';
const PAIRS = LETTERS.length * (LETTERS.length - 1);

/**
 * What a face lane shows whom it refers, and what the regular lane works out for the pass it then scans: two
 * different letters and two digits, `KM 42`, of the first four bytes of
 * `HMAC-SHA-256(event key, "tenzij referral v1" ‖ pass id ‖ quarter)`, the quarter of an hour since 1970 as four
 * bytes, big-endian. One of 30 600, so it tells people in a queue apart and proves nothing; without the event
 * key it says nothing about the pass, and two of one pass can't be told to be that.
 *
 * `eventKey`: 32 bytes. `passKey`: the pass id in hexadecimal.
 */
export function referralToken(eventKey: Uint8Array, passKey: string, at: EpochSeconds): string {
  const quarter = new Uint8Array(4);
  new DataView(quarter.buffer).setUint32(0, Math.floor(at / REFERRAL_QUARTER_SECONDS));
  const message = concatBytes(utf8('tenzij referral v1'), fromHex(passKey), quarter);
  const mac = hmacSha256(eventKey, message);
  const drawn = new DataView(mac.buffer, mac.byteOffset).getUint32(0) % (PAIRS * 100);
  const pair = Math.floor(drawn / 100);
  const first = Math.floor(pair / (LETTERS.length - 1));
  const others = LETTERS.replace(LETTERS.charAt(first), '');
  const letters = LETTERS.charAt(first) + others.charAt(pair % (LETTERS.length - 1));
  return `${letters} ${String(drawn % 100).padStart(2, '0')}`;
}

/** The tokens that somebody referred just now can have: of this quarter, and of the one before. */
export function referralTokens(
  eventKey: Uint8Array,
  passKey: string,
  now: EpochSeconds,
): readonly [current: string, before: string] {
  const before = now - REFERRAL_QUARTER_SECONDS;
  return [referralToken(eventKey, passKey, now), referralToken(eventKey, passKey, before)];
}
