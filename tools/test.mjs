/** `npm test`: installs, prepares and builds what is needed, then runs every test. Arguments go to Vitest. */
import { join } from 'node:path';
import { build, install, prepareModels, ROOT, requireNode, run, stop } from './lib/steps.mjs';

requireNode();
install();
await requireChromium();
prepareModels();
build();
run(
  process.execPath,
  [join(ROOT, 'node_modules', 'vitest', 'vitest.mjs'), 'run', ...process.argv.slice(2)],
  'Some tests failed; see above.',
);

/** The browser tests are part of the tests: without a browser they fail before they start. */
async function requireChromium() {
  await import('tsx/esm');
  const { findChromium } = await import('./testing/chromium.ts');
  try {
    findChromium();
  } catch (error) {
    stop(error instanceof Error ? error.message : String(error));
  }
}
