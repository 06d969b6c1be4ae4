import { z } from 'zod';
import { QUEUE_CARD_PREFIX, QueueCardNumber } from './api/queues.ts';

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

/** Cards on one sheet of a PDF, and most cards in one: to make more would keep the server from its work. */
export const QUEUE_CARDS_PAGE = 8;
export const QUEUE_CARDS_PDF = 96;

const Asked = z.coerce.number().pipe(QueueCardNumber);

/** `GET /api/deployments/{deployment}/queue-cards.pdf` (crew): cards from one number to another, to print. */
export const QueueCardsAsked = z
  .object({ from: Asked, to: Asked })
  .refine(({ from, to }) => to >= from && to - from < QUEUE_CARDS_PDF);
