import { concernsStaff, type FactsFile, said } from './facts.ts';
import type { ConditionId, Verdict } from './ids.ts';
import type { NormCondition, Stage } from './norm.ts';
import type { Norms } from './select-norms.ts';
import { type Standing, standing } from './standing.ts';
import { all, type Truth } from './truth.ts';

export type AssessedRoute = 'consent' | 'public-interest' | 'household' | 'not-biometric' | 'none';

/** Where one condition of the route stands. */
export interface Finding extends Standing {
  readonly id: ConditionId;
  readonly condition: NormCondition;
}

export interface Decision {
  readonly verdict: Verdict;
  readonly route: AssessedRoute;
  /** The answers that settled it before the conditions of a route came up; empty otherwise. */
  readonly decidedBy: readonly ConditionId[];
  /** Every condition of the route, gates included, in model order; empty when it was settled before. */
  readonly findings: readonly Finding[];
}

/** What makes a use purely personal, all together. */
export const HOUSEHOLD = ['H0', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6'] as const;
/** What makes data biometric, all together. */
export const BIOMETRIC = ['B1', 'B2', 'B3'] as const;

/** The stages whose conditions count once an exception to the ban is relied on. */
const ROUTE_STAGES: Readonly<Record<string, readonly Stage[]>> = {
  consent: ['consent', 'information', 'practice'],
  'public-interest': ['public-interest'],
};

/** The verdict, top to bottom: what comes first goes before what follows. */
export function decide(facts: FactsFile, norms: Norms): Decision {
  if (said(facts, 'S0.1') === 'yes') return settled('OTHER_REGIME', 'none', ['S0.1']);
  if (said(facts, 'S0.2') === 'yes') return settled('OUT_OF_SCOPE', 'none', ['S0.2']);
  if (isHousehold(facts, norms)) return settled('HOUSEHOLD', 'household', HOUSEHOLD);
  const criteria = BIOMETRIC.filter((id) => said(facts, id) === 'no');
  if (criteria.length > 0) return settled('NOT_BIOMETRIC', 'not-biometric', criteria);

  const route = exceptionRoute(facts);
  const findings = relevantConditions(facts, norms, route).map((condition) => find(condition, facts, norms));
  const met = (...ids: readonly ConditionId[]) =>
    all(findings.filter(({ id }) => ids.includes(id)).map((finding) => finding.met));
  const conditions = all(ungated(findings));
  if (conditions === 'no') return { verdict: 'NO', route, decidedBy: [], findings };
  if (conditions === 'unknown') return { verdict: 'NO_UNKNOWN', route, decidedBy: [], findings };
  if (met('D1') !== 'yes') return { verdict: 'AWAITING_DPIA', route, decidedBy: [], findings };
  if (met('D2', 'D4') !== 'yes') return { verdict: 'AWAITING_DPO', route, decidedBy: [], findings };
  if (met('D3') !== 'yes') return { verdict: 'AWAITING_AP', route, decidedBy: [], findings };
  const verdict = route === 'consent' ? 'UNLESS_CONSENT' : 'UNLESS_PUBLIC_INTEREST';
  return { verdict, route, decidedBy: [], findings };
}

function settled(verdict: Verdict, route: AssessedRoute, decidedBy: readonly ConditionId[]): Decision {
  return { verdict, route, decidedBy, findings: [] };
}

function isHousehold(facts: FactsFile, norms: Norms): boolean {
  const conditions = norms.conditions.filter(({ stage }) => stage === 'household');
  return all(conditions.map((condition) => find(condition, facts, norms).met)) === 'yes';
}

function exceptionRoute(facts: FactsFile): 'consent' | 'public-interest' | 'none' {
  const exception = said(facts, 'E0');
  return exception === 'consent' || exception === 'public-interest' ? exception : 'none';
}

/**
 * S0.1 and S0.2, E0 to E2 and the gates are asked on every route, and then those of the route relied on.
 * Without one there is nothing more to ask.
 */
function relevantConditions(
  facts: FactsFile,
  norms: Norms,
  route: 'consent' | 'public-interest' | 'none',
): readonly NormCondition[] {
  const stages: readonly Stage[] = ['scope', 'exception', 'gate', ...(ROUTE_STAGES[route] ?? [])];
  const staff = concernsStaff(facts);
  return norms.conditions.filter(
    ({ stage, helps, answers, asked }) =>
      stages.includes(stage) &&
      (helps !== undefined || answers !== undefined) &&
      (asked === 'always' || staff),
  );
}

/** Where these conditions stand, in the order of the ids. */
export function findingsOf(ids: readonly ConditionId[], facts: FactsFile, norms: Norms): readonly Finding[] {
  const conditions = ids.flatMap((id) => norms.conditions.filter((condition) => condition.id === id));
  return conditions.map((condition) => find(condition, facts, norms));
}

function find(condition: NormCondition, facts: FactsFile, norms: Norms): Finding {
  const parts = norms.conditions.filter(({ id }) => condition.parts.includes(id));
  return { id: condition.id, condition, ...standing(condition, facts, parts) };
}

function ungated(findings: readonly Finding[]): readonly Truth[] {
  return findings.filter(({ condition }) => condition.stage !== 'gate').map(({ met }) => met);
}
