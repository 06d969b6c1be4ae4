import {
  encodeCbor,
  LONGEST_TEMPLATE,
  ok,
  orThrow,
  type Problem,
  type Result,
  refuse,
  sha256Hex,
  templateByteLength,
  toCbor,
} from '@tenzij/kernel';
import { z } from 'zod';
import type { ModelCard } from './card.ts';
import { About, CardId, Positive, Sha256, Side, Text } from './schema.ts';

const Share = z.number().gt(0).lt(1);

const Detection = z.strictObject({
  width: Side,
  height: Side,
  mean: z.number(),
  scale: Positive,
  anchors: z.number().int().positive().max(100_000),
  minConfidence: Share,
  maxOverlap: Share,
});

const Card = z
  .strictObject({
    id: CardId,
    name: Text,
    files: z.strictObject({ detection: Sha256, landmarks: Sha256, representation: Sha256 }),
    input: z.strictObject({
      detection: Detection,
      landmarks: z.strictObject({ side: Side, scale: Positive }),
      registration: z.strictObject({
        side: Side,
        points: z.array(z.tuple([z.number(), z.number()])).length(5),
      }),
      representation: z.strictObject({
        input: Text,
        output: Text,
        colours: z.enum(['RGB', 'BGR']),
        mean: z.tuple([z.number(), z.number(), z.number()]),
        scale: Positive,
      }),
    }),
    template: z.strictObject({
      length: z.number().int().min(16).max(4096),
      bits: z.union([z.literal(4), z.literal(8)]),
      step: Positive,
      centre: z.array(z.number()).nullable(),
    }),
    about: z.strictObject({ detection: About, landmarks: About, representation: About }),
  })
  .refine(({ template }) => templateByteLength(template) <= LONGEST_TEMPLATE, {
    path: ['template', 'length'],
  })
  .refine(({ template }) => template.centre === null || template.centre.length === template.length, {
    path: ['template', 'centre'],
  });

/** A model card from parsed JSON, complete and consistent; the problem names the field that isn't. */
export function readCard(json: unknown): Result<ModelCard, Problem<'face.card-invalid'>> {
  const parsed = Card.safeParse(json);
  if (parsed.success) return ok(parsed.data);
  return refuse('face.card-invalid', { field: parsed.error.issues[0]?.path.join('.') || 'card' });
}

/** For the cards that ship, which are known to be right. */
export function cardOf(json: unknown): ModelCard {
  return orThrow(readCard(json));
}

/** SHA-256 (hex) over a card's content, whatever its spacing: what a clearance calls it by. */
export function cardSha256(card: ModelCard): string {
  return sha256Hex(encodeCbor(toCbor(card)));
}
