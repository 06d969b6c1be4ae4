import { z } from 'zod';
import { Hex32 } from './common.ts';

/** 32 hexadecimal characters: the id that all passes of a ticket share. It says nothing by itself. */
export const PassKey = z.string().regex(/^[0-9a-f]{32}$/);

/** A moment of a gate's clock, whole epoch seconds. */
const At = z.int().min(1).max(10_000_000_000);

/**
 * Why somebody was referred, as far as it leaves the gate. `pass`: it does not hold here; `used`: it was
 * admitted before; `withdrawn`: it was revoked; `lane`: it belongs in the other lane; `look`: the look ended
 * without a yes, for whatever reason; `gate`: the gate itself could not decide.
 */
export const CoarseCode = z.enum(['pass', 'used', 'withdrawn', 'lane', 'look', 'gate']);
export type CoarseCode = z.infer<typeof CoarseCode>;

/** Why crew at a regular lane let somebody in. */
export const OVERRIDE_REASONS = [
  'phone-broken',
  'pass-unreadable',
  'document-checked',
  'ticket-checked',
  'gate-fault',
  'came-back',
] as const;
export const OverrideReason = z.enum(OVERRIDE_REASONS);
export type OverrideReason = z.infer<typeof OverrideReason>;

/**
 * What happened at a gate. `id` is made once, and the same event taken twice counts once. A pass that could not
 * be read has no key. `ticket` is the code of another ticketing system, taken at a regular lane in place of a
 * pass: exactly one of `pass` and `ticket` is there at an admission.
 */
export const GateEvent = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('admitted'),
      id: z.uuid(),
      at: At,
      pass: PassKey.nullable(),
      ticket: z.string().min(1).max(512).nullable(),
    })
    .refine(({ pass, ticket }) => (pass === null) !== (ticket === null)),
  z.strictObject({
    kind: z.literal('referred'),
    id: z.uuid(),
    at: At,
    pass: PassKey.nullable(),
    code: CoarseCode,
  }),
  /** Takes back the admission `of`: the person did not go through, or never saw that they could. */
  z.strictObject({
    kind: z.literal('annulled'),
    id: z.uuid(),
    at: At,
    of: z.uuid(),
    why: z.enum(['not-passed', 'interrupted']),
  }),
  /** Crew admitted the person of a referral, `of`, at a regular lane. `pass` is theirs, when it could be read. */
  z.strictObject({
    kind: z.literal('override'),
    id: z.uuid(),
    at: At,
    of: z.uuid().nullable(),
    pass: PassKey.nullable(),
    reason: OverrideReason,
  }),
]);
export type GateEvent = z.infer<typeof GateEvent>;

/** Most events in one request, and in one page of changes. */
export const GATE_EVENTS_PAGE = 200;

/** Largest request with events, in bytes: a page of passes fits; a gate sends fewer tickets of other systems at once. */
export const GATE_EVENTS_BYTES = 64 * 1024;

/** `POST /api/gate/events` (gate): all of them are taken, or none; those that were taken before change nothing. */
export const GateEvents = z.strictObject({ events: z.array(GateEvent).min(1).max(GATE_EVENTS_PAGE) });
export type GateEvents = z.infer<typeof GateEvents>;

/** Stands for the key of a pass where a ticket of another system was taken in place of one. */
export function ticketKeyOf(code: string): string {
  return `ticket ${code}`;
}

/**
 * What other gates of this deployment did with a pass, or with a ticket; `key` is the SHA-256 of its key. `id` is the
 * event of an admission, and `of` that of the admission which an annulment takes back: a server of an earlier
 * version leaves both out.
 */
export const GateNews = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('admitted'), key: Hex32, at: At, id: z.uuid().optional() }),
  z.object({ kind: z.literal('annulled'), key: Hex32, at: At, of: z.uuid().optional() }),
  /** `gate`: the name of the gate that referred, for the crew of the regular lane. */
  z.object({ kind: z.literal('referred'), key: Hex32, at: At, gate: z.string() }),
]);
export type GateNews = z.infer<typeof GateNews>;

/**
 * `GET /api/gate/changes?after=` (gate), and the data of each event of `GET /api/gate/changes/stream?after=`
 * (`text/event-stream`, event `changes`, its id the cursor): what changed after that cursor.
 */
export const GateChanges = z.object({
  /** What to ask `after` next. */
  cursor: z.int().min(0),
  /** Tag of the newest status list; one that differs from the list held is fetched. */
  list: z.string(),
  /** Changes whenever the bundle does: another clearance, key, policy or name. */
  bundle: z.string(),
  news: z.array(GateNews),
  /** Whether there is another page already. */
  more: z.boolean(),
});
export type GateChanges = z.infer<typeof GateChanges>;
