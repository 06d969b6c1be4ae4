import { encodeCbor, ok, type Problem, type Result, refuse, sha256Hex, toCbor } from '@tenzij/kernel';
import { z } from 'zod';
import { About, CardId, Positive, Sha256, Side, Text } from '../models/schema.ts';
import type { AttackCard } from './card.ts';

const Card = z
  .strictObject({
    id: CardId,
    file: Sha256,
    input: z.strictObject({
      side: Side,
      scale: Positive,
      colours: z.enum(['RGB', 'BGR']),
      classes: z.number().int().min(2).max(100),
      liveClass: z.number().int().min(0),
      inputName: Text,
      outputName: Text,
    }),
    minimumLive: z.number().gt(0).lt(1),
    about: About,
  })
  .refine(({ input }) => input.liveClass < input.classes, { path: ['input', 'liveClass'] });

/** An attack detector's card from parsed JSON; the problem names the field that is wrong. */
export function readAttackCard(json: unknown): Result<AttackCard, Problem<'face.card-invalid'>> {
  const parsed = Card.safeParse(json);
  if (parsed.success) return ok(parsed.data);
  return refuse('face.card-invalid', { field: parsed.error.issues[0]?.path.join('.') || 'card' });
}

/** SHA-256 (hex) over a card's content, whatever its spacing: what a clearance calls it by. */
export function attackCardSha256(card: AttackCard): string {
  return sha256Hex(encodeCbor(toCbor(card)));
}
