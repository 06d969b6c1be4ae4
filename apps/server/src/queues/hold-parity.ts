import type { LedgerDraft } from '@tenzij/consent';
import type { EpochSeconds } from '@tenzij/kernel';
import {
  assessParity,
  nextParityState,
  type ParityAssessment,
  type ParityState,
  WINDOW,
} from '@tenzij/lanes/live';
import {
  type Database,
  type DeploymentRow,
  findDeployment,
  findQueueState,
  type GateRow,
  insertQueueHistory,
  listGates,
  lockCase,
  queuesLastSeen,
  type Scope,
} from '@tenzij/store-sql';
import { pauseByRule, resumeByRule } from '../cases/clearance/rule-state.ts';
import type { Context } from '../context.ts';
import { record } from '../deployments/ledger.ts';
import { clearanceOf } from '../deployments/recognition.ts';
import { figuresOf } from './figures.ts';
import { measureQueues, type Waits } from './measure.ts';
import {
  afterSilence,
  keepStanding,
  LOOK_SECONDS,
  MINUTE,
  ruleStandingOf,
  type SignedRule,
  signedRule,
} from './rule.ts';

type Parts = Pick<Context, 'db' | 'clock' | 'gateWatch'>;

/** What was measured, outside of any transaction. */
interface Look {
  readonly waits: Waits;
  readonly gates: readonly GateRow[];
  readonly now: EpochSeconds;
}

/**
 * Looks once at the queues of a deployment, and does what its clearance says about waiting times: notes that people in
 * the regular lane are worse off, pauses the face lanes, lets them go on. Several servers may call this at once: the
 * first to get there looks for all of them.
 */
export async function holdParity({ db, clock, gateWatch }: Parts, scope: Scope): Promise<void> {
  const now = clock();
  if (isJustNow((await findQueueState(db, scope))?.assessedAt, now)) return;
  const deployment = await findDeployment(db, scope);
  const signed = deployment && signedRule(deployment);
  if (!signed || !(await isInUse(db, scope, now))) return;
  // Before anything is locked: whoever comes to a gate meanwhile doesn't wait for it.
  const { face, regular } = await measureQueues(db, scope, now);
  const look = { waits: { face: face.wait, regular: regular.wait }, gates: await listGates(db, scope), now };
  const didChange = await db.transaction((tx) => decide(tx, scope, look));
  // Gates that listen hear of it now; the others with their next question.
  if (didChange) await gateWatch.readNow(scope).catch(() => undefined);
}

function isJustNow(at: EpochSeconds | null | undefined, now: EpochSeconds): boolean {
  return at !== null && at !== undefined && Math.abs(now - at) < LOOK_SECONDS / 2;
}

/**
 * Whether people come in now: anything was seen of them during the time that is looked back on. Before doors open, and
 * after the last person is in, nobody is worse off, and that nothing is measured then is no fault.
 */
async function isInUse(db: Database, scope: Scope, now: EpochSeconds): Promise<boolean> {
  const seen = await queuesLastSeen(db, scope);
  return seen !== null && now - seen <= WINDOW;
}

/** Says whether the face lanes paused, or go on. */
async function decide(tx: Database, scope: Scope, look: Look): Promise<boolean> {
  await lockCase(tx, scope);
  const deployment = await findDeployment(tx, scope);
  const signed = deployment && signedRule(deployment);
  if (!signed) return false;
  const standing = await ruleStandingOf(tx, deployment, signed.clearance);
  if (isJustNow(standing.assessedAt, look.now)) return false;
  const before = afterSilence(standing, look.now);
  const assessment = assessParity(look.waits, signed.rule, { faceRuns: !before.pauses });
  await keepMinute(tx, scope, look, assessment, before.pauses);
  // Paused by somebody else, or without a face lane: nobody is better off then, and the rule's clocks stand still.
  if (!before.pauses && !faceLanesRun(deployment, look)) return false;
  const after = nextParityState(before, assessment, signed.rule, look.now);
  await keepStanding(tx, scope, signed.clearance, { state: after, assessedAt: look.now });
  await carryOut(tx, scope, { before, after, assessment, ...look, ...signed });
  return after.pauses !== before.pauses;
}

interface Step extends Look, SignedRule {
  readonly before: ParityState;
  readonly after: ParityState;
  readonly assessment: ParityAssessment;
}

/** What changed goes into the ledger with its figures, and a pause to everybody who goes by the clearance. */
async function carryOut(tx: Database, scope: Scope, step: Step): Promise<void> {
  const { before, after, assessment, waits, rule, clearance, now } = step;
  const since = (moment: number | null) =>
    figuresOf(assessment, waits, rule, { forSeconds: now - (moment ?? now), faceRuns: !before.pauses });
  const drafts: LedgerDraft[] = [];
  const note = (kind: 'parity-broken' | 'parity-unmeasured', moment: number | null) => {
    const body = { sha256: clearance, ...since(moment) };
    drafts.push({ at: Math.floor(now), kind, subject: null, body });
  };
  if (before.brokenSince === null && after.brokenSince !== null) note('parity-broken', after.brokenSince);
  if (!before.alarmed && after.alarmed) note('parity-unmeasured', after.unmeasuredSince);
  if (drafts.length > 0) await record(tx, scope, drafts);
  const parts = { db: tx, clock: () => now };
  if (after.pauses && !before.pauses) await pauseByRule(parts, scope, since(whyPaused(after, assessment)));
  // How long it held is what let them go on.
  if (before.pauses && !after.pauses) await resumeByRule(parts, scope, since(after.holdsSince));
}

function whyPaused({ brokenSince, unmeasuredSince }: ParityState, { outcome }: ParityAssessment) {
  return outcome === 'unmeasured' ? unmeasuredSince : brokenSince;
}

function faceLanesRun(deployment: DeploymentRow, { gates, now }: Look): boolean {
  return clearanceOf(deployment, now).ok && gates.some(({ lane }) => lane === 'face');
}

async function keepMinute(
  tx: Database,
  scope: Scope,
  { waits, now }: Look,
  assessment: ParityAssessment,
  pauses: boolean,
): Promise<void> {
  const p90Of = (wait: Waits['face']) => (wait.known ? wait.p90 : null);
  const isMeasured = assessment.outcome !== 'unmeasured';
  await insertQueueHistory(tx, scope, {
    at: Math.floor(now / MINUTE) * MINUTE,
    face: p90Of(waits.face),
    regular: p90Of(waits.regular),
    gap: isMeasured ? assessment.gap : null,
    method: isMeasured ? assessment.method : null,
    outcome: assessment.outcome,
    pauses,
  });
}
