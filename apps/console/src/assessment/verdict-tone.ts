import type { AssessmentView } from '@tenzij/contracts';
import type { Tone } from '@tenzij/ui';
import type { TextKey } from '../texts/nl.ts';

/** How a verdict is coloured: only what can be cleared is green, and only a condition not met is red. */
export function verdictTone(verdict: AssessmentView['verdict']): Tone {
  switch (verdict) {
    case 'UNLESS_CONSENT':
    case 'UNLESS_PUBLIC_INTEREST':
      return 'ok';
    case 'NO':
      return 'error';
    case 'NO_UNKNOWN':
    case 'AWAITING_DPIA':
    case 'AWAITING_DPO':
    case 'AWAITING_AP':
      return 'warning';
    default:
      return 'info';
  }
}

/** Whether the answers leave nothing in the way of a clearance. */
export function canBeCleared(verdict: AssessmentView['verdict']): boolean {
  return verdictTone(verdict) === 'ok';
}

/** What comes after answers that leave nothing in the way. */
export function nextStep({ exercise }: Pick<AssessmentView, 'exercise'>): TextKey {
  return exercise ? 'assess.left-none-exercise' : 'assess.left-none-met';
}
