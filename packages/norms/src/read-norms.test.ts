import { describe, expect, it } from 'vitest';
import { parseNorms, parseScenario } from './index.ts';
import { LAW_FILES } from './test/law.ts';

/** The problems after editing one law file, as `line code detail`. */
function problems(path: string, edit: (text: string) => string): readonly string[] {
  const files = LAW_FILES.map((file) => (file.path === path ? { path, text: edit(file.text) } : file));
  const parsed = parseNorms(files);
  if (parsed.ok) return [];
  return parsed.problems.map(({ code, params }) => `${params.line} ${code} ${params.key ?? params.id}`);
}

/** Where a text first stands in a law file, from 1. */
function lineOf(path: string, text: string): number {
  const file = LAW_FILES.find((candidate) => candidate.path === path);
  return (file?.text.split('\n').findIndex((line) => line.includes(text)) ?? -1) + 1;
}

describe('the norms', () => {
  it('do not read with a mistake in them', () => {
    const choice = 'law/avg-choice/2018-05-25.yaml';
    expect(problems(choice, (text) => text)).toEqual([]);
    expect(problems(choice, (text) => text.replace('open: always', 'open: sometimes'))).toEqual([
      `${lineOf(choice, 'open: always')} norms.wrong-value open`,
    ]);
    expect(problems(choice, (text) => text.replace('id: V1', 'id: V9'))[0]).toBe(
      `${lineOf(choice, 'id: V1')} norms.wrong-value id`,
    );
    expect(problems(choice, (text) => text.replace('validFrom: 2018-05-25', 'validFrom: soon'))).toEqual([
      `${lineOf(choice, 'validFrom')} norms.date-unreadable validFrom`,
    ]);
    expect(problems(choice, (text) => text.replace('section: a3', 'section: a33'))).toEqual([
      '1 norms.unknown-reference V1: K a33',
    ]);
    expect(problems(choice, (text) => text.replace('id: V1', 'id: C1'))).toEqual([
      '1 norms.condition-twice C1',
    ]);
    expect(problems('law/notes.yaml', (text) => text.replace('pilot:', 'pilots:'))).toEqual([
      `${lineOf('law/notes.yaml', 'pilot:')} norms.unknown-key pilots`,
      `${lineOf('law/notes.yaml', 'notes:')} norms.missing-key pilot`,
    ]);
  });

  it('do not read with an example that says nothing, or that nothing can meet', () => {
    const scope = 'law/avg-scope/2018-05-25.yaml';
    expect(problems(scope, (text) => text.replace('meets: no', 'meets: perhaps'))).toEqual([
      `${lineOf(scope, 'meets: no')} norms.wrong-value meets`,
    ]);
    const pilot = 'kind: remark';
    expect(problems(scope, (text) => text.replace(pilot, `${pilot}\n    examples: []`))).toEqual([
      `${lineOf(scope, pilot) + 1} norms.unknown-key examples`,
    ]);
  });

  it('do not read when a file of texts is gone', () => {
    const parsed = parseNorms(LAW_FILES.filter(({ path }) => path !== 'law/verdicts.yaml'));
    expect(parsed.ok || parsed.problems.length).toBe(11);
  });
});

describe('a scenario', () => {
  it('says what it expects, on which date', () => {
    const parsed = parseScenario(
      'scenario: A\nnote: {nl: a, en: a}\ndeployment: {}\nfacts: {}\nexpect: {verdict: MAYBE, failing: [C99]}',
      's.yaml',
    );
    expect(
      parsed.ok || parsed.problems.map(({ code, params }) => `${params.line} ${code} ${params.key}`),
    ).toEqual(['3 norms.missing-key asOf', '5 norms.wrong-value verdict', '5 norms.wrong-value failing']);
  });
});
