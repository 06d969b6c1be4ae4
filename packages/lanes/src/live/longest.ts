/** A wait that ended with a turn. Epoch seconds. */
export interface Turn {
  readonly joined: number;
  readonly served: number;
}

/**
 * How long anybody can have waited who joined between the turns that are known, in seconds: whoever joined after one
 * of them and before the next was served before that next one, or before one that joined earlier still and was
 * served later. First come first served; `null`: there are no two turns of which the later was served after `from`.
 * With `now`, who joined after the last turn counts with what they waited so far.
 */
export function longestWait(turns: readonly Turn[], from: number, now: number | null): number | null {
  const inOrder = [...turns].sort((a, b) => a.joined - b.joined);
  let [longest, latest]: [number | null, number] = [null, Number.NEGATIVE_INFINITY];
  for (const [index, { served }] of inOrder.entries()) {
    latest = Math.max(latest, served);
    const before = inOrder[index - 1];
    if (before && served > from) longest = Math.max(longest ?? 0, latest - before.joined);
  }
  const last = inOrder.at(-1);
  if (now === null || longest === null || !last) return longest;
  return Math.max(longest, now - last.joined);
}
