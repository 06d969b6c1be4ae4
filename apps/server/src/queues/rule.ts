import { type EpochSeconds, type ParityRule, sha256Hex } from '@tenzij/kernel';
import { NO_PARITY_STATE, type ParityState } from '@tenzij/lanes/live';
import {
  type Database,
  type DeploymentRow,
  findQueueState,
  type QueueStateRow,
  type Scope,
  saveQueueState,
} from '@tenzij/store-sql';
import { pausedBy } from '../cases/clearance/standing.ts';
import { signedContent } from '../deployments/recognition.ts';

/** Looked at every ten seconds: a longer silence means that nobody looked. */
export const LOOK_SECONDS = 10;
const SILENCE_SECONDS = 6 * LOOK_SECONDS;
/** What was seen at a look is kept by the minute in which that was. */
export const MINUTE = 60;

/** What was signed about waiting times, and by which clearance (SHA-256, hex). */
export interface SignedRule {
  readonly rule: ParityRule;
  readonly clearance: string;
}

/** The rule of the clearance there is, paused or not; `null` without one that could run. */
export function signedRule(deployment: DeploymentRow): SignedRule | null {
  const { clearance, clearanceState } = deployment;
  if (!clearance || deployment.ended) return null;
  if (clearanceState !== 'in-force' && clearanceState !== 'paused') return null;
  const content = signedContent(deployment);
  return content && { rule: content.parity, clearance: sha256Hex(clearance) };
}

/** Whether the rule itself holds the face lanes paused. */
function rulePauses(deployment: DeploymentRow): boolean {
  return pausedBy(deployment).includes('parity-rule');
}

/** Where the rule is, and when that was last looked at; `null`: it wasn't yet. */
export interface RuleStanding {
  readonly state: ParityState;
  readonly assessedAt: EpochSeconds | null;
}

/** Where this rule was left. Of another clearance's nothing counts: whoever signed anew begins anew. */
export async function ruleStandingOf(
  db: Database,
  deployment: DeploymentRow,
  clearance: string,
): Promise<RuleStanding> {
  const row = await findQueueState(db, { organisation: deployment.organisation, deployment: deployment.id });
  const pauses = rulePauses(deployment);
  if (row?.clearanceSha256 !== clearance) return { state: { ...NO_PARITY_STATE, pauses }, assessedAt: null };
  const { brokenSince, holdsSince, unmeasuredSince, alarmed, assessedAt } = row;
  return { state: { brokenSince, holdsSince, unmeasuredSince, alarmed, pauses }, assessedAt };
}

export async function keepStanding(
  db: Database,
  scope: Scope,
  clearance: string,
  { state, assessedAt }: { readonly state: ParityState; readonly assessedAt: EpochSeconds },
): Promise<void> {
  const { pauses: _, ...since } = state;
  const row: QueueStateRow = { ...since, clearanceSha256: clearance, assessedAt };
  await saveQueueState(db, scope, row);
}

/**
 * Where the rule is when it is looked at again. While nobody looked (this server was down, no lane ran, nothing was
 * seen), nobody knows: that time counts as neither broken nor unmeasured, so both go on from where they were; and
 * what is to hold without interruption begins anew, because that was interrupted.
 */
export function afterSilence({ state, assessedAt }: RuleStanding, now: EpochSeconds): ParityState {
  const silence = assessedAt === null ? 0 : now - assessedAt;
  if (silence <= SILENCE_SECONDS) return state;
  const moved = (since: number | null) => since && since + silence;
  return {
    ...state,
    brokenSince: moved(state.brokenSince),
    unmeasuredSince: moved(state.unmeasuredSince),
    holdsSince: null,
  };
}

/**
 * Whether the rule is looked at while there is something to look at: something of the queues was seen (`seenSince`, the
 * first in the last quarter of an hour) for longer than looking takes. `lookedAt`: the minute of the last look.
 */
export function isWatched(
  {
    seenSince,
    lookedAt,
  }: { readonly seenSince: EpochSeconds | null; readonly lookedAt: EpochSeconds | null },
  now: EpochSeconds,
): boolean {
  const due = now - SILENCE_SECONDS - MINUTE;
  return seenSince === null || seenSince > due || (lookedAt !== null && lookedAt > due);
}
