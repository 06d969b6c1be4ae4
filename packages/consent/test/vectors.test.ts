import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyLedger } from '../src/index.ts';
import { unknownTerms } from '../src/record/terms.ts';
import { generateVectors, outcomeOf, VECTORS_FOLDER, vectorText } from './generate-vectors.ts';
import type { ConsentVector } from './vector.ts';

const files = readdirSync(VECTORS_FOLDER).sort();
const text = new Map(files.map((file) => [file, readFileSync(join(VECTORS_FOLDER, file), 'utf8')]));
const vectors = [...text.values()].map((json) => JSON.parse(json) as ConsentVector);

/** What each has to come to, written down apart from the code that makes them. */
const MEANT: Readonly<Record<string, readonly [stands: string, wrong: readonly string[]]>> = {
  expired: ['ConsentExpired', []],
  given: ['ConsentGiven', []],
  guardian: ['ConsentGiven', []],
  invalidated: ['ConsentInvalidated', []],
  older: ['ConsentGiven', []],
  oral: ['ConsentGiven', []],
  refused: ['ConsentRefused', []],
  'tampered-notice': ['ConsentGiven', ['texts']],
  'tampered-status': ['ConsentGiven', ['statuses']],
  'tampered-time': ['ConsentGiven', ['entries', 'statuses']],
  'tampered-withdrawal': ['ConsentGiven', ['complete']],
  unattested: ['none', []],
  withdrawn: ['ConsentWithdrawn', []],
  'withdrawn-at-desk': ['ConsentWithdrawn', []],
  'withdrawn-older': ['ConsentWithdrawn', []],
};

describe('vectors/consent', () => {
  it('is what generate-vectors.ts writes', () => {
    const generated = generateVectors();
    expect(files).toEqual(generated.map(({ name }) => `${name}.json`).sort());
    for (const vector of generated) expect(text.get(`${vector.name}.json`)).toBe(vectorText(vector));
    expect(files).toEqual(
      Object.keys(MEANT)
        .map((name) => `${name}.json`)
        .sort(),
    );
  });

  it.each(vectors.map((vector) => [vector.name, vector] as const))('%s', (name, { input, expected }) => {
    expect(outcomeOf(input)).toEqual(expected);
    const wrong = Object.entries(expected.checks).filter(([, told]) => told.startsWith('failed'));
    expect([expected.stands, wrong.map(([id]) => id)]).toEqual(MEANT[name]);
    expect(expected.verifies).toBe(wrong.length === 0);
    expect(verifyLedger(input.ledger).verifies).toBe(true);
    expect(unknownTerms(input.record)).toEqual([]);
  });
});
