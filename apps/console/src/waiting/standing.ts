import type { QueuesNow, WaitFigure } from '@tenzij/contracts';
import type { Tone } from '@tenzij/ui';

/**
 * How it is with the rule, in the order of what matters most to whoever looks. `no-rule`: no clearance. `before`:
 * nothing was ever seen of the queues. `unwatched`: the server doesn't hold the rule.
 */
export type Standing =
  | 'no-rule'
  | 'before'
  | 'unwatched'
  | 'paused'
  | 'broken'
  | 'unmeasured'
  | 'alarmed'
  | 'doubtful'
  | 'holds';

export function standingOf({ rule, parity, state, history }: QueuesNow): Standing {
  if (rule === null) return 'no-rule';
  if (!state.watched) return 'unwatched';
  if (state.pauses) return 'paused';
  if (state.alarmed) return 'alarmed';
  if (parity.outcome !== 'unmeasured') return parity.outcome;
  const isNew = history.length === 0 && parity.reason === 'nothing-seen' && state.brokenSince === null;
  return isNew ? 'before' : 'unmeasured';
}

export const STANDING_TONES: Readonly<Record<Standing, Tone>> = {
  'no-rule': 'info',
  before: 'info',
  unwatched: 'error',
  paused: 'warning',
  broken: 'error',
  alarmed: 'error',
  unmeasured: 'warning',
  doubtful: 'warning',
  holds: 'ok',
};

const ALARMING: readonly Standing[] = ['unwatched', 'paused', 'broken', 'alarmed'];

/** What nobody may miss, also who looks at something else; `null`: nothing. */
export function alarmOf(now: QueuesNow): Standing | null {
  const standing = standingOf(now);
  return ALARMING.includes(standing) ? standing : null;
}

/**
 * Since when the rule holds the face lanes paused, to the minute; `null`: it doesn't, or that isn't known. The minute
 * in which it paused them may be kept as it began.
 */
export function pausedSince({ state, history }: Pick<QueuesNow, 'state' | 'history'>): string | null {
  if (!state.pauses) return null;
  const ran = history.findLastIndex(({ pauses }) => !pauses);
  return (history[ran + 1] ?? history.at(-1))?.at ?? null;
}

/** The course of the last hours, up to this moment: a minute is kept only once it began. */
export function courseOf({ at, lanes, parity, state, history }: QueuesNow): QueuesNow['history'] {
  const p90 = (lane: 'face' | 'regular') => {
    const { wait } = lanes[lane];
    return wait.known ? wait.p90 : null;
  };
  const gap = parity.outcome === 'unmeasured' ? null : parity.gap;
  const now = { at, face: p90('face'), regular: p90('regular'), gap, pauses: state.pauses };
  return history.length === 0 ? [] : [...history, now];
}

/** Whether it is at least so long: how long at most isn't known. */
export function isLeast({ high }: WaitFigure): boolean {
  return high === null;
}

/** Whoever chose the regular lane, against whoever chose the face lane. */
export type Direction = 'longer' | 'shorter' | 'same';

/** Less than anybody notices. */
const SAME_SECONDS = 10;

export function directionOf(gap: number): Direction {
  if (Math.abs(gap) < SAME_SECONDS) return 'same';
  return gap > 0 ? 'longer' : 'shorter';
}
