import type { CaseRow, Pauser } from '@tenzij/store-sql';

export type Change = Pick<CaseRow, 'clearanceState' | 'clearanceChange'>;

/** How a clearance stands after a change, and what the ledger calls that. */
export const CHANGE_KIND = {
  paused: 'clearance-paused',
  'in-force': 'clearance-resumed',
  revoked: 'clearance-revoked',
} as const;

export interface Standing {
  readonly state: keyof typeof CHANGE_KIND;
  readonly pausedBy: readonly Pauser[];
}

/** Each that paused a clearance and didn't let it go on yet; nobody when it isn't paused. */
export function pausedBy({ clearanceState, clearanceChange }: Change): readonly Pauser[] {
  if (clearanceState !== 'paused' || !clearanceChange) return [];
  // Before both could pause, only the last change was kept.
  return clearanceChange.pausedBy ?? [clearanceChange.by];
}

/** How a clearance stands that can be paused or go on; `null` for what can't, such as one that was revoked. */
export function standingOf(row: Change): Standing | (Omit<Standing, 'state'> & { readonly state: null }) {
  const { clearanceState: state } = row;
  if (state !== 'in-force' && state !== 'paused') return { state: null, pausedBy: [] };
  return { state, pausedBy: pausedBy(row) };
}

/** Once one of those that paused lets it go on: it does when nobody else pauses it. */
export function withoutPauser(pausing: readonly Pauser[], pauser: Pauser): Standing {
  const others = pausing.filter((other) => other !== pauser);
  return { state: others.length > 0 ? 'paused' : 'in-force', pausedBy: others };
}
