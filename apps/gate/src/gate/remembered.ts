import type { LastAdmission } from '@tenzij/admission';
import type { Heard, Remembered } from './steps.ts';

/** Of one pass, so many words of other gates are kept: enough for a day of going in and out. */
const MOST_HEARD = 16;

export const NOT_REMEMBERED: Remembered = { here: null, elsewhere: [] };

/** What was kept, also by a version of this page that kept no times, or by none: then it was admitted. */
export function readRemembered(kept: unknown): Remembered {
  const isRemembered = typeof kept === 'object' && kept !== null && 'here' in kept && 'elsewhere' in kept;
  return isRemembered ? (kept as Remembered) : { here: 'unknown', elsewhere: [] };
}

/** Adds what another gate told. The same again changes nothing. */
export function hear(known: Remembered, heard: Heard): Remembered {
  const isKnown = known.elsewhere.some(({ kind, at }) => kind === heard.kind && at === heard.at);
  if (isKnown) return known;
  return { ...known, elsewhere: newest([...known.elsewhere, heard].sort(byTime)) };
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
 * When a pass was last admitted, here or elsewhere. An annulment elsewhere takes away the newest admission
 * elsewhere before it, and none of this gate's own.
 */
export function lastAdmission({ here, elsewhere }: Remembered): LastAdmission {
  if (here === 'unknown') return here;
  const standing: number[] = [];
  for (const { kind, at } of [...elsewhere].sort(byTime))
    if (kind === 'admitted') standing.push(at);
    else standing.pop();
  const last = standing.at(-1);
  if (last === undefined) return here;
  return here === null ? last : Math.max(here, last);
}

/** At one moment the admission comes before what takes it back. */
function byTime(one: Heard, other: Heard): number {
  return one.at - other.at || (one.kind === other.kind ? 0 : one.kind === 'admitted' ? -1 : 1);
}
