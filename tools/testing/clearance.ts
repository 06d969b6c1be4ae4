import { clearedModel, DEFAULT_MODEL } from '@tenzij/face';
import type { Clearance, ClearanceContent, RecognitionUse } from '@tenzij/kernel';
import { mintClearance } from '@tenzij/kernel/clearance-mint';

/** A moment at which `testClearance` is in force: 2026-06-01T12:00:00Z. */
export const TEST_NOW = 1_780_315_200;

const HASH = '00'.repeat(32);

/** The default model at a threshold fit for the test photos. */
export const TEST_MODEL = clearedModel(DEFAULT_MODEL, 0.41);

/** All that a clearance says, for tests to change and to sign. */
export const TEST_CONTENT: ClearanceContent = {
  version: 1,
  id: 'test-clearance',
  specimen: true,
  organisation: { id: 'test-organisation', name: 'Test' },
  deployment: { id: 'test-deployment', name: 'Test' },
  purposes: [{ id: 'entry', nl: 'Toegang', en: 'Entry' }],
  route: 'consent',
  verdict: 'UNLESS_CONSENT',
  mode: 'verification',
  storage: 'carried',
  model: TEST_MODEL,
  attackDetection: { passive: null, challenge: 'none' },
  lanes: { face: 1, regular: 1 },
  parity: { p90GapSeconds: 60, reason: 'test' },
  validity: { notBefore: TEST_NOW - 3600, expires: TEST_NOW + 3600 },
  keys: { issuer: HASH, gate: HASH },
  hashes: { dpia: HASH, notice: HASH, assessment: HASH },
  evaluation: { computed: false, reason: 'test' },
};

/** A clearance that counts as verified, without signatures: for tests only. */
export function testClearance(changes: Partial<ClearanceContent> = {}): Clearance {
  return mintClearance({ ...TEST_CONTENT, ...changes });
}

/** A use that `testClearance()` covers. */
export const TEST_USE: RecognitionUse = {
  deployment: TEST_CONTENT.deployment.id,
  mode: TEST_CONTENT.mode,
  modelId: TEST_MODEL.id,
  now: TEST_NOW,
};
