import { orThrow } from '@tenzij/kernel';
import { describe, expect, it } from 'vitest';
import { type Assessment, assess, type ConditionId, type Fact, type FactsFile } from './index.ts';
import { factsOf, LIBRARY } from './test/law.ts';

const DATE = '2026-11-22';
const FESTIVAL = factsOf('specimen-festival');
const PLANT = factsOf('g14-power-plant');

function run(facts: FactsFile, asOf = DATE): Assessment {
  return orThrow(assess(facts, LIBRARY, asOf));
}

/** The base with facts replaced; `undefined` takes one away. */
function but(base: FactsFile, changes: Partial<Record<ConditionId, Fact | undefined>>): FactsFile {
  const merged = Object.entries({ ...base.facts, ...changes }).filter(([, fact]) => fact !== undefined);
  return { ...base, facts: Object.fromEntries(merged) };
}

/** Verdict, failing and unknown in one line. */
function outcome(facts: FactsFile, asOf = DATE): string {
  const { verdict, failing, unknown } = run(facts, asOf);
  return `${verdict} [${failing.map(({ id }) => id)}] [${unknown.map(({ id }) => id)}]`;
}

const judged = { evidence: ['report'], judgedBy: 'DPO' };

describe('the order of verdicts', () => {
  it('puts another law before everything, and nothing further is looked at', () => {
    const both = but(FESTIVAL, { 'S0.1': { value: 'yes' }, 'S0.2': { value: 'yes' }, C1: { value: 'no' } });
    expect(outcome(both)).toBe('OTHER_REGIME [] []');
    expect(run(both).decidedBy).toEqual(['S0.1']);
    expect(outcome(but(both, { 'S0.1': { value: 'no' } }))).toBe('OUT_OF_SCOPE [] []');
  });

  it('grants private use only when H0 to H5 are shown and H6 is no', () => {
    const phone = factsOf('g09-own-phone');
    expect(outcome(phone)).toBe('HOUSEHOLD [] []');
    for (const changes of [
      { H3: { value: 'yes' } },
      { H4: { value: 'unknown' } },
      { H6: undefined },
      { H6: { value: 'yes' } },
    ] as const) {
      expect(run(but(phone, changes)).verdict).toBe('NO_UNKNOWN');
      expect(run(but(phone, changes)).notes.map(({ id }) => id)).toContain('household-unavailable');
    }
  });

  it('takes unknown for biometric and only a no for not biometric', () => {
    expect(outcome(but(FESTIVAL, { B2: { value: 'unknown' } }))).toBe('UNLESS_CONSENT [] []');
    expect(run(but(FESTIVAL, { B2: undefined })).notes.map(({ id }) => id)).toContain('biometric-assumed');
    const not = run(but(FESTIVAL, { B2: { value: 'no' } }));
    expect([not.verdict, not.decidedBy, not.guards]).toEqual(['NOT_BIOMETRIC', ['B2'], []]);
  });

  it('says no without an exception, and does not know without an answer', () => {
    expect(outcome(but(FESTIVAL, { E0: { value: 'none' } }))).toBe('NO [E0] []');
    expect(outcome(but(FESTIVAL, { E0: undefined }))).toBe('NO_UNKNOWN [] [E0]');
    expect(outcome({ deployment: {}, facts: {} })).toBe('NO_UNKNOWN [] [S0.1,S0.2,E0,E1,E2,D1,D2,D3,D4]');
  });

  it('lets a definite no go before an unknown, and lists both', () => {
    const mixed = but(FESTIVAL, { C2: { value: 'no' }, C8: undefined, V2: { value: 'no' }, D1: undefined });
    expect(outcome(mixed)).toBe('NO [C2,V2] [C8,D1]');
  });

  it.each(['S0.1', 'S0.2', 'E1', 'E2', 'C5', 'C7', 'V1'] as const)('does not know without %s', (id) => {
    expect(outcome(but(FESTIVAL, { [id]: undefined }))).toBe(`NO_UNKNOWN [] [${id}]`);
  });

  it('asks the gates in order', () => {
    const none = but(FESTIVAL, { D1: undefined, D2: { value: 'no' }, D3: undefined, D4: undefined });
    expect(outcome(none)).toBe('AWAITING_DPIA [D2] [D1,D3,D4]');
    const dpia = but(none, { D1: { value: 'yes', evidence: ['DPIA'] } });
    expect(outcome(dpia)).toBe('AWAITING_DPO [D2] [D3,D4]');
    const dpo = but(dpia, { D2: { value: 'yes', evidence: ['advice'] } });
    expect(outcome(dpo)).toBe('AWAITING_DPO [] [D3,D4]');
    expect(outcome(but(dpo, { D4: { value: 'yes', evidence: ['decision'] } }))).toBe('AWAITING_AP [] [D3]');
  });
});

describe('evidence and judgement', () => {
  it.each([
    [
      'yes, with the authority’s advice and its letter',
      { value: 'yes', outcome: 'advice-received', evidence: ['letter'] },
      'UNLESS_CONSENT [] []',
    ],
    [
      'yes, with another outcome',
      { value: 'yes', outcome: 'requested', evidence: ['letter'] },
      'AWAITING_AP [D3] []',
    ],
    ['yes, with advice nobody can see', { value: 'yes', outcome: 'advice-received' }, 'AWAITING_AP [] [D3]'],
    ['yes', { value: 'yes', ...judged }, 'AWAITING_AP [D3] []'],
    ['no, judged', { value: 'no', judgedBy: 'DPO' }, 'UNLESS_CONSENT [] []'],
    ['no, judged by nobody', { value: 'no', evidence: ['report'] }, 'AWAITING_AP [] [D3]'],
    ['unknown', { value: 'unknown', ...judged }, 'AWAITING_AP [] [D3]'],
  ] as const)('of a remaining high risk: %s', (_name, fact, expected) => {
    expect(outcome(but(FESTIVAL, { D3: fact }))).toBe(expected);
  });

  it('takes an answer against the deployment as given', () => {
    expect(outcome(but(FESTIVAL, { C1: { value: 'no' } }))).toBe('NO [C1] []');
    expect(outcome(but(PLANT, { P7: { value: 'yes' } }))).toBe('NO [P7] []');
  });

  it('does not count text that nobody can read', () => {
    const blank = but(FESTIVAL, { C1: { value: 'yes', evidence: ['\u200b'], judgedBy: '\u2060' } });
    expect(run(blank).unknown[0]?.missing).toEqual(['evidence', 'judgement']);
    const nowhere = { value: 'yes', evidence: ['plan'], judgedBy: 'DPO', places: ['\u200b'] } as const;
    expect(run(but(PLANT, { P8: nowhere })).unknown[0]?.missing).toContain('places');
  });

  it('does not count a yes without evidence, nor an open norm nobody judged', () => {
    expect(run(but(FESTIVAL, { C8: { value: 'yes', evidence: [' '] } })).unknown[0]?.missing).toEqual([
      'evidence',
    ]);
    expect(run(but(FESTIVAL, { C1: { value: 'yes', judgedBy: ' ' } })).unknown[0]?.missing).toEqual([
      'evidence',
      'judgement',
    ]);
    expect(outcome(but(PLANT, { P7: { value: 'no', evidence: ['report'] } }))).toBe('NO_UNKNOWN [] [P7]');
  });

  it('holds C7 to its nine items', () => {
    expect(outcome(but(FESTIVAL, { I3: { value: 'no' } }))).toBe('NO [C7,I3] []');
    expect(outcome(but(FESTIVAL, { I3: { value: 'yes' } }))).toBe('NO_UNKNOWN [] [C7,I3]');
    expect(outcome(but(FESTIVAL, { I8: { value: 'no', notApplicable: true } }))).toBe(
      'NO_UNKNOWN [] [C7,I8]',
    );
    expect(outcome(but(FESTIVAL, { I9: { value: 'no', evidence: ['contract'] } }))).toBe('NO [C7,I9] []');
    const elsewhere: Fact = { value: 'no', notApplicable: true, evidence: ['contract'] };
    expect(outcome(but(FESTIVAL, { I2: elsewhere }))).toBe('NO [C7,I2] []');
    expect(outcome(but(FESTIVAL, { C7: { value: 'no' } }))).toBe('NO [C7] []');
  });

  it('asks staff conditions of staff, and of who does not say', () => {
    const of = (kind: FactsFile['deployment']['kind'], C4: Fact) => {
      return outcome({ ...but(FESTIVAL, { C4 }), deployment: kind ? { kind } : {} });
    };
    expect(of('event', { value: 'no' })).toBe('UNLESS_CONSENT [] []');
    expect(of('staff', { value: 'no' })).toBe('NO_UNKNOWN [] [C4,W1]');
    expect(of('workplace', { value: 'no', judgedBy: 'DPO' })).toBe('NO_UNKNOWN [] [W1]');
    expect(of(undefined, { value: 'no' })).toBe('NO_UNKNOWN [] [C4,W1]');
  });

  it('does not ask W1 where a public interest makes recognition necessary', () => {
    expect(PLANT.deployment.kind).toBe('staff');
    expect(outcome(but(PLANT, { W1: { value: 'no' } }))).toBe('UNLESS_PUBLIC_INTEREST [] []');
  });
});

describe('what stands beside the verdict', () => {
  it('says what the verdict would be without a proposal that decides', () => {
    const noPlaces = run(factsOf('g14-power-plant-no-places'));
    expect(noPlaces.proposalDifference).toEqual({
      proposals: ['uavg-29/proposal-36264'],
      verdict: 'UNLESS_PUBLIC_INTEREST',
    });
    expect(run(PLANT)).not.toHaveProperty('proposalDifference');
    expect(outcome(factsOf('g14-power-plant-no-places'), '2021-12-05')).toBe('UNLESS_PUBLIC_INTEREST [] []');
  });

  it('says that a pilot changes nothing', () => {
    const pilot = run(but(FESTIVAL, { 'S0.3': { value: 'yes' } }));
    expect(pilot.verdict).toBe(run(FESTIVAL).verdict);
    expect(pilot.notes.map(({ id }) => id)).toContain('pilot');
  });

  it('warns that convenience alone is weak, and that B5 is fixed', () => {
    const notes = run(but(FESTIVAL, { B5: { value: 'no' } })).notes.map(({ id }) => id);
    expect(notes).toEqual(['confirmation-included', 'ban-covers-confirmation', 'convenience-warning']);
    expect(outcome(but(FESTIVAL, { B5: { value: 'no' } }))).toBe('UNLESS_CONSENT [] []');
  });

  it('warns when the scope is unknown under a verdict that comes before it', () => {
    const desk = but(factsOf('g03-municipal-desk'), { 'S0.1': undefined });
    expect(run(desk)).toMatchObject({
      verdict: 'NOT_BIOMETRIC',
      notes: [{ id: 'scope-unanswered', conditions: ['S0.1'] }],
    });
  });

  it('names the guards of the route only', () => {
    const guards = (facts: FactsFile) => run(facts).guards.map(({ condition, id }) => `${condition} ${id}`);
    expect(guards(FESTIVAL)).toEqual(
      expect.arrayContaining([
        'C2 regular-lane',
        'C3 parity',
        'V2 parity',
        'C8 consent-ledger',
        'C9 withdrawal',
      ]),
    );
    expect(guards(FESTIVAL).join()).not.toContain('P8');
    expect(guards(PLANT)).toContain('P8 places');
    expect(guards(PLANT).join()).not.toContain('C9');
    expect(guards(factsOf('g18-police'))).toEqual([]);
  });

  it('gives each answer that decided its question, its sources and what would change it', () => {
    const ids = (facts: FactsFile) => run(facts).decisive.map(({ id }) => id);
    for (const [name, answers] of [
      ['g18-police', { 'S0.1': 'yes' }],
      ['g04-audience-categories', { 'S0.2': 'yes' }],
      ['g09-own-phone', { H0: 'yes', H1: 'yes', H2: 'yes', H3: 'yes', H4: 'yes', H5: 'yes', H6: 'no' }],
      ['g03-municipal-desk', { B2: 'no' }],
    ] as const) {
      const { decisive, failing, unknown, change } = run(factsOf(name));
      expect(Object.fromEntries(decisive.map(({ id, answer }) => [id, answer])), name).toEqual(answers);
      expect([failing, unknown]).toEqual([[], []]);
      for (const reason of decisive) {
        expect(reason.sources.length, name).toBeGreaterThan(0);
        expect(reason.change).toEqual(change);
        expect(change?.nl).toMatch(/toetsing verder/);
      }
    }
    expect(ids(FESTIVAL)).toEqual([]);
  });

  it('says under both routes what would undo the verdict', () => {
    expect(run(FESTIVAL).change?.nl).toMatch(/onbekend/);
    expect(run(PLANT).change?.en).toMatch(/no longer holds/);
    expect(run(but(FESTIVAL, { V2: { value: 'no' } }))).not.toHaveProperty('change');
  });

  it('names the conditions of private use that are lacking, and why', () => {
    const lacking = (facts: FactsFile) =>
      run(facts)
        .notes.filter(({ id }) => id === 'household-unavailable')
        .flatMap(({ about }) => about.map(({ id, answer, missing }) => [id, answer, ...missing].join(' ')));
    const phone = factsOf('g09-own-phone');
    expect(lacking(factsOf('g10-phone-imposed'))).toEqual(['H2 no']);
    expect(lacking(but(phone, { H4: { value: 'yes' }, H6: undefined }))).toEqual([
      'H4 yes evidence',
      'H6 unknown answer',
    ]);
    expect(lacking(but(phone, { H0: undefined }))).toEqual(['H0 unknown answer']);
    expect(lacking(but(phone, { H6: { value: 'yes' }, B2: { value: 'no' } }))).toEqual(['H6 yes']);
    expect(lacking(FESTIVAL)).toEqual([]);
    expect(lacking(but(FESTIVAL, { H0: { value: 'no' }, H6: { value: 'yes' } }))).toEqual([]);
    expect(lacking(but(phone, { H2: { value: 'no' }, 'S0.1': { value: 'yes' } }))).toEqual([]);
  });

  it('says why staff conditions are asked of a deployment without a kind', () => {
    const note = (facts: FactsFile) => run(facts).notes.find(({ id }) => id === 'kind-unsaid')?.conditions;
    expect(note({ ...FESTIVAL, deployment: {} })).toEqual(['C4', 'W1']);
    expect(note(FESTIVAL)).toBeUndefined();
    expect(note({ ...FESTIVAL, deployment: { kind: 'staff' } })).toBeUndefined();
    expect(note({ ...PLANT, deployment: {} })).toBeUndefined();
  });

  it('marks gates by their stage, and gives every note its sources', () => {
    const mixed = run(but(FESTIVAL, { C2: { value: 'no' }, D1: undefined }));
    expect([...mixed.failing, ...mixed.unknown].map(({ id, stage }) => `${id} ${stage}`)).toEqual([
      'C2 consent',
      'D1 gate',
    ]);
    for (const { conditions, about } of mixed.notes) {
      expect(about.map(({ id }) => id)).toEqual(conditions);
      for (const { sources } of about) expect(sources.length).toBeGreaterThan(0);
    }
  });

  it('gives each reason its question, source and what would change it', () => {
    const [reason] = run(but(FESTIVAL, { V2: { value: 'no' } })).failing;
    expect(reason).toMatchObject({ id: 'V2', missing: [] });
    expect(reason?.sources[0]).toEqual({ document: 'K', section: 'a5' });
    expect(reason?.change.en).toMatch(/regular gates/);
  });
});
