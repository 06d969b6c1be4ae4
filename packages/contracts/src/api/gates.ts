import { hasText } from '@tenzij/kernel';
import { z } from 'zod';
import { EventFacts, Hex32, Id, Instant, Lane } from './common.ts';
import { EntryRule, GateCounts, GateKind } from './gate.ts';

/** Name of a gate, as crew and certificates know it. */
export const GateName = z.string().trim().min(1).max(60).refine(hasText);

/** Crockford's base32: no letter that looks like a digit, and no U. */
export const PAIRING_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 60 bits. */
export const PAIRING_CODE_LENGTH = 12;
/** How long a code works. */
export const PAIRING_SECONDS = 15 * 60;
const PairingCode = z.string().regex(new RegExp(`^[${PAIRING_ALPHABET}]{${PAIRING_CODE_LENGTH}}$`));

/**
 * A code that pairs a gate, as somebody typed it: small letters, spaces and hyphens make no difference, and O, I
 * and L are read as the digits they look like. `null`: it can't be one.
 */
export function readPairingCode(typed: string): string | null {
  const bare = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return PairingCode.safeParse(bare).success ? bare : null;
}

/** In fours, to be read aloud and typed: `7K3M-X9PQ-2RTV`. */
export function showPairingCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

/** `POST /api/gate/invitation` (public): what a code is for, before a device is paired with it. */
export const ReadGateInvitation = z.strictObject({ code: PairingCode });
export type ReadGateInvitation = z.infer<typeof ReadGateInvitation>;

export const GateInvitation = z.object({
  specimen: z.boolean(),
  organisation: z.object({ name: z.string() }),
  deployment: z.object({ name: z.string() }),
  event: EventFacts,
  kind: GateKind,
  /** `null`: to be chosen at the gate, which is asked of entrances only. */
  lane: Lane.nullable(),
  /** The name that is suggested. */
  name: z.string(),
  expires: Instant,
});
export type GateInvitation = z.infer<typeof GateInvitation>;

/**
 * `POST /api/gate/pair` (public): makes the gate, bound to this device's X25519 public key. The same code with the
 * same key again answers the same gate. `lane` is needed, and counts, where the invitation leaves it open.
 */
export const PairGate = z.strictObject({
  code: PairingCode,
  deviceKey: Hex32,
  name: GateName,
  lane: Lane.nullable(),
});
export type PairGate = z.infer<typeof PairGate>;

/** The token with which the gate asks everything else. */
export const PairedGate = z.object({
  token: z.string().regex(/^[a-z0-9-]{1,64}\.[\w-]{22}$/),
  kind: GateKind,
});
export type PairedGate = z.infer<typeof PairedGate>;

/**
 * `POST /api/gate/farewell` (gate, a revoked one): the device destroyed all it held of the event. `deviceKey`: its
 * public key; a token alone says nothing of the device. `counts`: what was left to report, counted once.
 */
export const GateFarewell = z.strictObject({
  deviceKey: Hex32,
  destroyedAt: Instant.max(30),
  counts: GateCounts.nullable(),
});
export type GateFarewell = z.infer<typeof GateFarewell>;

/**
 * How it is with a gate. `waiting`: no device was paired yet. `active`: it was seen in the last minutes.
 * `silent`: it wasn't. `erased`: it said that it destroyed the event key. `revoked`: see `key`.
 */
export const GateCondition = z.enum(['waiting', 'active', 'silent', 'erased', 'revoked']);
export type GateCondition = z.infer<typeof GateCondition>;

export const GateView = z.object({
  id: Id,
  name: z.string(),
  lane: Lane,
  kind: GateKind,
  condition: GateCondition,
  /**
   * The event key there: no device ever got it, one may have it, one may have a key that was replaced since, which
   * opens older passes only, or it said that it destroyed it.
   */
  key: z.enum(['never-held', 'held', 'replaced', 'destroyed']),
  pairedAt: Instant.nullable(),
  /** To the minute. */
  lastSeenAt: Instant.nullable(),
  /** When the server heard that it destroyed the key. */
  destroyedAt: Instant.nullable(),
  /**
   * The last time it became a lane of another kind; `null`: it always was this one. `takenAt`: when it fetched what
   * says so; `null`: until it does it is what it was.
   */
  laneChange: z.object({ at: Instant, takenAt: Instant.nullable() }).nullable(),
  revoked: z
    .object({ at: Instant, by: z.enum(['organiser', 'dpo']).nullable(), reason: z.string() })
    .nullable(),
});
export type GateView = z.infer<typeof GateView>;

const OpenInvitation = z.object({
  id: Id,
  kind: GateKind,
  lane: Lane.nullable(),
  name: z.string(),
  expires: Instant,
  /** The gate that was paired with it. */
  gate: Id.nullable(),
});
export type OpenInvitation = z.infer<typeof OpenInvitation>;

/** `PUT /api/deployments/{deployment}/gates/policy` (organiser): how this deployment's gates decide. */
export const GateSettings = z.strictObject({
  entry: EntryRule,
  /** Whether paper and pictures are taken, which don't show when they were made. */
  acceptStatic: z.boolean(),
});
export type GateSettings = z.infer<typeof GateSettings>;

/** `GET /api/deployments/{deployment}/gates` (organiser, dpo). */
export const GatesView = z.object({
  /**
   * Whether gates can be paired: once it is shown to visitors, and until it is ended. `comparison-only`: it isn't
   * shown, but people may compare by its plan, so gates of the kind `human-comparison` can.
   */
  canPair: z.enum(['yes', 'comparison-only', 'not-shown', 'ended']),
  gates: z.array(GateView),
  /** Those that didn't expire yet, used ones too. */
  invitations: z.array(OpenInvitation),
  settings: GateSettings,
  hasCrewCode: z.boolean(),
});
export type GatesView = z.infer<typeof GatesView>;

/** `POST /api/deployments/{deployment}/gates/invitations` (organiser). */
export const NewGateInvitation = z.strictObject({ kind: GateKind, lane: Lane.nullable(), name: GateName });
export type NewGateInvitation = z.infer<typeof NewGateInvitation>;

/** The code, this once; and the address that holds it, for the QR code. */
export const MadeGateInvitation = z.object({ id: Id, code: PairingCode, address: z.url(), expires: Instant });
export type MadeGateInvitation = z.infer<typeof MadeGateInvitation>;

/** `POST /api/deployments/{deployment}/gates/{gate}/revocation` (organiser, dpo). It can't be undone. */
export const RevokeGate = z.strictObject({ reason: z.string().trim().min(3).max(500).refine(hasText) });
export type RevokeGate = z.infer<typeof RevokeGate>;

/** `GET` and `POST /api/deployments/{deployment}/gates/crew-code` (organiser): six digits; `null`: none was set. */
export const CrewCodeView = z.object({
  code: z
    .string()
    .regex(/^\d{6}$/)
    .nullable(),
});
export type CrewCodeView = z.infer<typeof CrewCodeView>;
