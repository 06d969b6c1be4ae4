import { orThrow } from '@tenzij/kernel';
import { describe, expect, it } from 'vitest';
import { assess, CONDITION_IDS, type FactsFile, parseVariants } from './index.ts';
import { factsOf, LAW_FILES, LIBRARY } from './test/law.ts';

const SETS = LAW_FILES.filter(({ path }) => path.startsWith('law/scenarios/variants/')).map(
  ({ path, text }) => {
    const parsed = parseVariants(text, path);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems, null, 1));
    return {
      name: path.replace(/^.*\//, ''),
      set: parsed.value,
      base: parsed.value.given(factsOf(parsed.value.base)),
    };
  },
);

function outcome(facts: FactsFile) {
  const { verdict, failing, unknown } = orThrow(assess(facts, LIBRARY, '2026-11-22'));
  return { verdict, failing: failing.map(({ id }) => id), unknown: unknown.map(({ id }) => id) };
}

describe('one fact away from a worked example', () => {
  it.each(SETS)('$name begins where it says', ({ base, set }) => {
    expect(outcome(base)).toEqual(set.expect);
  });

  it.each(
    SETS.flatMap(({ name, base, set }) =>
      set.variants.map((variant) => ({ at: `${name}:${variant.line}`, base, variant })),
    ),
  )('$at', ({ base, variant }) => {
    const changed = variant.apply(base);
    expect(changed).not.toEqual(base);
    expect(outcome(changed)).toEqual(variant.expect);
  });

  it('has every condition at its boundary', () => {
    const touched = new Set(SETS.flatMap(({ set }) => set.variants.map(({ condition }) => condition)));
    expect(CONDITION_IDS.filter((id) => !touched.has(id))).toEqual([]);
  });
});

describe('a file of variants', () => {
  const BASE = 'base: x\nexpect: { verdict: UNLESS_CONSENT }\nvariants:\n';
  const problems = (line: string) => {
    const parsed = parseVariants(`${BASE}  - ${line}\n`, 'v.yaml');
    return parsed.ok ? [] : parsed.problems.map(({ code, params }) => `${params.line} ${code}`);
  };

  it('changes one thing at a time', () => {
    expect(problems('{ change: { C1: { value: no } }, expect: { verdict: "NO" } }')).toEqual([]);
    expect(
      problems('{ change: { C1: { value: no }, C2: { value: no } }, expect: { verdict: "NO" } }'),
    ).toEqual(['4 norms.wrong-value']);
    expect(problems('{ change: { C1: { value: no } }, kind: staff, expect: { verdict: "NO" } }')).toEqual([
      '4 norms.wrong-value',
    ]);
    expect(problems('{ expect: { verdict: "NO" } }')).toEqual(['4 norms.wrong-value']);
    expect(problems('{ drop: { C1: evidence, C2: fact }, expect: { verdict: "NO" } }')).toEqual([
      '4 norms.wrong-value',
    ]);
  });

  it('drops facts and what facts have, of conditions there are', () => {
    expect(problems('{ drop: { C1: colour }, expect: { verdict: "NO" } }')).toEqual(['4 norms.wrong-value']);
    expect(problems('{ drop: { C99: fact }, expect: { verdict: "NO" } }')).toContain(
      '4 norms.unknown-condition',
    );
  });

  it('is no variant when nothing changes', () => {
    const parsed = parseVariants(
      `${BASE}  - { drop: { C1: places }, expect: { verdict: "NO" } }\n`,
      'v.yaml',
    );
    if (!parsed.ok) throw new Error('not read');
    const facts: FactsFile = { deployment: {}, facts: { C1: { value: 'yes' } } };
    expect(() => parsed.value.variants[0]?.apply(facts)).toThrow('C1');
  });
});
