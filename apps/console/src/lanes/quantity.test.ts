import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AS_IT_IS, minutesAround, PER_CENT, shownText, typedValue } from './quantity.ts';

describe('a quantity', () => {
  it.each([
    ['2,5', 2.5],
    ['2.5', 2.5],
    [' 07 ', 7],
    ['−15', -15],
    ['-15', -15],
    ['', null],
    ['tien', 'tien'],
    ['1e3', '1e3'],
    ['5%', '5%'],
    ['2,', '2,'],
  ])('typed as "%s" is %s', (text, value) => {
    expect(typedValue(text, AS_IT_IS)).toBe(value);
  });

  it('is shown as it is written in the language', () => {
    expect(shownText(0.125, PER_CENT, 'nl')).toBe('12,5');
    expect(shownText(0.07, PER_CENT, 'en')).toBe('7');
    expect(shownText('2,', PER_CENT, 'nl')).toBe('2,');
    expect(shownText(null, PER_CENT, 'nl')).toBe('');
  });

  it('of time counts back from the start, and on from the opening when nothing starts', () => {
    expect(typedValue('90', minutesAround(5400))).toBe(0);
    expect(typedValue('-15', minutesAround(5400))).toBe(6300);
    expect(shownText(5400, minutesAround(5400), 'nl')).toBe('0');
    expect(typedValue('90', minutesAround(null))).toBe(5400);
  });

  it('comes back as it was, whatever was typed', () => {
    const scales = [AS_IT_IS, PER_CENT, minutesAround(5400), minutesAround(null)];
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000, max: 1_000_000 }),
        fc.constantFrom(...scales),
        fc.constantFrom('nl' as const, 'en' as const),
        (tenths, scale, language) => {
          const text = shownText(tenths / 10, AS_IT_IS, language);
          expect(shownText(typedValue(text, scale), scale, language)).toBe(text);
        },
      ),
    );
  });
});
