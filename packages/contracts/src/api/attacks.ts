import { z } from 'zod';
import { Bilingual, Hex32 } from './common.ts';

/** What a clearance asks of a face beside a match, against photos, screens and masks. */
export const AttackChoice = z.strictObject({
  /** The live score, 0..1, from which the detector lets pass; `null` where it is off. */
  passiveMinimum: z.number().nullable(),
  /** `head-turn`: the person turns their head to a side that is drawn by lot. */
  challenge: z.enum(['none', 'head-turn']),
});
export type AttackChoice = z.infer<typeof AttackChoice>;

/** A share, 0..1, of `n`, with its 95 % interval (Wilson). */
export const AttackFigure = z.object({
  value: z.number(),
  ci: z.tuple([z.number(), z.number()]),
  errors: z.int(),
  n: z.int(),
});
export type AttackFigure = z.infer<typeof AttackFigure>;

/** What one look was measured to do at a minimum (ISO/IEC 30107-3). */
const MinimumView = z.object({
  minimum: z.number(),
  /** Bona fide presentations taken for attacks: photos as they are, and before an imitated camera. */
  bpcer: AttackFigure,
  bpcerControl: AttackFigure,
  /** Attacks taken as bona fide, by species. */
  apcer: z.object({ screen: AttackFigure, print: AttackFigure, replay: AttackFigure }),
});
export type MinimumView = z.infer<typeof MinimumView>;

/** The attack detector that can be chosen, and what was measured of it and of the head turn. */
export const AttackDetectionView = z.object({
  detector: z.object({
    id: z.string(),
    cardSha256: Hex32,
    /** Whether its model file is on this server. */
    installed: z.boolean(),
    /** The minimum it comes with. */
    minimum: z.number(),
    known: Bilingual,
    unknown: Bilingual,
  }),
  /** The minimums that can be chosen, in ascending order. */
  minimums: z.array(MinimumView),
  /** Frames of turned photos that showed a turned head. */
  turnedPhotos: AttackFigure,
  /** Seconds that the head turn may take, on top of finding a match. */
  turnSeconds: z.number(),
  /** Where the repository says how it was measured. */
  source: z.string(),
});
export type AttackDetectionView = z.infer<typeof AttackDetectionView>;
