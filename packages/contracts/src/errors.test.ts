import { type ErrorText, LANGUAGES } from '@tenzij/kernel';
import { describe, expect, it } from 'vitest';
import { ALL_ERRORS, CATALOGUES, explain } from './errors.ts';

const codes = Object.values(CATALOGUES).flatMap((catalogue) => Object.keys(catalogue));
const entries = Object.entries(ALL_ERRORS) as [string, Record<'nl' | 'en', ErrorText>][];

describe('the catalogue of errors', () => {
  it('has each code once', () => {
    const twice = codes.filter((code, index) => codes.indexOf(code) !== index);
    expect(twice).toEqual([]);
    expect(entries.map(([code]) => code).sort()).toEqual([...codes].sort());
  });

  it('names each code as its part and what happened', () => {
    expect(codes.filter((code) => !/^[a-z]+\.[a-z]+(-[a-z0-9]+)*$/.test(code))).toEqual([]);
  });

  it('says what, what it means and what to do, in Dutch and English', () => {
    const silent = entries.filter(([, text]) =>
      LANGUAGES.some((language) =>
        [text[language].what, text[language].means, text[language].do].some((line) => line.trim() === ''),
      ),
    );
    expect(silent.map(([code]) => code)).toEqual([]);
  });

  it('has no other placeholders than simple ones, the same in both languages', () => {
    const odd = entries.filter(([, text]) => {
      const [nl, en] = LANGUAGES.map((language) => Object.values(text[language]).join(' '));
      return placeholders(nl) === null || placeholders(nl) !== placeholders(en);
    });
    expect(odd.map(([code]) => code)).toEqual([]);
  });
});

describe('explain', () => {
  it('fills in what a problem names', () => {
    const problem = explain({ code: 'server.port-in-use', params: { port: 8180 } });
    expect(problem.text.nl.what).toBe('Poort 8180 is al in gebruik.');
    expect(problem.text.en.what).toBe('Port 8180 is already in use.');
  });

  it('turns a code without a text into an unexpected problem, and repeats nothing of it', () => {
    const problem = explain({ code: 'toString', params: { secret: 'x' } });
    expect(problem).toMatchObject({ code: 'server.unexpected', params: {} });
  });
});

/** The names of a text's placeholders, in order; `null` when it has braces of another kind. */
function placeholders(text = ''): string | null {
  const names = [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]))].sort();
  return /[{}]/.test(text.replaceAll(/\{\w+\}/g, '')) ? null : names.join(' ');
}
