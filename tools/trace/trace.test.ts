import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTextFiles } from '../tidy/files.ts';
import { gaps } from './check.ts';
import type { TraceInput } from './input.ts';
import { findMarks } from './marks.ts';
import { traceabilityPage } from './page.ts';
import { readTrace, traceFiles } from './read.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const READ = readTrace(ROOT);
if ('unreadable' in READ) throw new Error(READ.unreadable.join('\n'));
const INPUT: TraceInput = READ;

describe('from what the sources ask to a test', () => {
  it('nothing is lost on the way', () => {
    expect(gaps(INPUT)).toEqual([]);
  });

  it('the published table is what it says now; otherwise run `npm run trace`', () => {
    const page = join(ROOT, 'docs', 'reference', 'traceability.md');
    expect(readFileSync(page, 'utf8')).toBe(traceabilityPage(INPUT));
  });
});

/** The input with one thing broken, and what is then said. */
const BROKEN: readonly [string, (input: TraceInput) => Partial<TraceInput>, string][] = [
  [
    'a condition without a question',
    ({ questions }) => ({ questions: new Map([...questions, ['C5', { nl: '', en: '' }]]) }),
    'condition C5 has no question',
  ],
  [
    'a condition that the questionnaire leaves out',
    ({ questions }) => ({ questions: new Map([...questions].filter(([id]) => id !== 'W1')) }),
    'condition W1 has no question',
  ],
  [
    'a condition that only the norms have',
    ({ known }) => ({ known: { ...known, conditions: known.conditions.filter((id) => id !== 'D4') } }),
    'condition D4 is not in ids.ts',
  ],
  [
    'a condition that no norm has',
    ({ known }) => ({ known: { ...known, conditions: [...known.conditions, 'C11'] } }),
    'condition C11 is in no norm',
  ],
  [
    'a question of nothing',
    ({ questions }) => ({ questions: new Map([...questions, ['C11', { nl: 'x', en: 'x' }]]) }),
    'question C11 is of no condition',
  ],
  [
    'a condition that holds nothing of the sources',
    ({ inventory }) => ({ inventory: inventory.filter(({ conditions }) => !conditions.includes('P2')) }),
    'condition P2 holds nothing of the inventory',
  ],
  [
    'a demand that no condition holds',
    withEntry('K-a5-6', { conditions: [] }),
    'inventory K-a5-6 is held by no condition',
  ],
  ['a demand that is there twice', withEntry('K-a5-6', { id: 'K-a5-5' }), 'inventory K-a5-5 is there twice'],
  [
    'a demand of a section there is not',
    withEntry('K-a5-6', { source: { document: 'K', section: 'a9' } }),
    'inventory K-a5-6 is of K a9, which law/documents.yaml lacks',
  ],
  [
    'a section that was not read',
    ({ inventory }) => ({ inventory: inventory.filter(({ id }) => !id.startsWith('AP-q4-proof')) }),
    'AP q4-proof has nothing in the inventory',
  ],
  [
    'a source that the inventory gives to other conditions',
    withEntry('AP-q4-proof-1', { conditions: ['C9'] }),
    'condition C8 cites AP q4-proof, where the inventory lacks it',
  ],
  [
    'a guard without a test',
    ({ marks }) => ({ marks: marks.filter(({ id }) => id !== 'withdrawal') }),
    'guard withdrawal has no test (`guard withdrawal: …`)',
  ],
  [
    'a guard of which nobody says who keeps it',
    ({ enforcement: { places: _, ...enforcement } }) => ({ enforcement }),
    'guard places is not in enforcement.ts',
  ],
  [
    'somebody who keeps a guard there is not',
    ({ enforcement }) => ({ enforcement: { ...enforcement, moat: { by: 'people', how: '', where: [] } } }),
    'guard moat of enforcement.ts is of no condition',
  ],
  [
    'code that keeps a guard and is not there',
    () => ({ exists: (path) => !path.endsWith('decide.ts') }),
    'guard own-pass is kept in packages/admission/src/decide.ts, which is not there',
  ],
  [
    'a test of a guard there is not',
    ({ marks }) => ({
      marks: [...marks, { kind: 'guard', id: 'moat', path: 'a.test.ts', line: 7, title: '' }],
    }),
    'a.test.ts:7 tests guard moat, which there is not',
  ],
  [
    'a condition that no variant is of',
    ({ variants }) => ({ variants: variants.filter(({ path }) => !path.includes('household')) }),
    'condition H3 has no variant in law/scenarios/variants/',
  ],
  [
    'a condition of consent that no screen shows',
    ({ onScreen: { C7: _, ...onScreen } }) => ({ onScreen }),
    'C7 is not in screens.ts',
  ],
  [
    'a screen that is not there',
    () => ({ exists: (path) => !path.endsWith('changed.tsx') }),
    'C5 is realised in apps/visitor/src/screens/changed.tsx, which is not there',
  ],
  [
    'a screen without a test',
    ({ marks }) => ({ marks: marks.filter(({ kind, id }) => kind !== 'screen' || id !== 'I6') }),
    'I6 has no test (`screen I6: …`)',
  ],
  [
    'a condition that is realised nowhere',
    ({ onScreen }) => ({ onScreen: { ...onScreen, C2: { screens: [], how: '' } } }),
    'C2 is realised nowhere',
  ],
  [
    'a screen of a condition there is not',
    ({ onScreen }) => ({ onScreen: { ...onScreen, C11: { screens: ['a.tsx'], how: '' } } }),
    'C11 of screens.ts is no condition of consent or item of information',
  ],
  [
    'a verdict that no variant expects',
    ({ variants }) => ({ variants: variants.map((file) => ({ ...file, verdicts: [] })) }),
    'verdict AWAITING_AP is what no variant expects',
  ],
];

function withEntry(id: string, changes: Partial<TraceInput['inventory'][number]>) {
  return ({ inventory }: TraceInput) => ({
    inventory: inventory.map((entry) => (entry.id === id ? { ...entry, ...changes } : entry)),
  });
}

describe('what is missing is named', () => {
  it.each(BROKEN)('%s', (_what, broken, message) => {
    expect(gaps({ ...INPUT, ...broken(INPUT) })).toContain(message);
  });
});

describe('what cannot be read is named, with its line', () => {
  const files = readTextFiles(ROOT);
  const unreadable = (file: string, from: RegExp, to: string) => {
    const changed = files.map((one) =>
      one.path === file ? { ...one, text: one.text.replace(from, to) } : one,
    );
    const read = traceFiles(changed, () => true);
    return 'unreadable' in read ? read.unreadable : [];
  };

  it.each([
    ['law/notes.yaml', /^ {2}pilot:/m, '  pilots:', /^law\/notes\.yaml:\d+ norms\.missing-key pilot$/],
    [
      'law/verdicts.yaml',
      /^ {2}NO_UNKNOWN:/m,
      '  MAYBE:',
      /^law\/verdicts\.yaml:\d+ norms\.unknown-key MAYBE$/,
    ],
    ['law/inventory.yaml', /\[C8\]/, '[C18]', /^law\/inventory\.yaml:\d+ norms\.unknown-condition C18$/],
    ['law/inventory.yaml', /^ {4}en: /m, '    english: ', /^law\/inventory\.yaml:\d+ norms\.missing-key en$/],
    [
      'law/scenarios/variants/kind.yaml',
      /kind: shop/,
      'kinds: shop',
      /^law\/.*kind\.yaml:\d+ norms\.unknown-key/,
    ],
    ['law/avg-choice/2018-05-25.yaml', /id: W1$/m, 'id: V1', /norms\.condition-twice/],
  ])('%s', (file, from, to, expected) => {
    expect(unreadable(file, from, to)).toContainEqual(expect.stringMatching(expected));
  });
});

describe('tests are found by their titles', () => {
  const marks = (text: string, path = 'packages/x/src/x.test.ts') =>
    findMarks([{ path, text }]).map(({ kind, id, line, title }) => `${line} ${kind} ${id} ${title}`);

  it('behind it, test, describe and a table, in any quotes, of one guard or more', () => {
    expect(
      marks(`it('guard parity: pauses', () => {});
test("invariant 6: guards purpose, withdrawal: doesn't go on", () => {});
describe.each([1])(\`condition S0.1: asks\`, () => {});
it.each([
  ['a', 1],
])('guard places: %s', () => {});
it.skipIf(noFaces)('guard own-pass: looks (no faces here)', () => {});
`),
    ).toEqual([
      '1 guard parity pauses',
      "2 guard purpose doesn't go on",
      "2 guard withdrawal doesn't go on",
      '3 condition S0.1 asks',
      '6 guard places %s',
      '7 guard own-pass looks (no faces here)',
    ]);
  });

  it('not when they are skipped, still to be written, a comment or no test at all', () => {
    expect(
      marks(`it.skip('guard parity: pauses', () => {});
test.todo('guard parity: pauses');
// it('guard parity: pauses', () => {});
expect(text).toBe('guard parity: pauses');
it('has a guard parity', () => {});
`),
    ).toEqual([]);
    expect(marks("it('guard parity: pauses', () => {});", 'packages/x/src/x.ts')).toEqual([]);
  });
});
