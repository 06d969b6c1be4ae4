import { sha256Hex } from '@tenzij/kernel';

/**
 * Whether the face pass stands first for the visitor of a ticket. The ticket's random id draws the lot, which every
 * link of it begins with: the order stays the same on another day, another phone and at a desk.
 */
export function isFaceFirst(ticket: string | null): boolean {
  const [id = ''] = (ticket ?? '').split('.');
  return Number.parseInt(sha256Hex(`first:${id}`).slice(0, 2), 16) % 2 === 0;
}
