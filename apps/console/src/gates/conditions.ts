import type { GateKind, GatesView, GateView } from '@tenzij/contracts';
import type { Tone } from '@tenzij/ui';

/** Colour and shape of how a gate is; the word stands beside it. */
export const CONDITION_TONES: Readonly<Record<GateView['condition'], Tone>> = {
  waiting: 'info',
  active: 'ok',
  silent: 'warning',
  erased: 'info',
  revoked: 'info',
};

const KINDS: Readonly<Record<GatesView['canPair'], readonly GateKind[]>> = {
  yes: ['entrance', 'human-comparison', 'document'],
  'comparison-only': ['human-comparison'],
  'not-shown': [],
  ended: [],
};

/** What a gate that is paired now can be for; nothing where none can be. */
export function kindsFor({ canPair }: Pick<GatesView, 'canPair'>): readonly GateKind[] {
  return KINDS[canPair];
}

/** A gate that was taken away and may still open passes: who has it can, as long as the key is the same. */
export function mayStillOpen({ condition, key }: Pick<GateView, 'condition' | 'key'>): boolean {
  return condition === 'revoked' && key === 'held';
}

/** The number that a next gate is called by: one more than there are, those that are about to be paired too. */
export function nextNumber({ gates, invitations }: Pick<GatesView, 'gates' | 'invitations'>): number {
  const inUse = gates.filter(({ revoked }) => revoked === null);
  const open = invitations.filter(({ gate }) => gate === null);
  return inUse.length + open.length + 1;
}
