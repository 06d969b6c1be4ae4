import type { ClearedModel } from '@tenzij/kernel';
import type { ModelCard } from './card.ts';
import { cardSha256 } from './read-card.ts';

/** What a clearance says of a card that was chosen with this threshold (cosine, −1..1). */
export function clearedModel(card: ModelCard, threshold: number): ClearedModel {
  const { id, files, template } = card;
  const { length, bits } = template;
  return { id, card: cardSha256(card), files, template: { length, bits }, threshold };
}
