import { orThrow } from '@tenzij/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Annotated,
  annotate,
  annotationVersions,
  assess,
  type DeploymentTerms,
  type FactsFile,
  parseNorms,
  STORAGE_TERMS,
} from './index.ts';
import { someFacts } from './test/facts.ts';
import { factsOf, LAW_FILES, LIBRARY } from './test/law.ts';

const DATE = '2026-11-22';
const FESTIVAL = factsOf('specimen-festival');
const NOTHING: FactsFile = { deployment: {}, facts: {} };

const on = (facts: FactsFile, terms: DeploymentTerms = {}, asOf = DATE) =>
  annotate(facts, terms, LIBRARY, asOf);
function one(id: string, facts: FactsFile, terms?: DeploymentTerms, asOf?: string): Annotated {
  const found = on(facts, terms, asOf).find((annotated) => annotated.id === id);
  if (!found) throw new Error(`no annotation ${id}`);
  return found;
}
const applying = (annotations: readonly Annotated[]) =>
  annotations.filter(({ applies }) => applies === 'yes').map(({ id }) => id);

describe('an annotation', () => {
  it('says of each way of storing what the opinion on airports says of it', () => {
    const edpb = (terms: DeploymentTerms) =>
      applying(on(FESTIVAL, terms)).filter((id) => id.startsWith('edpb-storage'));
    expect(edpb({ storage: 'carried' })).toEqual(['edpb-storage-individual']);
    expect(edpb({ storage: 'sealed' })).toEqual(['edpb-storage-key']);
    expect(edpb({ storage: 'central-readable' })).toEqual(['edpb-storage-central']);
    expect(edpb({})).toEqual([]);
    expect(one('edpb-storage-central', FESTIVAL).weight).toBe('against');
    expect(applying(on(FESTIVAL))).toContain('edpb-only-who-consents');
    expect(applying(on(factsOf('g14-power-plant')))).not.toContain('edpb-only-who-consents');
  });

  it('places 1:1 as verification and 1:N as identification', () => {
    const ai = (B4: '1:1' | '1:N') =>
      applying(on({ ...FESTIVAL, facts: { ...FESTIVAL.facts, B4: { value: B4 } } })).filter((id) =>
        id.startsWith('ai-'),
      );
    expect(ai('1:1')).toEqual(['ai-verification']);
    expect(ai('1:N')).toEqual(['ai-identification', 'ai-remote-identification']);
  });

  it('is unknown, and says what is lacking, where the facts are', () => {
    expect(one('ai-verification', NOTHING)).toMatchObject({ applies: 'unknown', unknown: ['S0.2', 'B4'] });
    expect(one('edpb-storage-central', FESTIVAL)).toMatchObject({ applies: 'unknown', unknown: ['storage'] });
    expect(on(NOTHING).filter(({ applies }) => applies !== 'unknown')).toEqual([]);
  });

  it('never applies for sure where it depends on what is not asked', () => {
    const audience = factsOf('g04-audience-categories');
    expect(one('ai-categorisation', audience)).toMatchObject({ applies: 'unknown', unknown: [] });
    expect(one('ai-categorisation', audience).depends?.en).toMatch(/exact purpose/);
    expect(one('ai-categorisation', FESTIVAL).applies).toBe('no');
    const police = factsOf('g18-police');
    expect(one('ai-real-time-police', police).applies).toBe('unknown');
    expect(one('ai-real-time-police', FESTIVAL).applies).toBe('no');
  });

  it('says from when it applies', () => {
    expect(one('ai-emotion', NOTHING)).toMatchObject({ validFrom: '2025-02-02', begun: true });
    expect(one('ai-emotion', NOTHING, {}, '2025-02-01').begun).toBe(false);
    expect(one('ai-remote-identification', NOTHING, {}, '2026-08-01').begun).toBe(false);
    expect(one('ai-remote-identification', NOTHING, {}, '2026-08-02').begun).toBe(true);
  });

  it('names its sources, its file and what was not taken in', () => {
    const { sources, version } = one('ai-verification', NOTHING);
    expect(sources.map(({ nl }) => nl)).toEqual([
      'AI-verordening (EU) 2024/1689, artikel 3(36)',
      'AI-verordening (EU) 2024/1689, overweging 15',
      'AI-verordening (EU) 2024/1689, overweging 17',
      'AI-verordening (EU) 2024/1689, bijlage III, punt 1, onder a',
    ]);
    expect(version.remark.en).toMatch(/Later amendments are not taken in/);
    expect(annotationVersions(on(NOTHING)).map(({ id }) => id)).toEqual([
      'ai-act-2024-1689',
      'edpb-opinion-11-2024',
    ]);
    expect(version.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('never changes a verdict or its receipt', () => {
    const bare = { ...LIBRARY, annotations: [] };
    fc.assert(
      fc.property(someFacts, (facts) => {
        expect(orThrow(assess(facts, bare, DATE)).receipt).toEqual(
          orThrow(assess(facts, LIBRARY, DATE)).receipt,
        );
      }),
      { numRuns: 40 },
    );
  });

  it('becomes no surer when something is no longer known', () => {
    const terms = fc.constantFrom(...STORAGE_TERMS.map((storage) => ({ storage })));
    fc.assert(
      fc.property(someFacts, terms, (facts, known) => {
        const before = on(facts, known);
        for (const after of [on(NOTHING, known), on(facts), on(NOTHING)]) {
          for (const [index, { applies }] of after.entries())
            expect(['unknown', before[index]?.applies]).toContain(applies);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('a file of annotations', () => {
  const path = 'law/annotations/edpb-opinion-11-2024.yaml';
  const problems = (from: string, to: string) => {
    const files = LAW_FILES.map((file) =>
      file.path === path ? { path, text: file.text.replace(from, to) } : file,
    );
    const parsed = parseNorms(files);
    if (parsed.ok) return [];
    return parsed.problems.map(({ code, params }) => `${params.file} ${params.line} ${code}`);
  };
  const line = (text: string) => {
    const file = LAW_FILES.find((candidate) => candidate.path === path);
    return (file?.text.split('\n').findIndex((content) => content.includes(text)) ?? -1) + 1;
  };

  it('does not read with a mistake in it, and says on which line', () => {
    expect(problems('', '')).toEqual([]);
    expect(problems('weight: against', 'weight: bad')).toEqual([
      `${path} ${line('weight: against')} norms.wrong-value`,
    ]);
    expect(problems('storage: [sealed]', 'storage: [safe]')).toEqual([
      `${path} ${line('storage: [sealed]')} norms.wrong-value`,
    ]);
    expect(problems('storage: [sealed]', 'storage: []')).toEqual([
      `${path} ${line('storage: [sealed]')} norms.wrong-value`,
    ]);
    expect(problems('E0: [consent]', 'E9: [consent]')).toEqual([
      `${path} ${line('E0: [consent]')} norms.unknown-key`,
    ]);
    expect(problems('section: general', 'section: generals')).toEqual([`${path} 1 norms.unknown-reference`]);
    expect(problems('id: edpb-storage-key', 'id: edpb-storage-individual')).toEqual([
      `${path} 1 norms.annotation-twice`,
    ]);
  });
});
