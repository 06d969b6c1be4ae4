import { checkEntry, type LookAtFace } from '@tenzij/admission';
import type { Lane } from '@tenzij/contracts';
import type { Side } from '@tenzij/face';
import { type EpochSeconds, refuse } from '@tenzij/kernel';
import type { OverrideDesk } from '../override/desk.ts';
import type { QueueCards } from '../queue/cards.ts';
import { decideAboutTicket, isTicket } from '../tickets/serve-ticket.ts';
import { type Admitted, hashesOf } from './admitted.ts';
import type { FaceSlot } from './face-slot.ts';
import { createHandledPasses } from './handled.ts';
import { type LetThroughContext, letThrough } from './let-through.ts';
import { lookAtPerson } from './look.ts';
import { decidePassage, identifyPass, type PassageContext } from './passage.ts';
import { atRegularLane, type PassAtRegularLane, tokenToShow } from './referred.ts';
import type { Serving } from './serving.ts';
import { withinLimit } from './time-limit.ts';
import type { WatchedCamera } from './watch.ts';

/** How long a referral fills the screen, unless the next pass is shown. */
const REFER_SECONDS = 5;
/** What is asked of the disk about a referral doesn't keep the next visitor waiting. */
const REFER_WRITE_MS = 1000;
/** Pause between two searches for a QR code: about eight a second. */
export const BETWEEN_SCANS_MS = 110;

/** How long it says what it has just become. */
const BECAME_SECONDS = 6;

/** What the crew hears of one person. */
interface Heard {
  /** `null`: admitted. */
  readonly code: string | null;
  readonly pass: PassAtRegularLane | null;
}

export interface VisitorContext extends Omit<LetThroughContext, 'time'> {
  readonly camera: WatchedCamera;
  readonly face: FaceSlot;
  readonly cards: QueueCards;
  readonly desk: OverrideDesk;
  readonly drawSide: () => Side;
  /** Read anew for each visitor, because holdings are refreshed meanwhile. */
  readonly passage: () => PassageContext;
  /** Serves one of them, at the lane that the gate is: it becomes another one only after that. */
  readonly attended: Serving['serve'];
  readonly decided: (heard: Heard) => void;
  /** A fire alarm: nobody is scanned, looked at, decided about or counted. */
  readonly isFree: () => boolean;
  /** Somebody was served: what was counted is as it stays. */
  readonly served: () => void;
}

interface Served {
  readonly passKey: string | null;
  readonly referred: boolean;
}

/**
 * Serves one visitor after the other until it is over; who is being let through by then still is, unless the gate
 * stopped. Throws when the camera or the reader failed.
 */
export async function serveVisitors(context: VisitorContext, over: () => boolean): Promise<void> {
  const { camera, passage, show, desk } = context;
  const handled = createHandledPasses((text) => identifyPass(text, passage().holdings, passage().time.now()));
  const laneNow = () => passage().holdings.bundle.gate.lane;
  let referredUntil: EpochSeconds | null = null;
  let lane = laneNow();
  const ready = () => {
    referredUntil = null;
    if (over()) return;
    context.served();
    show({ name: 'ready' });
  };
  ready();
  while (!over()) {
    const { time } = passage();
    if (context.isFree()) {
      await standFree(context, over);
      ready();
      continue;
    }
    if (referredUntil !== null && time.now() >= referredUntil) ready();
    if (referredUntil === null && lane !== laneNow()) {
      lane = laneNow();
      await showBecame(context, lane, over);
      ready();
      continue;
    }
    if (await desk.serve({ ...context, time })) ready();
    if (over()) return;
    const texts = context.cards.take(await camera.scan());
    const fresh = await handled.firstFresh(texts, time.ticks());
    if (over()) return;
    if (fresh === null || context.isFree()) {
      await time.wait(BETWEEN_SCANS_MS);
      continue;
    }
    const { passKey, referred } = await context.attended(() => serve(fresh, context));
    handled.add(fresh, passKey, time.ticks());
    if (referred) referredUntil = time.now() + REFER_SECONDS;
    else ready();
  }
}

async function standFree(
  { show, isFree, camera, passage }: VisitorContext,
  over: () => boolean,
): Promise<void> {
  show({ name: 'free' });
  while (isFree() && !over()) {
    camera.beat();
    await passage().time.wait(BETWEEN_SCANS_MS);
  }
}

/** Long enough for who stands there to read, and for the crew to hear; nobody shows a pass to what isn't said yet. */
async function showBecame(
  { show, sounds, isFree, camera, passage }: VisitorContext,
  lane: Lane,
  over: () => boolean,
): Promise<void> {
  const { time } = passage();
  const until = time.ticks() + BECAME_SECONDS;
  show({ name: 'became', lane });
  sounds.became();
  while (time.ticks() < until && !isFree() && !over()) {
    camera.beat();
    await time.wait(BETWEEN_SCANS_MS);
  }
}

/** Decides about one pass, shows the result, and tells which pass it was. */
async function serve(scanned: string, context: VisitorContext): Promise<Served> {
  const held = context.passage();
  // Nobody's face is looked at, nor a pass used, for what can't open.
  if (!context.isTurnstileReady()) return refer(scanned, 'gate.turnstile-not-ready', context, held, false);
  if (isTicket(scanned, held)) return serveTicket(scanned, context, held);
  const look = { wasOpened: false };
  const decision = await decidePassage(scanned, (signal) => openLook(context, held, signal, look), held);
  if (context.isFree()) return { passKey: null, referred: false };
  if (decision.outcome === 'refer') return refer(scanned, decision.code, context, held, look.wasOpened);
  const { passKey } = decision;
  const problem = await admit({ pass: passKey, ticket: null }, context, held);
  if (problem !== null) return refer(scanned, problem, context, held, false);
  return { passKey, referred: false };
}

/** The same for a ticket of another system. Nobody's face is looked at. */
async function serveTicket(code: string, context: VisitorContext, held: PassageContext): Promise<Served> {
  const decision = await decideAboutTicket(code, held);
  if (context.isFree()) return { passKey: null, referred: false };
  const problem =
    decision.outcome === 'admit'
      ? await admit({ pass: null, ticket: code, passHash: decision.passHash }, context, held)
      : decision.code;
  if (problem !== null) return refer(code, problem, context, held, false);
  return { passKey: null, referred: false };
}

async function admit(
  who: Admitted,
  context: VisitorContext,
  { holdings, admitted, time }: PassageContext,
): Promise<string | null> {
  // While this gate looked, another one may have told that it admitted the same pass.
  const entry = checkEntry(admitted.lastOf(hashesOf(who)), holdings.bundle.policy.entry, time.now());
  if (!entry.ok) return entry.problem.code;
  const write = (signal: AbortSignal) => context.journal.admit(who, signal);
  return letThrough(write, { ...context, time }, () =>
    context.decided({ code: null, pass: atRegularLane(holdings, admitted, who.pass, time.now()) }),
  );
}

async function refer(
  scanned: string,
  code: string,
  { show, sounds, journal, desk, decided }: VisitorContext,
  { holdings, admitted, attempts, time }: PassageContext,
  wasLookedAt: boolean,
): Promise<Served> {
  const now = time.now();
  const passKey = await identifyPass(scanned, holdings, now).catch(() => null);
  show({ name: 'refer', code, token: tokenToShow(holdings, passKey, now) });
  sounds.refer();
  const looks = wasLookedAt && passKey !== null ? attempts.inVain(passKey, now) : {};
  const event = await withinLimit(
    () => journal.refer(code, passKey, looks),
    REFER_WRITE_MS,
    time,
    () => null,
  );
  desk.referred({ event, pass: passKey, code, at: now });
  decided({ code, pass: atRegularLane(holdings, admitted, passKey, now) });
  return { passKey, referred: true };
}

/** The only way to the face eye: `decide` calls it once everything else about the pass held. */
function openLook(
  context: VisitorContext,
  held: PassageContext,
  signal: AbortSignal,
  look: { wasOpened: boolean },
): LookAtFace {
  return (carried, clearance) => {
    // The signal comes after every decision, also after one that gave up on an engine that hangs.
    const wipe = () => carried.bytes.fill(0);
    signal.addEventListener('abort', wipe, { once: true });
    if (signal.aborted) {
      wipe();
      return Promise.resolve(refuse('gate.timed-out'));
    }
    const eye = context.face.eye(clearance);
    if (!eye.ok) return Promise.resolve(eye);
    look.wasOpened = true;
    context.sounds.look();
    const { deployment, policy } = held.holdings.bundle;
    return lookAtPerson({
      carried,
      clearance,
      eye: eye.value,
      deployment: deployment.id,
      lookSeconds: policy.lookSeconds,
      drawSide: context.drawSide,
      cancelled: () => signal.aborted || context.isFree(),
      show: (screen) => {
        // The result stands, also when the engine answers after the gate gave up on it.
        if (!signal.aborted) context.show(screen);
      },
      time: held.time,
    });
  };
}
