import type { IsoDate } from '@tenzij/kernel';
import type { ConditionId } from './ids.ts';
import type { Truth } from './truth.ts';

/** What a fact can say: most yes, no or unknown; B4 the form; E0 the exception relied on. */
export type Answer = Truth | '1:1' | '1:N' | 'consent' | 'public-interest' | 'none';

/** What kind of use a deployment is. */
export const DEPLOYMENT_KINDS = [
  'event',
  'venue',
  'staff',
  'workplace',
  'shop',
  'public-space',
  'public-service',
  'transport',
  'industry',
  'household',
  'other',
] as const;
export type DeploymentKind = (typeof DEPLOYMENT_KINDS)[number];

export interface Fact {
  readonly value: Answer;
  /** References to documents that show it. */
  readonly evidence?: readonly string[];
  /** Who judged an open norm. The software records the judgement and makes none. */
  readonly judgedBy?: string;
  readonly reasoning?: string;
  /** P8: what recognition gives access to. */
  readonly places?: readonly string[];
  /** D3: `advice-received` once the data protection authority has advised. */
  readonly outcome?: string;
  /** I8 and I9: there is nothing to tell. */
  readonly notApplicable?: boolean;
}

/** What is claimed of a deployment. A condition without a fact is unknown. */
export interface FactsFile {
  readonly deployment: {
    readonly name?: string;
    readonly kind?: DeploymentKind;
    readonly asOf?: IsoDate;
  };
  readonly facts: Readonly<Partial<Record<ConditionId, Fact>>>;
}

/**
 * Whether the staff conditions are asked. A deployment that doesn't say what it is may be about staff, so
 * it gets them too.
 */
export function concernsStaff(facts: FactsFile): boolean {
  const { kind } = facts.deployment;
  return kind === undefined || kind === 'staff' || kind === 'workplace';
}

/** The answer as given, evidence or not. */
export function said(facts: FactsFile, id: ConditionId): Answer {
  return facts.facts[id]?.value ?? 'unknown';
}
