import { type Clearance, ok, type RecognitionUse, type Result, refuse, type Template } from '@tenzij/kernel';
import type { FaceEye, Time } from './ports.ts';

/** So many live templates that don't match end the look. */
const MAX_MISSES = 3;
/** Time for a person to look up from the phone before the next try. */
const BETWEEN_MISSES_MS = 600;
/** Between two frames without one usable face; the engine's own time comes on top. */
const BETWEEN_FRAMES_MS = 40;

export interface LookLimits {
  readonly deployment: string;
  readonly lookSeconds: number;
  /** Ends the look at the next step: the gate stopped waiting for it. */
  readonly cancelled: () => boolean;
}

/**
 * Looks at the camera until exactly one face gives a template that matches the carried one. `false` after
 * three that don't, or when time is up and at least one didn't; a refusal when no face could be used.
 */
export async function lookForMatch(
  carried: Template,
  clearance: Clearance,
  eye: FaceEye,
  limits: LookLimits,
  time: Time,
): Promise<Result<boolean>> {
  const deadline = time.now() + limits.lookSeconds;
  let misses = 0;
  let last: Result<boolean> = refuse('face.none');
  while (time.now() < deadline && misses < MAX_MISSES && !limits.cancelled()) {
    const use = currentUse(clearance, eye, limits, time);
    const look = await oneLook(carried, clearance, eye, use);
    if (look.ok && look.value) return look;
    if (!look.ok && isFinal(look.problem.code)) return look;
    if (look.ok) misses++;
    last = look;
    await time.wait(look.ok ? BETWEEN_MISSES_MS : BETWEEN_FRAMES_MS);
  }
  return misses > 0 ? ok(false) : last;
}

function currentUse(clearance: Clearance, eye: FaceEye, limits: LookLimits, time: Time): RecognitionUse {
  return { deployment: limits.deployment, mode: clearance.mode, modelId: eye.modelId, now: time.now() };
}

async function oneLook(
  carried: Template,
  clearance: Clearance,
  eye: FaceEye,
  use: RecognitionUse,
): Promise<Result<boolean>> {
  const live = await eye.capture(clearance, use);
  if (!live.ok) return live;
  try {
    return eye.matches(live.value, carried, clearance, use);
  } finally {
    live.value.bytes.fill(0);
  }
}

/** What another frame can't mend: the clearance, the model, the carried template. */
function isFinal(code: string): boolean {
  return ['clearance.', 'face.model-', 'face.template-'].some((kind) => code.startsWith(kind));
}
