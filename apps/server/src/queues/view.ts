import type { Lane, QueuesNow } from '@tenzij/contracts';
import { type EpochSeconds, type ParityRule, toIsoInstant } from '@tenzij/kernel';
import {
  assessParity,
  NO_PARITY_STATE,
  type ParityAssessment,
  type ParityState,
  pausesAt,
  resumesAt,
} from '@tenzij/lanes/live';
import {
  findDeployment,
  type GateRow,
  listGates,
  type QueueHistoryRow,
  queueHistoryIn,
  type Scope,
} from '@tenzij/store-sql';
import type { Context } from '../context.ts';
import { laneToTurn } from './advice.ts';
import { measureQueues, type QueuesMeasured } from './measure.ts';
import { afterSilence, isWatched, ruleStandingOf, type SignedRule, signedRule } from './rule.ts';

const HISTORY_SECONDS = 3 * 3600;
/** Without a clearance there is no threshold, and nothing to break. */
const NO_RULE: Pick<ParityRule, 'p90GapSeconds'> = { p90GapSeconds: Number.POSITIVE_INFINITY };

/** How the queues of a deployment are now, and what its rule makes of that. */
export async function viewQueues(
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  scope: Scope,
): Promise<QueuesNow> {
  const now = clock();
  const deployment = await findDeployment(db, scope);
  const signed = deployment && signedRule(deployment);
  const state = signed
    ? afterSilence(await ruleStandingOf(db, deployment, signed.clearance), now)
    : NO_PARITY_STATE;
  const measured = await measureQueues(db, scope, now);
  const gates = await listGates(db, scope);
  const waits = { face: measured.face.wait, regular: measured.regular.wait };
  const parity = assessParity(waits, signed?.rule ?? NO_RULE, { faceRuns: !state.pauses });
  const history = await queueHistoryIn(db, scope, { from: now - HISTORY_SECONDS, until: now });
  const watch = { seenSince: measured.seenSince, lookedAt: history.at(-1)?.at ?? null };
  return {
    at: toIsoInstant(now),
    lanes: { face: viewLane('face', measured, gates), regular: viewLane('regular', measured, gates) },
    parity,
    rule: signed && viewRule(signed),
    state: { ...viewState(state, signed), watched: signed === null || isWatched(watch, now) },
    advice: isWorse(parity, state) ? laneToTurn(gates, measured.admitted) : null,
    history: history.map(viewMinute),
  };
}

/** Advice comes first: as soon as people are worse off, before anything pauses, and for as long as it does. */
function isWorse({ outcome }: ParityAssessment, { pauses }: ParityState): boolean {
  return outcome === 'broken' || pauses;
}

function viewLane(lane: Lane, measured: QueuesMeasured, gates: readonly GateRow[]) {
  return {
    wait: measured[lane].wait,
    inQueue: measured[lane].inQueue,
    // A desk where people compare is no lane.
    gates: gates.filter((gate) => gate.lane === lane && gate.kind !== 'human-comparison').length,
    admitted: measured.admitted.filter((passage) => passage.lane === lane).length,
  };
}

function viewRule({ rule }: SignedRule): NonNullable<QueuesNow['rule']> {
  const { p90GapSeconds, reason, terms = null } = rule;
  return { p90GapSeconds, reason, terms };
}

function viewState(state: ParityState, signed: SignedRule | null): Omit<QueuesNow['state'], 'watched'> {
  const { brokenSince, holdsSince, unmeasuredSince, pauses, alarmed } = state;
  return {
    brokenSince: instant(brokenSince),
    holdsSince: instant(holdsSince),
    unmeasuredSince: instant(unmeasuredSince),
    pauses,
    alarmed,
    pausesAt: instant(signed && pausesAt(state, signed.rule)),
    resumesAt: instant(signed && resumesAt(state, signed.rule)),
  };
}

function viewMinute({ at, face, regular, gap, pauses }: QueueHistoryRow): QueuesNow['history'][number] {
  return { at: toIsoInstant(at), face, regular, gap, pauses };
}

function instant(at: EpochSeconds | null): string | null {
  return at === null ? null : toIsoInstant(at);
}
