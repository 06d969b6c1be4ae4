/** `npm run tidy`: layer direction, purity, dead files and dead paths. Import cycles are the linter's. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { tidy } from './tidy.ts';

const root = join(import.meta.dirname, '..', '..');
const violations = tidy(root);
for (const { path, line, message } of violations) process.stdout.write(`${path}:${line} ${message}\n`);
const knip = spawnSync(
  process.execPath,
  [join(root, 'node_modules', 'knip', 'bin', 'knip.js'), '--no-config-hints'],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
process.exitCode = violations.length > 0 || knip.status !== 0 ? 1 : 0;
