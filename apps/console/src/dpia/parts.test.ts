import { describe, expect, it } from 'vitest';
import { dpiaPart, partOfDocument, readingOrder } from './parts.ts';

describe('dpiaPart', () => {
  it.each([
    [null, { is: 'overview' }],
    ['free-consent', { is: 'section', id: 'free-consent' }],
    ['risk-exclusion', { is: 'risk', id: 'exclusion' }],
    ['risk-own-1a2b', { is: 'risk', id: 'own-1a2b' }],
    ['conclusion', { is: 'conclusion' }],
    ['consultation', { is: 'consultation' }],
    ['nowhere', { is: 'not-there' }],
  ])('reads %s', (part, expected) => {
    expect(dpiaPart(part)).toEqual(expected);
  });
});

describe('partOfDocument', () => {
  it.each(['dpia:retention', 'dpia-risk:own-1a2b', 'dpia-judgement', 'consultation'])(
    'leads %s to a page of the DPIA',
    (document) => {
      expect(dpiaPart(partOfDocument(document) ?? '').is).not.toMatch(/not-there|overview/);
    },
  );

  it('has no page of the DPIA for the documents of other pages', () => {
    expect([partOfDocument('plan'), partOfDocument('answer:C1')]).toEqual([null, null]);
  });
});

it('reads sections, then risks, then the conclusion', () => {
  const view = { sections: [{ id: 'proposal' }, { id: 'data' }], risks: [{ id: 'exclusion' }] };
  expect(readingOrder(view)).toEqual(['proposal', 'data', 'risk-exclusion', 'conclusion']);
});
