import type { QUEUE_CARD_NL } from './messages-nl.ts';

export const QUEUE_CARD_EN: Record<keyof typeof QUEUE_CARD_NL, string> = {
  'queue-card.read': 'Card {card} read',
  'queue-card.other': 'This card is of another event',
};
