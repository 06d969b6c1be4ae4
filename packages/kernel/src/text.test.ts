import { describe, expect, it } from 'vitest';
import { asText, csv } from './csv.ts';
import { hasText, tidyText } from './text.ts';

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

describe('text as it was meant', () => {
  it.each([
    [' Noor \t\r\n Bakker\u00a0', 'Noor Bakker'],
    ['Zoe\u0308', 'Zoë'],
    ['\ufeffT-1\u200b', 'T-1'],
    ['\u202bنور\u202c\u200f', 'نور'],
    ['علی\u200cرضا', 'علی\u200cرضا'],
    ['\u200b \u2066\u2069', ''],
  ])('%j is %j', (text, meant) => expect(tidyText(text)).toBe(meant));
});

describe('a cell', () => {
  it.each(['=cmd|1', '+31', '-1', '@SUM(A1)', '\t=1', '\r=1'])('%j is kept from being a formula', (cell) => {
    expect(asText(cell)).toBe(`'${cell}`);
    expect(csv([[cell]])).toContain(`'${cell}`);
  });

  it.each(['Noor', 'a=b', "'t Hart", ''])('%j is left as it is', (cell) => expect(asText(cell)).toBe(cell));
});
