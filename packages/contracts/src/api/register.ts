import { PublicEntry, RegisterTerms } from '@tenzij/dossier';
import { z } from 'zod';
import { Base64Url, Bilingual, Hex32, Id, Instant } from './common.ts';

/** `GET /api/register.json` (public): all that the register lists, as data. */
export const RegisterFeed = z.object({
  format: z.literal('tenzij-register/1'),
  /** Where this server is reached. */
  server: z.string(),
  /** The Ed25519 key that this server signs its own entries with, hexadecimal. */
  key: Hex32,
  entries: z.array(
    z.object({
      origin: z.enum(['this-server', 'other-server']),
      /** The key that signed this entry. */
      key: Hex32,
      /** The entry as it was signed: a `COSE_Sign1` over the canonical CBOR of `entry`. */
      signed: Base64Url,
      entry: PublicEntry,
    }),
  ),
});
export type RegisterFeed = z.infer<typeof RegisterFeed>;

/** `POST /api/register/entries` (organiser): an entry of another server. */
export const AddRegisterEntry = z.strictObject({
  signed: Base64Url.min(1),
  /** The other server's key, that the organiser got from its organiser and not from the entry. */
  key: Hex32,
});
export type AddRegisterEntry = z.infer<typeof AddRegisterEntry>;

export const AddedRegisterEntry = z.object({
  key: Hex32,
  deployment: z.object({ id: Id, name: z.string() }),
  organisation: z.string(),
  issuedAt: Instant,
  addedAt: Instant,
});
export type AddedRegisterEntry = z.infer<typeof AddedRegisterEntry>;

/** `GET /api/register/entries` (organiser, dpo): what this organisation added. */
export const AddedRegisterEntries = z.object({ entries: z.array(AddedRegisterEntry) });
export type AddedRegisterEntries = z.infer<typeof AddedRegisterEntries>;

/** `GET /api/deployments/{deployment}/register` (organiser, dpo): what the public sees, or would see. */
export const RegisterView = z.object({
  /** The address of its public page; `null` while it isn't listed. */
  page: z.string().nullable(),
  cleared: z.boolean(),
  /** What would be public now; `null` while too little is decided for that. */
  terms: RegisterTerms.nullable(),
  /** What has to be decided before it can be shown. */
  lacks: z.array(Bilingual),
  /** This register's own key, for whoever lists its entries elsewhere. */
  key: Hex32,
});
export type RegisterView = z.infer<typeof RegisterView>;
