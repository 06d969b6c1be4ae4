/** `npm start`: from a fresh clone to a working specimen festival. Arguments go to `tenzij serve`. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build, install, prepareModels, ROOT, requireNode } from './lib/steps.mjs';

requireNode();
install();
prepareModels();
build();

const server = spawn(
  process.execPath,
  [join(ROOT, 'apps', 'cli', 'bin', 'tenzij.js'), 'serve', '--specimen', ...process.argv.slice(2)],
  { cwd: ROOT, stdio: 'inherit' },
);
// The terminal sends Ctrl-C to both; anything else that asks us to stop is passed on.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => server.kill('SIGTERM'));
server.on('exit', (code) => process.exit(code ?? 0));
