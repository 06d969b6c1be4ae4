import type { ReviewEntry } from './entry.ts';
import type { Objection, ReviewBlock, ReviewState } from './state-types.ts';

/**
 * Where a review stands, from its entries in the order in which they were added. Advice counts on the version
 * it was given on; an objection stays open until the organiser answers it or the DPO withdraws it.
 */
export function reviewState(entries: readonly ReviewEntry[], dpiaVersion: number | null): ReviewState {
  const advice = entries.filter(({ kind, by }) => kind === 'advice' && by.role === 'dpo');
  const overallAdvice = advice.filter(({ target }) => target === 'overall');
  const overall =
    overallAdvice.findLast((entry) => dpiaVersion !== null && entry.dpiaVersion === dpiaVersion) ?? null;
  const objections = objectionsIn(entries);
  return {
    entries,
    dpiaVersion,
    byTarget: grouped(entries),
    sectionAdvice: Object.fromEntries(
      advice.filter(({ target }) => target !== 'overall').map((entry) => [entry.target, entry]),
    ),
    overall,
    earlierOverall: overallAdvice.filter((entry) => entry !== overall),
    objections,
    blocks: blocksOf(objections, overallAdvice.at(-1)),
  };
}

function grouped(entries: readonly ReviewEntry[]): ReviewState['byTarget'] {
  const groups = new Map<string, ReviewEntry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.target);
    if (group) group.push(entry);
    else groups.set(entry.target, [entry]);
  }
  return Object.fromEntries(groups);
}

function objectionsIn(entries: readonly ReviewEntry[]): readonly Objection[] {
  return entries
    .filter(({ kind, by }) => kind === 'objection' && by.role === 'dpo')
    .map((entry) => {
      const replies = entries.filter(({ replyTo }) => replyTo === entry.id);
      const answers = replies.filter(({ kind, by }) => kind === 'answer' && by.role === 'organiser');
      const withdrawn = replies.some(({ kind, by }) => kind === 'withdrawn' && by.role === 'dpo');
      return { entry, answers, standing: withdrawn ? 'withdrawn' : answers.length > 0 ? 'answered' : 'open' };
    });
}

/** An advice not to proceed stands until the DPO gives another, also when the DPIA has a new version since. */
function blocksOf(
  objections: readonly Objection[],
  newestOverall: ReviewEntry | undefined,
): readonly ReviewBlock[] {
  const open = objections
    .filter(({ standing }) => standing === 'open')
    .map(({ entry }): ReviewBlock => ({ kind: 'objection', entry }));
  return newestOverall?.opinion === 'do-not-proceed'
    ? [...open, { kind: 'do-not-proceed', entry: newestOverall }]
    : open;
}
