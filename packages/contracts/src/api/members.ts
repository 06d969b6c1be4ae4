import { z } from 'zod';
import { Id, Instant } from './common.ts';

/** A person as shown beside what they wrote or signed. */
export const Person = z.object({ id: Id, name: z.string(), role: z.enum(['organiser', 'dpo']) });
export type Person = z.infer<typeof Person>;

/** Somebody who may sign in. Desk crew too, who write, sign and see nothing of a case. */
export const Member = Person.extend({ role: z.enum(['organiser', 'dpo', 'crew']) });
export type Member = z.infer<typeof Member>;

/** A passkey of whoever is signed in. */
export const PasskeyView = z.object({
  credentialId: z.string(),
  label: z.string(),
  /** The public key, as a clearance names it. */
  trustKey: z.string(),
  createdAt: Instant,
  lastUsedAt: Instant.nullable(),
});
export type PasskeyView = z.infer<typeof PasskeyView>;

/** `GET /api/account` (organiser, dpo, crew). */
export const Account = z.object({
  person: Member,
  passkeys: z.array(PasskeyView),
  /** Why passkeys can't be used at the address this server has; `null` when they can. */
  passkeysRefused: z.string().nullable(),
  /** Who works on the cases of the organisation; empty for desk crew. */
  people: z.array(Person),
});
export type Account = z.infer<typeof Account>;

/** What the browser needs to make or use a passkey, as `@simplewebauthn/browser` takes it. */
export const PasskeyOptions = z.object({ options: z.record(z.string(), z.unknown()) });
export type PasskeyOptions = z.infer<typeof PasskeyOptions>;

/** `POST /api/account/passkeys`: what the browser answered. */
export const NewPasskey = z.strictObject({
  label: z.string().trim().min(1).max(60),
  response: z.record(z.string(), z.unknown()),
});
export type NewPasskey = z.infer<typeof NewPasskey>;

const Part = z.string().max(2000);

/** `POST /api/session/passkey`: an `AuthenticationResponseJSON` of WebAuthn. */
export const PasskeySignIn = z.strictObject({
  response: z.strictObject({
    id: Part,
    rawId: Part,
    type: z.literal('public-key'),
    authenticatorAttachment: z.enum(['platform', 'cross-platform']).nullish(),
    /** What browsers tell of extensions that nobody asked for: taken, and not used. */
    clientExtensionResults: z.record(z.string(), z.unknown()).default({}),
    response: z.strictObject({
      authenticatorData: Part,
      clientDataJSON: Part,
      signature: Part,
      userHandle: Part.nullish(),
    }),
  }),
});
export type PasskeySignIn = z.infer<typeof PasskeySignIn>;
