import { describe, expect, it } from 'vitest';
import { assess, CONDITION_IDS, selectNorms, sourceText } from './index.ts';
import { LAW_FILES, LIBRARY, SCENARIOS } from './test/law.ts';

const DATE = '2026-11-22';

function norms(asOf: string) {
  const selected = selectNorms(LIBRARY, asOf);
  if (!selected.ok) throw new Error(selected.problem.code);
  return selected.value;
}

const ids = (pick: (condition: (typeof CONDITIONS)[number]) => boolean) =>
  CONDITIONS.filter(pick).map(({ id }) => id);
const CONDITIONS = norms(DATE).conditions;

describe('the law folder', () => {
  it('has every condition in exactly one norm, in model order', () => {
    expect(CONDITIONS.map(({ id }) => id)).toEqual([...CONDITION_IDS]);
  });

  it('marks the open norms, the staff ones and those with rules of their own', () => {
    expect(ids(({ open }) => open === 'always')).toEqual([
      'E2',
      'C1',
      'C2',
      'C3',
      'C7',
      'P1',
      'P3',
      'P4',
      'P5',
      'P6',
      'P7',
      'D3',
      'V1',
      'V2',
    ]);
    expect(ids(({ open }) => open === 'staff')).toEqual(['C4']);
    expect(ids(({ asked }) => asked === 'staff')).toEqual(['W1']);
    expect(ids(({ places }) => places)).toEqual(['P8']);
    expect(ids(({ mayNotApply }) => mayNotApply)).toEqual(['I8', 'I9']);
    expect(ids(({ outcome }) => outcome !== undefined)).toEqual(['D3']);
    expect(ids(({ parts }) => parts.length > 0)).toEqual(['C7']);
  });

  it('calls an item of a list an item, not an article', () => {
    const source = CONDITIONS.find(({ id }) => id === 'D1')?.sources.at(-1);
    if (!source) throw new Error('no source');
    expect(sourceText(source, LIBRARY, 'nl')).toBe("AP-lijst verplichte DPIA's (Stcrt. 2019, 64418), nr. 17");
    expect(sourceText(source, LIBRARY, 'en')).toMatch(/64418\), no\. 17$/);
  });

  it('asks evidence wherever yes helps, and nowhere else', () => {
    expect(ids(({ evidence }) => evidence)).toEqual(ids(({ helps }) => helps === 'yes'));
    expect(ids(({ helps }) => helps === 'no')).toEqual([
      'S0.1',
      'S0.2',
      'H6',
      'B1',
      'B2',
      'B3',
      'C4',
      'P7',
      'D3',
    ]);
    expect(ids(({ helps }) => helps === undefined)).toEqual(['S0.3', 'B4', 'B5', 'E0']);
  });

  it('gives every condition a source in the letter, the framework or an act', () => {
    for (const { id, sources } of CONDITIONS) {
      expect(sources.length, id).toBeGreaterThan(0);
      expect(
        sources.some(({ document }) => document === 'AP' || document === 'K'),
        id,
      ).toBe(true);
    }
    const text = sourceText({ document: 'AVG', article: '7' }, LIBRARY, 'en');
    expect(text).toBe('GDPR, article 7');
    expect(sourceText({ document: 'K', section: 'a5' }, LIBRARY, 'nl')).toBe(
      'Kamerbrief 6 december 2021, antwoord 5',
    );
  });

  it('shows of every condition that an answer helps what meets it and what does not', () => {
    for (const { id, examples, helps } of CONDITIONS.filter(({ kind }) => kind !== 'derived')) {
      const shown = new Set(examples.map(({ meets }) => meets));
      expect([...shown].sort(), id).toEqual(helps ? [false, true] : []);
      for (const { text } of examples) {
        expect(text.nl, id).not.toBe(text.en);
        expect(Math.max(text.nl.length, text.en.length), id).toBeLessThan(160);
      }
    }
  });

  it('never says that something is legal, in either language', () => {
    const words = /\b(il)?legal|lawful|\blegaal|toegestaan|geoorloofd|rechtmatig/i;
    for (const { path, text } of LAW_FILES) expect(words.exec(text)?.[0] ?? '', path).toBe('');
  });

  it('picks versions by date: the bill only from its announcement', () => {
    expect(norms('2021-12-05').conditions.some(({ id }) => id === 'P8')).toBe(false);
    expect(norms('2021-12-06').conditions.some(({ id }) => id === 'P8')).toBe(true);
  });

  it('refuses dates before the norms, and dates that do not exist', () => {
    const early = selectNorms(LIBRARY, '2018-05-24');
    expect(early).toMatchObject({
      problem: { code: 'norms.none-at-date', params: { asOf: '2018-05-24', first: '2018-05-25' } },
    });
    expect(selectNorms(LIBRARY, '2018-05-25').ok).toBe(true);
    expect(selectNorms(LIBRARY, '2026-02-30')).toMatchObject({
      problem: { code: 'norms.as-of-unreadable' },
    });
  });

  it('refuses a date on which a condition is lacking', () => {
    const consent = LIBRARY.norms.map((norm) =>
      norm.id === 'avg-consent' ? { ...norm, validTo: '2024-12-31' } : norm,
    );
    expect(selectNorms({ ...LIBRARY, norms: consent }, '2024-12-31').ok).toBe(true);
    expect(selectNorms({ ...LIBRARY, norms: consent }, '2025-01-01')).toMatchObject({
      problem: { code: 'norms.incomplete-at-date', params: { ids: expect.stringContaining('C10') } },
    });
  });

  it('prefers the later version of a norm once it has begun', () => {
    const later = LIBRARY.norms.flatMap((norm) =>
      norm.id === 'avg-choice' ? [norm, { ...norm, validFrom: '2027-01-01', sha256: 'later' }] : [norm],
    );
    const sha = (asOf: string) => {
      const selected = selectNorms({ ...LIBRARY, norms: later }, asOf);
      return selected.ok && selected.value.versions.find(({ id }) => id === 'avg-choice')?.sha256;
    };
    expect(sha('2026-12-31')).not.toBe('later');
    expect(sha('2027-01-01')).toBe('later');
  });
});

describe('the worked examples', () => {
  it.each(SCENARIOS.map((scenario) => [scenario.path, scenario] as const))('%s', (_path, scenario) => {
    const result = assess(scenario.file, LIBRARY, scenario.asOf);
    if (!result.ok) throw new Error(result.problem.code);
    const { verdict, failing, unknown } = result.value;
    expect({
      verdict,
      failing: failing.map(({ id }) => id),
      unknown: unknown.map(({ id }) => id),
    }).toEqual(scenario.expect);
  });

  it('cover every golden case and every verdict', () => {
    const golden = Array.from({ length: 18 }, (_, index) => `G${String(index + 1).padStart(2, '0')}`);
    const covered = new Set(SCENARIOS.map(({ id }) => id));
    expect([...golden, 'X01', 'X02', 'X03'].filter((id) => !covered.has(id))).toEqual([]);
    const verdicts = new Set(SCENARIOS.map(({ expect: { verdict } }) => verdict));
    expect(verdicts.size).toBe(11);
  });
});
