import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{packages,adapters,apps,tools,tests}/**/*.test.{ts,tsx}'],
    reporters: ['default', './tools/testing/expected-skips.ts'],
    // Browser tests and model runs share two cores on a small machine: give each file room.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
});
