import { type AttackDetection, ok, type Problem, type Result, refuse } from '@tenzij/kernel';
import { createBuffers } from '../buffers.ts';
import type { ModelFailed } from '../run-model.ts';
import type { ModelSession } from '../runtime.ts';
import type { Image } from '../steps/1-input-image.ts';
import type { DetectedFace } from '../steps/2-face-detection.ts';
import type { AttackCard } from './card.ts';
import { attackLength, scoreLive } from './passive.ts';
import { attackCardSha256 } from './read-attack-card.ts';

/** The attack detector that is loaded, its file checked. */
export interface LoadedDetector {
  readonly session: ModelSession;
  readonly card: AttackCard;
}

type LiveProblem = ModelFailed | Problem<'face.not-live' | 'face.model-mismatch'>;

/** Looks for traces of a print or a screen when a clearance asks for it, and by the detector it names only. */
export type LiveCheck = (
  image: Image,
  face: DetectedFace,
  asked: AttackDetection,
) => Promise<Result<true, LiveProblem>>;

export function createLiveCheck(loaded: LoadedDetector | undefined): LiveCheck {
  if (!loaded)
    return async (_image, _face, { passive }) => (passive ? refuse('face.model-mismatch') : ok(true));
  const { session, card } = loaded;
  const detector = { session, input: card.input, buffers: createBuffers(attackLength(card.input)) };
  const hash = attackCardSha256(card);
  return async (image, face, { passive }) => {
    if (!passive) return ok(true);
    if (passive.card !== hash || passive.file !== card.file) return refuse('face.model-mismatch');
    const score = await scoreLive(image, face, detector);
    if (!score.ok) return score;
    return score.value.live >= passive.minimum ? ok(true) : refuse('face.not-live');
  };
}
