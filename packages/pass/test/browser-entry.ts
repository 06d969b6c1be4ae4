import { passQr } from '../src/index.ts';
import { buildVector } from './build-vector.ts';
import { GOOD } from './cases/good.ts';
import { SEALED_GOOD } from './cases/sealed.ts';
import { checkPass } from './check-pass.ts';
import type { PassVector } from './vector.ts';

/** What `browser.test.ts` runs in the page. */
const suite = {
  check: (vectors: readonly PassVector[]) => Promise.all(vectors.map(({ input }) => checkPass(input))),
  make: () => Promise.all([...GOOD, ...SEALED_GOOD].map(buildVector)),
  qrSize: (text: string) => passQr(text).size,
};

export type BrowserSuite = typeof suite;

Object.assign(globalThis, { suite });
