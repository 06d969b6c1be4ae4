import { describe, expect, it } from 'vitest';
import { checkMessages } from './check-messages.ts';
import { pickLanguage } from './language.ts';
import { UI_MESSAGES } from './ui-messages.ts';

describe('checkMessages', () => {
  it('finds nothing wrong with our own texts', () => {
    expect(checkMessages(UI_MESSAGES)).toEqual([]);
  });

  it('finds a key that one side lacks, whichever side', () => {
    expect(checkMessages({ nl: { a: 'A' }, en: {} })).toEqual(['a: missing in en']);
    expect(checkMessages({ nl: {}, en: { a: 'A' } })).toEqual(['a: missing in nl']);
  });

  it('finds empty texts and texts that are not ICU messages', () => {
    expect(checkMessages({ nl: { a: ' ' }, en: { a: 'A' } })).toEqual(['a: empty in nl']);
    expect(checkMessages({ nl: { a: 'nog {n' }, en: { a: 'A' } })).toEqual(['a: not an ICU message in nl']);
  });

  it('finds arguments that differ, and takes plurals and order as they come', () => {
    expect(checkMessages({ nl: { a: '{n} en {m}' }, en: { a: '{m} and {n}' } })).toEqual([]);
    expect(checkMessages({ nl: { a: '{n} keer' }, en: { a: 'once' } })).toEqual([
      'a: nl takes {n}, en takes {}',
    ]);
    const plural = { nl: { a: '{n, plural, one {# rij} other {# rijen}}' }, en: { a: '{n} lanes' } };
    expect(checkMessages(plural)).toEqual([]);
  });
});

describe('pickLanguage', () => {
  it('takes the stored choice, else the first preferred one we speak, else Dutch', () => {
    expect(pickLanguage('en', ['nl-NL'])).toBe('en');
    expect(pickLanguage(null, ['de-DE', 'en-GB', 'nl'])).toBe('en');
    expect(pickLanguage('klingon', ['de'])).toBe('nl');
    expect(pickLanguage(null, [])).toBe('nl');
  });
});
