import { Plan } from '@tenzij/dossier';
import { describe, expect, it } from 'vitest';
import {
  decidedOrNull,
  EMPTY_PLAN,
  NO_LANES,
  nextPurposeId,
  type PlanDraft,
  planFaults,
} from './plan-draft.ts';

const NOW = 1_800_000_000;
const TERMS = { afterSeconds: 600, resumeSeconds: 300, unmeasured: 'alarm' } as const;
const RULE = { p90GapSeconds: 60, reason: 'Since the gates allow it.' };
const GOOD: PlanDraft = {
  ...EMPTY_PLAN,
  event: { name: 'Festival', place: 'Groningen', starts: NOW + 100, ends: NOW + 200 },
  purposes: [{ id: 'doel-1', nl: 'Naar binnen', en: 'Entry' }],
  lanes: { face: 4, regular: 2 },
  parity: { ...RULE, terms: TERMS },
  validity: { notBefore: NOW, expires: NOW + 300 },
  contact: { name: 'Desk', email: 'desk@example.org' },
};

describe('planFaults', () => {
  it('finds nothing wrong with a plan that can be saved, decided or not', () => {
    const undecided = { ...GOOD, purposes: [], lanes: null, parity: null, validity: null, contact: null };
    const older = { ...GOOD, parity: RULE };
    for (const draft of [GOOD, undecided, older]) {
      expect(planFaults(draft, NOW)).toEqual({});
      expect(Plan.safeParse(draft).success).toBe(true);
    }
  });

  it.each<[string, Partial<PlanDraft>]>([
    ['event.ends', { event: { ...GOOD.event, ends: NOW } }],
    ['event.ends', { event: { ...GOOD.event, ends: NOW + 100 } }],
    ['event.place', { event: { ...GOOD.event, place: ' ' } }],
    ['purposes.0.en', { purposes: [{ id: 'doel-1', nl: 'Naar binnen', en: '' }] }],
    ['lanes.regular', { lanes: { face: 4, regular: null } }],
    ['lanes.regular', { lanes: { face: 4, regular: 0 } }],
    ['lanes.face', { lanes: { face: 'four', regular: 2 } }],
    ['parity.reason', { parity: { p90GapSeconds: 60, reason: '' } }],
    ['parity.p90GapSeconds', { parity: { p90GapSeconds: 0, reason: 'x' } }],
    ['parity.terms.afterSeconds', { parity: { ...RULE, terms: { ...TERMS, afterSeconds: '5 min' } } }],
    ['parity.terms.resumeSeconds', { parity: { ...RULE, terms: { ...TERMS, resumeSeconds: null } } }],
    ['parity.terms.unmeasured', { parity: { ...RULE, terms: { ...TERMS, unmeasured: null } } }],
    ['validity.expires', { validity: { notBefore: NOW, expires: NOW } }],
    ['validity.notBefore', { validity: { notBefore: null, expires: NOW } }],
    ['contact.email', { contact: { name: 'Desk', email: 'desk' } }],
  ])('names what is wrong: %s', (path, part) => {
    expect(Object.keys(planFaults({ ...GOOD, ...part }, NOW))).toEqual([path]);
  });
});

describe('a part of the plan', () => {
  it('is undecided when nothing of it is filled in', () => {
    expect(decidedOrNull(NO_LANES)).toBeNull();
    expect(decidedOrNull({ ...NO_LANES, face: 0 })).toEqual({ face: 0, regular: null });
  });
});

describe('nextPurposeId', () => {
  it('never gives an id that is there', () => {
    const purposes = [
      { id: 'doel-1', nl: 'a', en: 'a' },
      { id: 'doel-3', nl: 'a', en: 'a' },
    ];
    expect(nextPurposeId([])).toBe('doel-1');
    expect(nextPurposeId(purposes)).toBe('doel-2');
  });
});
