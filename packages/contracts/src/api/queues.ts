import { z } from 'zod';
import { Id, Instant, Lane } from './common.ts';

/** A moment of a device's clock, whole epoch seconds. */
const At = z.int().min(1).max(10_000_000_000);

/** Queue cards are numbered from 1; a pack is printed at once and used again and again. */
export const QueueCardNumber = z.int().min(1).max(9_999);

/** Most observations in one request, and the bytes that those take at most. */
export const QUEUE_OBSERVATIONS = 200;
export const QUEUE_BYTES = 32 * 1024;

/**
 * What the crew saw at the tail of a queue. `card`: that card was handed out to whoever joined then. `joined`: so many
 * joined. `count`: so many stood in the queue. `id` is made once; the same one again changes nothing.
 */
export const QueueObservation = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('card'), id: z.uuid(), lane: Lane, at: At, card: QueueCardNumber }),
  z.strictObject({
    kind: z.literal('joined'),
    id: z.uuid(),
    lane: Lane,
    at: At,
    people: z.int().min(1).max(100),
  }),
  z.strictObject({
    kind: z.literal('count'),
    id: z.uuid(),
    lane: Lane,
    at: At,
    people: z.int().min(0).max(50_000),
  }),
]);
export type QueueObservation = z.infer<typeof QueueObservation>;

/**
 * `POST /api/deployments/{deployment}/queues/observations` (crew): all of them are taken, or none. `clock`: what the
 * device's clock says as it sends; with it, a clock that is off by some minutes does no harm.
 */
export const QueueObservations = z.strictObject({
  observations: z.array(QueueObservation).min(1).max(QUEUE_OBSERVATIONS),
  clock: At.optional(),
});
export type QueueObservations = z.infer<typeof QueueObservations>;

/** `DELETE /api/deployments/{deployment}/queues/observations/{id}` (crew): takes a tap back. */

/** What a gate reads of a queue card: `TZQ1:` + deployment + `:` + number. It says nothing of anybody. */
export const QUEUE_CARD_PREFIX = 'TZQ1:';

/**
 * `POST /api/gate/queue` (gate): cards that were read at this gate, when. The same `id` again changes nothing. `clock`
 * as with observations.
 */
export const QueueReadings = z.strictObject({
  readings: z
    .array(z.strictObject({ id: z.uuid(), card: QueueCardNumber, at: At }))
    .min(1)
    .max(QUEUE_OBSERVATIONS),
  clock: At.optional(),
});
export type QueueReadings = z.infer<typeof QueueReadings>;

/** Seconds, with the 95 % interval; `high` is `null` where there are too few waits to say. */
export const WaitFigure = z.object({ value: z.number(), low: z.number(), high: z.number().nullable() });
export type WaitFigure = z.infer<typeof WaitFigure>;

const NoWait = z.enum(['nothing-seen', 'too-few', 'too-old']);
const WaitMethod = z.enum(['cards', 'counts']);

export const LaneWaitNow = z.discriminatedUnion('known', [
  z.object({
    known: z.literal(true),
    method: WaitMethod,
    n: z.int(),
    p50: WaitFigure.nullable(),
    p90: WaitFigure.nullable(),
  }),
  z.object({ known: z.literal(false), reason: NoWait }),
]);
export type LaneWaitNow = z.infer<typeof LaneWaitNow>;

export const ParityNow = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.enum(['holds', 'doubtful', 'broken']), gap: WaitFigure, method: WaitMethod }),
  z.object({ outcome: z.literal('unmeasured'), reason: NoWait, lane: Lane }),
]);
export type ParityNow = z.infer<typeof ParityNow>;

const LaneNow = z.object({
  wait: LaneWaitNow,
  /** The last count or what follows from taps and throughput; `null`: not known. */
  inQueue: z.int().nullable(),
  /** Gates of this kind in use. */
  gates: z.int(),
  /** Let in during the last quarter of an hour. */
  admitted: z.int(),
});

/** `GET /api/deployments/{deployment}/queues` (crew, organiser, dpo): how it is now, and what the rule makes of it. */
export const QueuesNow = z.object({
  at: Instant,
  lanes: z.object({ face: LaneNow, regular: LaneNow }),
  parity: ParityNow,
  /** The signed rule; `null`: no clearance. `terms` is `null` where the rule was signed before rules had them. */
  rule: z
    .object({
      p90GapSeconds: z.number(),
      reason: z.string(),
      terms: z
        .object({
          afterSeconds: z.number(),
          resumeSeconds: z.number(),
          unmeasured: z.enum(['alarm', 'pause']),
        })
        .nullable(),
    })
    .nullable(),
  state: z.object({
    brokenSince: Instant.nullable(),
    holdsSince: Instant.nullable(),
    unmeasuredSince: Instant.nullable(),
    pauses: z.boolean(),
    alarmed: z.boolean(),
    /** `false`: people come in, and the server has not looked for two minutes: nothing pauses or goes on by itself. */
    watched: z.boolean(),
    /** When the face lanes pause if nothing changes; `null`: they won't. */
    pausesAt: Instant.nullable(),
    /** When they go on if nothing changes. */
    resumesAt: Instant.nullable(),
  }),
  /** The face lane that could be turned into a regular one; `null`: nothing to advise, or no gate to turn. */
  advice: z.object({ gate: Id, name: z.string() }).nullable(),
  /** A point a minute, oldest first, at most three hours. */
  history: z.array(
    z.object({
      at: Instant,
      face: WaitFigure.nullable(),
      regular: WaitFigure.nullable(),
      gap: WaitFigure.nullable(),
      pauses: z.boolean(),
    }),
  ),
});
export type QueuesNow = z.infer<typeof QueuesNow>;

/**
 * `PUT /api/deployments/{deployment}/gates/{gate}/lane` (organiser, crew): this gate is a lane of that kind from now
 * on; it follows with its next bundle.
 */
export const GateLaneChange = z.strictObject({ lane: Lane });
export type GateLaneChange = z.infer<typeof GateLaneChange>;
