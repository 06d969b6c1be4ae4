import { z } from 'zod';
import { Bilingual, EventFacts, Hex32, Id, Instant, Notice, Purpose } from './common.ts';
import { MailState, TicketLanguage, TicketPass } from './tickets.ts';
import { ConsentState, Route } from './visit.ts';

/** `GET /api/account/crew` (organiser): who works at a desk of the organisation. */
export const CrewList = z.object({
  crew: z.array(z.object({ id: Id, name: z.string(), addedAt: Instant })),
});
export type CrewList = z.infer<typeof CrewList>;

/** `POST /api/account/crew` (organiser): somebody new, by the name that others see. */
export const NewCrew = z.strictObject({ name: z.string().trim().min(1).max(120) });
export type NewCrew = z.infer<typeof NewCrew>;

/** `POST /api/account/crew/link` (organiser): another sign-in link for somebody who is there. */
export const CrewMember = z.strictObject({ member: Id });
export type CrewMember = z.infer<typeof CrewMember>;

/** The answer of both: the link is in this answer only, works once, and until `expires`. */
export const CrewInvitation = z.object({ id: Id, name: z.string(), link: z.string(), expires: Instant });
export type CrewInvitation = z.infer<typeof CrewInvitation>;

/** `GET /api/desk` (crew, organiser): the events of the organisation that are not over. */
export const DeskEvents = z.object({
  events: z.array(
    z.object({
      id: Id,
      name: z.string(),
      event: EventFacts,
      /** Whether recognition is in force now: without it there is nothing to consent to. */
      recognition: z.boolean(),
      /** On `public-interest` nobody is asked to consent. */
      route: Route.default('consent'),
      specimen: z.boolean(),
    }),
  ),
});
export type DeskEvents = z.infer<typeof DeskEvents>;

/** The fewest characters to search with, and the most tickets that come back. */
export const DESK_SEARCH = { minimum: 3, most: 10 } as const;

/**
 * `POST /api/desk/{deployment}/search`: by reference or name. It reads only; a POST, because names in a web
 * address end up in the logs of servers in between.
 */
export const DeskSearch = z.strictObject({ text: z.string().trim().min(DESK_SEARCH.minimum).max(100) });
export type DeskSearch = z.infer<typeof DeskSearch>;

/** An exact reference first, then by reference. `more`: there are others; a longer text finds them. */
export const DeskHits = z.object({
  tickets: z
    .array(z.object({ id: Id, reference: z.string().nullable(), name: z.string().nullable() }))
    .max(DESK_SEARCH.most),
  more: z.boolean(),
});
export type DeskHits = z.infer<typeof DeskHits>;

/** How it was answered: by who pressed on the desk's own screen, or aloud to who wrote it down. */
export const DeskWay = z.enum(['assisted', 'oral']);
export type DeskWay = z.infer<typeof DeskWay>;

/** How consent to one purpose stands, and how it came to. */
export const DeskConsentState = z.object({
  purpose: Id,
  state: ConsentState,
  /** Of the last answer; `null` when there was none. */
  at: Instant.nullable(),
  giver: z.enum(['visitor', 'guardian']).nullable(),
  /** `null` for an answer on the visitor's own phone. */
  desk: DeskWay.nullable(),
  /** The name of who was at the desk then. */
  crew: z.string().nullable(),
});
export type DeskConsentState = z.infer<typeof DeskConsentState>;

/** `GET /api/desk/{deployment}/tickets/{ticket}`: what a desk needs of one ticket, and no more. */
export const DeskTicket = z.object({
  id: Id,
  reference: z.string().nullable(),
  name: z.string().nullable(),
  language: TicketLanguage,
  /** Whether there is an address to send the link to: the address itself stays on the server. */
  hasAddress: z.boolean(),
  /** Whether this server can send mail at all. */
  canMail: z.boolean(),
  /** How the last mail with the link went. */
  mail: z.object({ state: MailState, at: Instant }).nullable(),
  pass: TicketPass,
  eventOver: z.boolean(),
  /** Whether recognition is in force now. */
  recognition: z.boolean(),
  /** On what ground; on `public-interest` nobody is asked to consent. */
  route: Route.default('consent'),
  notice: Notice,
  purposes: z.array(Purpose),
  /** One for each purpose, in their order. */
  consents: z.array(DeskConsentState),
});
export type DeskTicket = z.infer<typeof DeskTicket>;

/** `POST /api/desk/{deployment}/tickets/{ticket}/consents`: an answer to each purpose. */
export const DeskAnswers = z.strictObject({
  way: DeskWay,
  noticeSha256: Hex32,
  answers: z
    .array(z.strictObject({ purpose: Id, given: z.boolean() }))
    .min(1)
    .max(20),
  /**
   * What was said of age: a yes needs one of the two, a no needs none. With `guardian` a parent or guardian
   * was there, and it was they who answered.
   */
  attested: z.enum(['16-or-over', 'guardian']).nullable(),
  language: TicketLanguage,
  /** When the notice was read out or shown. */
  shownAt: Instant.max(30),
});
export type DeskAnswers = z.infer<typeof DeskAnswers>;

/** A regular pass on paper. A face pass never comes from a desk: its template is made on a phone or kiosk. */
export const DeskPaper = z.object({
  reference: z.string().nullable(),
  event: EventFacts,
  issuedAt: Instant,
  /** The QR code as the `d` of an SVG path, in a `viewBox` of `0 0 side side`. */
  qr: z.object({ side: z.int(), path: z.string() }),
});
export type DeskPaper = z.infer<typeof DeskPaper>;

/** `POST …/withdrawal`: one act, everything erased, and a regular pass on paper at once. */
export const DeskWithdrawal = z.object({
  receiptId: z.string(),
  withdrawnAt: Instant,
  erased: z.array(Bilingual),
  ledger: z.object({ sequence: z.int(), sha256: Hex32 }),
  /** `null` once the event is over. */
  paper: DeskPaper.nullable(),
});
export type DeskWithdrawal = z.infer<typeof DeskWithdrawal>;

/** `POST …/kiosk`: opens the visitor's own page on the desk's device, for this ticket, until `expires`. */
export const DeskKiosk = z.object({ token: z.string(), expires: Instant });
export type DeskKiosk = z.infer<typeof DeskKiosk>;
