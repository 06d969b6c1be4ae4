import { type DocumentDecision, decideDocument, type StartingAct } from '@tenzij/admission';
import type { Side } from '@tenzij/face';
import { type Clearance, type Result, refuse, type Template } from '@tenzij/kernel';
import { BETWEEN_FRAMES_MS, isFinal } from '../gate/frames.ts';
import { instructionFor } from '../gate/instructions.ts';
import { lookAtPerson } from '../gate/look.ts';
import type { Time } from '../gate/ports.ts';
import { withinLimit } from '../gate/time-limit.ts';
import { turnSeconds } from '../gate/turn.ts';
import type { DocumentHoldings } from './holdings.ts';
import type { DocumentEye } from './ports.ts';
import type { DocumentScreen } from './state.ts';

/** Time to find a document and hold it well; whoever needs more is helped in the regular lane. */
const DOCUMENT_SECONDS = 60;
/** What deciding may take beside the looks themselves: a gate that hangs must refer. */
const MARGIN_SECONDS = 5;

export interface DocumentPassage {
  readonly holdings: DocumentHoldings;
  readonly statusList: Uint8Array | null;
  readonly act: StartingAct;
  readonly eye: DocumentEye;
  readonly time: Time;
  readonly drawSide: () => Side;
  readonly show: (screen: DocumentScreen) => void;
  /** The person, or the crew, pressed stop. */
  readonly stopped: () => boolean;
  /** Whether the crew pressed to take the document since the last call. */
  readonly takePress: () => boolean;
  /** The document was read. */
  readonly onLook: () => void;
}

/** Decides about one person with a document. Every error and every timeout is a referral. */
export function decidePassage(passage: DocumentPassage): Promise<DocumentDecision> {
  const { holdings, time } = passage;
  const { policy } = holdings.terms;
  const clearance = holdings.clearance(time.now());
  const turn = clearance.ok ? turnSeconds(clearance.value) : 0;
  return withinLimit(
    (signal) => decideWith(passage, () => signal.aborted || passage.stopped()),
    (DOCUMENT_SECONDS + policy.lookSeconds + turn + MARGIN_SECONDS) * 1000,
    time,
    (reason) => ({ outcome: 'refer', code: reason === 'late' ? 'gate.timed-out' : 'gate.failed' }),
  );
}

function decideWith(passage: DocumentPassage, cancelled: () => boolean): Promise<DocumentDecision> {
  const { holdings, time, eye, drawSide } = passage;
  const { deployment, policy } = holdings.terms;
  const show = (screen: DocumentScreen) => {
    if (!cancelled()) passage.show(screen);
  };
  return decideDocument(
    {
      deployment: deployment.id,
      clearance: holdings.clearance(time.now()),
      clearanceSha256: holdings.clearanceSha256,
      statusList: passage.statusList,
      act: passage.act,
      readDocument: (clearance) => readDocument({ ...passage, show }, clearance, cancelled),
      lookAtFace: async (carried, clearance) => {
        if (cancelled()) return refuse('gate.timed-out');
        passage.onLook();
        const { lookSeconds } = policy;
        const look = { carried, clearance, eye, lookSeconds, drawSide, cancelled, time };
        return lookAtPerson({ ...look, deployment: deployment.id, show });
      },
    },
    policy,
    time.now(),
  );
}

/**
 * Each press takes one picture, until one gives a template or time is up. It is the crew's: only a person can tell a
 * document from a print that somebody brought, or from the very face that it is to be compared with.
 */
async function readDocument(
  { eye, holdings, time, show, takePress }: DocumentPassage,
  clearance: Clearance,
  cancelled: () => boolean,
): Promise<Result<Template>> {
  show({ name: 'document', instruction: null });
  const deadline = time.now() + DOCUMENT_SECONDS;
  let last: Result<Template> = refuse('face.none');
  while (time.now() < deadline && !cancelled()) {
    if (takePress()) {
      const deployment = holdings.terms.deployment.id;
      const { mode } = clearance;
      last = await eye.document(clearance, { deployment, mode, modelId: eye.modelId, now: time.now() });
      if (last.ok || isFinal(last.problem.code)) return last;
      show({ name: 'document', instruction: instructionFor(last.problem.code) ?? 'again' });
    }
    await time.wait(BETWEEN_FRAMES_MS);
  }
  return last;
}
