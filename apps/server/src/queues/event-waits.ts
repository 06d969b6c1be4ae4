import type { LedgerEntry } from '@tenzij/consent';
import type { EpochSeconds } from '@tenzij/kernel';
import { type EventWaiting, eventWaiting, LEFT_AFTER } from '@tenzij/lanes/live';
import {
  type Database,
  type Period,
  type QueueHistoryRow,
  queueHistoryIn,
  queuesLastSeen,
  readDeploymentLedger,
  type Scope,
} from '@tenzij/store-sql';
import { observationsOf } from './measure.ts';
import { DOORS_SECONDS } from './worker.ts';

const QUARTER = 900;

/** What the ledger has of how the two lanes went, kind by kind. */
const HAPPENED: readonly LedgerEntry['kind'][] = [
  'parity-broken',
  'parity-unmeasured',
  'clearance-paused',
  'clearance-resumed',
  'clearance-revoked',
  'clearance-voided',
  'clearance-recorded',
  'lane-changed',
  'event-ended',
];

/** After these there is another clearance, or none: whatever paused the one before is over. */
const ENDING: typeof HAPPENED = [
  'clearance-revoked',
  'clearance-voided',
  'clearance-recorded',
  'event-ended',
];

/** All that was seen of the queues of one event. Nobody is in it. */
export interface EventWaits {
  /** `null`: nobody was seen to join a queue. */
  readonly waiting: EventWaiting | null;
  /** A row for each minute in which the rule was looked at. */
  readonly minutes: readonly QueueHistoryRow[];
  /** In the order in which it happened. */
  readonly happened: readonly LedgerEntry[];
}

/** When an event's papers say that it begins and ends. */
export interface EventTimes {
  readonly starts: EpochSeconds;
  readonly ends: EpochSeconds;
}

/**
 * What people waited at an event, from when doors may have opened until whoever joined last is in or went away. It is
 * as of what was seen last, and not of now: the same that was seen gives the same figures.
 */
export async function eventWaits(db: Database, scope: Scope, event: EventTimes): Promise<EventWaits> {
  const period = { from: event.starts - DOORS_SECONDS, until: event.ends + LEFT_AFTER };
  return {
    waiting: await waitingIn(db, scope, period),
    minutes: await queueHistoryIn(db, scope, period),
    happened: await happenedIn(db, scope, period),
  };
}

async function waitingIn(db: Database, scope: Scope, period: Period): Promise<EventWaiting | null> {
  const last = await queuesLastSeen(db, scope);
  const until = Math.min(Math.floor(last ?? 0) + 1, period.until);
  if (until <= period.from) return null;
  const observations = await observationsOf(db, scope, period.from, until);
  const first = observations.reduce((least, { joined }) => Math.min(least, joined), until);
  if (first >= until) return null;
  return eventWaiting(observations, { from: Math.floor(first / QUARTER) * QUARTER, until });
}

async function happenedIn(db: Database, scope: Scope, period: Period): Promise<readonly LedgerEntry[]> {
  const entries = (await readDeploymentLedger(db, scope, HAPPENED)) as LedgerEntry[];
  return entries.filter(({ at }) => at >= period.from && at < period.until);
}

/** A time in which the rule held the face lanes paused. */
export interface RulePause {
  readonly from: EpochSeconds;
  readonly until: EpochSeconds;
}

/** When the rule held the face lanes paused; a pause that nobody ended lasts until the event did. */
export function rulePausesIn({ happened }: EventWaits, { ends }: EventTimes): readonly RulePause[] {
  const pauses: RulePause[] = [];
  let since: EpochSeconds | null = null;
  const end = (at: EpochSeconds) => {
    if (since !== null) pauses.push({ from: since, until: Math.max(since, at) });
    since = null;
  };
  for (const { kind, at, body } of happened) {
    if (ENDING.includes(kind)) end(at);
    if (kind !== 'clearance-paused' && kind !== 'clearance-resumed') continue;
    // The kind tells how the clearance stands: people may pause it still when the rule doesn't any more.
    const isHeld = Array.isArray(body.pausedBy) && body.pausedBy.includes('parity-rule');
    if (isHeld) since ??= at;
    else end(at);
  }
  end(ends);
  return pauses;
}
