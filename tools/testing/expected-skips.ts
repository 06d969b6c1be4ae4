import type { Reporter, TestModule, Vitest } from 'vitest/node';

/**
 * Fails the run when a test is skipped for another reason than those in `TENZIJ_EXPECTED_SKIPS`, a list with
 * commas of which one has to be in the test's name, and names each. Without that variable (a developer's
 * machine) it only names them.
 */
export default class ExpectedSkips implements Reporter {
  private vitest: Vitest | undefined;

  onInit(vitest: Vitest): void {
    this.vitest = vitest;
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    // Asked for some tests by name, the rest is skipped on purpose.
    if (this.vitest?.config.testNamePattern) return;
    const skipped = modules.flatMap((module) =>
      [...module.children.allTests('skipped')].map((test) => `${module.relativeModuleId}: ${test.fullName}`),
    );
    if (skipped.length === 0) return;
    process.stdout.write(
      `\nSkipped (each says why in its name):\n${skipped.map((name) => `  ${name}\n`).join('')}`,
    );
    const expected = process.env.TENZIJ_EXPECTED_SKIPS;
    if (expected === undefined) return;
    const reasons = expected.split(',').filter((reason) => reason !== '');
    const unexpected = skipped.filter((name) => !reasons.some((reason) => name.includes(reason)));
    if (unexpected.length === 0) return;
    process.stdout.write(`\n${unexpected.length} skipped for no expected reason: the run fails.\n`);
    process.exitCode = 1;
  }
}
