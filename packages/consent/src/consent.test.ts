import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Attestation,
  answerConsent,
  type ConsentGiver,
  consentStates,
  mayEnrol,
  withdrawConsent,
} from './consent.ts';
import { createNotice, NOTICE_ITEMS, type NoticeItemId, noticeSha256 } from './notice.ts';

const AT = 1_800_000_000;
const PURPOSES = [
  { id: 'access', nl: 'Toegang.', en: 'Access.' },
  { id: 'statistics', nl: 'Tellen.', en: 'Counting.' },
];

const answers = Object.fromEntries(
  NOTICE_ITEMS.map((id) => [id, { nl: `Antwoord ${id}`, en: `Answer ${id}` }]),
) as Record<NoticeItemId, { nl: string; en: string }>;
const created = createNotice({ version: 1, answers });
if (!created.ok) throw new Error(created.problem.code);
const notice = created.value;

interface Changes {
  readonly noticeSha256?: string;
  readonly act?: string;
  readonly giver?: ConsentGiver;
  readonly attested?: Attestation | null;
  readonly shownAt?: number;
}

const BY = { giver: 'visitor', attested: '16-or-over', desk: null, crew: null, shownAt: AT - 60 } as const;

function answer(given: Record<string, boolean>, changes: Changes = {}) {
  return answerConsent({
    subject: 'ticket-1',
    notice,
    noticeSha256: notice.sha256,
    purposes: PURPOSES,
    answers: Object.entries(given).map(([purpose, yes]) => ({ purpose, given: yes })),
    act: 'Ja, gebruik mijn gezicht bij deze poort',
    language: 'nl',
    at: AT,
    ...BY,
    ...changes,
  });
}

const BY_GUARDIAN = { giver: 'guardian', desk: 'assisted', crew: 'member-7', act: 'erasure' } as const;

describe('a notice', () => {
  it('has nine items, and another hash when one word differs', () => {
    const other = createNotice({ version: 1, answers: { ...answers, I9: { nl: 'Nee', en: 'No' } } });
    expect(notice.items.map(({ id }) => id)).toEqual([...NOTICE_ITEMS]);
    expect(other.ok && other.value.sha256).not.toBe(notice.sha256);
  });

  it('is hashed over what is shown, whatever hash comes with it', () => {
    expect(noticeSha256(JSON.parse(JSON.stringify(notice)))).toBe(notice.sha256);
    expect(noticeSha256({ ...notice, version: 2 })).not.toBe(notice.sha256);
    expect(noticeSha256({ ...notice, items: notice.items.slice(1) })).not.toBe(notice.sha256);
  });

  it.each(NOTICE_ITEMS.flatMap((id) => [[id, ' '] as const, [id, '\u2060\u200b'] as const]))(
    'cannot lack %s in either language: %j',
    (id, en) => {
      const lacking = { ...answers, [id]: { nl: 'Tekst', en } };
      expect(createNotice({ version: 1, answers: lacking })).toMatchObject({
        ok: false,
        problem: { code: 'consent.notice-incomplete', params: { item: id } },
      });
    },
  );
});

describe('invariant 6: consent precedes the template', () => {
  it('guards purpose, notice-version: records each purpose apart, with the notice shown and the act', () => {
    const drafts = answer({ access: true, statistics: false });
    expect(drafts).toMatchObject({
      ok: true,
      value: [
        { kind: 'consent-given', subject: 'ticket-1', body: { purpose: 'access', notice: notice.sha256 } },
        { kind: 'consent-refused', body: { purpose: 'statistics' } },
      ],
    });
  });

  it.each([
    [
      'another notice than the one in force',
      { access: true, statistics: true },
      { noticeSha256: '0'.repeat(64) },
      'consent.other-notice',
    ],
    ['no act', { access: true, statistics: true }, { act: ' ' }, 'consent.no-act'],
    ['a purpose left unanswered', { access: true }, {}, 'consent.unanswered-purpose'],
    [
      'a purpose nobody asked',
      { access: true, statistics: true, marketing: true },
      {},
      'consent.unknown-purpose',
    ],
  ])('refuses %s', (_what, given, changes, code) => {
    expect(answer(given, changes)).toMatchObject({ ok: false, problem: { code } });
  });

  it('records who answered, what they said of age and when the notice was shown', () => {
    expect(answer({ access: true, statistics: true })).toMatchObject({
      value: [{ body: { ...BY, act: 'Ja, gebruik mijn gezicht bij deze poort', language: 'nl' } }, {}],
    });
  });

  it.each<[ConsentGiver, Attestation | null]>([
    ['visitor', null],
    ['visitor', 'guardian'],
    ['guardian', null],
    ['guardian', '16-or-over'],
  ])('refuses a yes of a %s who attests %s, and records their no', (giver, attested) => {
    const one = { access: true, statistics: false };
    expect(answer(one, { giver, attested })).toMatchObject({
      ok: false,
      problem: { code: 'consent.not-attested' },
    });
    expect(answer({ access: false, statistics: false }, { giver, attested })).toMatchObject({
      value: [{ kind: 'consent-refused', body: { giver, attested: null } }, {}],
    });
  });

  it('takes the yes of a guardian who says to be one', () => {
    const by = { giver: 'guardian', attested: 'guardian' } as const;
    expect(answer({ access: true, statistics: true }, by)).toMatchObject({
      ok: true,
      value: [{ body: by }, {}],
    });
  });

  it('has the notice shown no later than the answer, in whole seconds', () => {
    const shownAt = (shown: number) => {
      const drafts = answer({ access: true, statistics: true }, { shownAt: shown });
      return drafts.ok && drafts.value[0]?.body.shownAt;
    };
    expect([AT + 600, AT, AT - 0.5].map(shownAt)).toEqual([AT, AT, AT - 1]);
  });

  it('refuses two answers to one purpose', () => {
    const twice = answerConsent({
      subject: 's',
      notice,
      noticeSha256: notice.sha256,
      purposes: PURPOSES,
      act: 'act',
      language: 'nl',
      at: AT,
      ...BY,
      answers: [
        { purpose: 'access', given: false },
        { purpose: 'access', given: true },
      ],
    });
    expect(twice).toMatchObject({ ok: false, problem: { code: 'consent.answered-twice' } });
  });

  it('guard purpose: enrols only on a yes to every purpose: none, refused and withdrawn are not yes', () => {
    const state = fc.constantFrom(
      'none' as const,
      'given' as const,
      'refused' as const,
      'withdrawn' as const,
    );
    fc.assert(
      fc.property(state, state, (access, statistics) => {
        const expected = access === 'given' && statistics === 'given';
        expect(mayEnrol({ access, statistics }, PURPOSES).ok).toBe(expected);
      }),
    );
    expect(mayEnrol({}, []).ok).toBe(false);
  });
});

describe('consent over time', () => {
  it('is what was answered last', () => {
    const given = answer({ access: true, statistics: true });
    const refused = answer({ access: true, statistics: false });
    if (!given.ok || !refused.ok) throw new Error('unreachable');
    expect(consentStates([], PURPOSES)).toEqual({ access: 'none', statistics: 'none' });
    expect(consentStates([...given.value, ...refused.value], PURPOSES)).toEqual({
      access: 'given',
      statistics: 'refused',
    });
  });

  it('ends by withdrawing, which is recorded for what was given, with who did it and what was erased', () => {
    const given = answer({ access: true, statistics: false });
    if (!given.ok) throw new Error('unreachable');
    const states = consentStates(given.value, PURPOSES);
    const drafts = withdrawConsent({
      subject: 'ticket-1',
      states,
      by: BY_GUARDIAN,
      erased: ['commitment'],
      at: AT,
    });
    expect(drafts).toMatchObject([
      { kind: 'consent-withdrawn', body: { purpose: 'access', ...BY_GUARDIAN } },
      { kind: 'erased', body: { erased: ['commitment'] } },
    ]);
    expect(consentStates([...given.value, ...drafts], PURPOSES)).toEqual({
      access: 'withdrawn',
      statistics: 'refused',
    });
  });
});
