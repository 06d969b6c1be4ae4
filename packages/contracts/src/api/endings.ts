import { hasText } from '@tenzij/kernel';
import { z } from 'zod';
import { Bilingual, Hex32, Id, Instant, Lane } from './common.ts';

/** What has to be typed to end an event before its time: every pass stops at once. */
export const END_EARLY_WORDS: Bilingual = {
  nl: 'alle passen stoppen nu',
  en: 'all passes stop now',
};

/** `POST /api/deployments/{deployment}/end` (organiser, dpo). It can't be undone. */
export const EndDeployment = z.strictObject({
  /** The deployment's own name, typed over. */
  name: z.string().min(1).max(200),
  reason: z.string().trim().min(3).max(500).refine(hasText),
  /** Needed before the event's end, and only then: `END_EARLY_WORDS` in either language. */
  early: z.string().max(100).optional(),
});
export type EndDeployment = z.infer<typeof EndDeployment>;

/** `POST /api/deployments/{deployment}/destruction/backups` (organiser, dpo): what a person states of backups of the keys. */
export const StateBackups = z.strictObject({ kind: z.enum(['none-made', 'destroyed']) });
export type StateBackups = z.infer<typeof StateBackups>;

/** `POST /api/gate/destroyed` (gate): the gate erased its event key and all it held. */
export const GateDestroyed = z.strictObject({ destroyedAt: Instant.max(30) });
export type GateDestroyed = z.infer<typeof GateDestroyed>;

const GateEnding = z.object({
  id: Id,
  name: z.string(),
  lane: Lane,
  state: z.enum(['confirmed', 'silent', 'never-held', 'withdrawn']),
  confirmedAt: Instant.nullable(),
  /** How it stands, in words. */
  text: Bilingual,
});

/**
 * `GET /api/deployments/{deployment}/destruction` (organiser, dpo): how the end of an event stands. `open`:
 * it wasn't ended yet. `ending`: what was begun isn't done, and goes on by itself at the next start.
 */
export const DestructionView = z.object({
  name: z.string(),
  specimen: z.boolean(),
  event: z.object({ ends: Instant, isOver: z.boolean() }),
  state: z.enum(['open', 'ending', 'ended']),
  endedAt: Instant.nullable(),
  /**
   * Messages that ticketing systems were not told yet, of admissions and of what was taken back, each per system: they
   * are tried once more at the end. Once ended: those that were dropped.
   */
  undelivered: z.int().min(0),
  certificate: z
    .object({
      number: z.int(),
      issuedAt: Instant,
      /** The public key that signed it, the register's. */
      key: Hex32,
      keysDestroyedAt: Instant,
      erased: z.object({ passes: z.int(), contacts: z.int(), mails: z.int(), ciphertexts: z.int() }),
      gates: z.array(GateEnding),
      backups: Bilingual,
      backupsStated: z.boolean(),
      ledger: z.object({ sequence: z.int(), sha256: Hex32 }),
    })
    .nullable(),
});
export type DestructionView = z.infer<typeof DestructionView>;
