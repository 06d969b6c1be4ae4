import { type EvaluationReport, evaluate } from '@tenzij/evaluation';
import { cardSha256, type ModelCard } from '@tenzij/face';
import { orThrow } from '@tenzij/kernel';

/** How many comparisons of each kind: enough for a false match rate of 1e-3, not for 1e-4. */
const PAIRS = 4000;

/**
 * A report as the evaluation package makes it, on invented scores of nobody's face: those of one person lie
 * evenly in 0.3..0.9, those of two in −0.2..0.4.
 */
export function inventedReport(card: ModelCard, pairs = PAIRS): EvaluationReport {
  const images = Array.from({ length: pairs * 4 }, (_, i) => ({ image: `image ${i}`, ok: true as const }));
  const same = Uint8Array.from({ length: pairs * 2 }, (_, i) => i % 2);
  const score = Float32Array.from(same, (one, i) => (one ? 0.3 : -0.2) + (0.6 * i) / (pairs * 2));
  const a = Int32Array.from(same, (_, i) => i * 2);
  const b = Int32Array.from(same, (_, i) => i * 2 + 1);
  return orThrow(
    evaluate(
      { images, comparisons: { a, b, same, score } },
      {
        model: card.id,
        card: cardSha256(card),
        aligned: false,
        data: { description: { nl: 'Verzonnen scores, van niemand', en: 'Invented scores, of nobody' } },
        now: 1_780_315_200,
        seed: 1,
        replicates: 200,
      },
    ),
  );
}
