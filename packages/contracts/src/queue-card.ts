import { QUEUE_CARD_PREFIX } from './api/queues.ts';

/** What a queue card says: of which deployment it is, and its number. */
export interface QueueCard {
  readonly deployment: string;
  /** 1–9999. */
  readonly card: number;
}

/** As `Id` and `QueueCardNumber` say, and one way of writing each number only. */
const CARD = new RegExp(`^${QUEUE_CARD_PREFIX}([a-z0-9][a-z0-9-]{0,63}):([1-9][0-9]{0,3})$`);

/** The text in a card's QR code. */
export function queueCardText({ deployment, card }: QueueCard): string {
  return `${QUEUE_CARD_PREFIX}${deployment}:${card}`;
}

/** What a code that was read says; `null` when it is no queue card. */
export function readQueueCard(text: string): QueueCard | null {
  const [, deployment, card] = CARD.exec(text) ?? [];
  return deployment === undefined ? null : { deployment, card: Number(card) };
}
