import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Tests in a browser, of whole programs or of more than one part together. */
const SLOW = /\/test\/|\/tests\/|\/apps\/cli\//;

/** Begins with the files that take longest, so that none of them is left alone at the end. */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const slow = sorted.filter(({ moduleId }) => SLOW.test(moduleId));
    return [...slow, ...sorted.filter((file) => !slow.includes(file))];
  }
}
