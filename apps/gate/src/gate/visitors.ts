import type { Decision, LookAtFace } from '@tenzij/admission';
import type { Side } from '@tenzij/face';
import { refuse } from '@tenzij/kernel';
import type { FaceSlot } from './face-slot.ts';
import { createHandledPasses } from './handled.ts';
import { lookAtPerson } from './look.ts';
import { decidePassage, identifyPass, type PassageContext } from './passage.ts';
import type { Camera, Sounds } from './ports.ts';
import type { Screen } from './state.ts';
import type { Tally } from './tally.ts';

/** How long a result fills the screen. */
const RESULT_MS = 2000;
/** Pause between two searches for a QR code: about eight a second. */
export const BETWEEN_SCANS_MS = 110;

export interface VisitorContext {
  readonly camera: Camera;
  readonly face: FaceSlot;
  readonly sounds: Sounds;
  readonly tally: Tally;
  readonly drawSide: () => Side;
  /** Read anew for each visitor, because holdings are refreshed meanwhile. */
  readonly passage: () => PassageContext;
  readonly show: (screen: Screen) => void;
  readonly decided: (decision: Decision) => void;
}

/** Serves one visitor after the other until stopped. Throws when the camera or the reader failed. */
export async function serveVisitors(context: VisitorContext, stopped: () => boolean): Promise<void> {
  const { camera, passage, show } = context;
  const handled = createHandledPasses((text) => identifyPass(text, passage().holdings, passage().time.now()));
  show({ name: 'ready' });
  while (!stopped()) {
    const { time } = passage();
    const texts = await camera.scan();
    const fresh = await handled.firstFresh(texts, time.ticks());
    if (stopped()) return;
    if (fresh === null) {
      await time.wait(BETWEEN_SCANS_MS);
      continue;
    }
    const passKey = await serve(fresh, context);
    handled.add(fresh, passKey, time.ticks());
    if (!stopped()) show({ name: 'ready' });
  }
}

/** Decides, shows the result for its time, and tells which pass it was. */
async function serve(scanned: string, context: VisitorContext): Promise<string | null> {
  const { passage, show, sounds, tally } = context;
  const held = passage();
  const decision = await decidePassage(scanned, (signal) => openLook(context, held, signal), held);
  const admitted = decision.outcome === 'admit';
  show(admitted ? { name: 'admit' } : { name: 'refer', code: decision.code });
  if (admitted) sounds.admit();
  else sounds.refer();
  const counted = tally.count(decision.outcome);
  context.decided(decision);
  const shown = held.time.wait(RESULT_MS);
  const [passKey] = await Promise.all([
    identifyPass(scanned, held.holdings, held.time.now()),
    counted,
    shown,
  ]);
  return passKey;
}

/** The only way to the face eye: `decide` calls it once everything else about the pass held. */
function openLook(context: VisitorContext, held: PassageContext, signal: AbortSignal): LookAtFace {
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
    context.sounds.look();
    const { deployment, policy } = held.holdings.bundle;
    return lookAtPerson({
      carried,
      clearance,
      eye: eye.value,
      deployment: deployment.id,
      lookSeconds: policy.lookSeconds,
      drawSide: context.drawSide,
      cancelled: () => signal.aborted,
      show: (screen) => {
        // The result stands, also when the engine answers after the gate gave up on it.
        if (!signal.aborted) context.show(screen);
      },
      time: held.time,
    });
  };
}
