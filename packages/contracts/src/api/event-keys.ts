import { hasText } from '@tenzij/kernel';
import { z } from 'zod';
import { Base64Url, Hex32, Id, Instant } from './common.ts';

/** Which gate key of a deployment: 1 is the one that its clearance names, 2 the first that replaced it. */
export const KeyGeneration = z.int().min(1).max(1_000_000);

/**
 * `GET /api/deployments/{deployment}/event-key` (public): the key that passes are sealed to now. A phone asks it
 * while its pass is on the screen, and takes the key only as the statement and its own issuer key allow.
 */
export const EventKey = z.object({
  gateKey: Hex32,
  /** What the issuer signed about it; `null` for the first. */
  keyStatement: Base64Url.nullable(),
});
export type EventKey = z.infer<typeof EventKey>;

/** When gates stop opening passes that are sealed to a key that was replaced. */
export const OldPasses = z.discriminatedUnion('stop', [
  z.strictObject({ stop: z.literal('now') }),
  z.strictObject({ stop: z.literal('after'), hours: z.int().min(1).max(72) }),
  z.strictObject({ stop: z.literal('event-end') }),
]);
export type OldPasses = z.infer<typeof OldPasses>;

/** `POST /api/deployments/{deployment}/event-keys` (organiser): a new key takes the place of the current one. */
export const ReplaceEventKey = z.strictObject({
  /** The generation that was the current one when the organiser decided: asked twice, it is replaced once. */
  replaces: KeyGeneration,
  reason: z.string().trim().min(3).max(500).refine(hasText),
  oldPasses: OldPasses,
});
export type ReplaceEventKey = z.infer<typeof ReplaceEventKey>;

/**
 * `GET /api/deployments/{deployment}/event-keys` (organiser, dpo), and the answer of replacing: how the event's keys
 * stand.
 */
export const EventKeyStanding = z.object({
  generation: KeyGeneration,
  /** Public half. */
  publicKey: Hex32,
  /** When it took the place of the one before; `null` for the first. */
  since: Instant.nullable(),
  /** Keys that were replaced and still open passes, newest first. */
  retired: z.array(z.object({ generation: KeyGeneration, until: Instant })),
  /** Why it can't be replaced: the event is over or ended. */
  isOver: z.boolean(),
  /** Passes in use on phones: those take a new key by themselves. */
  livePasses: z.int(),
  /** Passes in use on paper or as a picture. */
  paperPasses: z.int(),
  /** Those of them that are sealed to an older key, and have to be made anew. */
  oldPaperPasses: z.int(),
  /** Gates that may work and were given a key, and those of them that were given the current one. */
  gates: z.int(),
  gatesWithKey: z.int(),
});
export type EventKeyStanding = z.infer<typeof EventKeyStanding>;

/** A ticket whose pass on paper or as a picture is sealed to an older key. */
export const OldPaperPass = z.object({
  ticket: Id,
  /** The organiser's own number; `null` when the ticket has none. */
  reference: z.string().nullable(),
  madeAt: Instant,
  /** Up to when gates open it; `null`: they don't any more. */
  worksUntil: Instant.nullable(),
});
export type OldPaperPass = z.infer<typeof OldPaperPass>;

/** `GET /api/deployments/{deployment}/event-keys/old-paper?after=` (organiser): a page of them. */
export const OldPaperPage = z.object({
  passes: z.array(OldPaperPass),
  /** What to ask `after`; `null` on the last page. */
  next: z.string().nullable(),
});
export type OldPaperPage = z.infer<typeof OldPaperPage>;
