import type { Lane, OverrideReason } from '@tenzij/contracts';
import { type EpochSeconds, ok, type Problem, type Result, refuse } from '@tenzij/kernel';

/** That somebody of the crew typed the code of this event, and until when that counts. */
export interface CrewProof {
  readonly until: EpochSeconds;
}

/** Somebody of the crew lets in one person. Only `authoriseOverride` makes one. */
export interface Override {
  readonly reason: OverrideReason;
  /** The referral it is of: its event's id. */
  readonly of: string | null;
  /** The key of that person's pass, when it could be read. */
  readonly pass: string | null;
}

export type OverrideProblem = Problem<'gate.override-lane' | 'gate.crew-code-needed'>;

const proofs = new WeakSet<CrewProof>();
const overrides = new WeakSet<Override>();

/** For who typed the right code: see `crew-code.ts`. */
export function proveCrew(until: EpochSeconds): CrewProof {
  const proof = Object.freeze({ until });
  proofs.add(proof);
  return proof;
}

export function isProof(proof: CrewProof | null, now: EpochSeconds): proof is CrewProof {
  return proof !== null && proofs.has(proof) && now < proof.until;
}

/** The one way to an override: at a regular lane, by who just typed the crew's code. */
export function authoriseOverride(
  lane: Lane,
  proof: CrewProof | null,
  order: Override,
  now: EpochSeconds,
): Result<Override, OverrideProblem> {
  if (lane !== 'regular') return refuse('gate.override-lane');
  if (!isProof(proof, now)) return refuse('gate.crew-code-needed');
  const override = Object.freeze({ reason: order.reason, of: order.of, pass: order.pass });
  overrides.add(override);
  return ok(override);
}

/** Whether it came from `authoriseOverride`: one that looks the same does not do. */
export function isAuthorised(override: Override): boolean {
  return overrides.has(override);
}
