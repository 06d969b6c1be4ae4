import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { dependencies } from './dependencies.ts';
import { listPaths, type Rule, readTextFiles, type Violation } from './files.ts';
import { layers } from './layers.ts';
import { markdownPaths } from './markdown.ts';
import { noMachinePaths, noPhotos } from './privacy.ts';
import { purity } from './purity.ts';
import { fileSize } from './size.ts';

/** Everything in the tree that isn't as the architecture says. */
export function tidy(root: string): Violation[] {
  const files = readTextFiles(root);
  const rules: Rule[] = [
    layers,
    dependencies,
    purity,
    markdownPaths((path) => existsSync(join(root, path))),
    noMachinePaths,
    fileSize,
  ];
  return [...rules.flatMap((rule) => rule(files)), ...noPhotos(listPaths(root))];
}
