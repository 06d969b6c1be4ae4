import { z } from 'zod';
import { Base64Url, ClearanceTrustKeys, Hex32, Id, Notice } from './common.ts';
import { GroundReason } from './visit.ts';

/**
 * `GET /api/gate/document` (gate, of the kind `document`): all that a gate needs to compare a face with the photo on a
 * document, with the network cut. It opens no passes, so it gets no key of the event.
 */
export const DocumentTerms = z.object({
  specimen: z.boolean(),
  gate: z.object({ id: Id, name: z.string() }),
  organisation: z.string(),
  deployment: z.object({ id: Id, name: z.string() }),
  /** As signed, in force or not: the gate checks it at every decision. */
  clearance: Base64Url.nullable(),
  trust: ClearanceTrustKeys,
  /** Ed25519 keys that sign for this deployment; where a clearance is in force, the one that it names goes first. */
  issuerKeys: z.array(Hex32).default([]),
  statusList: Base64Url,
  policy: z.object({ statusListMaxAgeSeconds: z.number(), lookSeconds: z.number() }),
  /** What a person reads before they say yes, or go on. */
  notice: Notice,
  /** Why nobody is asked, on the route of art. 29 UAVG; empty on the other. */
  reasons: z.array(GroundReason).default([]),
});
export type DocumentTerms = z.infer<typeof DocumentTerms>;

/** One person's yes at a gate, before anything was looked at. Nothing in it says whose. */
export const GateConsent = z.strictObject({
  id: z.uuid(),
  /** Whole epoch seconds, by the gate's clock. */
  at: z.int().min(1).max(10_000_000_000),
  noticeSha256: Hex32,
  /** The clearance whose purposes were on the screen. */
  clearanceSha256: Hex32,
  purposes: z.array(Id).min(1).max(10),
});
export type GateConsent = z.infer<typeof GateConsent>;

/** Most in one request. */
export const GATE_CONSENTS_PAGE = 100;

/** `POST /api/gate/consents` (gate, of the kind `document`): those that were taken before change nothing. */
export const GateConsents = z.strictObject({
  consents: z.array(GateConsent).min(1).max(GATE_CONSENTS_PAGE),
});
export type GateConsents = z.infer<typeof GateConsents>;

/** Where nobody is asked to consent: that somebody was shown the notice, and pressed on, before anything was looked at. */
export const GateNoticeShown = z.strictObject({
  id: z.uuid(),
  /** When they pressed on: whole epoch seconds, by the gate's clock. */
  at: z.int().min(1).max(10_000_000_000),
  noticeSha256: Hex32,
  /** The clearance by which nobody is asked. */
  clearanceSha256: Hex32,
  /** The language that the gate stood in; the other one was beneath it. */
  language: z.enum(['nl', 'en']),
});
export type GateNoticeShown = z.infer<typeof GateNoticeShown>;

/** `POST /api/gate/notices-shown` (gate, of the kind `document`): those that were taken before change nothing. */
export const GateNoticesShown = z.strictObject({
  shown: z.array(GateNoticeShown).min(1).max(GATE_CONSENTS_PAGE),
});
export type GateNoticesShown = z.infer<typeof GateNoticesShown>;
