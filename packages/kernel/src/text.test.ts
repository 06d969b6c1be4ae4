import { describe, expect, it } from 'vitest';
import { hasText } from './text.ts';

describe('text that says something', () => {
  it.each(['a', '7', '夏', ' é ', 'ب', '\u200bx', '½'])('%j', (text) => expect(hasText(text)).toBe(true));

  it.each([
    '',
    ' \n\t',
    '\u200b',
    '\u2060\ufeff',
    '\u00ad',
    '\u3164',
    '\uffa0\u1160',
    '-',
    '…',
    '🙂',
    '\u0301',
  ])('not %j', (text) => expect(hasText(text)).toBe(false));
});
