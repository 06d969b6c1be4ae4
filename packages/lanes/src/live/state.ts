import type { ParityAssessment, ParityRule, ParityState } from './types.ts';

/** How the rule starts: nothing known, nothing paused. */
export const NO_PARITY_STATE: ParityState = {
  brokenSince: null,
  holdsSince: null,
  unmeasuredSince: null,
  pauses: false,
  alarmed: false,
};

/**
 * What the rule makes of one more assessment. The face lanes pause when it is broken, and was for `afterSeconds`
 * without once having held; they go on when it held for `resumeSeconds` without anything else in between. What can't
 * be measured is never taken as held. A clock that was set back starts the time that is counted anew.
 */
export function nextParityState(
  state: ParityState,
  { outcome }: ParityAssessment,
  { terms }: ParityRule,
  now: number,
): ParityState {
  const since = (moment: number | null) => Math.min(moment ?? now, now);
  const next = {
    brokenSince:
      outcome === 'broken' || (outcome !== 'holds' && state.brokenSince !== null)
        ? since(state.brokenSince)
        : null,
    holdsSince: outcome === 'holds' ? since(state.holdsSince) : null,
    unmeasuredSince: outcome === 'unmeasured' ? since(state.unmeasuredSince) : null,
  };
  // Signed before rules had terms: there is nothing to pause by.
  if (!terms) return { ...next, pauses: false, alarmed: false };
  const lasted = (moment: number | null, seconds: number) => moment !== null && now - moment >= seconds;
  const alarmed = lasted(next.unmeasuredSince, terms.afterSeconds);
  const starts =
    (outcome === 'broken' && lasted(next.brokenSince, terms.afterSeconds)) ||
    (alarmed && terms.unmeasured === 'pause');
  const pauses = state.pauses ? !lasted(next.holdsSince, terms.resumeSeconds) : starts;
  return { ...next, pauses, alarmed };
}

/** When the face lanes pause if it goes on like this; `null`: they won't, or do already. */
export function pausesAt({ pauses, ...since }: ParityState, { terms }: ParityRule): number | null {
  if (pauses || !terms) return null;
  const { unmeasuredSince, brokenSince } = since;
  if (unmeasuredSince !== null)
    return terms.unmeasured === 'pause' ? unmeasuredSince + terms.afterSeconds : null;
  return brokenSince === null ? null : brokenSince + terms.afterSeconds;
}

/** When the face lanes go on if the rule keeps holding; `null`: it doesn't hold, or they aren't paused. */
export function resumesAt({ pauses, holdsSince }: ParityState, { terms }: ParityRule): number | null {
  return pauses && terms && holdsSince !== null ? holdsSince + terms.resumeSeconds : null;
}
