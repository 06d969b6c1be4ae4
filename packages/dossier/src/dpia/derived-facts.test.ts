import { assess, parseFacts } from '@tenzij/norms';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsOf, LIBRARY } from '../../../norms/src/test/law.ts';
import type { Consultation } from '../consultation/consultation.ts';
import type { ReviewEntry, ReviewOpinion } from '../review/entry.ts';
import { reviewState } from '../review/state.ts';
import { asFacts, derivedFacts } from './derived-facts.ts';
import { DERIVED_CONDITIONS, type DerivedFactsInput } from './derived-types.ts';
import type { DpiaDocuments } from './documents.ts';
import { AS_OF, FINISHED_AT, finished, INPUT, RISK, writtenFor } from './testing/case.ts';

const DPIA = finished();
const WRITTEN = writtenFor(INPUT);
const HASH = '34'.repeat(32);

function advice(opinion: ReviewOpinion, dpiaVersion = 1, at = FINISHED_AT): ReviewEntry {
  const by = { memberId: 'dpo-1', name: 'Ada Vries', role: 'dpo' } as const;
  return {
    id: `a-${opinion}`,
    at,
    by,
    target: 'overall',
    kind: 'advice',
    opinion,
    text: 'Mijn advies.',
    dpiaVersion,
  };
}

const ALL: DerivedFactsInput = {
  dpia: DPIA,
  now: { ...DPIA.terms, lanesSha256: null },
  review: reviewState([advice('proceed')], 1),
  consultation: null,
  notice: INPUT.notice,
  register: { body: { listed: true }, revision: 3, sha256: HASH },
};
const NONE: DerivedFactsInput = {
  dpia: null,
  now: { planSha256: null, noticeSha256: null, lanesSha256: null, model: null },
  review: reviewState([], null),
  consultation: null,
  notice: null,
  register: null,
};
const CONSULTED: Consultation = {
  sentAt: '2026-06-01',
  receivedAt: '2026-06-01',
  sent: [{ what: 'DPIA', evidence: [] }],
  outcome: 'advice-received',
  outcomeAt: '2026-07-01',
  letter: { reference: 'brief 7' },
  dpiaVersion: 1,
};
const held = (body: Consultation) => ({ body, revision: 2, sha256: HASH });

/** The DPIA with this level judged on one risk and this conclusion. */
function judged(level: 'low' | 'medium' | 'high', highRiskRemains: 'yes' | 'no' | 'unknown') {
  const residual = { level, name: 'Noor Bakker', reasoning: 'r' };
  const documents: Partial<DpiaDocuments> = {
    risks: { ...WRITTEN.risks, exclusion: { ...RISK, residual } },
    judgement: WRITTEN.judgement && { ...WRITTEN.judgement, highRiskRemains },
  };
  const dpia = finished(documents);
  return { ...ALL, dpia, now: { ...dpia.terms, lanesSha256: null } };
}

const factOf = (id: string, input: DerivedFactsInput, asOf = AS_OF) =>
  derivedFacts(input, asOf).find((one) => one.id === id)?.fact;

describe('facts that follow from what is held', () => {
  it('are all there, with evidence by hash for each yes, and a sentence in both languages', () => {
    const derived = derivedFacts(ALL, AS_OF);
    expect(derived.map(({ id }) => id)).toEqual([...DERIVED_CONDITIONS]);
    for (const { id, fact, because } of derived) {
      if (id !== 'D3') expect(fact).toMatchObject({ value: 'yes' });
      expect(fact.evidence?.join(' '), id).toMatch(/sha256 [0-9a-f]{64}/);
      expect([because.nl, because.en].every((text) => text.length > 10)).toBe(true);
    }
  });

  it('are never a yes, nor a no that helps, when nothing is held', () => {
    for (const { id, fact } of derivedFacts(NONE, AS_OF)) {
      expect(fact.value, id).not.toBe('yes');
      if (id === 'D3') expect(fact.value).toBe('unknown');
    }
  });

  it('are read by the assessment, and carry a festival to its verdict', () => {
    const base = factsOf('specimen-festival');
    const file = { ...base, facts: { ...base.facts, ...asFacts(derivedFacts(ALL, AS_OF)) } };
    const read = parseFacts(JSON.stringify(file), 'facts.json');
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const verdict = (facts: typeof base) => {
      const result = assess(facts, LIBRARY, AS_OF);
      return result.ok ? result.value.verdict : result.problem.code;
    };
    expect(verdict(read.value)).toBe('UNLESS_CONSENT');
    const under = (input: DerivedFactsInput) =>
      verdict({ ...base, facts: { ...base.facts, ...asFacts(derivedFacts(input, AS_OF)) } });
    expect(under({ ...ALL, dpia: null })).toBe('AWAITING_DPIA');
    expect(under({ ...ALL, review: reviewState([], 1) })).toBe('AWAITING_DPO');
    expect(under(judged('high', 'yes'))).toBe('AWAITING_AP');
    expect(under({ ...judged('high', 'yes'), consultation: held(CONSULTED) })).toBe('UNLESS_CONSENT');
    expect(under({ ...judged('low', 'unknown'), consultation: held(CONSULTED) })).toBe('AWAITING_AP');
    expect(under({ ...ALL, notice: null })).toBe('NO_UNKNOWN');
  });
});

describe('D1: a finished DPIA', () => {
  it('is no once the plan, the notice or the model changed', () => {
    expect(factOf('D1', ALL)?.value).toBe('yes');
    for (const change of [{ planSha256: HASH }, { noticeSha256: HASH }, { model: null }]) {
      const input = { ...ALL, now: { ...ALL.now, ...change } };
      expect(factOf('D1', input)?.value).toBe('no');
      expect(factOf('D2', input)?.value).toBe('no');
      expect(factOf('D3', input)?.value).toBe('unknown');
    }
  });

  it('does not count before the day it was finished', () => {
    expect(factOf('D1', ALL, '2026-08-13')?.value).toBe('no');
  });
});

describe('D2: advice of the DPO', () => {
  it.each(['proceed', 'proceed-if', 'do-not-proceed'] as const)(
    'is there whatever it says: %s',
    (opinion) => {
      const fact = factOf('D2', { ...ALL, review: reviewState([advice(opinion)], 1) });
      expect(fact).toMatchObject({ value: 'yes', judgedBy: 'Ada Vries', reasoning: 'Mijn advies.' });
      expect(fact?.evidence?.[0]).toContain(opinion);
    },
  );

  it.each([
    ['none', []],
    ['on another version', [advice('proceed', 2)]],
    ['given later', [advice('proceed', 1, FINISHED_AT + 2 * 86_400)]],
    ['a comment only', [{ ...advice('proceed'), kind: 'comment' as const }]],
    [
      'of the organiser',
      [{ ...advice('proceed'), by: { ...advice('proceed').by, role: 'organiser' as const } }],
    ],
  ])('is not there: %s', (_, entries) => {
    expect(factOf('D2', { ...ALL, review: reviewState(entries, 1) })?.value).toBe('no');
  });
});

describe('D3: high risk', () => {
  it.each([
    ['low', 'no', 'no'],
    ['medium', 'no', 'no'],
    ['low', 'unknown', 'unknown'],
    ['low', 'yes', 'yes'],
    ['high', 'yes', 'yes'],
    ['high', 'unknown', 'yes'],
  ] as const)('a risk judged %s and a conclusion %s give %s', (level, conclusion, value) => {
    const fact = factOf('D3', judged(level, conclusion));
    expect(fact?.value).toBe(value);
    expect(fact?.outcome).toBeUndefined();
    if (value === 'no')
      expect(fact).toMatchObject({ judgedBy: 'Noor Bakker', reasoning: expect.any(String) });
  });

  it('is met only by written advice that was received', () => {
    const outcome = (changes: Partial<Consultation>, asOf = AS_OF) =>
      factOf('D3', { ...judged('high', 'yes'), consultation: held({ ...CONSULTED, ...changes }) }, asOf)
        ?.outcome;
    expect(outcome({})).toBe('advice-received');
    for (const result of ['pending', 'would-infringe', 'withdrawn'] as const)
      expect(outcome({ outcome: result })).toBeUndefined();
    expect(outcome({ letter: undefined })).toBeUndefined();
    expect(outcome({ outcome: 'pending', outcomeAt: undefined }, '2030-01-01')).toBeUndefined();
  });
});

describe('D3 after a new DPIA', () => {
  const high = judged('high', 'yes');
  const later = { ...high, dpia: { ...high.dpia, version: 2 } };
  const stillApplies = { dpiaVersion: 2, judgedBy: 'Noor Bakker', reasoning: 'Alleen de naam is anders.' };
  const on = (input: typeof high, changes: Partial<Consultation>) =>
    factOf('D3', { ...input, consultation: held({ ...CONSULTED, ...changes }) });

  it('is met by advice on that version only, or where a named person judged that it still applies', () => {
    expect(on(high, {})?.outcome).toBe('advice-received');
    expect(on(high, { dpiaVersion: undefined })?.outcome).toBeUndefined();
    expect(on(later, {})).toMatchObject({ value: 'yes' });
    expect(on(later, {})?.outcome).toBeUndefined();
    const { judgedBy, reasoning } = stillApplies;
    expect(on(later, { stillApplies })).toMatchObject({ outcome: 'advice-received', judgedBy, reasoning });
    expect(on(later, { stillApplies: { ...stillApplies, dpiaVersion: 1 } })?.outcome).toBeUndefined();
  });

  it('stays a yes after the answer that it would infringe, whatever the DPIA says', () => {
    for (const input of [ALL, { ...ALL, dpia: null }, judged('low', 'unknown'), high]) {
      const fact = factOf('D3', {
        ...input,
        consultation: held({ ...CONSULTED, outcome: 'would-infringe' }),
      });
      expect(fact?.value).toBe('yes');
      expect(fact?.outcome).toBeUndefined();
    }
  });
});

describe('I1 to I9 and R1', () => {
  it('an item that is blank in a language is not told', () => {
    const items = (INPUT.notice?.items ?? []).map((item) =>
      item.id === 'I5' ? { ...item, answer: { nl: 'iets', en: ' ' } } : item,
    );
    const input = { ...ALL, notice: INPUT.notice && { ...INPUT.notice, items } };
    expect(factOf('I5', input)?.value).toBe('no');
    expect(factOf('I6', input)?.value).toBe('yes');
    const unseen = (INPUT.notice?.items ?? []).map((item) => ({
      ...item,
      answer: { nl: '\u200b', en: '\u2060' },
    }));
    expect(factOf('I6', { ...ALL, notice: INPUT.notice && { ...INPUT.notice, items: unseen } })?.value).toBe(
      'no',
    );
  });

  it('opting out of the register is a no', () => {
    const register = { body: { listed: false }, revision: 1, sha256: HASH };
    expect(factOf('R1', { ...ALL, register })?.value).toBe('no');
    expect(factOf('R1', { ...ALL, register: null })?.value).toBe('unknown');
  });
});

it('taking away any document never makes a fact more helpful', () => {
  const rank = { yes: 2, unknown: 1, no: 0 } as const;
  const helpful = (input: DerivedFactsInput) =>
    derivedFacts(input, AS_OF).map(({ id, fact }) => {
      const value = fact.value as keyof typeof rank;
      if (id !== 'D3') return rank[value];
      return value === 'no' || fact.outcome ? 2 : 0;
    });
  const part = fc.constantFrom('dpia', 'consultation', 'notice', 'register', 'review', 'now');
  const bases = fc.constantFrom(ALL, { ...judged('high', 'yes'), consultation: held(CONSULTED) });
  fc.assert(
    fc.property(
      bases,
      fc.subarray(['dpia', 'consultation', 'notice', 'register', 'review', 'now'] as const),
      part,
      (base, gone, next) => {
        const less = {
          ...base,
          ...Object.fromEntries(gone.map((key) => [key, NONE[key]])),
        } as DerivedFactsInput;
        const fewer = { ...less, [next]: NONE[next as keyof DerivedFactsInput] } as DerivedFactsInput;
        const before = helpful(less);
        for (const [index, rankAfter] of helpful(fewer).entries())
          expect(rankAfter).toBeLessThanOrEqual(Math.max(before[index] ?? 0, 1));
      },
    ),
  );
});
