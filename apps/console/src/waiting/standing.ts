import type { QueuesNow } from '@tenzij/contracts';
import type { Tone } from '@tenzij/ui';

/**
 * How it is with the rule, in the order of what matters most to whoever looks. `no-rule`: no clearance. `before`:
 * nothing was ever seen of the queues.
 */
export type Standing =
  | 'no-rule'
  | 'before'
  | 'paused'
  | 'broken'
  | 'unmeasured'
  | 'alarmed'
  | 'doubtful'
  | 'holds';

export function standingOf({ rule, parity, state, history }: QueuesNow): Standing {
  if (rule === null) return 'no-rule';
  if (state.pauses) return 'paused';
  if (state.alarmed) return 'alarmed';
  if (parity.outcome !== 'unmeasured') return parity.outcome;
  const isNew = history.length === 0 && parity.reason === 'nothing-seen' && state.brokenSince === null;
  return isNew ? 'before' : 'unmeasured';
}

export const STANDING_TONES: Readonly<Record<Standing, Tone>> = {
  'no-rule': 'info',
  before: 'info',
  paused: 'warning',
  broken: 'error',
  alarmed: 'error',
  unmeasured: 'warning',
  doubtful: 'warning',
  holds: 'ok',
};

/** What nobody may miss, also who looks at something else; `null`: nothing. */
export function alarmOf(now: QueuesNow): 'broken' | 'paused' | 'alarmed' | null {
  const standing = standingOf(now);
  return standing === 'broken' || standing === 'paused' || standing === 'alarmed' ? standing : null;
}

/** Since when the rule holds the face lanes paused, to the minute; `null`: it doesn't, or that isn't known. */
export function pausedSince({ state, history }: Pick<QueuesNow, 'state' | 'history'>): string | null {
  if (!state.pauses) return null;
  const ran = history.findLastIndex(({ pauses }) => !pauses);
  return history[ran + 1]?.at ?? null;
}

/** Whoever chose the regular lane, against whoever chose the face lane. */
export type Direction = 'longer' | 'shorter' | 'same';

/** Less than anybody notices. */
const SAME_SECONDS = 10;

export function directionOf(gap: number): Direction {
  if (Math.abs(gap) < SAME_SECONDS) return 'same';
  return gap > 0 ? 'longer' : 'shorter';
}
