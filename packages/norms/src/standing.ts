import { hasText } from '@tenzij/kernel';
import { concernsStaff, type Fact, type FactsFile, said } from './facts.ts';
import type { NormCondition } from './norm.ts';
import { all, type Truth } from './truth.ts';

/** What keeps a condition from being known. */
export type Missing = 'answer' | 'evidence' | 'judgement' | 'places' | 'parts';

/** Whether a condition is met by the facts, and when that is unknown, what it takes to know. */
export interface Standing {
  readonly met: Truth;
  readonly missing: readonly Missing[];
}

const MET: Standing = { met: 'yes', missing: [] };
const NOT_MET: Standing = { met: 'no', missing: [] };

/** Where a condition stands; `parts` gives the conditions it depends on. */
export function standing(
  condition: NormCondition,
  facts: FactsFile,
  parts: readonly NormCondition[],
): Standing {
  const own = ownStanding(condition, facts);
  if (parts.length === 0) return own;
  const met = all([own.met, ...parts.map((part) => ownStanding(part, facts).met)]);
  if (met !== 'unknown') return { met, missing: [] };
  return { met, missing: own.met === 'unknown' ? own.missing : ['parts'] };
}

function ownStanding(condition: NormCondition, facts: FactsFile): Standing {
  const value = said(facts, condition.id);
  const fact = facts.facts[condition.id];
  if (condition.answers) return choiceStanding(value);
  if (fact && hasOutcome(condition, fact)) {
    if (hasEvidence(fact)) return MET;
    if (value !== condition.helps) return unknown('evidence');
  }
  if (!fact || value === 'unknown') return unknown('answer');
  if (value !== condition.helps) return againstStanding(condition, fact);
  const missing = missingFor(condition, fact, concernsStaff(facts));
  return missing.length > 0 ? unknown(...missing) : MET;
}

function choiceStanding(value: string): Standing {
  if (value === 'unknown') return unknown('answer');
  return value === 'none' ? NOT_MET : MET;
}

/** An answer against the deployment counts as given, except that an item that doesn't apply needs no telling. */
function againstStanding(condition: NormCondition, fact: Fact): Standing {
  if (!condition.mayNotApply || fact.notApplicable !== true) return NOT_MET;
  return hasEvidence(fact) ? MET : unknown('evidence');
}

function missingFor(condition: NormCondition, fact: Fact, staff: boolean): readonly Missing[] {
  const missing: Missing[] = [];
  if (condition.evidence && !hasEvidence(fact)) missing.push('evidence');
  const judged = condition.open === 'always' || (condition.open === 'staff' && staff);
  if (judged && !hasText(fact.judgedBy ?? '')) missing.push('judgement');
  if (condition.places && !anyText(fact.places)) missing.push('places');
  return missing;
}

function hasOutcome(condition: NormCondition, fact: Fact): boolean {
  return condition.outcome !== undefined && fact.outcome === condition.outcome;
}

function hasEvidence(fact: Fact): boolean {
  return anyText(fact.evidence);
}

function anyText(items: readonly string[] | undefined): boolean {
  return items?.some(hasText) ?? false;
}

function unknown(...missing: Missing[]): Standing {
  return { met: 'unknown', missing };
}
