import type { OverrideReason } from '@tenzij/contracts';
import type { EpochSeconds } from '@tenzij/kernel';
import { type LetThroughContext, letThrough } from '../gate/let-through.ts';
import type { PassageContext } from '../gate/passage.ts';
import type { Store } from '../gate/ports.ts';
import { authoriseOverride, type CrewProof, isProof, type Override, proveCrew } from './authorise.ts';
import { CREW_SECONDS, checkCrewCode } from './crew-code.ts';
import { CLOSED, type DeskState } from './state.ts';

/** A referral at this gate. */
interface Referral {
  /** Its event's id; `null`: it wasn't written in time. */
  readonly event: string | null;
  /** The key of the pass, when it could be read. */
  readonly pass: string | null;
  readonly code: string;
  readonly at: EpochSeconds;
}

/** The crew's own part of the screen, behind their code. */
export interface CrewDesk {
  /** Asks for the code. */
  open(): void;
  enter(digits: string): Promise<void>;
  /** Lets one person in, as soon as the gate is done with whoever stands there now. */
  letIn(reason: OverrideReason, whom: 'last-referred' | 'somebody'): void;
  /** Somebody is still at it: it stays open for as long again. */
  stay(): void;
  close(): void;
}

/** The same desk, for who serves visitors. */
export interface OverrideDesk {
  referred(referral: Referral): void;
  /** Lets in whom the crew let in, if anybody; whether it did. */
  serve(context: LetThroughContext): Promise<boolean>;
}

interface Attached {
  readonly store: Store;
  readonly passage: () => PassageContext;
}

export interface Desk extends CrewDesk, OverrideDesk {
  /** To the gate that opened; what was open before closes. */
  attach(to: Attached): void;
}

export function createDesk(show: (state: DeskState) => void): Desk {
  let at: Attached | null = null;
  let state: DeskState = CLOSED;
  let until: EpochSeconds = 0;
  let proof: CrewProof | null = null;
  let last: Referral | null = null;
  let order: Override | null = null;

  const now = () => at?.passage().time.now() ?? 0;
  function change(next: DeskState) {
    state = next;
    show(next);
  }
  function close() {
    proof = null;
    order = null;
    if (state.name !== 'closed') change(CLOSED);
  }
  /** Closes when nobody did anything for a while. */
  async function closeInTime() {
    const opened = at;
    while (opened && state.name !== 'closed') {
      const left = until - now();
      if (left <= 0) return close();
      await opened.passage().time.wait(Math.ceil(left * 1000));
      if (at !== opened) return;
    }
  }
  function stay() {
    until = now() + CREW_SECONDS;
    if (isProof(proof, now())) proof = proveCrew(until);
  }
  const mayLetIn = () => at?.passage().holdings.bundle.gate.lane === 'regular';
  const unlocked = (said: Extract<DeskState, { name: 'open' }>['said']): DeskState => ({
    name: 'open',
    mayLetIn: mayLetIn(),
    last: last && { at: last.at, code: last.code },
    said,
  });

  return {
    attach(to) {
      close();
      at = to;
      last = null;
    },
    open() {
      if (!at || state.name !== 'closed') return;
      const isSet = at.passage().holdings.bundle.crewCode !== null;
      stay();
      change({ name: 'code', said: isSet ? null : 'not-set', waitUntil: null });
      void closeInTime();
    },
    async enter(digits) {
      if (!at || state.name !== 'code' || state.said === 'busy' || state.said === 'not-set') return;
      stay();
      change({ ...state, said: 'busy' });
      const { crewCode } = at.passage().holdings.bundle;
      const answer = await checkCrewCode(digits, crewCode, at.store, now()).catch(() => null);
      if (state.name !== 'code') return;
      stay();
      if (answer?.kind === 'right') {
        proof = answer.proof;
        return change(unlocked(null));
      }
      const waitUntil = answer?.kind === 'wait' ? answer.until : null;
      change({ name: 'code', said: answer?.kind ?? 'failed', waitUntil });
    },
    letIn(reason, whom) {
      if (!at || state.name !== 'open' || order) return;
      stay();
      const of = whom === 'last-referred' ? last : null;
      const { lane } = at.passage().holdings.bundle.gate;
      const asked = { reason, of: of?.event ?? null, pass: of?.pass ?? null };
      const authorised = authoriseOverride(lane, proof, asked, now());
      if (!authorised.ok) return change(unlocked(authorised.problem.code));
      order = authorised.value;
      change(unlocked('busy'));
    },
    stay,
    close,
    referred(referral) {
      last = referral;
      if (state.name === 'open') change(unlocked(state.said));
    },
    async serve(context) {
      const taken = order;
      if (!taken || !mayLetIn()) return false;
      const problem = await letThrough(
        (signal) => context.journal.override(taken, signal),
        context,
        () => {
          last = null;
          close();
        },
      );
      if (problem === null) return true;
      order = null;
      if (state.name === 'open') change(unlocked(problem));
      return false;
    },
  };
}
