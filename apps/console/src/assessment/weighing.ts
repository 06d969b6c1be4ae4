import type { QuestionView } from '@tenzij/contracts';
import { type AnswerDraft, placesOf } from './answer-draft.ts';

type Lack = 'evidence' | 'judgement' | 'places';

/** Whether what is on the screen would count, before it is saved. */
export type Weighed =
  | { readonly is: 'open' | 'unknown' | 'helps' | 'against' | 'counts' }
  | { readonly is: 'incomplete'; readonly missing: readonly Lack[] };

/**
 * Weighs a draft as the norms weigh a fact (`standing` of `@tenzij/norms`, which has the last word once it is
 * saved): the answer that helps counts once what it takes is there; any other counts as given.
 */
export function weigh({ helping, effect }: QuestionView, draft: AnswerDraft): Weighed {
  const { value } = draft;
  if (value === undefined) return { is: 'open' };
  const shown = hasEvidence(draft);
  if (helping.outcome && draft.outcome === 'advice-received') {
    if (shown) return { is: 'helps' };
    if (value !== helping.answer) return { is: 'incomplete', missing: ['evidence'] };
  }
  if (value === 'unknown') return { is: 'unknown' };
  if (effect === 'none') return { is: 'counts' };
  if (helping.answer === null) return { is: value === 'none' ? 'against' : 'helps' };
  if (value !== helping.answer) {
    if (!helping.notApplicable || draft.notApplicable !== true) return { is: 'against' };
    return shown ? { is: 'helps' } : { is: 'incomplete', missing: ['evidence'] };
  }
  const missing = lacks(helping, draft);
  return missing.length > 0 ? { is: 'incomplete', missing } : { is: 'helps' };
}

function lacks(helping: QuestionView['helping'], draft: AnswerDraft): readonly Lack[] {
  const missing: Lack[] = [];
  if (helping.evidence && !hasEvidence(draft)) missing.push('evidence');
  if (helping.judgement && !draft.judgedBy?.trim()) missing.push('judgement');
  if (helping.places && placesOf(draft).length === 0) missing.push('places');
  return missing;
}

function hasEvidence({ evidence = [] }: AnswerDraft): boolean {
  return evidence.length > 0;
}
