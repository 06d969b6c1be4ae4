import { findLines, isCode, isTest, type Rule } from './files.ts';

const IMPURE: readonly (readonly [RegExp, string])[] = [
  [/['"]node:/g, 'does I/O through Node'],
  [/\bprocess\./g, 'reads the environment'],
  [/\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(/g, 'reads a clock: take `now` as an argument'],
  [/\bMath\.random\(|\bgetRandomValues\(|\brandomUUID\(/g, 'makes randomness: take it as an argument'],
  [/\bfetch\(|\blocalStorage\b|\bindexedDB\b|\bnavigator\./g, 'does I/O'],
];

/** Domain packages have no I/O, no environment, no clock and no randomness of their own. */
export const purity: Rule = (files) =>
  files
    .filter(({ path }) => path.startsWith('packages/') && !path.startsWith('packages/ui/'))
    .filter(({ path }) => isCode(path) && !isTest(path))
    .flatMap(({ path, text }) =>
      IMPURE.flatMap(([pattern, message]) =>
        findLines(text, pattern).map(({ line }) => ({ path, line, message })),
      ),
    );
