import { ADMISSION_ERRORS } from '@tenzij/admission';
import { DOSSIER_ERRORS } from '@tenzij/dossier';
import { FACE_ERRORS } from '@tenzij/face';
import { KERNEL_ERRORS, LANGUAGES } from '@tenzij/kernel';
import { PASS_ERRORS } from '@tenzij/pass';
import { checkMessages } from '@tenzij/ui';
import { describe, expect, it } from 'vitest';
import { GATE_ERRORS } from '../gate/errors.ts';
import { whyReferred } from '../screens/why-referred.ts';
import { EN } from './en.ts';
import { NL } from './nl.ts';

const REFERRALS = {
  ...KERNEL_ERRORS,
  ...DOSSIER_ERRORS,
  ...FACE_ERRORS,
  ...PASS_ERRORS,
  ...ADMISSION_ERRORS,
  ...GATE_ERRORS,
};
/** These are about signing, keys and choosing a model; no gate meets them. */
const ELSEWHERE = ['clearance.not-clearable', 'face.card-invalid', 'face.model-does-not-fit'];

/** Of what is about a deployment's papers, a gate meets its clearance only. */
function isForGates(code: string): boolean {
  return !ELSEWHERE.includes(code) && (!(code in DOSSIER_ERRORS) || code.startsWith('clearance.'));
}

describe('the texts of the gate', () => {
  it('are complete in both languages', () => {
    expect(checkMessages({ nl: NL, en: EN })).toEqual([]);
  });

  it('never tell a visitor that they are denied', () => {
    const forVisitors = Object.entries({ ...NL, ...EN }).filter(([key]) => !key.startsWith('crew.'));
    const words = /denied|refus|weiger|geweigerd|verboden|not allowed|score|%/i;
    expect(forVisitors.filter(([, text]) => words.test(text))).toEqual([]);
  });

  it('tell the crew why somebody was referred, whatever the code, without loose ends', () => {
    for (const code of Object.keys(REFERRALS).filter(isForGates)) {
      for (const language of LANGUAGES) expect(whyReferred(code, language), code).not.toMatch(/[{}]/);
    }
    expect(whyReferred('never.heard-of', 'nl')).toBe(GATE_ERRORS['gate.failed'].nl.what);
  });
});
