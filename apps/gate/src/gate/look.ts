import { ok, type Result, refuse } from '@tenzij/kernel';
import { BETWEEN_FRAMES_MS, BETWEEN_MISSES_MS, isFinal, isMiss, type Look, matchFrame } from './frames.ts';
import { createGuide, type Guide, instructionFor } from './instructions.ts';
import { watchTurn } from './turn.ts';

/** So many live templates that don't match end the look. */
const MAX_MISSES = 3;

/**
 * Looks at the person until their face matches the carried one and, when the clearance asks for it, the head
 * of that same face turned. `false`: the face did not match; a refusal: it could not be told.
 */
export async function lookAtPerson(look: Look): Promise<Result<boolean>> {
  look.show({ name: 'look', instruction: null });
  const guide = createGuide(look.time.now, (instruction) => look.show({ name: 'look', instruction }));
  const matches = await lookForMatch(look, guide);
  if (!matches.ok || !matches.value) return matches;
  return look.clearance.attackDetection.challenge === 'none' ? matches : watchTurn(look, guide);
}

/**
 * Until exactly one face gives a template that matches. `false` after three that don't, or when time is up
 * and at least one didn't; a refusal when no face could be used.
 */
async function lookForMatch(look: Look, guide: Guide): Promise<Result<boolean>> {
  const { time } = look;
  const deadline = time.now() + look.lookSeconds;
  let misses = 0;
  let last: Result<boolean> = refuse('face.none');
  while (time.now() < deadline && misses < MAX_MISSES && !look.cancelled()) {
    const frame = await matchFrame(look);
    if (frame.ok && frame.value.matches) return ok(true);
    if (!frame.ok && isFinal(frame.problem.code)) return frame;
    if (frame.ok) misses++;
    last = frame.ok ? ok(false) : frame;
    guide.see(frame.ok ? null : instructionFor(frame.problem.code));
    await time.wait(isMiss(frame) ? BETWEEN_MISSES_MS : BETWEEN_FRAMES_MS);
  }
  return misses > 0 ? ok(false) : last;
}
