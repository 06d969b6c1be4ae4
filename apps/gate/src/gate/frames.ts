import type { Head, Side } from '@tenzij/face';
import { type Clearance, ok, type RecognitionUse, type Result, type Template } from '@tenzij/kernel';
import type { FaceEye, Time } from './ports.ts';
import type { LookScreen } from './state.ts';

/** Between two frames; the engine's own time comes on top. */
export const BETWEEN_FRAMES_MS = 40;
/** Time for a person to look up from the phone, or to put it away, before they are compared again. */
export const BETWEEN_MISSES_MS = 600;

/** One look at one person, for one pass. */
export interface Look {
  readonly carried: Template;
  readonly clearance: Clearance;
  readonly eye: FaceEye;
  readonly deployment: string;
  /** For a face that matches; the turn has its own time after that. */
  readonly lookSeconds: number;
  readonly drawSide: () => Side;
  /** Ends the look at the next step: the gate stopped waiting for it. */
  readonly cancelled: () => boolean;
  readonly show: (screen: LookScreen) => void;
  readonly time: Time;
}

export interface MatchFrame {
  readonly matches: boolean;
  readonly head: Head;
}

/** One frame: its template, compared and wiped, and where the head was that it is of. */
export async function matchFrame({
  carried,
  clearance,
  eye,
  deployment,
  time,
}: Look): Promise<Result<MatchFrame>> {
  const use: RecognitionUse = { deployment, mode: clearance.mode, modelId: eye.modelId, now: time.now() };
  const live = await eye.capture(clearance, use);
  if (!live.ok) return live;
  const { template, head } = live.value;
  try {
    const matches = eye.matches(template, carried, clearance, use);
    return matches.ok ? ok({ matches: matches.value, head }) : matches;
  } finally {
    template.bytes.fill(0);
  }
}

/** A face that was judged, and not for the better. The next judgement waits, so that nobody gets dozens. */
export function isMiss(frame: Result<MatchFrame>): boolean {
  return frame.ok ? !frame.value.matches : frame.problem.code === 'face.not-live';
}

/** What another frame can't mend: the clearance, the model, the carried template. */
export function isFinal(code: string): boolean {
  return ['clearance.', 'face.model-', 'face.template-'].some((kind) => code.startsWith(kind));
}
