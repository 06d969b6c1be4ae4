import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of the repository, as the rules see it. `path` is relative to the root, with `/`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

export interface Violation {
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

export type Rule = (files: readonly SourceFile[]) => Violation[];

const TEXT = /\.(ts|tsx|mjs|js|json|md|yaml|yml|sql|html|css|txt)$/;

/** All files that are, or are about to be, under version control. */
export function listPaths(root: string): string[] {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard'];
  const listed = execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\n');
  return listed.filter((path) => path !== '' && existsSync(join(root, path)));
}

export function readTextFiles(root: string): SourceFile[] {
  const paths = listPaths(root).filter((path) => TEXT.test(path) && path !== 'package-lock.json');
  return paths.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

export function isTest(path: string): boolean {
  return path.includes('.test.') || path.includes('/test/') || path.startsWith('tests/');
}

export function isCode(path: string): boolean {
  return /\.(ts|tsx|mjs)$/.test(path);
}

/** Where in the file each match of a pattern stands. The pattern must have the `g` flag. */
export function findLines(text: string, pattern: RegExp): { line: number; match: RegExpMatchArray }[] {
  return [...text.matchAll(pattern)].map((match) => ({
    line: text.slice(0, match.index).split('\n').length,
    match,
  }));
}
