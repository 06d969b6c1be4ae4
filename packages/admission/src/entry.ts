import { type EpochSeconds, ok, type Problem, type Result, refuse } from '@tenzij/kernel';

/** Whether a pass admits once, or again when so many seconds went by since it last did. */
export type EntryRule = { readonly kind: 'once' } | { readonly kind: 'again'; readonly afterSeconds: number };

/** When a pass was last admitted. `null`: never; `unknown`: it was, and nobody knows when. */
export type LastAdmission = EpochSeconds | 'unknown' | null;

/**
 * Whether the rule lets a pass in that was last admitted then. An admission at an unknown time, or at one that is
 * still to come, has not been long enough ago.
 */
export function checkEntry(
  last: LastAdmission,
  rule: EntryRule,
  now: EpochSeconds,
): Result<void, Problem<'pass.already-used' | 'admission.too-soon'>> {
  if (last === null) return ok(undefined);
  if (rule.kind === 'once' || last === 'unknown') return refuse('pass.already-used');
  return now - last >= rule.afterSeconds ? ok(undefined) : refuse('admission.too-soon');
}
