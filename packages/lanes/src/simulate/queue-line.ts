/** People in the order in which they join a queue, and when. */
export interface QueueLine {
  readonly who: Uint32Array;
  /** Seconds, never falling. */
  readonly at: Float64Array;
}

/** A line of those people: `since` says of every person when they join. Who joins at one moment joins in order of arrival. */
export function lineUp(who: Uint32Array, since: Float64Array): QueueLine {
  who.sort((a, b) => (since[a] as number) - (since[b] as number) || a - b);
  return { who, at: timesOf(who, since) };
}

/** The same of people who are in order already. */
export function timesOf(who: Uint32Array, since: Float64Array): Float64Array {
  const at = new Float64Array(who.length);
  for (let i = 0; i < who.length; i++) at[i] = since[who[i] as number] as number;
  return at;
}

/** Two lines as one, by time; the first goes before at one moment. */
export function merge(first: QueueLine, second: QueueLine): QueueLine {
  if (second.who.length === 0) return first;
  const length = first.who.length + second.who.length;
  const [who, at] = [new Uint32Array(length), new Float64Array(length)];
  for (let i = 0, j = 0; i + j < length; ) {
    const takesFirst =
      j === second.who.length ||
      (i < first.who.length && (first.at[i] as number) <= (second.at[j] as number));
    const [line, from] = takesFirst ? [first, i] : [second, j];
    who[i + j] = line.who[from] as number;
    at[i + j] = line.at[from] as number;
    if (takesFirst) i++;
    else j++;
  }
  return { who, at };
}
