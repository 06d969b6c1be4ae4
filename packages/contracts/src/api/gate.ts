import { z } from 'zod';
import { Base64Url, ClearanceTrustKeys, EventFacts, Hex32, Id, Instant, Lane } from './common.ts';
import { GateTicketing } from './ticketing.ts';

/** `POST /api/gate/bundle` (gate): the gate's own X25519 public key, made in its browser. */
export const GateBundleRequest = z.strictObject({ deviceKey: Hex32 });
export type GateBundleRequest = z.infer<typeof GateBundleRequest>;

/**
 * What a gate is for. `entrance`: visitors with a pass. `human-comparison`: a person of the crew compares a face
 * and a document. `document`: one to one between a live face and the photo of a document.
 */
export const GateKind = z.enum(['entrance', 'human-comparison', 'document']);
export type GateKind = z.infer<typeof GateKind>;

/** Whether a pass admits once, or again when so many seconds went by since it last did. */
export const EntryRule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('once') }),
  z.object({ kind: z.literal('again'), afterSeconds: z.int().min(0).max(86_400) }),
]);
export type EntryRule = z.infer<typeof EntryRule>;

/** What a code that crew types is checked against: PBKDF2-SHA-256 of its digits, base64url. */
export const CrewCode = z.object({
  salt: Base64Url,
  iterations: z.int().min(1),
  hash: Base64Url,
});
export type CrewCode = z.infer<typeof CrewCode>;

/** How a gate decides; the thresholds of recognition itself are in the clearance. */
export const GatePolicy = z.object({
  showing: z.object({ maxAgeSeconds: z.number(), maxSkewSeconds: z.number(), acceptStatic: z.boolean() }),
  statusListMaxAgeSeconds: z.number(),
  /** How long a gate looks for a match before it refers. A turn of the head, when asked, takes up to 8 more. */
  lookSeconds: z.number(),
  entry: EntryRule.default({ kind: 'once' }),
});
export type GatePolicy = z.infer<typeof GatePolicy>;

/** All a gate needs to work with the network cut. */
export const GateBundle = z.object({
  specimen: z.boolean(),
  gate: z.object({ id: Id, name: z.string(), lane: Lane, kind: GateKind.default('entrance') }),
  organisation: z.object({ id: Id, name: z.string() }),
  /** `staff`: its passes are of people who work there. */
  deployment: z.object({ id: Id, name: z.string(), staff: z.boolean().default(false) }),
  event: EventFacts,
  clearance: Base64Url.nullable(),
  trust: ClearanceTrustKeys,
  issuerKeys: z.array(Hex32),
  /** The deployment's X25519 secret, sealed (HPKE base mode) to the gate's device key: `enc ‖ ciphertext`. */
  sealedGateKey: Base64Url,
  /**
   * What the issuer signed about that key when it took the place of another; `null`: it is the one that the
   * clearance names.
   */
  keyStatement: Base64Url.nullable().default(null),
  /** Keys that this one replaced and that still open passes, up to `until`. */
  retiredKeys: z
    .array(z.object({ sealedGateKey: Base64Url, keyStatement: Base64Url.nullable(), until: Instant }))
    .default([]),
  /** `null`: none was set, so crew can't override. */
  crewCode: CrewCode.nullable().default(null),
  /** `null`: only passes are taken here. */
  ticketing: GateTicketing.nullable().default(null),
  policy: GatePolicy,
  statusList: Base64Url,
});
export type GateBundle = z.infer<typeof GateBundle>;

/** HPKE `info` of `sealedGateKey`. */
export const GATE_KEY_INFO = 'tenzij gate key v1';

/** `POST /api/gate/counts` (gate): aggregates only, each batch counted once. */
export const GateCounts = z.strictObject({
  batch: z.uuid(),
  admitted: z.int().min(0).max(1_000_000),
  referred: z.int().min(0).max(1_000_000),
});
export type GateCounts = z.infer<typeof GateCounts>;

/** Most changes in one answer of `GET /api/gate/sealed`: 100 kB, which a slow network still brings in time. */
export const SEALED_PAGE = 200;

/** `GET /api/gate/sealed?after=` (gate): a page of the sealed templates that came or went, oldest first. */
export const SealedTemplates = z.object({
  /** Whether they can still be used; when not, a gate drops all it has. */
  keep: z.boolean(),
  /** Locators in hexadecimal. Without a ciphertext it was erased. */
  changes: z.array(
    z.object({ locator: z.string().regex(/^[0-9a-f]{32}$/), ciphertext: Base64Url.nullable() }),
  ),
  /** The change up to which this page reaches; what to ask `after` next. */
  reached: z.int().min(0),
  /** Whether there is another page. */
  more: z.boolean(),
});
export type SealedTemplates = z.infer<typeof SealedTemplates>;
