import { defineConfig } from 'vitest/config';
import { SlowFirst } from './tools/testing/slow-first.ts';

export default defineConfig({
  test: {
    include: ['{packages,adapters,apps,tools,tests}/**/*.test.{ts,tsx}'],
    reporters: ['default', './tools/testing/expected-skips.ts'],
    // Browser tests wait half of their time: three at once keep the two cores of a small machine busy.
    maxWorkers: 3,
    // One process for file after file: to import everything anew for each takes a third of the time. A test
    // puts back what it changes of the process.
    isolate: false,
    sequence: { sequencer: SlowFirst },
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
});
