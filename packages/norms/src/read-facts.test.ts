import { describe, expect, it } from 'vitest';
import { lineOfAsOf, parseFacts } from './index.ts';

const HEAD = 'deployment: {name: Festival, kind: event, asOf: 2026-11-22}\n';

/** Each problem as `line code key`. */
function problems(text: string): readonly string[] {
  const parsed = parseFacts(text, 'facts.yaml');
  if (parsed.ok) return [];
  return parsed.problems.map(({ code, params }) => {
    expect(params.file).toBe('facts.yaml');
    return [params.line, code.replace('norms.', ''), params.key ?? params.id ?? ''].join(' ').trim();
  });
}

function facts(text: string) {
  const parsed = parseFacts(text, 'facts.yaml');
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

describe('a facts file', () => {
  it('reads YAML and JSON alike, Dutch and English answers too', () => {
    const yaml = facts(`${HEAD}facts:
  B4: {value: 1:1}
  C1: {value: ja, evidence: [lane plan], judgedBy: DPO, reasoning: seen}
  S0.1: {value: nee}
  D3: {value: onbekend, outcome: advice-received}
  P8: {value: yes, places: [control room]}
  I8: {value: no, notApplicable: true}
`);
    expect(yaml.facts).toEqual({
      'S0.1': { value: 'no' },
      B4: { value: '1:1' },
      C1: { value: 'yes', evidence: ['lane plan'], judgedBy: 'DPO', reasoning: 'seen' },
      I8: { value: 'no', notApplicable: true },
      P8: { value: 'yes', places: ['control room'] },
      D3: { value: 'unknown', outcome: 'advice-received' },
    });
    expect(facts(JSON.stringify(yaml, null, '\t'))).toEqual(yaml);
  });

  it('reads no as no, also when a file asks for YAML 1.1', () => {
    const file = facts(`%YAML 1.1\n---\n${HEAD}facts: {S0.1: {value: no}, B4: {value: 1:1}}\n`);
    expect(file.facts).toEqual({ 'S0.1': { value: 'no' }, B4: { value: '1:1' } });
  });

  it('reports every mistake with its line', () => {
    const text = `deployment:
  name: 12
  kind: staf
  asOf: 2026-02-30
  colour: blue
facts:
  C1: {value: maybe}
  C2: {value: true}
  C11: {value: yes}
  C3: {evidence: [a]}
  C4: yes
  C5: {value: yes, evidence: plan}
  C6: {value: yes, evidence: [1], judgedby: me}
  E0: {value: yes}
  B4: {value: 1:2}
  I8: {value: no, notApplicable: nee}
extra: 1
`;
    expect(problems(text)).toEqual([
      '2 not-a-text name',
      '3 wrong-value kind',
      '4 date-unreadable asOf',
      '5 unknown-key colour',
      '7 wrong-value C1.value',
      '8 wrong-value C2.value',
      '9 unknown-condition C11',
      '10 missing-key value',
      '11 not-a-mapping C4',
      '12 not-a-list evidence',
      '13 unknown-key judgedby',
      '13 not-a-text evidence',
      '14 wrong-value E0.value',
      '15 wrong-value B4.value',
      '16 not-true-or-false notApplicable',
      '17 unknown-key extra',
    ]);
  });

  it('names the line of the key, or of the value, whichever is wrong', () => {
    const text = `${HEAD}facts:
  C11:
    value: yes
  C1:
    value: yes
    proof: [a]
  C2:
    evidence:
      - a
  C3:
    value:
      maybe
`;
    expect(problems(text)).toEqual([
      '3 unknown-condition C11',
      '7 unknown-key proof',
      '8 missing-key value',
      '13 wrong-value C3.value',
    ]);
  });

  it('takes any kind of deployment, except what looks like staff but is not', () => {
    const kind = (text: string) => problems(`deployment: {kind: ${text}}\nfacts: {}\n`);
    for (const known of ['event', 'staff', 'workplace', 'airport', 'fireworks'])
      expect(kind(known)).toEqual([]);
    for (const unclear of ['Staff', 'employees', 'personeel', 'work', '""']) {
      expect(kind(unclear)).toEqual(['1 wrong-value kind']);
    }
  });

  it('refuses a key that comes twice', () => {
    expect(problems(`${HEAD}facts:\n  C1: {value: no}\n  C1: {value: yes}\n`)).toEqual(['4 duplicate-key']);
    expect(problems('{"deployment": {},\n"facts": {"C1": {"value": "no",\n"value": "yes"}}}')).toEqual([
      '3 duplicate-key',
    ]);
  });

  it('refuses what is no facts file at all', () => {
    expect(problems('')).toEqual(['1 file-empty']);
    expect(problems('# nothing here\n')).toEqual(['1 file-empty']);
    expect(problems('hello')).toEqual(['1 not-fields']);
    expect(problems('- a\n- b\n')).toEqual(['1 not-fields']);
    expect(problems('{}')).toEqual(['1 missing-key deployment', '1 missing-key facts']);
    expect(problems(`${HEAD}facts:\n`)).toEqual(['2 not-a-mapping facts']);
  });

  it.each([
    ['a bracket left open', 'facts: {C1: {value: yes}\n', '2 yaml-unclosed'],
    ['one left open on an earlier line', 'facts:\n  C1: {value: yes\n  C2: {value: no}\n', '3 yaml-unclosed'],
    ['a quote left open', 'facts:\n  C1: {value: "yes}\n  C2: {value: no}\n', '3 yaml-unclosed'],
    [
      'a list left open',
      'facts:\n  C1:\n    value: yes\n    evidence: [a, "b"\n  C2: {value: no}\n',
      '5 yaml-unclosed',
    ],
    ['a tab', 'facts:\n\tC1: {value: no}\n', '3 yaml-tab'],
    ['another indent', 'facts:\n  C1: {value: no}\n C2: {value: yes}\n', '4 yaml-indent'],
    ['a second document', 'facts: {}\n---\nmore: 1\n', '3 yaml-two-documents'],
    ['a mark that needs quotes', 'facts:\n  C1: {value: @x}\n', '3 yaml-invalid'],
    ['an alias of nothing', 'facts:\n  C1: {value: no}\n  C2: *plan\n  C99: {}\n', '4 yaml-alias-unknown'],
    ['an alias before its anchor', 'facts:\n  C1: *a\n  C2: &a {value: no}\n', '3 yaml-alias-unknown'],
  ])('reports only the mistake of syntax, on its own line: %s', (_name, text, expected) => {
    expect(problems(HEAD + text)).toEqual([expected]);
  });

  it('names the line where JSON lacks a comma, and where it was left open', () => {
    expect(problems('{"deployment": {}\n"facts": {}}')).toEqual(['2 yaml-invalid']);
    expect(problems('{"deployment": {},\n"facts": {"C1": {"value": "no"}\n')).toEqual(['2 yaml-unclosed']);
  });

  it('reads an alias of an anchor before it', () => {
    expect(facts(`${HEAD}facts:\n  C1: &a {value: no}\n  C2: *a\n`).facts.C2).toEqual({ value: 'no' });
  });

  it('reads an outcome, places and notApplicable anywhere; whether they count is for the assessment', () => {
    const read = facts(`${HEAD}facts:
  D3: {value: yes, outcome: requested}
  I3: {value: no, notApplicable: true}
`);
    expect(read.facts).toEqual({
      D3: { value: 'yes', outcome: 'requested' },
      I3: { value: 'no', notApplicable: true },
    });
  });

  it('finds the line of the date', () => {
    expect(lineOfAsOf('deployment:\n  name: x\n  asOf: 2001-01-01\nfacts: {}\n')).toBe(3);
    expect(lineOfAsOf('deployment: {}\nfacts: {}\n')).toBeUndefined();
  });

  it('does not repeat long text from the file', () => {
    const parsed = parseFacts(`${HEAD}facts: {${'x'.repeat(900)}: {value: yes}}\n`, 'facts.yaml');
    expect(parsed.ok || String(parsed.problems[0]?.params.id).length).toBeLessThan(50);
  });
});
