import { type FactsFile, said } from './facts.ts';
import type { ConditionId, NoteId, Verdict } from './ids.ts';
import type { Bilingual } from './norm.ts';
import type { Norms } from './select-norms.ts';
import type { Finding } from './verdict.ts';

/** A remark beside the verdict, which it doesn't change, and the conditions it is about. */
export interface Note {
  readonly id: NoteId;
  readonly conditions: readonly ConditionId[];
  readonly text: Bilingual;
}

export function notesOn(
  facts: FactsFile,
  norms: Norms,
  findings: readonly Finding[],
  verdict: Verdict,
): readonly Note[] {
  const is = (value: string, ...ids: readonly ConditionId[]) => ids.filter((id) => said(facts, id) === value);
  const settledInScope = verdict === 'HOUSEHOLD' || verdict === 'NOT_BIOMETRIC';
  const onRoute = findings.length > 0;
  const given = facts.facts.B5?.value ?? 'yes';
  const found: readonly (readonly [NoteId, readonly ConditionId[]])[] = [
    ['pilot', is('yes', 'S0.3')],
    ['scope-unanswered', settledInScope ? is('unknown', 'S0.1', 'S0.2') : []],
    ['household-unavailable', verdict === 'HOUSEHOLD' ? [] : is('yes', 'H0')],
    ['biometric-assumed', onRoute ? is('unknown', 'B1', 'B2', 'B3') : []],
    ['confirmation-included', onRoute ? is('1:1', 'B4') : []],
    ['ban-covers-confirmation', given === 'yes' ? [] : ['B5']],
    ...findings.flatMap(({ id, met, condition: { warning } }) =>
      met === 'yes' && warning ? [[warning, [id]] as const] : [],
    ),
  ];
  return found
    .filter(([, conditions]) => conditions.length > 0)
    .map(([id, conditions]) => ({ id, conditions, text: norms.library.notes[id] }));
}
