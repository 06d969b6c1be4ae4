import { compare, isMatch, VERIFICATION_LIMITS } from '@tenzij/face';
import { type Language, orThrow, type RecognitionUse } from '@tenzij/kernel';
import { type ClearanceOptions, readSignedClearance } from './clearance-files.ts';
import { openClearedEngine, readPhoto } from './face-engine.ts';
import { describeComparison } from './face-report.ts';
import { orRefuse } from './refusal.ts';

export interface CompareOptions extends ClearanceOptions {
  readonly json?: true;
}

/** Steps 1 to 5: says whether two photos match. The clearance comes first: without one no photo is read. */
export async function compareFaces(
  files: readonly [string, string],
  options: CompareOptions,
  language: Language,
): Promise<void> {
  const now = Date.now() / 1000;
  const { verified: clearance } = await readSignedClearance(options, now);
  const use: RecognitionUse = {
    deployment: clearance.deployment.id,
    mode: 'verification',
    modelId: clearance.model.id,
    now,
  };
  const engine = await openClearedEngine(clearance);
  const capture = async (file: string) =>
    orRefuse(await engine.capture(await readPhoto(file), clearance, use, VERIFICATION_LIMITS), file).template;
  const comparison = orThrow(compare(await capture(files[0]), await capture(files[1]), clearance, use));
  await engine.release();
  const { id, specimen, attackDetection } = clearance;
  // A turn of the head takes a film: two photos can't show it.
  const notDone = attackDetection.challenge === 'none' ? [] : [attackDetection.challenge];
  const compared = { match: isMatch(comparison, clearance), clearance: id, specimen, notDone };
  process.stdout.write(describeComparison(compared, options.json ? 'json' : language));
}
