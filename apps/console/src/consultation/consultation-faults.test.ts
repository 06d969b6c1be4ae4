import { Consultation } from '@tenzij/dossier';
import { describe, expect, it } from 'vitest';
import { consultationFaults } from './consultation-faults.ts';
import {
  type ConsultationForm,
  EMPTY_CONSULTATION,
  tidied,
  withLetter,
  withOptional,
  withStillApplies,
  withVersion,
} from './consultation-form.ts';

const SENT: ConsultationForm = {
  sentAt: '2026-08-01',
  receivedAt: '2026-08-03',
  sent: [{ what: 'DPIA', evidence: ['Map 3', ' ', ''] }],
  outcome: 'pending',
};
const fields = (form: ConsultationForm) => consultationFaults(form).map(({ field }) => field);

describe('the record of a consultation', () => {
  it('can be saved as it grows', () => {
    const { receivedAt: _, ...begun } = SENT;
    expect(fields(begun)).toEqual([]);
    expect(fields(SENT)).toEqual([]);
    expect(Consultation.safeParse(tidied(SENT)).data?.sent[0]?.evidence).toEqual(['Map 3']);
  });

  it('says of every empty field that it is needed', () => {
    expect(fields(EMPTY_CONSULTATION)).toEqual(['sentAt', 'sent-0']);
    const begun = {
      ...SENT,
      extension: { informedAt: '', reason: '' },
      suspensions: [{ from: '', until: null, reason: '' }],
    };
    expect(fields(begun)).toEqual(['extendedAt', 'extendedWhy', 'from-0', 'reason-0']);
  });

  it('puts each date that is too early at its own field', () => {
    expect(fields({ ...SENT, receivedAt: '2026-07-31' })).toEqual(['receivedAt']);
    expect(fields({ ...SENT, extension: { informedAt: '2026-08-02', reason: 'Druk.' } })).toEqual([
      'extendedAt',
    ]);
    const suspensions = [{ from: '2026-08-10', until: '2026-08-09', reason: 'Vraag.' }];
    expect(fields({ ...SENT, suspensions })).toEqual(['until-0']);
    expect(fields({ ...SENT, outcome: 'withdrawn', outcomeAt: '2026-08-02' })).toEqual(['outcomeAt']);
  });

  it('takes advice in writing only', () => {
    const advised = { ...SENT, outcome: 'advice-received' as const };
    expect(fields(advised)).toEqual(['outcomeAt']);
    expect(fields({ ...advised, outcomeAt: '2026-09-20' })).toEqual(['letter']);
    expect(fields(withLetter({ ...advised, outcomeAt: '2026-09-20' }, 'Brief z2026-1'))).toEqual([]);
  });

  it('takes a judgement that advice still applies from somebody, with a reason', () => {
    const sent = withVersion(SENT, '1');
    expect(sent.dpiaVersion).toBe(1);
    expect('dpiaVersion' in withVersion(sent, 'x')).toBe(false);
    expect(fields(withStillApplies(sent, 2, 'Noor', ''))).toEqual(['appliesWhy']);
    expect(fields(withStillApplies(sent, 2, '', 'Hetzelfde plan.'))).toEqual(['appliesWho']);
    expect(fields(withStillApplies(sent, 2, 'Noor', 'Hetzelfde plan.'))).toEqual([]);
    expect('stillApplies' in withStillApplies(sent, 2, '', '')).toBe(false);
  });

  it('leaves out what is empty, and the hash of another letter', () => {
    expect('receivedAt' in withOptional(SENT, 'receivedAt', '')).toBe(false);
    const hashed = { ...SENT, letter: { reference: 'Brief 1', sha256: 'a'.repeat(64) } };
    expect(withLetter(hashed, 'Brief 2').letter).toEqual({ reference: 'Brief 2' });
    expect('letter' in withLetter(hashed, '')).toBe(false);
  });
});
