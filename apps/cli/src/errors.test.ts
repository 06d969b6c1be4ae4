import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALL_ERRORS } from '@tenzij/contracts';
import type { ErrorCatalogue } from '@tenzij/kernel';
import { describe, expect, it } from 'vitest';
import { CLI_ERRORS } from './errors.ts';
import { describeProblems } from './problems.ts';

const EVERY: ErrorCatalogue = { ...ALL_ERRORS, ...CLI_ERRORS };
const CODES = Object.keys(EVERY);

/** The problem as it is told, with a value for each of the names in its text. */
async function told(code: string, language: 'nl' | 'en') {
  const text = Object.values(EVERY[code]?.[language] ?? {}).join(' ');
  const names = [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name, 'WAARDE']);
  const [error] = JSON.parse(
    await describeProblems([{ code, params: Object.fromEntries(names) }], language, true),
  ).errors;
  return { ...error, named: names.length };
}

describe('the errors that the command line tells', () => {
  it('are told in both languages, with everything that they name', async () => {
    for (const code of CODES) {
      const [dutch, english] = [await told(code, 'nl'), await told(code, 'en')];
      for (const { what, means, do: advice, named } of [dutch, english]) {
        const parts = [what, means, advice].map((part) => part.trim());
        expect(parts, code).not.toContain('');
        expect(parts.join(' '), code).not.toMatch(/[{}]/);
        expect(parts.join(' ').split('WAARDE').length - 1, code).toBe(named);
      }
      expect(dutch.code).toBe(code);
      expect([dutch.what, dutch.means, dutch.do], code).not.toEqual([
        english.what,
        english.means,
        english.do,
      ]);
    }
  });

  it('have no code that is another part’s', () => {
    const own = Object.keys(CLI_ERRORS);
    expect(own.filter((code) => Object.hasOwn(ALL_ERRORS, code))).toEqual([]);
    expect(own.filter((code) => !/^cli\.[a-z]+(-[a-z]+)*$/.test(code))).toEqual([]);
  });

  it('are all given somewhere', () => {
    const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.includes('.test.') && !name.endsWith('errors.ts'))
      .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'))
      .join('\n');
    expect(Object.keys(CLI_ERRORS).filter((code) => !sources.includes(`'${code}'`))).toEqual([]);
  });

  it('tell a code that nobody wrote a text for by its name only', async () => {
    const problem = { code: 'toString', params: { secret: 'geheim' } };
    const text = await describeProblems([problem], 'nl', false);
    expect(text).toContain('niet verwachtten (toString)');
    expect(text).not.toContain('geheim');
  });
});
