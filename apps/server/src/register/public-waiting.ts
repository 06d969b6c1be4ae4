import type { PublicWait, PublicWaiting } from '@tenzij/dossier';
import type { EpochSeconds } from '@tenzij/kernel';
import type { Tails, WaitFigure } from '@tenzij/lanes/live';
import type { Database, DeploymentRow, QueueHistoryRow } from '@tenzij/store-sql';
import { eventWaits, rulePausesIn } from '../queues/event-waits.ts';

/** Of an event that goes on, or is yet to come. */
export const NOT_YET: PublicWaiting = {
  measured: false,
  reason: {
    nl: 'Na het evenement staat hier hoe lang mensen wachtten.',
    en: 'How long people waited is told here after the event.',
  },
};
const NOT_MEASURED: PublicWaiting = {
  measured: false,
  reason: {
    nl: 'Niet gemeten: op het evenement is niet bijgehouden hoe lang mensen wachtten.',
    en: 'Not measured: at the event nobody kept how long people waited.',
  },
};
const NO_WAIT = {
  nothing: {
    known: false,
    reason: { nl: 'Van deze rij is niets gemeten.', en: 'Nothing was measured of this lane.' },
  },
  'too-few': {
    known: false,
    reason: {
      nl: 'Van deze rij is te weinig gemeten om er iets over te zeggen.',
      en: 'Too little was measured of this lane to say anything of it.',
    },
  },
} as const satisfies Record<string, PublicWait>;

/** What everybody may know of how long people waited: nothing as long as the event goes on. */
export async function publicWaiting(
  { db }: { readonly db: Database },
  row: DeploymentRow,
  now: EpochSeconds,
): Promise<PublicWaiting> {
  if (!row.ended && now < row.event.ends) return NOT_YET;
  const waits = await eventWaits(db, { organisation: row.organisation, deployment: row.id }, row.event);
  const { waiting, minutes } = waits;
  if (!waiting) return NOT_MEASURED;
  const pauses = rulePausesIn(waits, row.event);
  return {
    measured: true,
    from: waiting.from,
    until: waiting.until,
    face: publicWait(waiting.face),
    regular: publicWait(waiting.regular),
    gap: waiting.gap && whole(waiting.gap),
    unmeasured: unmeasuredShare(minutes),
    pauses: {
      times: pauses.length,
      seconds: pauses.reduce((sum, { from, until }) => sum + Math.round(until - from), 0),
    },
  };
}

/** Of the minutes that were looked at; `null`: none was. */
function unmeasuredShare(minutes: readonly QueueHistoryRow[]): number | null {
  if (minutes.length === 0) return null;
  return minutes.filter(({ outcome }) => outcome === 'unmeasured').length / minutes.length;
}

function publicWait(tails: Tails): PublicWait {
  if (!tails.known) return NO_WAIT[tails.reason === 'too-few' ? 'too-few' : 'nothing'];
  const { method, n, p50, p90 } = tails;
  return { known: true, method, n, p50: whole(p50), p90: whole(p90) };
}

/** Rounded outwards: the interval in whole seconds is never narrower. */
function whole({ value, low, high }: WaitFigure) {
  return { value: Math.round(value), low: Math.floor(low), high: high === null ? null : Math.ceil(high) };
}
