import fc from 'fast-check';
import { expect, it } from 'vitest';
import { concatBytes, equalBytes, fromBase64Url, toBase64Url } from './bytes.ts';
import { isIsoDate, toIsoDate, toIsoInstant } from './time.ts';

it('base64url goes there and back, without padding', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const text = toBase64Url(bytes);
      expect(text).toMatch(/^[\w-]*$/);
      expect(fromBase64Url(text)).toEqual(bytes);
    }),
  );
});

it.each(['a', '=', 'ab=', 'a+b/', 'é', 'AB', 'AAB'])('%s is not base64url', (text) => {
  expect(fromBase64Url(text)).toBeNull();
});

it('bytes are equal when every byte is', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.uint8Array(), (a, b) => {
      expect(equalBytes(a, b)).toBe(a.join() === b.join() && a.length === b.length);
      expect(equalBytes(concatBytes(a, b), concatBytes(a, b))).toBe(true);
    }),
  );
});

it.each(['2026-02-30', '2026-13-01', '26-01-01', '2026-1-1', '', '2026-01-01T00:00:00Z'])(
  '%s is no date',
  (text) => {
    expect(isIsoDate(text)).toBe(false);
  },
);

it('dates and instants are in UTC', () => {
  expect(isIsoDate('2028-02-29')).toBe(true);
  expect(toIsoDate(1_800_000_000)).toBe('2027-01-15');
  expect(toIsoInstant(1_800_000_000.9)).toBe('2027-01-15T08:00:00Z');
});
