import { z } from 'zod';
import { ApiProblem, Hex32, Id, Instant, Lane } from './common.ts';

/** `POST /api/deployments/{deployment}/ticketing/pretix` (organiser): the text in a new device's QR code. */
export const ConnectPretix = z.strictObject({ pairing: z.string().min(1).max(2000) });
export type ConnectPretix = z.infer<typeof ConnectPretix>;

/** A product of theirs. `admission`: they say that it lets somebody in. */
export const TicketItem = z.object({ id: z.int(), name: z.string(), admission: z.boolean() });
export type TicketItem = z.infer<typeof TicketItem>;

/** `GET …/ticketing/pretix/options?event=` (organiser): what there is to choose, asked of pretix now. */
export const PretixOptions = z.object({
  events: z.array(z.object({ slug: z.string(), name: z.string() })),
  /** Of the event that was asked about, else of the one that pretix suggests or that was chosen; `null`: none. */
  event: z.string().nullable(),
  lists: z.array(z.object({ id: z.int(), name: z.string(), items: z.array(TicketItem) })),
});
export type PretixOptions = z.infer<typeof PretixOptions>;

/** `PUT …/ticketing/pretix/choice` (organiser): reads everything anew. */
export const PretixChoice = z.strictObject({
  event: z.string().min(1).max(100),
  list: z.int().min(1),
  /** Which products admit. */
  items: z.array(z.int()).min(1).max(500),
});
export type PretixChoice = z.infer<typeof PretixChoice>;

/** How what gates did reaches the other system. */
export const DeliveryCounts = z.object({
  waiting: z.int(),
  /** Since when the oldest waits. */
  waitingSince: Instant.nullable(),
  done: z.int(),
  /** Somebody was in already, says the other system. */
  doubles: z.int(),
  /** Any other answer that somebody should look at. */
  problems: z.int(),
});

export const PretixConnection = z.object({
  /** Where it is. */
  address: z.string(),
  organizer: z.string(),
  /** What pretix calls us. */
  device: z.string(),
  connectedAt: Instant,
  /** `null`: still to be chosen. */
  choice: PretixChoice.extend({ eventName: z.string(), listName: z.string() }).nullable(),
  /** What pretix is to call when something changes. */
  hook: z.string(),
  reading: z.object({
    /** The last that came to its end. */
    at: Instant.nullable(),
    /** Why the last didn't; `null` when it did. */
    problem: ApiProblem.nullable(),
    /** When the next is; in the past: it is going on or about to. `null`: none. */
    next: Instant.nullable(),
  }),
  /** Positions that are tickets here, that are no more, and that were not taken over, or not as they were. */
  tickets: z.object({ holding: z.int(), ended: z.int(), refused: z.int() }),
  deliveries: DeliveryCounts,
});
export type PretixConnection = z.infer<typeof PretixConnection>;

export const WebhookConnection = z.object({
  address: z.string(),
  connectedAt: Instant,
  deliveries: DeliveryCounts,
});
export type WebhookConnection = z.infer<typeof WebhookConnection>;

export const TicketingKind = z.enum(['pretix', 'webhook']);
export type TicketingKind = z.infer<typeof TicketingKind>;

/** A system that was let go, and what of it was dropped then. As in the ledger. */
export const TicketingLeft = z.object({
  kind: TicketingKind,
  at: Instant,
  because: z.enum(['disconnected', 'ended']),
  /** Admissions that it was not told, as far as is known. */
  admitted: z.int(),
  /** Annulments. */
  annulled: z.int(),
  /** Other answers of it that nobody had looked at. */
  unseen: z.int(),
});
export type TicketingLeft = z.infer<typeof TicketingLeft>;

/** `GET /api/deployments/{deployment}/ticketing` (organiser). No key is ever in it. */
export const TicketingView = z.object({
  pretix: PretixConnection.nullable(),
  webhook: WebhookConnection.nullable(),
  /** Newest first. */
  left: z.array(TicketingLeft),
});
export type TicketingView = z.infer<typeof TicketingView>;

/** `GET …/ticketing/refusals` (organiser): positions that were not taken over, or without a name or address. */
export const TicketRefusals = z.object({
  refusals: z.array(z.object({ reference: z.string(), field: z.string(), problem: ApiProblem })),
});
export type TicketRefusals = z.infer<typeof TicketRefusals>;

/** What the other system said of one admission, or of taking it back. */
export const TicketingAnswer = z.object({
  event: z.uuid(),
  kind: TicketingKind,
  action: z.enum(['admitted', 'annulled']),
  /** `null`: a ticket that is not one of ours, or no more. */
  reference: z.string().nullable(),
  /** When it happened at the gate. */
  at: Instant,
  lane: Lane,
  problem: ApiProblem,
});
export type TicketingAnswer = z.infer<typeof TicketingAnswer>;

/** `GET …/ticketing/answers` (organiser): those to look at, newest first, 100 at most. */
export const TicketingAnswers = z.object({ answers: z.array(TicketingAnswer) });
export type TicketingAnswers = z.infer<typeof TicketingAnswers>;

/** `POST …/ticketing/answers` (organiser): sends it anew, or takes it off the list. */
export const TicketingAnswerAct = z.strictObject({
  event: z.uuid(),
  kind: TicketingKind,
  act: z.enum(['send-again', 'seen']),
});
export type TicketingAnswerAct = z.infer<typeof TicketingAnswerAct>;

/** `DELETE …/ticketing/pretix` (organiser). */
export const PretixDisconnected = z.object({
  /** Whether pretix said that our key works no more; else it is to be taken away there. */
  revoked: z.boolean(),
});
export type PretixDisconnected = z.infer<typeof PretixDisconnected>;

/** `PUT …/ticketing/webhook` (organiser). */
export const NewWebhook = z.strictObject({ address: z.url().max(500) });
export type NewWebhook = z.infer<typeof NewWebhook>;

/** The secret is in this answer only. */
export const CreatedWebhook = z.object({ secret: z.string() });
export type CreatedWebhook = z.infer<typeof CreatedWebhook>;

/** `POST …/ticketing/webhook/test` (organiser): what came of one delivery now. `null`: it was taken. */
export const WebhookTested = z.object({ problem: ApiProblem.nullable() });
export type WebhookTested = z.infer<typeof WebhookTested>;

/** What an outgoing webhook says. See docs/reference/webhooks.md. */
export const WebhookBody = z.object({
  /** The same in every attempt. */
  id: z.uuid(),
  type: z.enum(['admitted', 'annulled', 'test']),
  /** Of the admission that is taken back. */
  of: z.uuid().nullable(),
  /** When it happened at the gate. */
  at: Instant,
  lane: Lane.nullable(),
  /** The organiser's own number of the ticket; `null` where nothing tells. */
  ticket: z.string().nullable(),
});
export type WebhookBody = z.infer<typeof WebhookBody>;

/** In a gate's bundle: whose tickets it takes beside passes, at a regular lane. */
export const GateTicketing = z.object({
  kind: z.literal('pretix'),
  /** Changes when all that was listed is to be forgotten. */
  list: Id,
  /** Ed25519, of signed tickets. */
  keys: z.array(Hex32),
  /** Which products admit. */
  items: z.array(z.int()),
  /** Of which date of a series; `null`: of any. */
  subevent: z.int().nullable(),
});
export type GateTicketing = z.infer<typeof GateTicketing>;

/** Most codes in one answer of `GET /api/gate/tickets`. */
export const TICKET_CODES_PAGE = 500;

/** How a code stands. `ended`: its order was cancelled or is not paid. `used`: who has it went in with another. */
export const TicketCodeState = z.enum(['holds', 'ended', 'revoked', 'blocked', 'used']);
export type TicketCodeState = z.infer<typeof TicketCodeState>;

export const GateTicketCode = z.object({
  /** SHA-256 of `ticketKeyOf(code)`. */
  key: Hex32,
  state: TicketCodeState,
  item: z.int().nullable(),
  /** Epoch seconds. */
  from: z.number().nullable(),
  until: z.number().nullable(),
  /**
   * SHA-256 of the key that every pass of the same ticket has, also one that is yet to be made; `null`: it is none of
   * our tickets.
   */
  pass: Hex32.nullable().default(null),
});
export type GateTicketCode = z.infer<typeof GateTicketCode>;

/** `GET /api/gate/tickets?after=` (gate): a page of the codes that changed, oldest first. */
export const GateTickets = z.object({
  /** As in the bundle; `null`: there is none, and a gate forgets what it has. */
  list: Id.nullable(),
  codes: z.array(GateTicketCode),
  /** What to ask `after` next. */
  reached: z.int().min(0),
  more: z.boolean(),
  /** When the list was read at its seller's, epoch seconds; `null`: not whole yet. */
  asOf: z.number().nullable(),
});
export type GateTickets = z.infer<typeof GateTickets>;
