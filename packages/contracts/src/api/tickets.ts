import { z } from 'zod';
import { ApiProblem, EmailAddress, Id, Instant } from './common.ts';

/** The most rows that one request may bring. */
export const MAX_TICKET_ROWS = 1000;

export const TicketLanguage = z.enum(['nl', 'en']);
export type TicketLanguage = z.infer<typeof TicketLanguage>;

/**
 * One ticket as the organiser's own ticketing has it. What is empty or left out stays as it was; a new ticket
 * without a language is in Dutch. A row that isn't like this is refused by itself: see `RefusedTicketRow`.
 */
export interface TicketInput {
  /** The organiser's own number or code, the ticket number to people: 1–64 letters, digits and `._/#:-`, unique in a deployment. */
  readonly reference: string;
  /** At most 100 characters. */
  readonly name?: string | null;
  /** At most `MAX_EMAIL_LENGTH` characters. */
  readonly email?: string | null;
  readonly language?: TicketLanguage | null;
}

/** `POST /api/deployments/{deployment}/tickets` (organiser, ticketing): rows are `TicketInput`. */
export const TicketImport = z.strictObject({
  rows: z
    .array(z.unknown())
    .min(1)
    .max(MAX_TICKET_ROWS)
    .describe('Objects with `reference` and, each optional, `name`, `email` and `language` (nl or en)'),
});
export type TicketImport = z.infer<typeof TicketImport>;

export const TicketField = z.enum(['row', 'reference', 'name', 'email', 'language']);
export type TicketField = z.infer<typeof TicketField>;

/** A row that wasn't taken: its place in the request, from 0, and what is wrong with which field. */
export const RefusedTicketRow = z.object({ index: z.int().min(0), field: TicketField, problem: ApiProblem });
export type RefusedTicketRow = z.infer<typeof RefusedTicketRow>;

/** The four together are as many as the rows: nothing is lost for a bad row, and nothing counts twice. */
export const TicketImportResult = z.object({
  /** New tickets. */
  taken: z.int(),
  unchanged: z.int(),
  /** Known tickets whose name, address or language is another now. */
  updated: z.int(),
  refused: z.array(RefusedTicketRow),
});
export type TicketImportResult = z.infer<typeof TicketImportResult>;

/** Why a mail goes out: the first link, or a link that was lost. */
export const MailKind = z.enum(['link', 'lost-link']);
export type MailKind = z.infer<typeof MailKind>;

/** `queued`: waits for its (next) turn. `failed`: given up. Sent is what the mail server took, not what arrived. */
export const MailState = z.enum(['queued', 'sent', 'failed']);
export type MailState = z.infer<typeof MailState>;

export const TicketMail = z.object({
  kind: MailKind,
  state: MailState,
  /** Of its state: when it was queued, taken by the mail server or given up. */
  at: Instant,
  attempts: z.int(),
  /** Why the last attempt failed, as a code of the errors (`mail.…`). */
  code: z.string().nullable(),
});
export type TicketMail = z.infer<typeof TicketMail>;

/** Which pass a ticket has in use. */
export const TicketPass = z.enum(['none', 'face', 'regular']);

export const TicketView = z.object({
  id: Id,
  /** `null` for a ticket from before there were references. */
  reference: z.string().nullable(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  language: TicketLanguage,
  /** The visitor had the name and address erased; they can't be filled in again. */
  contactErased: z.boolean(),
  /** Its seller took it back: no pass is made of it. */
  withdrawn: z.boolean().default(false),
  pass: TicketPass,
  /** The last one; `null` when there never was one. */
  mail: TicketMail.nullable(),
  /** No pass was made of it, nobody went in with it, and nothing is recorded of it. */
  deletable: z.boolean(),
});
export type TicketView = z.infer<typeof TicketView>;

/**
 * `POST /api/deployments/{deployment}/tickets/search` (organiser). It reads only; a POST, because names and
 * addresses in a web address end up in the logs of servers in between.
 */
export const TicketSearch = z.strictObject({
  /** Part of a reference, name or address, in capitals or not; empty for all. */
  query: z.string().max(100).default(''),
  /** `next` of the page before. */
  after: z.string().max(300).nullable().default(null),
});
export type TicketSearch = z.infer<typeof TicketSearch>;

/** A page of at most 100, by reference. */
export const TicketPage = z.object({
  tickets: z.array(TicketView),
  /** How many there are in all pages. */
  total: z.int(),
  /** `null` on the last page. */
  next: z.string().nullable(),
});
export type TicketPage = z.infer<typeof TicketPage>;

/** `GET /api/deployments/{deployment}/tickets/state?reference=` (organiser, ticketing): nothing of a person. */
export const TicketState = z.object({
  reference: z.string(),
  pass: TicketPass,
  mail: TicketMail.nullable(),
});
export type TicketState = z.infer<typeof TicketState>;

/** `POST /api/deployments/{deployment}/tickets/mails` (organiser): `not-sent` is everybody who has no link yet. */
export const MailRequest = z.strictObject({
  who: z.union([z.literal('not-sent'), z.array(Id).min(1).max(MAX_TICKET_ROWS)]),
});
export type MailRequest = z.infer<typeof MailRequest>;

export const MailRequestResult = z.object({
  queued: z.int(),
  /** Chosen, but there is no address. */
  withoutAddress: z.int(),
  /** Chosen, but their link is waiting to be sent already. */
  waiting: z.int(),
});
export type MailRequestResult = z.infer<typeof MailRequestResult>;

/** `GET /api/deployments/{deployment}/tickets/mail` (organiser). */
export const MailStanding = z.object({
  /** The address that mail is from; `null` when this server can't send mail. */
  from: z.string().nullable(),
  /** Mails by state. */
  counts: z.object({ queued: z.int(), sent: z.int(), failed: z.int() }),
  /** Tickets with an address whose link was neither sent nor is waiting: whom `not-sent` would mail. */
  notSent: z.int(),
  withoutAddress: z.int(),
});
export type MailStanding = z.infer<typeof MailStanding>;

/** `POST /api/deployments/{deployment}/tickets/mail/test` (organiser). */
export const TestMail = z.strictObject({ to: EmailAddress });
export type TestMail = z.infer<typeof TestMail>;

/** `problem`: what the mail server said, in our words; `null` when it took the mail. */
export const TestMailResult = z.object({ accepted: z.boolean(), problem: ApiProblem.nullable() });
export type TestMailResult = z.infer<typeof TestMailResult>;

/** `POST /api/visit/lost-link` (public): answers 202 and nothing, whatever the address. */
export const LostLink = z.strictObject({ email: EmailAddress });
export type LostLink = z.infer<typeof LostLink>;

/** `POST /api/deployments/{deployment}/api-keys` (organiser): for a ticketing system of theirs. */
export const NewApiKey = z.strictObject({ label: z.string().trim().min(1).max(60) });
export type NewApiKey = z.infer<typeof NewApiKey>;

export const ApiKeyView = z.object({
  id: Id,
  label: z.string(),
  createdAt: Instant,
  /** To the minute. */
  lastUsedAt: Instant.nullable(),
});
export type ApiKeyView = z.infer<typeof ApiKeyView>;

/** `GET /api/deployments/{deployment}/api-keys` (organiser). `DELETE …/api-keys/{key}` takes one back. */
export const ApiKeys = z.object({ keys: z.array(ApiKeyView) });
export type ApiKeys = z.infer<typeof ApiKeys>;

/** The key itself, `tzk_…`, is in this answer only: nobody can ask for it again. */
export const CreatedApiKey = ApiKeyView.extend({ key: z.string() });
export type CreatedApiKey = z.infer<typeof CreatedApiKey>;
