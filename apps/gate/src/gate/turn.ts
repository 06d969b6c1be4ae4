import { CHALLENGE_RULES, type Challenge, type Head, nextChallenge, startChallenge } from '@tenzij/face';
import { type Clearance, ok, type Result, refuse } from '@tenzij/kernel';
import { BETWEEN_FRAMES_MS, isFinal, type Look, matchFrame } from './frames.ts';
import { type Guide, instructionFor } from './instructions.ts';

/** All that may be spent on turning, from the first match: as long as the challenge itself allows. */
const TURN_SECONDS = CHALLENGE_RULES.timeLimit / 1000;
/** A video that turns to one side passes one in two: each try more makes that more. */
const MAX_TURNS = 2;
/** Time to read that it starts again, and to turn back. */
const BETWEEN_TURNS_MS = 800;

/** What a look may take, in seconds, beside the time to find a match. */
export function turnSeconds({ attackDetection }: Clearance): number {
  return attackDetection.challenge === 'none' ? 0 : TURN_SECONDS;
}

/**
 * Has the person who matched turn their head, to a side drawn anew for each try. `true`, or a refusal: that
 * a turn was not seen says nothing about who it is.
 */
export async function watchTurn(look: Look, guide: Guide): Promise<Result<boolean>> {
  const { time, cancelled } = look;
  const deadline = time.now() + TURN_SECONDS;
  for (let turns = 1; ; turns++) {
    const passed = await oneTurn(look, guide, deadline);
    if (!passed.ok || passed.value) return passed;
    const again = time.now() + BETWEEN_TURNS_MS / 1000 < deadline;
    if (turns === MAX_TURNS || !again || cancelled()) return refuse('face.turn-not-seen');
    guide.say('again');
    await time.wait(BETWEEN_TURNS_MS);
  }
}

/**
 * One challenge from start to end. The frames that show somebody facing the camera have to match, and from
 * the last of them on the face has to stay in every frame: so it is the matched head that turns.
 */
async function oneTurn(look: Look, guide: Guide, deadline: number): Promise<Result<boolean>> {
  const { time, eye, show } = look;
  const side = look.drawSide();
  let challenge = startChallenge(side, milliseconds(look));
  while (isRunning(challenge) && time.now() < deadline && !look.cancelled()) {
    const at = milliseconds(look);
    const head = challenge.phase === 'facing' ? await matchedHead(look) : await eye.follow();
    if (!head.ok && isFinal(head.problem.code)) return head;
    const face = head.ok ? faceOf(head.value) : null;
    const before = challenge.phase;
    challenge = nextChallenge(challenge, { at, face });
    if (challenge.phase === 'facing') guide.see(whatToDo(head));
    if (before === 'facing' && challenge.phase === 'turning') show({ name: 'turn', side });
    if (isRunning(challenge)) await time.wait(BETWEEN_FRAMES_MS);
  }
  return ok(challenge.phase === 'passed');
}

/** The head of a frame whose template matched; `null` when the face is taken to be another person's. */
async function matchedHead(look: Look): Promise<Result<Head | null>> {
  const frame = await matchFrame(look);
  if (!frame.ok) return frame;
  return ok(frame.value.matches ? frame.value.head : null);
}

/** As the challenge takes it: no face when there is none that matched, or its turn can't be told. */
function faceOf(head: Head | null) {
  return head && head.turn !== null ? { box: head.box, turn: head.turn } : null;
}

function whatToDo(head: Result<Head | null>) {
  if (!head.ok) return instructionFor(head.problem.code);
  const turn = head.value?.turn ?? 0;
  return Math.abs(turn) > CHALLENGE_RULES.facingDegrees ? 'face-forward' : null;
}

function isRunning({ phase }: Challenge): boolean {
  return phase === 'facing' || phase === 'turning';
}

/** Of the gate's clock, which never goes back. */
function milliseconds({ time }: Look): number {
  return time.now() * 1000;
}
