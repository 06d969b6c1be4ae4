/** Similarities of comparisons: of one person with themselves, and of two people. */
export interface Scores {
  readonly mated: readonly number[];
  readonly nonMated: readonly number[];
}

/** The threshold a comparison has to reach, and what goes wrong there, 0..1 (ISO/IEC 19795-1). */
interface OperatingPoint {
  readonly fmr: number;
  readonly fnmr: number;
}

/** Where as many mated comparisons fail as non-mated ones succeed: the mean of both rates at the nearest. */
export function equalErrorRate(scores: Scores): number {
  const nearest = operatingPoints(scores).reduce((best, point) => (gap(point) < gap(best) ? point : best));
  return (nearest.fmr + nearest.fnmr) / 2;
}

/** The lowest FNMR at which at most this part of the non-mated comparisons is a match. */
export function fnmrAt(fmr: number, scores: Scores): number {
  return Math.min(...operatingPoints(scores).flatMap((point) => (point.fmr <= fmr ? [point.fnmr] : [])));
}

function gap({ fmr, fnmr }: OperatingPoint): number {
  return Math.abs(fmr - fnmr);
}

/** One point for every similarity that occurs, and one above all. */
function operatingPoints({ mated, nonMated }: Scores): OperatingPoint[] {
  const thresholds = [...new Set([...mated, ...nonMated, Number.POSITIVE_INFINITY])];
  return thresholds.map((threshold) => ({
    fmr: nonMated.filter((score) => score >= threshold).length / nonMated.length,
    fnmr: mated.filter((score) => score < threshold).length / mated.length,
  }));
}
