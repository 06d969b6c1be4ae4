import { LANGUAGES } from '@tenzij/kernel';
import { describe, expect, it } from 'vitest';
import { PASS_ERRORS } from './index.ts';

describe('PASS_ERRORS', () => {
  it.each(Object.entries(PASS_ERRORS))('%s says what, what it means and what to do', (code, texts) => {
    expect(code).toMatch(/^pass\.[a-z0-9-]+$/);
    for (const language of LANGUAGES) {
      for (const text of Object.values(texts[language])) expect(text).toMatch(/^[A-Z].*\.$/);
    }
    expect(params(Object.values(texts.nl))).toEqual(params(Object.values(texts.en)));
  });
});

/** The names of the params that the texts use. */
function params(texts: readonly string[]): string[] {
  return [...texts.join(' ').matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();
}
