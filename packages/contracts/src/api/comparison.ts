import { z } from 'zod';
import { Base64Url, ClearanceTrustKeys, Hex32, Id, Instant } from './common.ts';

/**
 * Whether a person of the crew may compare faces here, and why. `clearance`: by one for this way of comparing, which
 * the gate verifies itself. `not-biometric`: by the case's own assessment of that date, which no one signs.
 */
export const ComparisonBasis = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('clearance'), clearance: Base64Url, trust: ClearanceTrustKeys }),
  z.object({ kind: z.literal('not-biometric'), asOf: z.iso.date(), receiptSha256: Hex32 }),
  /** They may not. */
  z.object({
    kind: z.literal('none'),
    code: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
]);
export type ComparisonBasis = z.infer<typeof ComparisonBasis>;

/**
 * `GET /api/gate/comparison` (gate, of the kind `human-comparison`): all that such a gate needs. It opens no passes,
 * so it gets no key of the event.
 */
export const ComparisonTerms = z.object({
  specimen: z.boolean(),
  gate: z.object({ id: Id, name: z.string() }),
  organisation: z.string(),
  deployment: z.object({ id: Id, name: z.string() }),
  /** When this was so; what is older than `maxAgeSeconds` no longer counts. */
  at: Instant,
  maxAgeSeconds: z.number(),
  basis: ComparisonBasis,
  /** Ed25519 keys that sign for this deployment: what a withdrawal of this gate has to be signed with. */
  issuerKeys: z.array(Hex32).default([]),
  /** SHA-256 of the model card by whose detection and landmarks faces are found; a clearance names its own. */
  card: Hex32,
});
export type ComparisonTerms = z.infer<typeof ComparisonTerms>;
