import { MAX_EMAIL_LENGTH } from '@tenzij/kernel';
import { z } from 'zod';

/** A stable identifier of ours: lower-case letters, digits and hyphens, 1–64 characters. */
export const Id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);
export const Hex32 = z.string().regex(/^[0-9a-f]{64}$/);
export const Base64Url = z.string().regex(/^[\w-]*$/);
export const Instant = z.iso.datetime();
/** An address that mail can be sent to. */
export const EmailAddress = z.email().max(MAX_EMAIL_LENGTH);
export const Lane = z.enum(['face', 'regular']);
export type Lane = z.infer<typeof Lane>;
export const Bilingual = z.object({ nl: z.string().min(1), en: z.string().min(1) });
export type Bilingual = z.infer<typeof Bilingual>;

/** Roles, from least to most. Every operation names the one it needs; without it the answer is no. */
export const Role = z.enum(['public', 'visitor', 'ticketing', 'gate', 'crew', 'organiser', 'dpo']);
export type Role = z.infer<typeof Role>;

/** What every refused request answers: a stable code and its text in both languages. */
export const ApiProblem = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  text: z.object({
    nl: z.object({ what: z.string(), means: z.string(), do: z.string() }),
    en: z.object({ what: z.string(), means: z.string(), do: z.string() }),
  }),
});
export type ApiProblem = z.infer<typeof ApiProblem>;

/** The nine items of information, I1–I9, each a question and its answer. */
export const NoticeItem = z.object({
  id: z.enum(['I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'I7', 'I8', 'I9']),
  question: Bilingual,
  answer: Bilingual,
});
export const Notice = z.object({
  version: z.int().min(1),
  sha256: Hex32,
  items: z.array(NoticeItem).length(9),
});
export type Notice = z.infer<typeof Notice>;

export const Purpose = z.object({ id: Id, nl: z.string(), en: z.string() });
export type Purpose = z.infer<typeof Purpose>;

/** A public key as text: 64 hexadecimal characters, or `passkey:<site>:<ES256|EdDSA>:<hexadecimal>`. */
export const TrustKey = z
  .string()
  .regex(/^(?:[0-9a-f]{64}|passkey:[a-z0-9.-]{1,253}:(?:ES256:04[0-9a-f]{128}|EdDSA:[0-9a-f]{64}))$/);

/** Public keys that a clearance's two signatures are checked against. */
export const ClearanceTrustKeys = z.object({
  controller: z.array(TrustKey).min(1),
  dpo: z.array(TrustKey).min(1),
});
export type ClearanceTrustKeys = z.infer<typeof ClearanceTrustKeys>;

/** The place and time of the event a deployment serves. */
export const EventFacts = z.object({ name: z.string(), place: z.string(), starts: Instant, ends: Instant });
export type EventFacts = z.infer<typeof EventFacts>;
