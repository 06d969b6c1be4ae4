import { type FactsFile, parseFacts } from '@tenzij/norms';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../../norms/src/test/law.ts';
import { factsYaml } from './facts-yaml.ts';

const readBack = (file: FactsFile) => parseFacts(factsYaml(file), 'facts.yaml');

describe('a facts file', () => {
  it('reads back as the facts it was written from, for every scenario', () => {
    expect(SCENARIOS.length).toBeGreaterThan(30);
    for (const { file } of SCENARIOS) expect(readBack(file)).toEqual({ ok: true, value: file });
  });

  it('reads back whatever people write in it, in lines that fit a page', () => {
    const text = fc
      .array(
        fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(' ', '\\', '"', '#', ': ', '\n', '- ')),
      )
      .map((parts) => parts.join(' ').trim())
      .filter((parts) => parts !== '');
    fc.assert(
      fc.property(text, fc.array(text, { minLength: 1, maxLength: 3 }), (reasoning, evidence) => {
        const file: FactsFile = {
          deployment: { name: reasoning, asOf: '2026-11-22' },
          facts: { C1: { value: 'yes', evidence, reasoning, judgedBy: evidence[0] ?? '' } },
        };
        expect(readBack(file)).toEqual({ ok: true, value: file });
      }),
      { numRuns: 300 },
    );
    const long = factsYaml({ deployment: { name: 'word '.repeat(200).trim() }, facts: {} });
    expect(Math.max(...long.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(84);
  });

  it('reads back without facts', () => {
    const file: FactsFile = { deployment: {}, facts: {} };
    expect(readBack(file)).toEqual({ ok: true, value: file });
  });
});
