import { type EpochSeconds, ok, type Result, refuse } from '@tenzij/kernel';
import type { PassClaims } from './claims.ts';
import type { PassProblem } from './problem.ts';

/** How often a phone seals its pass anew, with a fresh time and ephemeral key. */
export const RESEAL_SECONDS = 30;

export interface ShowingPolicy {
  /** Oldest showing a gate takes, in seconds: at least `RESEAL_SECONDS` and the time to hold up a phone. */
  readonly maxAgeSeconds: number;
  /** How far a phone's clock may run ahead of the gate's, in seconds. */
  readonly maxSkewSeconds: number;
  /** Whether this gate takes passes on paper and in wallets. */
  readonly acceptStatic: boolean;
}

/** Whether the pass was sealed just now, or is static where that is accepted. */
export function checkShowing(
  content: { readonly shownAt: EpochSeconds | null },
  claims: PassClaims,
  policy: ShowingPolicy,
  now: EpochSeconds,
): Result<void, PassProblem> {
  const { shownAt } = content;
  if (claims.static !== (shownAt === null)) return refuse('pass.showing-mismatch');
  if (shownAt === null) return policy.acceptStatic ? ok(undefined) : refuse('pass.static-not-accepted');
  const age = now - shownAt;
  if (!(age >= -policy.maxSkewSeconds)) return refuse('pass.from-the-future');
  if (!(age <= policy.maxAgeSeconds)) return refuse('pass.stale', { maxAgeSeconds: policy.maxAgeSeconds });
  return ok(undefined);
}
