import { readFileSync } from 'node:fs';
import { ADMISSION_ERRORS } from '@tenzij/admission';
import { CoarseCode } from '@tenzij/contracts';
import { FACE_ERRORS } from '@tenzij/face';
import { KERNEL_ERRORS } from '@tenzij/kernel';
import { PASS_ERRORS } from '@tenzij/pass';
import { describe, expect, it } from 'vitest';
import { CREW_ERRORS } from '../screens/why-referred.ts';
import { TICKET_GATE_ERRORS } from '../tickets/errors.ts';
import { coarseCode } from './coarse.ts';
import { GATE_ERRORS } from './errors.ts';

/** What leaves a gate of each code it can refer with; `gate` when it is not here. */
const EXPECTED: Readonly<Record<Exclude<CoarseCode, 'gate'>, readonly string[]>> = {
  withdrawn: ['pass.revoked', 'gate.ticket-withdrawn'],
  used: ['pass.already-used', 'admission.too-soon'],
  lane: ['admission.regular-pass', 'gate.ticket-lane'],
  look: [
    'admission.no-match',
    'gate.looked-enough',
    ...['none', 'several', 'too-small', 'not-live', 'turn-not-seen'].map((code) => `face.${code}`),
    ...Object.keys(FACE_ERRORS).filter((code) => code.startsWith('face.quality-')),
  ],
  pass: [
    'pass.claims-malformed',
    'pass.other-deployment',
    'pass.not-yet-valid',
    'pass.expired',
    'pass.template-missing',
    'pass.template-unexpected',
    'pass.commitment-mismatch',
    'pass.not-a-pass',
    'pass.version-unknown',
    'pass.too-large',
    'pass.truncated',
    'pass.not-base45',
    'pass.cannot-open',
    'pass.padding-invalid',
    'pass.malformed',
    'pass.content-too-large',
    'pass.sealed-cannot-open',
    'pass.sealed-malformed',
    'pass.stale',
    'pass.from-the-future',
    'pass.static-not-accepted',
    'pass.showing-mismatch',
    ...['unknown', 'not-genuine', 'other-product', 'not-yet', 'over'].map((code) => `gate.ticket-${code}`),
    ...Object.keys(KERNEL_ERRORS).filter((code) => code.startsWith('cose.')),
  ],
};

describe('why somebody was referred, as far as it leaves the gate', () => {
  it('is one of six words for every code there is, and no other', () => {
    const all = {
      ...KERNEL_ERRORS,
      ...PASS_ERRORS,
      ...FACE_ERRORS,
      ...ADMISSION_ERRORS,
      ...GATE_ERRORS,
      ...TICKET_GATE_ERRORS,
    };
    for (const code of Object.keys(all)) {
      const [expected = 'gate'] = Object.entries(EXPECTED).find(([, codes]) => codes.includes(code)) ?? [];
      expect([code, coarseCode(code)]).toEqual([code, expected]);
    }
    for (const coarse of Object.keys(EXPECTED)) expect(CoarseCode.options).toContain(coarse);
    expect(coarseCode('never.heard-of')).toBe('gate');
  });
});

describe('the page about gates', () => {
  const page = readFileSync(new URL('../../../../docs/reference/gate.md', import.meta.url), 'utf8');
  const rows = [...page.matchAll(/^\| `(pass|used|withdrawn|lane|look|gate)` \| (.+) \|$/gm)];
  const named = rows.flatMap(([, word = '', codes = '']) =>
    [...codes.matchAll(/`([^`]+)`/g)].map(([, code = '']) => [code, word] as const),
  );

  it('says the word of each code that it names', () => {
    expect(rows).toHaveLength(6);
    for (const [code, word] of named)
      expect([code, coarseCode(code.replace('*', 'x'))]).toEqual([code, word]);
  });

  it('names each code whose word isn’t that of its beginning', () => {
    const isSame = (name: string, code: string) =>
      name === code || (name.endsWith('*') && code.startsWith(name.slice(0, -1)));
    const isNamed = (code: string) =>
      named.some(([name, word]) => word === coarseCode(code) && isSame(name, code));
    const left = Object.keys(CREW_ERRORS).filter((code) => coarseCode(code) !== 'gate' && !isNamed(code));
    expect(left).toEqual([]);
  });
});
