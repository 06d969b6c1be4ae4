import { findLines, isTest, type SourceFile } from '../tidy/files.ts';

/**
 * A test that says by its title what it is of: `guard parity: …`, `condition C5: …`, or `screen C5: …` when it
 * is about what a visitor meets of it.
 */
export interface Mark {
  readonly kind: 'guard' | 'condition' | 'screen';
  readonly id: string;
  readonly path: string;
  readonly line: number;
  /** The title without its marks. */
  readonly title: string;
}

/** A title right behind `it(`, `test(`, `describe(` or the table of an `.each`. Written out, not computed. */
const TITLE = /(?:\b(?:it|test|describe)((?:\.\w+)*)|\))\(\s*(['"`])((?:\\.|(?!\2)[^\\\n])*)\2/g;
const MARK = /\b(guard|condition|screen)s? ((?:[\w.-]+, )*[\w.-]+): /g;

/** All marks in test files; a test that is skipped or still to be written is none. */
export function findMarks(files: readonly SourceFile[]): readonly Mark[] {
  return files.filter(({ path }) => isTestFile(path)).flatMap(marksIn);
}

function isTestFile(path: string): boolean {
  return isTest(path) && /\.test\.tsx?$/.test(path) && !path.startsWith('tools/trace/');
}

function marksIn({ path, text }: SourceFile): readonly Mark[] {
  const code = text.replace(/^\s*(\/\/|\*).*$/gm, '');
  return findLines(code, TITLE).flatMap(({ line, match }) => {
    const [, modifiers = '', , full = ''] = match;
    if (/\.(skip|todo)\b/.test(modifiers)) return [];
    const title = full.replace(MARK, '').replace(/^invariant \d+: /, '');
    return [...full.matchAll(MARK)].flatMap(([, kind, ids = '']) =>
      ids.split(', ').map((id) => ({ kind: kind as Mark['kind'], id, path, line, title })),
    );
  });
}
