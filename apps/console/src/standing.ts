import type { ClearanceState, DeploymentView } from '@tenzij/contracts';
import type { Tone } from '@tenzij/ui';

type Assessment = DeploymentView['assessment'];

/**
 * Where an assessment stands. Only a verdict we know as "unless", with nothing failing or unknown and with
 * a receipt that replays, counts as met; a verdict this console doesn't know never does.
 */
export type VerdictStanding = 'met' | 'failing' | 'unknown' | 'not-replayed' | 'other';

/** The only verdicts that can be cleared. */
const UNLESS: readonly string[] = ['UNLESS_CONSENT', 'UNLESS_PUBLIC_INTEREST'];

export function verdictStanding(assessment: Assessment): VerdictStanding {
  if (!assessment.replays) return 'not-replayed';
  if (assessment.failing.length > 0) return 'failing';
  if (assessment.unknown.length > 0) return 'unknown';
  return UNLESS.includes(assessment.verdict) ? 'met' : 'other';
}

export const VERDICT_TONES: Readonly<Record<VerdictStanding, Tone>> = {
  met: 'ok',
  failing: 'error',
  unknown: 'warning',
  'not-replayed': 'error',
  other: 'warning',
};

export const CLEARANCE_TONES: Readonly<Record<DeploymentView['clearance']['state'], Tone>> = {
  'in-force': 'ok',
  refused: 'error',
  none: 'info',
};

/** How a verdict looks before there is a clearance. Only "no, unless" is good, and only "no" is bad. */
export function caseVerdictTone(verdict: string): 'ok' | 'error' | 'warning' {
  if (UNLESS.includes(verdict)) return 'ok';
  return verdict === 'NO' ? 'error' : 'warning';
}

/** As the organiser and the DPO left it, which is not yet whether it holds today. */
export const CLEARANCE_STATE_TONES: Readonly<Record<ClearanceState | 'none', Tone>> = {
  'in-force': 'ok',
  paused: 'warning',
  revoked: 'error',
  void: 'error',
  none: 'info',
};

export type LedgerStanding = 'intact' | 'broken';
type Ledger = DeploymentView['ledger'];

export function ledgerStanding(ledger: Ledger): LedgerStanding {
  return ledger.verifies && ledger.brokenAt === null ? 'intact' : 'broken';
}

export const LEDGER_TONES: Readonly<Record<LedgerStanding, Tone>> = { intact: 'ok', broken: 'error' };

/** Where a ledger breaks: at an entry, after its last one (entries are missing there), or we can't tell. */
export type LedgerBreak =
  | { readonly where: 'entry'; readonly entry: number }
  | { readonly where: 'end' }
  | { readonly where: 'somewhere' };

export function ledgerBreak({ brokenAt, length }: Ledger): LedgerBreak {
  if (brokenAt === null || brokenAt < 1) return { where: 'somewhere' };
  return brokenAt > length ? { where: 'end' } : { where: 'entry', entry: brokenAt };
}
