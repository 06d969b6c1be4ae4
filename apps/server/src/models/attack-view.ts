import type { AttackDetectionView, AttackFigure, MinimumView } from '@tenzij/contracts';
import { share } from '@tenzij/evaluation';
import {
  ATTACK_MEASUREMENT,
  type AttackCount,
  attackCardSha256,
  CHALLENGE_RULES,
  DEFAULT_ATTACK_DETECTOR,
  type MeasuredMinimum,
} from '@tenzij/face';
import { isDetectorInstalled } from './attack-choice.ts';
import type { ModelFiles } from './model-files.ts';

/** The attack detector as the console offers it, with what was measured. */
export async function viewAttackDetection(files: ModelFiles): Promise<AttackDetectionView> {
  const { id, minimumLive, about } = DEFAULT_ATTACK_DETECTOR;
  return {
    detector: {
      id,
      cardSha256: attackCardSha256(DEFAULT_ATTACK_DETECTOR),
      installed: await isDetectorInstalled(files),
      minimum: minimumLive,
      known: about.known,
      unknown: about.unknown,
    },
    minimums: ATTACK_MEASUREMENT.minimums.map(viewMinimum),
    turnedPhotos: figure(ATTACK_MEASUREMENT.turnedPhotos),
    turnSeconds: CHALLENGE_RULES.timeLimit / 1000,
    source: ATTACK_MEASUREMENT.source,
  };
}

function viewMinimum({ minimum, bonaFide, control, attacks }: MeasuredMinimum): MinimumView {
  return {
    minimum,
    bpcer: figure(bonaFide),
    bpcerControl: figure(control),
    apcer: {
      screen: figure(attacks.screen),
      print: figure(attacks.print),
      replay: figure(attacks.replay),
    },
  };
}

function figure({ errors, n }: AttackCount): AttackFigure {
  const rate = share(errors, n);
  if (rate.value === null) throw new Error('a measurement of nothing is none');
  const [low, high] = rate.ci;
  return { value: rate.value, ci: [low, high], errors, n };
}
