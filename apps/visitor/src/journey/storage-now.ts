import type { Storage } from '@tenzij/kernel';
import type { Journey } from './model.ts';

/** Where a face is kept: that of the face pass that is held, or else of the one that this phone may offer. */
export function storageNow(journey: Journey | null): Storage {
  const { held, offer, visit } = journey ?? {};
  if (held?.kind === 'face') return held.storage ?? 'carried';
  return offer?.face ? offer.clearance.storage : (visit?.storage ?? 'carried');
}
