import type { LastAdmission } from '@tenzij/admission';
import type { GateNews } from '@tenzij/contracts';
import type { Heard, Remembered } from './steps.ts';

/** Of one pass, so many words of other gates are kept: enough for a day of going in and out. */
const MOST_HEARD = 16;

export const NOT_REMEMBERED: Remembered = { here: null, elsewhere: [] };

/** What was kept, also by a version of this page that kept no times, or by none: then it was admitted. */
export function readRemembered(kept: unknown): Remembered {
  const isRemembered = typeof kept === 'object' && kept !== null && 'here' in kept && 'elsewhere' in kept;
  return isRemembered ? (kept as Remembered) : { here: 'unknown', elsewhere: [] };
}

/** What is kept of such news. */
export function heardOf(news: Exclude<GateNews, { kind: 'referred' }>): Heard {
  const of = news.kind === 'admitted' ? news.id : news.of;
  return { kind: news.kind, at: news.at, ...(of !== undefined && { of }) };
}

/**
 * Adds what another gate told. The same again changes nothing, and takes the place of what an earlier version of the
 * server told without saying of which admission.
 */
export function hear(known: Remembered, heard: Heard): Remembered {
  if (known.elsewhere.some((other) => isSame(other, heard))) return known;
  const nameless = known.elsewhere.find((other) => isSame(other, { kind: heard.kind, at: heard.at }));
  const others = known.elsewhere.filter((other) => other !== nameless);
  return { ...known, elsewhere: newest([...others, heard].sort(byTime)) };
}

function isSame(one: Heard, other: Heard): boolean {
  return one.kind === other.kind && one.of === other.of && (one.of !== undefined || one.at === other.at);
}

/**
 * What is kept of that: the first word, without which a pass that was admitted could look as if it never was, and
 * the last ones, without an annulment of what isn't kept any more.
 */
function newest(heard: readonly Heard[]): readonly Heard[] {
  if (heard.length <= MOST_HEARD) return heard;
  const last = heard.slice(1 - MOST_HEARD);
  const from = last.findIndex(({ kind }) => kind === 'admitted');
  return [...heard.slice(0, 1), ...(from < 0 ? [] : last.slice(from))];
}

/**
 * When a pass was last admitted, here or elsewhere. An annulment elsewhere takes away the admission that it is of,
 * and none of this gate's own. One that doesn't say which takes the newest before it that has no name either.
 */
export function lastAdmission({ here, elsewhere }: Remembered): LastAdmission {
  if (here === 'unknown') return here;
  const takenBack = new Set(elsewhere.flatMap(({ kind, of }) => (kind === 'annulled' && of ? of : [])));
  const standing = here === null ? [] : [here];
  const nameless: number[] = [];
  for (const { kind, at, of } of [...elsewhere].sort(byTime))
    if (of === undefined && kind === 'annulled') nameless.pop();
    else if (of === undefined) nameless.push(at);
    else if (kind === 'admitted' && !takenBack.has(of)) standing.push(at);
  return [...standing, ...nameless].reduce<LastAdmission>(later, null);
}

/** At an unknown time is later than at any other. */
export function later(one: LastAdmission, other: LastAdmission): LastAdmission {
  if (one === 'unknown' || other === 'unknown') return 'unknown';
  return one === null || other === null ? (one ?? other) : Math.max(one, other);
}

/** At one moment the admission comes before what takes it back. */
function byTime(one: Heard, other: Heard): number {
  return one.at - other.at || (one.kind === other.kind ? 0 : one.kind === 'admitted' ? -1 : 1);
}
