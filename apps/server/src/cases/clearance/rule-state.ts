import type { LedgerBody } from '@tenzij/consent';
import { type EpochSeconds, sha256Hex } from '@tenzij/kernel';
import {
  type ClearanceChange,
  lockCase,
  type ParityFigures,
  type Pauser,
  type Scope,
  setClearanceState,
  withdrawProposal,
} from '@tenzij/store-sql';
import type { Context } from '../../context.ts';
import { record } from '../../deployments/ledger.ts';
import { caseOf } from '../case-file.ts';
import { CHANGE_KIND, type Change, type Standing, standingOf, withoutPauser } from './standing.ts';

const RULE: Pauser = 'parity-rule';

type Parts = Pick<Context, 'db' | 'clock'>;
/** What it was measured to be; what else is given, the ledger gets too. */
type Figures = ParityFigures & LedgerBody;

/**
 * Pauses the clearance there is by its own rule for equal treatment, on top of whoever paused it. Says whether
 * anything changed: a clearance that the rule pauses already, or that is over, stays as it is.
 */
export function pauseByRule(parts: Parts, scope: Scope, figures: Figures): Promise<boolean> {
  return changeByRule(parts, scope, figures, ({ state, pausedBy }) =>
    state === null || pausedBy.includes(RULE) ? null : { state: 'paused', pausedBy: [...pausedBy, RULE] },
  );
}

/** Lets the clearance go on as far as its rule is concerned; says whether the rule paused it until now. */
export function resumeByRule(parts: Parts, scope: Scope, figures: Figures): Promise<boolean> {
  return changeByRule(parts, scope, figures, ({ pausedBy }) =>
    pausedBy.includes(RULE) ? withoutPauser(pausedBy, RULE) : null,
  );
}

async function changeByRule(
  { db, clock }: Parts,
  scope: Scope,
  figures: Figures,
  next: (standing: ReturnType<typeof standingOf>) => Standing | null,
): Promise<boolean> {
  const at = Math.floor(clock());
  return db.transaction(async (tx) => {
    await lockCase(tx, scope);
    const row = await caseOf(tx, scope);
    const before = standingOf(row);
    const standing = row.clearance && !row.ended ? next(before) : null;
    if (!row.clearance || !standing) return false;
    await setClearanceState(tx, scope, standing.state, changeOf(row, standing, figures, at));
    const isPause = standing.pausedBy.includes(RULE);
    // As with people: what stops recognition isn't overruled by a signature that one of both gave before.
    if (isPause) await withdrawProposal(tx, scope);
    const body = { sha256: sha256Hex(row.clearance), by: RULE, pausedBy: standing.pausedBy, ...figures };
    // The kind is how the clearance stands now: people may pause it still.
    await record(tx, scope, [{ at, kind: CHANGE_KIND[standing.state], subject: null, body }]);
    return true;
  });
}

/** While people pause it too, who they are, why and since when stays in front. */
function changeOf(
  { clearanceChange: before }: Change,
  { pausedBy }: Standing,
  figures: ParityFigures,
  at: EpochSeconds,
): ClearanceChange {
  const held = pausedBy.includes(RULE) ? { figures: onlyFigures(figures) } : {};
  if (before && before.by !== RULE && pausedBy.some((other) => other !== RULE))
    return { by: before.by, reason: before.reason, at: before.at, pausedBy, ...held };
  return { by: RULE, reason: '', at, pausedBy, figures: onlyFigures(figures) };
}

function onlyFigures({
  gapSeconds,
  low,
  high,
  method,
  n,
  p90GapSeconds,
  forSeconds,
}: ParityFigures): ParityFigures {
  return { gapSeconds, low, high, method, n, p90GapSeconds, forSeconds };
}
