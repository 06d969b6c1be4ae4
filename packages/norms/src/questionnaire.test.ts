import { orThrow } from '@tenzij/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CONDITION_IDS,
  type ConditionId,
  type Fact,
  type FactsFile,
  type Question,
  type Questionnaire,
  type QuestionnaireOptions,
  questionnaire,
  selectNorms,
} from './index.ts';
import { SKIP_TEXTS, STAGE_TITLES } from './questionnaire-texts.ts';
import { fact, someFacts } from './test/facts.ts';
import { factsOf, LIBRARY, SCENARIOS } from './test/law.ts';
import { decide } from './verdict.ts';

const DATE = '2026-11-22';
const NORMS = orThrow(selectNorms(LIBRARY, DATE));
const FESTIVAL = factsOf('specimen-festival');
const NOTHING: FactsFile = { deployment: { kind: 'event' }, facts: {} };

function ask(facts: FactsFile, options?: QuestionnaireOptions): Questionnaire {
  return orThrow(questionnaire(facts, LIBRARY, DATE, options));
}

function question(facts: FactsFile, id: ConditionId, options?: QuestionnaireOptions): Question {
  const found = ask(facts, options).questions.find((one) => one.id === id);
  if (!found) throw new Error(`no question ${id}`);
  return found;
}

function but(base: FactsFile, changes: Partial<Record<ConditionId, Fact | undefined>>): FactsFile {
  const merged = Object.entries({ ...base.facts, ...changes }).filter(([, one]) => one !== undefined);
  return { ...base, facts: Object.fromEntries(merged) };
}

const skipped = (facts: FactsFile) =>
  ask(facts)
    .questions.filter(({ state }) => state === 'skipped')
    .map(({ id }) => id);

describe('the questions', () => {
  it('come in the order of the framework, the items of information before C7', () => {
    expect(ask(NOTHING).questions.map(({ id }) => id)).toEqual([
      ...['S0.1', 'S0.2', 'S0.3', 'H0', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6'],
      ...['B1', 'B2', 'B3', 'B4', 'B5', 'E0', 'E1', 'E2'],
      ...['C1', 'C2', 'C3', 'C4', 'C5', 'C6'],
      ...['I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'I7', 'I8', 'I9'],
      ...['C7', 'C8', 'C9', 'C10', 'V1', 'V2', 'W1'],
      ...['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8', 'D1', 'D2', 'D3', 'D4', 'R1'],
    ]);
  });

  it('say what they take, and what the helping answer needs', () => {
    const { answers, helping, sources } = question(NOTHING, 'P8');
    expect(answers).toEqual(['yes', 'no', 'unknown']);
    expect(helping).toEqual({
      answer: 'yes',
      evidence: true,
      judgement: false,
      places: true,
      notApplicable: false,
    });
    expect(sources[2]).toEqual({
      nl: 'Wetsvoorstel 36 264, artikel 29 UAVG',
      en: 'Bill 36 264, article 29 UAVG',
    });
    expect(question(NOTHING, 'E0').answers).toEqual(['consent', 'public-interest', 'none', 'unknown']);
    expect(question(NOTHING, 'D3').helping).toMatchObject({ answer: 'no', outcome: 'advice-received' });
    expect(question(NOTHING, 'C4').helping.judgement).toBe(false);
    expect(question({ ...NOTHING, deployment: {} }, 'C4').helping.judgement).toBe(true);
  });

  it('say which conditions are required, which exempt and which change nothing', () => {
    const having = (effect: Question['effect']) =>
      ask(NOTHING)
        .questions.filter((one) => one.effect === effect)
        .map(({ id }) => id);
    expect(having('none')).toEqual(['S0.3', 'B4', 'B5', 'R1']);
    expect(having('exempt')).toEqual(['H0', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'B1', 'B2', 'B3']);
  });

  it('show cases with the answer that belongs to each', () => {
    const answers = (id: ConditionId) =>
      question(NOTHING, id).examples.map(({ meets, answer }) => `${meets} ${answer}`);
    expect(new Set(answers('C2'))).toEqual(new Set(['true yes', 'false no']));
    expect(new Set(answers('C4'))).toEqual(new Set(['false yes', 'true no']));
    expect(question(NOTHING, 'V2').examples[0]?.text.en).toMatch(/^Nine face gates/);
  });

  it('leave P8 out where the proposal is left out or not begun', () => {
    const ids = (asked: Questionnaire) => asked.questions.map(({ id }) => id);
    expect(ids(ask(NOTHING, { proposals: 'left-out' }))).not.toContain('P8');
    expect(ids(orThrow(questionnaire(NOTHING, LIBRARY, '2021-12-05')))).not.toContain('P8');
    expect(questionnaire(NOTHING, LIBRARY, '2017-01-01')).toMatchObject({
      problem: { code: 'norms.none-at-date' },
    });
  });
});

describe('the state of a question', () => {
  it.each([
    ['no answer', undefined, { state: 'open' }],
    ['one against', { value: 'no' }, { state: 'counts', met: 'no' }],
    ['don’t know', { value: 'unknown', evidence: ['x'] }, { state: 'unknown' }],
    ['nothing to show', { value: 'yes' }, { state: 'incomplete', missing: ['evidence', 'judgement'] }],
    ['all of it', { value: 'yes', evidence: ['x'], judgedBy: 'DPO' }, { state: 'counts', met: 'yes' }],
  ] as const)('with %s', (_name, C1, expected) => {
    expect(question(but(FESTIVAL, { C1 }), 'C1')).toMatchObject(expected);
  });

  it('is given by any answer where none helps', () => {
    for (const [id, value] of [
      ['S0.3', 'yes'],
      ['B4', '1:N'],
      ['R1', 'no'],
    ] as const) {
      expect(question(but(FESTIVAL, { [id]: { value } }), id)).toMatchObject({ state: 'counts', met: 'yes' });
      expect(question(but(FESTIVAL, { [id]: { value: 'unknown' } }), id).state).toBe('unknown');
      expect(question(but(FESTIVAL, { [id]: undefined }), id).state).toBe('open');
    }
  });

  it('waits for its parts', () => {
    const without = but(FESTIVAL, { H0: { value: 'no' }, I3: { value: 'unknown' } });
    expect(question(without, 'C7')).toMatchObject({ state: 'incomplete', missing: ['parts'] });
    expect(ask(without)).not.toHaveProperty('next');
  });

  it('is derived for what the product settles, as far as the facts go', () => {
    const text = { nl: 'Uit de DPIA, versie 2.', en: 'From the DPIA, version 2.' };
    const derived = new Map([['D1', text]] as const);
    expect(question(FESTIVAL, 'D1', { derived })).toMatchObject({ state: 'derived', text, met: 'yes' });
    expect(question(but(FESTIVAL, { D1: undefined }), 'D1', { derived })).toMatchObject({
      state: 'derived',
      met: 'unknown',
      missing: ['answer'],
    });
    expect(question(but(FESTIVAL, { E0: { value: 'none' } }), 'D1', { derived }).state).toBe('skipped');
    expect(question(NOTHING, 'B5')).toMatchObject({ state: 'derived', met: 'yes' });
  });
});

describe('what an earlier answer settles', () => {
  it.each([
    ['another law', { 'S0.1': { value: 'yes' } }, 'S0.1', 'S0.2', 'R1'],
    ['another purpose', { 'S0.2': { value: 'yes' } }, 'S0.2', 'S0.3', 'R1'],
    ['no private use', { H2: { value: 'no' } }, 'H2', 'H3', 'H6'],
    ['no biometrics', { B2: { value: 'no' } }, 'B2', 'B3', 'R1'],
    ['no exception', { E0: { value: 'none' } }, 'E0', 'E1', 'R1'],
    ['consent', { E0: { value: 'consent' } }, 'E0', 'P1', 'P8'],
    ['public interest', { E0: { value: 'public-interest' } }, 'E0', 'C1', 'W1'],
    ['no choice yet', {}, 'E0', 'C1', 'P8'],
  ] as const)('%s: skips from the first to the last of them', (_name, facts, by, first, last) => {
    const { questions } = ask({ deployment: { kind: 'staff' }, facts });
    const because = questions.filter((one) => one.state === 'skipped' && one.because.condition === by);
    expect([because[0]?.id, because.at(-1)?.id]).toEqual([first, last]);
    const place = (id: ConditionId | undefined) => questions.findIndex((one) => one.id === id);
    expect(place(last) - place(first)).toBe(because.length - 1);
  });

  it('skips W1 for others than staff, and says so', () => {
    const W1 = question(FESTIVAL, 'W1');
    expect(W1).toMatchObject({ state: 'skipped', because: { text: SKIP_TEXTS.noStaff } });
    expect(question({ ...FESTIVAL, deployment: {} }, 'W1').state).toBe('open');
  });

  it('skips all after private use', () => {
    expect(skipped(factsOf('g09-own-phone'))).toEqual(
      ask(NOTHING)
        .questions.map(({ id }) => id)
        .slice(10),
    );
  });

  it('says in both languages, with its id, which answer it was', () => {
    const { because } = question(but(FESTIVAL, { B3: { value: 'no' } }), 'B4') as Extract<
      Question,
      { state: 'skipped' }
    >;
    expect(because.text.nl).toMatch(/^U antwoordde nee op B3\./);
    expect(because.text.en).toMatch(/^You answered no to B3\./);
    const words = /\b(il)?legal|lawful|\blegaal|toegestaan|geoorloofd|rechtmatig/i;
    for (const text of [...Object.values(SKIP_TEXTS), ...Object.values(STAGE_TITLES)])
      expect(`${text.nl} ${text.en}`).not.toMatch(words);
  });

  it('never changes the verdict, whatever is answered to what is skipped', () => {
    const everything = fc.tuple(...CONDITION_IDS.map((id) => fc.option(fact(id), { nil: undefined })));
    const facts = fc.oneof(someFacts, fc.constantFrom(...SCENARIOS.map(({ file }) => file)));
    fc.assert(
      fc.property(facts, everything, (given, others) => {
        const ids = skipped(given);
        const other = new Map(CONDITION_IDS.map((id, index) => [id, others[index]]));
        const without = but(given, Object.fromEntries(ids.map((id) => [id, undefined])));
        const changed = but(given, Object.fromEntries(ids.map((id) => [id, other.get(id)])));
        const { verdict } = decide(given, NORMS);
        expect(decide(without, NORMS).verdict).toBe(verdict);
        expect(decide(changed, NORMS).verdict).toBe(verdict);
        expect(skipped(changed)).toEqual(ids);
      }),
      { numRuns: 500 },
    );
  });
});

describe('progress', () => {
  it('begins with the first question and ends without one', () => {
    expect(ask(NOTHING).next).toBe('S0.1');
    expect(ask(but(NOTHING, { 'S0.1': { value: 'unknown' } })).next).toBe('S0.2');
    const done = ask(but(FESTIVAL, { H0: { value: 'no' } }));
    expect(done).not.toHaveProperty('next');
    expect(done.answered).toBe(done.total);
    expect(ask(but(FESTIVAL, { H0: { value: 'no' }, C5: { value: 'yes' } })).next).toBe('C5');
  });

  it('counts every question once, as its stages do', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const { questions, stages, states, answered, total } = ask(facts);
        const sum = (counts: readonly number[]) => counts.reduce((one, other) => one + other, 0);
        expect(sum(Object.values(states))).toBe(questions.length);
        expect(sum(stages.map((stage) => stage.total))).toBe(total);
        expect(sum(stages.map((stage) => stage.answered))).toBe(answered);
        expect(total).toBe(questions.length - states.skipped);
        expect(answered).toBe(total - states.open);
      }),
      { numRuns: 50 },
    );
  });

  it('is done when recognition may be cleared, and nothing required stands open', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const required = ask(facts).questions.filter(({ effect }) => effect === 'required');
        const open = required.filter(
          ({ state }) => state === 'open' || state === 'unknown' || state === 'incomplete',
        );
        if (decide(facts, NORMS).verdict.startsWith('UNLESS_')) expect(open).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
