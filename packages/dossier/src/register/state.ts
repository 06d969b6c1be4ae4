import type { EpochSeconds } from '@tenzij/kernel';
import type { PublicEntry, RegisterState } from './entry.ts';

export interface ClearanceStanding {
  readonly state: 'in-force' | 'paused' | 'revoked' | 'void';
  /** When both had signed. */
  readonly clearedAt: EpochSeconds;
  readonly change: { readonly by: NonNullable<RegisterState['by']>; readonly at: EpochSeconds } | null;
  readonly expires: EpochSeconds;
}

/** How a clearance stands at `now`, and since when. One that ran out is over, paused or not. */
export function registerState(standing: ClearanceStanding, now: EpochSeconds): RegisterState {
  const { state, clearedAt, change, expires } = standing;
  const wasStopped = state === 'paused' || state === 'revoked';
  const stood: RegisterState = {
    now: state,
    since: Math.floor(change?.at ?? clearedAt),
    by: wasStopped ? (change?.by ?? null) : null,
  };
  return orOver(stood, expires, now);
}

/** The state of an entry as it is to be read at `now`: it may have been signed before the clearance ran out. */
export function stateAt({ state, validity }: PublicEntry, now: EpochSeconds): RegisterState {
  return orOver(state, validity.expires, now);
}

function orOver(state: RegisterState, expires: EpochSeconds, now: EpochSeconds): RegisterState {
  const runs = state.now === 'in-force' || state.now === 'paused';
  return runs && now >= expires ? { now: 'over', since: Math.floor(expires), by: null } : state;
}
