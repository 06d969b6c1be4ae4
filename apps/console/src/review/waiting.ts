import type { ReviewView } from '@tenzij/contracts';
import { openObjections } from './threads.ts';

/** What somebody has to do in the review now, or waits for. */
export type Waiting =
  /** There is no finished DPIA to advise on. */
  | 'no-version'
  /** The finished DPIA is about a plan that has changed since. */
  | 'version-stale'
  | 'advise'
  | 'advice-awaited'
  | 'answer-objections'
  | 'objections-open'
  | 'do-not-proceed'
  | 'nothing';

export interface WaitingFor {
  readonly what: Waiting;
  /** Whether this person has to act, or somebody else. */
  readonly mine: boolean;
  readonly count: number;
}

/** What waits, the thing that stops most first. Never empty. */
export function waitingFor(role: 'organiser' | 'dpo', review: ReviewView): readonly WaitingFor[] {
  const dpo = role === 'dpo';
  const found: WaitingFor[] = [];
  const add = (what: Waiting, mine: boolean, count = 1) => found.push({ what, mine, count });
  const objections = openObjections(review.entries).length;
  if (objections > 0) add(dpo ? 'objections-open' : 'answer-objections', !dpo, objections);
  const overall = review.entries.find(({ id }) => id === review.overall);
  if (review.dpiaVersion === null) add('no-version', !dpo);
  else {
    if (!review.dpiaCurrent) add('version-stale', !dpo);
    if (!overall) add(dpo ? 'advise' : 'advice-awaited', dpo);
    else if (overall.opinion === 'do-not-proceed') add('do-not-proceed', !dpo);
  }
  if (found.length === 0) add('nothing', false, 0);
  return found;
}
