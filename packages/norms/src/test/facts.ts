import fc from 'fast-check';
import { CONDITION_IDS, type ConditionId, type Fact, type FactsFile } from '../index.ts';
import { factsOf } from './law.ts';

/** One case of each route that recognition can be free on. */
export const BASES: readonly FactsFile[] = [
  factsOf('specimen-festival'),
  factsOf('g14-power-plant'),
  factsOf('g09-own-phone'),
];

const text = fc.constantFrom('', 'report');
const answer = (id: ConditionId): fc.Arbitrary<Fact['value']> => {
  if (id === 'B4') return fc.constantFrom('1:1', '1:N', 'unknown');
  if (id === 'E0') return fc.constantFrom('consent', 'public-interest', 'none', 'unknown');
  return fc.constantFrom('yes', 'no', 'unknown');
};
/** Any fact on a condition, evidenced and judged or not. */
export const fact = (id: ConditionId): fc.Arbitrary<Fact> =>
  fc.record(
    {
      value: answer(id),
      evidence: fc.array(text, { maxLength: 2 }),
      judgedBy: text,
      ...(id === 'P8' && { places: fc.array(text, { maxLength: 1 }) }),
      ...(id === 'D3' && { outcome: fc.constant('advice-received') }),
      ...((id === 'I8' || id === 'I9') && { notApplicable: fc.boolean() }),
    },
    { requiredKeys: ['value'] },
  ) as fc.Arbitrary<Fact>;

/** Facts near a base that passes, with up to six of them changed: all at random would nearly always refuse. */
export const someFacts: fc.Arbitrary<FactsFile> = fc
  .tuple(
    fc.constantFrom(...BASES),
    fc.option(fc.constantFrom('event', 'staff', 'workplace'), { nil: undefined }),
    fc.uniqueArray(fc.constantFrom(...CONDITION_IDS), { maxLength: 6 }),
  )
  .chain(([base, kind, ids]) =>
    fc.tuple(...ids.map(fact)).map((facts) => ({
      deployment: kind === undefined ? {} : { kind },
      facts: { ...base.facts, ...Object.fromEntries(ids.map((id, index) => [id, facts[index]])) },
    })),
  );
