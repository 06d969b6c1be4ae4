import { JudgementBody } from '@tenzij/dossier';
import type { FieldFault } from './risk-form.ts';

export const EMPTY_JUDGEMENT: JudgementBody = {
  highRiskRemains: 'unknown',
  judgedBy: null,
  reasoning: null,
  views: { sought: 'unknown', text: null },
};

/** What keeps the conclusion from being saved. What is empty is "not known yet", and may be. */
export function judgementFaults(form: JudgementBody): readonly FieldFault[] {
  const parsed = JudgementBody.safeParse(form);
  if (parsed.success) return [];
  const [part, second] = parsed.error.issues[0]?.path ?? [];
  return [{ field: second === 'text' ? 'views' : String(part), why: 'dpia.fault-form' }];
}
