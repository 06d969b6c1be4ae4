import type { CurrentTerms } from './derived-types.ts';
import type { DpiaVersion } from './version-types.ts';

export type StaleTerm = 'plan' | 'notice' | 'lanes' | 'model';

/** Which terms a finished DPIA was written about have changed since; none when it is still about this. */
export function isStale({ terms }: Pick<DpiaVersion, 'terms'>, now: CurrentTerms): readonly StaleTerm[] {
  const changed: StaleTerm[] = [];
  if (now.planSha256 !== terms.planSha256) changed.push('plan');
  if (now.noticeSha256 !== terms.noticeSha256) changed.push('notice');
  // Of a plan of the lanes that came later it says nothing.
  if (terms.lanesSha256 !== undefined && now.lanesSha256 !== terms.lanesSha256) changed.push('lanes');
  if (modelKey(now.model) !== modelKey(terms.model)) changed.push('model');
  return changed;
}

function modelKey(model: CurrentTerms['model']): string {
  return model ? [model.id, model.card, model.evaluationSha256 ?? '-'].join(' ') : '';
}
