import { z } from 'zod';
import { Bilingual, Hex32, Id, Instant } from './common.ts';
import { MailKind, MailState } from './tickets.ts';
import { PassForm, SignedPass } from './visit.ts';

/** `POST /api/visit/guardian-link` (visitor): the link by which a parent or guardian answers for this ticket. */
export const GuardianLink = z.object({
  /** Goes behind `/visit/#guardian=`. It opens the notice, the answer and the withdrawal, and nothing else. */
  token: z.string().min(1).max(200),
});
export type GuardianLink = z.infer<typeof GuardianLink>;

/** One line of the ledger about this ticket, as it was recorded. */
export const OwnLedgerEntry = z.object({
  sequence: z.int(),
  at: Instant,
  kind: z.string(),
  body: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])),
  sha256: Hex32,
});
export type OwnLedgerEntry = z.infer<typeof OwnLedgerEntry>;

/**
 * `GET /api/visit/data` (visitor): all that the server holds about one ticket (art. 15 GDPR). What the phone
 * holds is not in it: the server doesn't know that.
 */
export const VisitData = z.object({
  madeAt: Instant,
  ticket: z.object({
    /** The pseudonymous id. */
    id: Id,
    /** The organiser's own number for it; `null` when they gave none. */
    reference: z.string().nullable(),
    createdAt: Instant,
  }),
  /** `null` when there is none, or none any longer. */
  contact: z
    .object({
      name: z.string().nullable(),
      email: z.string().nullable(),
      language: z.enum(['nl', 'en']).nullable(),
    })
    .nullable(),
  /** E-mails about this ticket, oldest first. */
  mails: z.array(z.object({ kind: MailKind, state: MailState, at: Instant })),
  /** Every pass that was signed for this ticket, oldest first. */
  passes: z.array(
    z.object({
      kind: z.enum(['face', 'regular']),
      form: PassForm,
      state: z.enum(['in-use', 'revoked', 'expired']),
      issuedAt: Instant,
      validFrom: Instant,
      expires: Instant,
      revokedAt: Instant.nullable(),
    }),
  ),
  /** Faces that were encrypted on the phone: that they are here and how large, as nobody here can read them. */
  sealed: z.array(z.object({ keptAt: Instant, bytes: z.int() })).default([]),
  /** What happened with its passes at gates, oldest first; `gate`: its name. */
  gates: z
    .array(
      z.object({
        kind: z.enum(['admitted', 'referred', 'annulled', 'override']),
        gate: z.string(),
        at: Instant,
      }),
    )
    .default([]),
  /** What the ledger holds about it, oldest first: each answer, each withdrawal, each erasure. */
  ledger: z.array(OwnLedgerEntry),
});
export type VisitData = z.infer<typeof VisitData>;

/** `POST /api/visit/erasure` (visitor): consent withdrawn, name and address erased. The ticket stays valid. */
export const ErasureReceipt = z.object({
  receiptId: z.string(),
  erasedAt: Instant,
  /** What was erased, and where; the phone adds what it erased itself. */
  erased: z.array(Bilingual),
  /** What stays, and why. */
  kept: z.array(Bilingual),
  /** Whether a face pass was ever made on paper or as a picture, which only the visitor can throw away. */
  paper: z.boolean().default(false),
  ledger: z.object({ sequence: z.int(), sha256: Hex32 }),
  /** The regular pass in the place of a face pass; `null` when there was none, or the event is over. */
  pass: SignedPass.nullable(),
});
export type ErasureReceipt = z.infer<typeof ErasureReceipt>;
