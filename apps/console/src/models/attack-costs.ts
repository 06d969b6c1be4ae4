import type { AttackFigure, MinimumView } from '@tenzij/contracts';

type Species = keyof MinimumView['apcer'];

/** What one look was measured to do, in whole people and attacks of a hundred. */
export interface AttackCosts {
  /** Real faces not taken to be real: the least and the most of the two measurements. */
  readonly low: number;
  readonly high: number;
  /** Attacks let through, of the species that most of are: the one that counts (ISO/IEC 30107-3). */
  readonly through: number;
  readonly species: Species;
}

export function attackCosts({ bpcer, bpcerControl, apcer }: MinimumView): AttackCosts {
  const stopped = [ofHundred(bpcer), ofHundred(bpcerControl)];
  const [species] = (Object.keys(apcer) as Species[]).sort((a, b) => apcer[b].value - apcer[a].value);
  const worst = species ?? 'screen';
  return {
    low: Math.min(...stopped),
    high: Math.max(...stopped),
    through: ofHundred(apcer[worst]),
    species: worst,
  };
}

/** How many of these figures rest on so few errors that they can be more than 30 % off (ISO/IEC 19795-1). */
export function fewErrors(figures: readonly AttackFigure[]): { few: number; all: number } {
  return { few: figures.filter(({ errors }) => errors < 30).length, all: figures.length };
}

function ofHundred({ value }: AttackFigure): number {
  return Math.round(100 * value);
}
