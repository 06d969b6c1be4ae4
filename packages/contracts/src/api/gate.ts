import { z } from 'zod';
import { Base64Url, ClearanceTrustKeys, EventFacts, Hex32, Id, Lane } from './common.ts';

/** `POST /api/gate/bundle` (gate): the gate's own X25519 public key, made in its browser. */
export const GateBundleRequest = z.strictObject({ deviceKey: Hex32 });
export type GateBundleRequest = z.infer<typeof GateBundleRequest>;

/** How a gate decides; the thresholds of recognition itself are in the clearance. */
export const GatePolicy = z.object({
  showing: z.object({ maxAgeSeconds: z.number(), maxSkewSeconds: z.number(), acceptStatic: z.boolean() }),
  statusListMaxAgeSeconds: z.number(),
  /** How long a gate looks for a match before it refers. A turn of the head, when asked, takes up to 8 more. */
  lookSeconds: z.number(),
});
export type GatePolicy = z.infer<typeof GatePolicy>;

/** All a gate needs to work with the network cut. */
export const GateBundle = z.object({
  specimen: z.boolean(),
  gate: z.object({ id: Id, name: z.string(), lane: Lane }),
  organisation: z.object({ id: Id, name: z.string() }),
  deployment: z.object({ id: Id, name: z.string() }),
  event: EventFacts,
  clearance: Base64Url.nullable(),
  trust: ClearanceTrustKeys,
  issuerKeys: z.array(Hex32),
  /** The deployment's X25519 secret, sealed (HPKE base mode) to the gate's device key: `enc ‖ ciphertext`. */
  sealedGateKey: Base64Url,
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
