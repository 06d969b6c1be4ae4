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

/**
 * What whoever has a gate that was taken away can still open: every pass, those of before the key was renewed, or
 * none.
 */
export function stillOpens({ condition, key }: Pick<GateView, 'condition' | 'key'>): 'all' | 'old' | 'none' {
  if (condition !== 'revoked') return 'none';
  return key === 'held' ? 'all' : key === 'replaced' ? 'old' : 'none';
}

/** The number that a next gate is called by: one more than there are, those that are about to be paired too. */
export function nextNumber({ gates, invitations }: Pick<GatesView, 'gates' | 'invitations'>): number {
  const inUse = gates.filter(({ revoked }) => revoked === null);
  const open = invitations.filter(({ gate }) => gate === null);
  return inUse.length + open.length + 1;
}
