import { CHALLENGE_RULES, type Challenge, type Head, nextChallenge, startChallenge } from '@tenzij/face';
import { type Clearance, ok, type Result, refuse } from '@tenzij/kernel';
import { BETWEEN_FRAMES_MS, BETWEEN_MISSES_MS, isFinal, isMiss, type Look, matchFrame } from './frames.ts';
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
 * One challenge from start to end. The frames that show somebody facing the camera have to match, and so have
 * those that show the head turned; between the two the face has to stay in every frame.
 */
async function oneTurn(look: Look, guide: Guide, deadline: number): Promise<Result<boolean>> {
  const { time, show } = look;
  const side = look.drawSide();
  let challenge = startChallenge(side, milliseconds(look));
  let compareFrom = time.now();
  while (isRunning(challenge) && time.now() < deadline && !look.cancelled()) {
    const before = challenge.phase;
    const sight = await lookOnce(look, before === 'turning', time.now() >= compareFrom);
    const { at, head } = sight;
    if (!head.ok && isFinal(head.problem.code)) return head;
    challenge = nextChallenge(challenge, { at, face: faceOf(sight) });
    if (challenge.phase === 'facing') guide.see(whatToDo(head));
    if (before === 'facing' && challenge.phase === 'turning') show({ name: 'turn', side });
    if (sight.missed) compareFrom = time.now() + BETWEEN_MISSES_MS / 1000;
    if (isRunning(challenge)) await time.wait(pauseAfter(sight, challenge));
  }
  return ok(challenge.phase === 'passed');
}

/** What one frame showed. */
interface Sight {
  /** When it was taken, in milliseconds. */
  readonly at: number;
  readonly head: Result<Head>;
  readonly matched: boolean;
  readonly missed: boolean;
}

/**
 * A head that turns has to stay in view also where it is turned too far for a template, or is taken not to
 * be live: then the next frame only says where it is, which keeps it in view and counts for nothing more.
 */
async function lookOnce(look: Look, turning: boolean, mayCompare: boolean): Promise<Sight> {
  if (turning && !mayCompare) return follow(look);
  const compared = await compareOnce(look);
  if (!turning || compared.head.ok || !isStillThere(compared.head.problem.code)) return compared;
  return { ...(await follow(look)), missed: compared.missed };
}

async function compareOnce(look: Look): Promise<Sight> {
  const at = milliseconds(look);
  const frame = await matchFrame(look);
  const missed = isMiss(frame);
  if (!frame.ok) return { at, head: frame, matched: false, missed };
  return { at, head: ok(frame.value.head), matched: frame.value.matches, missed };
}

async function follow(look: Look): Promise<Sight> {
  const at = milliseconds(look);
  return { at, head: await look.eye.follow(), matched: false, missed: false };
}

/** Whether a frame that was refused for this did show the one face. */
function isStillThere(code: string): boolean {
  return code === 'face.not-live' || code.startsWith('face.quality-');
}

/**
 * After a miss nobody is compared for a while. Who still has to face the camera can be left alone for that
 * long; a head that turns is followed meanwhile, because out of sight it could be swapped.
 */
function pauseAfter({ missed }: Sight, { phase }: Challenge): number {
  return missed && phase === 'facing' ? BETWEEN_MISSES_MS : BETWEEN_FRAMES_MS;
}

/** As the challenge takes it: no face when there is none, or its turn can't be told. */
function faceOf({ head, matched }: Sight) {
  if (!head.ok || head.value.turn === null) return null;
  return { box: head.value.box, turn: head.value.turn, matched };
}

function whatToDo(head: Result<Head>) {
  if (!head.ok) return instructionFor(head.problem.code);
  return Math.abs(head.value.turn ?? 0) > CHALLENGE_RULES.facingDegrees ? 'face-forward' : null;
}

function isRunning({ phase }: Challenge): boolean {
  return phase === 'facing' || phase === 'turning';
}

/** Of the gate's clock, which never goes back. */
function milliseconds({ time }: Look): number {
  return time.now() * 1000;
}
