/** What a gate says of queue cards. */
export const QUEUE_CARD_NL = {
  'queue-card.read': 'Kaart {card} gelezen',
  'queue-card.other': 'Deze kaart is van een ander evenement',
} as const;
