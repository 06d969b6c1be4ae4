import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paperHtml } from '../paper/paper-html.ts';
import { addDays, addMonth, daysBetween } from './calendar.ts';
import { checkConsultation } from './check.ts';
import { Consultation } from './consultation.ts';
import { consultationPaper } from './consultation-paper.ts';
import { consultationState } from './term.ts';

const RECORD: Consultation = {
  sentAt: '2026-03-01',
  receivedAt: '2026-03-02',
  sent: [{ what: 'DPIA versie 1', evidence: ['dpia-v1.pdf'] }],
  outcome: 'pending',
};
const LETTER = { reference: 'brief van 1 mei 2026, kenmerk 7' };

describe('the term', () => {
  it('is eight weeks from receipt, and nothing runs before', () => {
    expect(consultationState(RECORD, '2026-03-03')).toMatchObject({
      due: '2026-04-27',
      dueUnknown: null,
      overdue: false,
    });
    const { receivedAt: _, ...unreceived } = RECORD;
    expect(consultationState(unreceived, '2027-01-01')).toMatchObject({
      due: null,
      dueUnknown: 'not-received',
      overdue: false,
    });
  });

  it('is six weeks longer when that is told within a month, and not when it is told later', () => {
    const told = (informedAt: string) =>
      consultationState({ ...RECORD, extension: { informedAt, reason: 'complex' } }, '2026-04-20');
    expect(told('2026-04-02')).toMatchObject({
      due: '2026-06-08',
      extension: 'counted',
      extendableUntil: '2026-04-02',
    });
    expect(told('2026-04-03')).toMatchObject({ due: '2026-04-27', extension: 'too-late' });
  });

  it('stands still while the authority waits, and shared days count once', () => {
    const suspensions = [
      { from: '2026-03-10', until: '2026-03-20', reason: 'vraag' },
      { from: '2026-03-15', until: '2026-03-25', reason: 'vraag' },
    ];
    const state = (asOf: string, last: string | null = '2026-03-25') =>
      consultationState(
        {
          ...RECORD,
          suspensions: suspensions.map((one, index) => (index === 1 ? { ...one, until: last } : one)),
        },
        asOf,
      );
    expect(state('2026-04-01')).toMatchObject({ suspendedDays: 15, due: '2026-05-12' });
    expect(state('2026-04-01', null)).toMatchObject({ due: null, dueUnknown: 'suspended' });
    expect(state('2026-03-09')).toMatchObject({ suspendedDays: 0, due: '2026-04-27' });
  });

  it('is over the day after its last, which gives no approval', () => {
    expect(consultationState(RECORD, '2026-04-27').overdue).toBe(false);
    expect(consultationState(RECORD, '2026-04-28')).toMatchObject({ overdue: true, adviceReceived: false });
  });

  it('whatever the dates and the day: silence is never advice', () => {
    const day = fc.integer({ min: 0, max: 2000 }).map((days) => addDays('2026-01-01', days));
    const outcome = fc.constantFrom('pending' as const, 'would-infringe' as const, 'withdrawn' as const);
    fc.assert(
      fc.property(day, day, outcome, fc.boolean(), (receivedAt, asOf, result, withLetter) => {
        const record = { ...RECORD, receivedAt, outcome: result, ...(withLetter && { letter: LETTER }) };
        expect(consultationState(record, asOf).adviceReceived).toBe(false);
      }),
    );
  });

  it('advice counts from the day it is there, in writing', () => {
    const advised: Consultation = {
      ...RECORD,
      outcome: 'advice-received',
      outcomeAt: '2026-04-10',
      letter: LETTER,
    };
    expect(consultationState(advised, '2026-04-09').adviceReceived).toBe(false);
    expect(consultationState(advised, '2026-04-10').adviceReceived).toBe(true);
    const { letter: _, ...unwritten } = advised;
    expect(consultationState(unwritten, '2026-04-10').adviceReceived).toBe(false);
  });
});

describe('calendar days', () => {
  it.each([
    ['2026-01-31', '2026-02-28'],
    ['2028-01-31', '2028-02-29'],
    ['2026-12-15', '2027-01-15'],
    ['2026-03-02', '2026-04-02'],
  ])('a month after %s is %s', (from, to) => expect(addMonth(from)).toBe(to));

  it('adding days and counting them agree, over leap days and the change of the clock', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 400 }), (start, days) => {
        const from = addDays('2000-01-01', start);
        expect(daysBetween(from, addDays(from, days))).toBe(days);
      }),
    );
  });
});

describe('a record', () => {
  const codeOf = (changes: Partial<Consultation>) => {
    const result = checkConsultation({ ...RECORD, ...changes }, { record: null, newestDpia: 2 });
    return result.ok ? 'ok' : `${result.problem.code} ${result.problem.params.field ?? ''}`.trim();
  };
  it.each([
    [{}, 'ok'],
    [{ receivedAt: '2026-02-28' }, 'consultation.dates-reversed receivedAt'],
    [
      { extension: { informedAt: '2026-03-01', reason: 'x' } },
      'consultation.dates-reversed extension.informedAt',
    ],
    [
      { suspensions: [{ from: '2026-03-10', until: '2026-03-09', reason: 'x' }] },
      'consultation.dates-reversed suspensions',
    ],
    [{ outcome: 'withdrawn' }, 'consultation.outcome-undated'],
    [{ outcome: 'withdrawn', outcomeAt: '2026-03-05' }, 'ok'],
    [{ outcome: 'advice-received', outcomeAt: '2026-03-05' }, 'consultation.letter-missing'],
    [
      { outcome: 'advice-received', outcomeAt: '2026-03-01', letter: LETTER },
      'consultation.dates-reversed outcomeAt',
    ],
    [{ outcome: 'advice-received', outcomeAt: '2026-03-05', letter: LETTER }, 'ok'],
  ] as const)('%j: %s', (changes, code) => expect(codeOf(changes as Partial<Consultation>)).toBe(code));

  it('is about a version of the DPIA that was finished', () => {
    const stillApplies = { dpiaVersion: 3, judgedBy: 'Noor Bakker', reasoning: 'Alleen de naam is anders.' };
    expect(codeOf({ dpiaVersion: 2 })).toBe('ok');
    expect(codeOf({ dpiaVersion: 3 })).toBe('consultation.version-unknown');
    expect(codeOf({ dpiaVersion: 2, stillApplies })).toBe('consultation.version-unknown');
    expect(
      Consultation.safeParse({ ...RECORD, stillApplies: { ...stillApplies, judgedBy: '' } }).success,
    ).toBe(false);
    expect(
      Consultation.safeParse({ ...RECORD, stillApplies: { ...stillApplies, reasoning: ' ' } }).success,
    ).toBe(false);
  });

  it.each([
    ['pending', false],
    ['withdrawn', false],
    ['would-infringe', true],
    ['advice-received', true],
  ] as const)('after the answer that it would infringe, can say %s: %s', (outcome, can) => {
    const answer = { ...RECORD, outcomeAt: '2026-04-10', letter: LETTER };
    const before = { record: { ...answer, outcome: 'would-infringe' as const }, newestDpia: 1 };
    expect(checkConsultation({ ...answer, outcome }, before)).toMatchObject(
      can ? { ok: true } : { problem: { code: 'consultation.answer-kept' } },
    );
  });

  it('has dates that exist, and says what was sent', () => {
    expect(Consultation.safeParse(RECORD).success).toBe(true);
    expect(Consultation.safeParse({ ...RECORD, sentAt: '2026-02-30' }).success).toBe(false);
    expect(Consultation.safeParse({ ...RECORD, sent: [] }).success).toBe(false);
  });
});

it.each(['nl', 'en'] as const)('on paper says that silence is no approval (%s)', (language) => {
  const about = { name: 'Gezichtspas', organisation: 'Proefweide', specimen: true };
  const html = (asOf: string) =>
    paperHtml(consultationPaper(RECORD, consultationState(RECORD, asOf), about, language));
  const silence = { nl: 'Zwijgen is geen goedkeuring', en: 'Silence is no approval' }[language];
  expect(html('2026-04-28')).toContain(silence);
  expect(html('2026-04-27')).not.toContain(silence);
  expect(html('2026-04-27')).toContain('2026-04-27');
  expect(html('2026-04-27')).toContain('dpia-v1.pdf');
});
