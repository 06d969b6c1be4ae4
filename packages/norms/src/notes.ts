import { type FactsFile, said } from './facts.ts';
import type { ConditionId, NoteId, Verdict } from './ids.ts';
import type { Bilingual } from './norm.ts';
import { type Reason, reasonsOf } from './reasons.ts';
import type { Norms } from './select-norms.ts';
import { type Finding, findingsOf, HOUSEHOLD } from './verdict.ts';

/** A remark beside the verdict, which it doesn't change, and the conditions it is about. */
export interface Note {
  readonly id: NoteId;
  readonly conditions: readonly ConditionId[];
  readonly text: Bilingual;
  /** What the facts say on each of those conditions, and their sources. */
  readonly about: readonly Reason[];
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
    ['household-unavailable', onRoute || settledInScope ? lackingForHousehold(facts, norms) : []],
    ['biometric-assumed', onRoute ? is('unknown', 'B1', 'B2', 'B3') : []],
    ['confirmation-included', onRoute ? is('1:1', 'B4') : []],
    ['ban-covers-confirmation', given === 'yes' ? [] : ['B5']],
    ['kind-unsaid', staffOnlyToBeSure(facts, findings)],
    ...findings.flatMap(({ id, met, condition: { warning } }) =>
      met === 'yes' && warning ? [[warning, [id]] as const] : [],
    ),
  ];
  return found
    .filter(([, conditions]) => conditions.length > 0)
    .map(([id, conditions]) => {
      return { id, conditions, text: norms.library.notes[id], about: reasonsOf(conditions, facts, norms) };
    });
}

/** What keeps a claim of private use from holding. A `yes` to any of H0–H5 is such a claim; H6 is an exclusion. */
function lackingForHousehold(facts: FactsFile, norms: Norms): readonly ConditionId[] {
  const claimed = HOUSEHOLD.some((id) => id !== 'H6' && said(facts, id) === 'yes');
  if (!claimed) return [];
  return findingsOf(HOUSEHOLD, facts, norms)
    .filter(({ met }) => met !== 'yes')
    .map(({ id }) => id);
}

/** The conditions asked, or asked more strictly, only because the facts don't say what the deployment is. */
function staffOnlyToBeSure(facts: FactsFile, findings: readonly Finding[]): readonly ConditionId[] {
  if (facts.deployment.kind !== undefined) return [];
  const forStaff = findings.filter(({ condition: { asked, open } }) => asked === 'staff' || open === 'staff');
  return forStaff.map(({ id }) => id);
}
