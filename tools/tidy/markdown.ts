import { posix } from 'node:path';
import { findLines, type Rule } from './files.ts';

const LINK = /\]\(([^)#\s]+)(?:#[^)]*)?\)/g;
const CODE_PATH = /`((?:apps|packages|adapters|law|vectors|tools|docs|tests|\.ci)\/[^`\s*<>…]*)`/g;

/** Every path that a Markdown file links to or names exists. `exists` takes a path from the root. */
export function markdownPaths(exists: (path: string) => boolean): Rule {
  return (files) =>
    files
      .filter(({ path }) => path.endsWith('.md'))
      .flatMap(({ path, text }) => {
        const links = findLines(text, LINK).map(({ line, match }) => ({
          line,
          target: posix.join(posix.dirname(path), match[1] ?? ''),
          isUrl: /^[a-z]+:/.test(match[1] ?? ''),
        }));
        const named = findLines(text, CODE_PATH).map(({ line, match }) => ({
          line,
          target: (match[1] ?? '').replace(/\/$/, ''),
          isUrl: false,
        }));
        return [...links, ...named]
          .filter(({ target, isUrl }) => !isUrl && !exists(target))
          .map(({ line, target }) => ({ path, line, message: `${target} does not exist` }));
      });
}
