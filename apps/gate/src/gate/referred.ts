import { referralToken, referralTokens } from '@tenzij/admission';
import type { EpochSeconds } from '@tenzij/kernel';
import type { Holdings } from '../pairing/holdings.ts';
import type { AdmittedPasses, ReferredElsewhere } from './memory.ts';

/** What the crew of a regular lane reads of a pass that was just shown there. */
export interface PassAtRegularLane {
  /** The codes that a face lane shows of it, in this quarter of an hour and in the one before. */
  readonly tokens: readonly [current: string, before: string];
  /** Who referred this person, as far as was heard. */
  readonly by: ReferredElsewhere | null;
}

/** What a face lane shows to whom it refers; none where the pass could not be read, nor where crew is beside it. */
export function tokenToShow({ bundle, gateSecret }: Holdings, passKey: string | null, now: EpochSeconds) {
  return passKey === null || bundle.gate.lane === 'regular' ? null : referralToken(gateSecret, passKey, now);
}

export function atRegularLane(
  { bundle, gateSecret }: Holdings,
  admitted: AdmittedPasses,
  passKey: string | null,
  now: EpochSeconds,
): PassAtRegularLane | null {
  if (passKey === null || bundle.gate.lane !== 'regular') return null;
  return { tokens: referralTokens(gateSecret, passKey, now), by: admitted.referredElsewhere(passKey, now) };
}
