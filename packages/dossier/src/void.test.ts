import type { ClearanceContent } from '@tenzij/kernel';
import { describe, expect, it } from 'vitest';
import { CONTENT, RULE_WITH_TERMS } from '../test/material.ts';
import { type ClearableNow, type ClearanceField, changesAgainst } from './void.ts';

const AS_SIGNED: ClearableNow = {
  purposes: CONTENT.purposes,
  mode: CONTENT.mode,
  storage: CONTENT.storage,
  model: CONTENT.model,
  attackDetection: CONTENT.attackDetection,
  lanes: CONTENT.lanes,
  parity: CONTENT.parity,
  noticeSha256: CONTENT.hashes.notice,
  dpiaSha256: CONTENT.hashes.dpia,
  verdict: CONTENT.verdict,
};
const OTHER = 'ab'.repeat(32);
const PURPOSE = { id: 'toegang', nl: 'Toegang tot het terrein', en: 'Entry to the grounds' };
const SECOND = { id: 'tellen', nl: 'Tellen', en: 'Counting' };
const { model, lanes, parity } = CONTENT;

const CASES: readonly [string, Partial<ClearableNow>, readonly ClearanceField[]][] = [
  ['a purpose in other words', { purposes: [{ ...PURPOSE, nl: 'Toegang' }] }, ['purposes']],
  ['a purpose more', { purposes: [PURPOSE, SECOND] }, ['purposes']],
  ['no purpose', { purposes: [] }, ['purposes']],
  ['another verdict', { verdict: 'NO_UNKNOWN' }, ['verdict']],
  ['another mode', { mode: 'identification' }, ['mode']],
  ['another storage', { storage: 'sealed' }, ['storage']],
  ['another model', { model: { ...model, id: 'other' } }, ['model']],
  ['the model with another card', { model: { ...model, card: OTHER } }, ['model']],
  [
    'the model with another file',
    { model: { ...model, files: { ...model.files, landmarks: OTHER } } },
    ['model'],
  ],
  ['another model with another threshold', { model: { ...model, id: 'other', threshold: 0.5 } }, ['model']],
  ['another threshold', { model: { ...model, threshold: 0.43 } }, ['threshold']],
  ['no turn of the head', { attackDetection: { passive: null, challenge: 'none' } }, ['attackDetection']],
  ['a face lane more', { lanes: { ...lanes, face: lanes.face + 1 } }, ['lanes']],
  ['a regular lane less', { lanes: { ...lanes, regular: lanes.regular - 1 } }, ['lanes']],
  ['a wider rule', { parity: { ...parity, p90GapSeconds: 61 } }, ['parity']],
  ['another reason for the rule', { parity: { ...parity, reason: 'Because.' } }, ['parity']],
  ['terms for the rule', { parity: RULE_WITH_TERMS }, ['parity']],
  ['another DPIA', { dpiaSha256: OTHER }, ['dpia']],
  ['another notice', { noticeSha256: OTHER }, ['notice']],
  ['two changes', { mode: 'identification', noticeSha256: OTHER }, ['mode', 'notice']],
];

describe('changesAgainst', () => {
  it('finds nothing in a case that is as it was signed', () => {
    expect(changesAgainst(CONTENT, AS_SIGNED)).toEqual([]);
  });

  it.each(CASES)('guard dpia-version: names what changed: %s', (_what, change, fields) => {
    expect(changesAgainst(CONTENT, { ...AS_SIGNED, ...change })).toEqual(fields);
  });

  it('covers every field', () => {
    const covered: Record<ClearanceField, true> = {
      purposes: true,
      verdict: true,
      mode: true,
      storage: true,
      model: true,
      threshold: true,
      attackDetection: true,
      lanes: true,
      parity: true,
      dpia: true,
      notice: true,
    };
    expect([...new Set(CASES.flatMap(([, , fields]) => fields))].sort()).toEqual(Object.keys(covered).sort());
  });

  it('invariant 5: what is not decided any more is not as it was signed', () => {
    const undecided = Object.fromEntries(Object.keys(AS_SIGNED).map((key) => [key, null]));
    const now = { ...undecided, verdict: CONTENT.verdict } as unknown as ClearableNow;
    expect(changesAgainst(CONTENT, now)).toEqual([
      'purposes',
      'mode',
      'storage',
      'model',
      'attackDetection',
      'lanes',
      'parity',
      'dpia',
      'notice',
    ]);
  });

  it('does not compare what is left out', () => {
    const { dpiaSha256: _dpia, verdict: _verdict, ...now } = AS_SIGNED;
    expect(changesAgainst(CONTENT, now)).toEqual([]);
  });

  it('minds no order of purposes', () => {
    const signed: ClearanceContent = { ...CONTENT, purposes: [PURPOSE, SECOND] };
    expect(changesAgainst(signed, { ...AS_SIGNED, purposes: [SECOND, PURPOSE] })).toEqual([]);
  });
});
