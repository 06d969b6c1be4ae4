import { isCode, isTest, type Rule } from './files.ts';

const MOST_LINES = 300;

/** A file that needs more lines than this does more than one thing. Tests and message lists may be longer. */
export const fileSize: Rule = (files) =>
  files
    .filter(({ path }) => isCode(path) && !isTest(path) && !/(messages|errors|catalogue)/.test(path))
    .map(({ path, text }) => ({ path, lines: text.split('\n').length }))
    .filter(({ lines }) => lines > MOST_LINES)
    .map(({ path, lines }) => ({ path, line: MOST_LINES, message: `has ${lines} lines; split it` }));
