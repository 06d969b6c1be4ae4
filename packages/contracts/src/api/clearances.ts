import { hasText } from '@tenzij/kernel';
import { z } from 'zod';
import { Base64Url, Bilingual, Hex32, Instant } from './common.ts';
import { Person } from './members.ts';

/** Something that stands between a case and its clearance. */
export const Obstacle = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  text: Bilingual,
});
export type Obstacle = z.infer<typeof Obstacle>;

const Signature = z.object({
  role: z.enum(['organiser', 'dpo']),
  by: Person,
  trustKey: z.string(),
  at: Instant,
});

/** `GET /api/deployments/{deployment}/clearance-desk` (organiser, dpo): what is to be signed, and by whom. */
export const ClearanceDesk = z.object({
  /** What stands in the way of laying a proposal before both; empty when nothing does. */
  obstacles: z.array(Obstacle),
  proposal: z
    .object({
      id: z.string(),
      sha256: Hex32,
      /** Canonical CBOR: the bytes whose SHA-256 a passkey signs. */
      payload: Base64Url,
      by: Person,
      at: Instant,
      signatures: z.array(Signature),
    })
    .nullable(),
  /** Documents that were written after the overall advice that counts: for the DPO to see before signing. */
  changedSinceAdvice: z.array(z.object({ document: z.string(), by: Person, at: Instant })),
  /** What has to be done again since a signed clearance became void. */
  redo: z.array(
    z.object({
      id: z.string(),
      step: Bilingual,
      /** Each change that asks for it, and why. */
      because: z.array(z.object({ field: z.string(), reason: Bilingual })),
    }),
  ),
  /** Passkeys of whoever asks, with which they can sign. */
  passkeys: z.array(z.object({ credentialId: z.string(), label: z.string() })),
  rpId: z.string().nullable(),
  /** Whether signing with the specimen's software keys is possible here. */
  specimen: z.boolean(),
});
export type ClearanceDesk = z.infer<typeof ClearanceDesk>;

/** `POST …/clearance-proposal` (organiser). */
export const NewProposal = z.strictObject({});

/** `POST …/clearance-signature` (organiser, dpo): a WebAuthn assertion over the proposal's SHA-256. */
export const SignProposal = z.strictObject({
  proposal: z.string().max(100),
  /** `null` signs with the software key of a specimen, which nothing else can be signed with. */
  assertion: z
    .strictObject({
      credentialId: z.string().max(1400),
      authenticatorData: Base64Url.max(4000),
      clientDataJSON: Base64Url.max(4000),
      signature: Base64Url.max(1000),
    })
    .nullable(),
});
export type SignProposal = z.infer<typeof SignProposal>;

export const SignedProposal = z.object({ cleared: z.boolean(), sha256: Hex32.nullable() });
export type SignedProposal = z.infer<typeof SignedProposal>;

/** `POST …/clearance-state` (organiser, dpo). A revoked clearance can't be resumed. */
export const ChangeClearance = z.strictObject({
  action: z.enum(['pause', 'resume', 'revoke']),
  reason: z.string().trim().min(1).max(400).refine(hasText),
});
export type ChangeClearance = z.infer<typeof ChangeClearance>;
