import type { AttackChoice } from '@tenzij/contracts';
import { ATTACK_MEASUREMENT, attackCardSha256, DEFAULT_ATTACK_DETECTOR } from '@tenzij/face';
import { type AttackDetection, ok, type Result, refuse } from '@tenzij/kernel';
import type { ModelFiles } from './model-files.ts';

/**
 * What a clearance says of an organiser's choice against presentation attacks. Refused when its minimum was
 * not measured, or when gates could not load the detector.
 */
export async function attackTerms(
  files: ModelFiles,
  { passiveMinimum, challenge }: AttackChoice,
): Promise<Result<AttackDetection>> {
  if (passiveMinimum === null) return ok({ passive: null, challenge });
  const measured = ATTACK_MEASUREMENT.minimums.map(({ minimum }) => minimum);
  if (!measured.includes(passiveMinimum)) {
    const params = { minimum: passiveMinimum, measured: measured.join(', ') };
    return refuse('model.attack-minimum-not-measured', params);
  }
  if (!(await isDetectorInstalled(files))) return refuse('model.attack-files-missing');
  const { file } = DEFAULT_ATTACK_DETECTOR;
  const card = attackCardSha256(DEFAULT_ATTACK_DETECTOR);
  return ok({ passive: { card, file, minimum: passiveMinimum }, challenge });
}

/** Whether the detector's file is there and whole. */
export function isDetectorInstalled(files: ModelFiles): Promise<boolean> {
  return files.isWhole(DEFAULT_ATTACK_DETECTOR.file);
}
