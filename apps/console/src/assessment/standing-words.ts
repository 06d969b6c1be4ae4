import type { QuestionView } from '@tenzij/contracts';
import type { TextKey } from '../texts/nl.ts';

/** The shapes that tell where a question stands; each has a colour and a word as well. */
export type MarkShape = 'todo' | 'skipped' | 'info' | 'ok' | 'warning' | 'error';

export interface StandingWords {
  readonly shape: MarkShape;
  readonly word: TextKey;
}

/** Where a question stands, for somebody who glances over a list of them. */
export function standingWords({
  standing,
  effect,
}: Pick<QuestionView, 'standing' | 'effect'>): StandingWords {
  switch (standing.state) {
    case 'open':
      return { shape: 'todo', word: 'assess.state-open' };
    case 'incomplete':
      return { shape: 'warning', word: 'assess.state-incomplete' };
    case 'unknown':
      return { shape: 'warning', word: 'assess.state-unknown' };
    case 'skipped':
      return { shape: 'skipped', word: 'assess.state-skipped' };
    case 'counts':
      return countsWords(standing.met === 'yes', effect);
    case 'derived':
      return derivedWords(standing.met);
  }
}

/** Not being exempt is no fault: most deployments aren't. */
function countsWords(isMet: boolean, effect: QuestionView['effect']): StandingWords {
  if (effect === 'none') return { shape: 'ok', word: 'assess.state-answered' };
  if (effect === 'exempt') {
    return { shape: 'ok', word: isMet ? 'assess.state-exempt' : 'assess.state-answered' };
  }
  return isMet ? { shape: 'ok', word: 'assess.state-met' } : { shape: 'error', word: 'assess.state-not-met' };
}

function derivedWords(met: 'yes' | 'no' | 'unknown'): StandingWords {
  if (met === 'yes') return { shape: 'ok', word: 'assess.state-derived-met' };
  if (met === 'no') return { shape: 'error', word: 'assess.state-derived-not-met' };
  return { shape: 'warning', word: 'assess.state-derived-unknown' };
}
