import type { Lane } from '@tenzij/contracts';
import type { EpochSeconds } from '@tenzij/kernel';
import {
  fromCards,
  fromCounts,
  type LaneWait,
  LEFT_AFTER,
  laneWait,
  queueLength,
  type WaitObservation,
  WINDOW,
} from '@tenzij/lanes/live';
import {
  type Database,
  type Period,
  passagesIn,
  queueObservationsIn,
  queueReadingsIn,
  type Scope,
} from '@tenzij/store-sql';

/** How long people wait at each kind of lane now, from the last quarter of an hour. */
export interface Waits {
  readonly face: LaneWait;
  readonly regular: LaneWait;
}

interface LaneMeasured {
  readonly wait: LaneWait;
  /** People in the queue; `null`: nobody counted them. */
  readonly inQueue: number | null;
}

/** All that is known of the queues at a moment. */
export interface QueuesMeasured {
  readonly face: LaneMeasured;
  readonly regular: LaneMeasured;
  /** Who was let in during the last quarter of an hour: where, and what lane it was then. */
  readonly admitted: readonly { readonly gate: string; readonly lane: Lane }[];
  /** The first that was seen in the last quarter of an hour; `null`: nothing was. */
  readonly seenSince: EpochSeconds | null;
}

type Seen = Awaited<ReturnType<typeof seenIn>>;

/** Every wait that began in a period, as far as it was seen in it: for a report of what was. */
export async function observationsOf(
  db: Database,
  scope: Scope,
  from: EpochSeconds,
  until: EpochSeconds,
): Promise<readonly WaitObservation[]> {
  return observationsFrom(await seenIn(db, scope, { from, until }), until);
}

/** How long people wait now. */
export async function waitsOf(db: Database, scope: Scope, now: EpochSeconds): Promise<Waits> {
  const { face, regular } = await measureQueues(db, scope, now);
  return { face: face.wait, regular: regular.wait };
}

/** Measures the queues of a deployment as they are now. */
export async function measureQueues(db: Database, scope: Scope, now: EpochSeconds): Promise<QueuesMeasured> {
  // Who joined this long ago may get to the gate only now.
  const seen = await seenIn(db, scope, { from: now - LEFT_AFTER - WINDOW, until: now + 1 });
  const observations = observationsFrom(seen, now);
  const measured = (lane: Lane): LaneMeasured => ({
    wait: laneWait(observations, lane, now),
    inQueue: queueLength(lane, seen.counts, seen.joined, seen.passages, now),
  });
  const admitted = seen.passages.filter(({ at }) => at > now - WINDOW && at <= now);
  return { face: measured('face'), regular: measured('regular'), admitted, seenSince: seenSince(seen, now) };
}

function seenSince({ handed, read, counts, joined, passages }: Seen, now: EpochSeconds): EpochSeconds | null {
  const moments = [handed, read, counts, joined, passages].flatMap((kind) => kind.map(({ at }) => at));
  return moments.filter((at) => at > now - WINDOW).reduce(earlier, null);
}

function earlier(first: EpochSeconds | null, at: EpochSeconds): EpochSeconds {
  return first === null ? at : Math.min(first, at);
}

function observationsFrom({ handed, read, counts, joined, passages }: Seen, now: EpochSeconds) {
  return [...fromCards(handed, read, now), ...fromCounts(counts, joined, passages, now)];
}

async function seenIn(db: Database, scope: Scope, period: Period) {
  const observations = await queueObservationsIn(db, scope, period);
  const people = (kind: 'count' | 'joined') =>
    observations.flatMap((one) =>
      one.kind === kind ? [{ lane: one.lane, at: one.at, people: one.people ?? 0 }] : [],
    );
  const counts = people('count');
  // Beside how many were let in of late, passages only say something of a queue that was counted before them.
  const from = Math.min(counts[0]?.at ?? Number.POSITIVE_INFINITY, period.until - 1 - WINDOW);
  return {
    handed: observations.flatMap(({ lane, at, card }) => (card === null ? [] : [{ lane, at, card }])),
    read: await queueReadingsIn(db, scope, period),
    counts,
    joined: people('joined'),
    passages: await passagesIn(db, scope, { from: Math.max(from, period.from), until: period.until }),
  };
}
