import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AttackChoice } from '@tenzij/contracts';
import { ATTACK_MEASUREMENT, attackCardSha256, DEFAULT_ATTACK_DETECTOR } from '@tenzij/face';
import { type AttackDetection, ok, type Result, refuse } from '@tenzij/kernel';

/**
 * What a clearance says of an organiser's choice against presentation attacks. Refused when its minimum was
 * not measured, or when gates could not load the detector.
 */
export function attackTerms(
  root: string,
  { passiveMinimum, challenge }: AttackChoice,
): Result<AttackDetection> {
  if (passiveMinimum === null) return ok({ passive: null, challenge });
  const measured = ATTACK_MEASUREMENT.minimums.map(({ minimum }) => minimum);
  if (!measured.includes(passiveMinimum)) {
    const params = { minimum: passiveMinimum, measured: measured.join(', ') };
    return refuse('model.attack-minimum-not-measured', params);
  }
  if (!isDetectorInstalled(root)) return refuse('model.attack-files-missing');
  const { file } = DEFAULT_ATTACK_DETECTOR;
  const card = attackCardSha256(DEFAULT_ATTACK_DETECTOR);
  return ok({ passive: { card, file, minimum: passiveMinimum }, challenge });
}

/** Whether the detector's file is there. Who loads it checks what is in it. */
export function isDetectorInstalled(root: string): boolean {
  return existsSync(join(root, 'models', `${DEFAULT_ATTACK_DETECTOR.file}.onnx`));
}
