import { type ClearanceContent, orThrow, type Template } from '@tenzij/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TEST_CONTENT, TEST_MODEL, TEST_USE, testClearance } from '../../../../tools/testing/clearance.ts';
import { pack } from '../template/packing.ts';
import { compareMany } from './5-many-results.ts';
import { compare } from './5-result.ts';

const SHAPE = { length: 16, bits: 4 } as const;
const MODEL: ClearanceContent['model'] = { ...TEST_MODEL, template: SHAPE };
const clearance = testClearance({ ...TEST_CONTENT, model: MODEL });

const values = fc
  .array(fc.integer({ min: -7, max: 7 }), { minLength: SHAPE.length, maxLength: SHAPE.length })
  .filter((list) => list.some((value) => value !== 0));
const template = values.map(
  (list): Template => ({ modelId: MODEL.id, bytes: pack(Int8Array.from(list), SHAPE) }),
);

const similarity = (first: Template, second: Template) =>
  orThrow(compare(first, second, clearance, TEST_USE)).similarity;
const many = (templates: readonly (Template | null)[], a: number[], b: number[]) =>
  compareMany(templates, { a: Int32Array.from(a), b: Int32Array.from(b) }, clearance, TEST_USE);

describe('comparing many templates', () => {
  it('gives what compare gives, at the float that is not above it', () => {
    fc.assert(
      fc.property(template, template, (first, second) => {
        const [score] = orThrow(many([first, second], [0], [1]));
        const exact = similarity(first, second);
        expect(score).toBeLessThanOrEqual(exact);
        expect(exact - (score as number)).toBeLessThan(2 ** -23);
        if (Math.fround(exact) === exact) expect(score).toBe(exact);
      }),
      { numRuns: 2000 },
    );
  });

  it('decides as compare does at every threshold that was seen as a score', () => {
    fc.assert(
      fc.property(fc.array(template, { minLength: 3, maxLength: 8 }), (templates) => {
        const pairs = templates.flatMap((_, i) => templates.slice(0, i).map((_other, j) => [i, j] as const));
        const scores = orThrow(
          many(
            templates,
            pairs.map(([i]) => i),
            pairs.map(([, j]) => j),
          ),
        );
        for (const threshold of scores) {
          const matches = pairs.map(
            ([i, j]) => similarity(templates[i] as Template, templates[j] as Template) >= threshold,
          );
          expect([...scores].map((score) => score >= threshold)).toEqual(matches);
        }
      }),
    );
  });

  it('gives no number for a template that is missing', () => {
    const one = { modelId: MODEL.id, bytes: pack(new Int8Array(16).fill(3), SHAPE) };
    expect([...orThrow(many([one, null, one], [0, 0], [1, 2]))]).toEqual([Number.NaN, 1]);
  });

  it('refuses templates of another model, of another length, or without a direction', () => {
    const one = { modelId: MODEL.id, bytes: pack(new Int8Array(16).fill(3), SHAPE) };
    const refused = (odd: Template) => many([one, odd], [0], [1]);
    const mismatch = { ok: false, problem: { code: 'face.template-mismatch' } };
    expect(refused({ ...one, modelId: 'another' })).toMatchObject(mismatch);
    expect(refused({ ...one, bytes: new Uint8Array(9) })).toMatchObject(mismatch);
    expect(refused({ ...one, bytes: new Uint8Array(8) })).toMatchObject({
      problem: { code: 'face.template-empty' },
    });
  });

  it('invariant 1: compares nothing without a clearance that covers it', () => {
    const pairs = { a: new Int32Array(), b: new Int32Array() };
    const problems = [
      compareMany([], pairs, undefined, TEST_USE),
      compareMany([], pairs, { ...clearance }, TEST_USE),
      compareMany([], pairs, clearance, { ...TEST_USE, now: clearance.validity.expires }),
      compareMany([], pairs, testClearance({ model: MODEL, mode: 'human-comparison' }), {
        ...TEST_USE,
        mode: 'human-comparison',
      }),
    ].map((result) => !result.ok && result.problem.code);
    expect(problems).toEqual([
      'clearance.missing',
      'clearance.missing',
      'clearance.expired',
      'clearance.other-mode',
    ]);
  });
});
