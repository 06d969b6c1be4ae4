import type { IsoDate } from '@tenzij/kernel';
import type { ConditionId } from './ids.ts';
import type { Truth } from './truth.ts';

/** What a fact can say: most yes, no or unknown; B4 the form; E0 the exception relied on. */
export type Answer = Truth | '1:1' | '1:N' | 'consent' | 'public-interest' | 'none';

/** The kinds of deployment whose people are staff; any other kind is a label. */
const STAFF_KINDS: readonly string[] = ['staff', 'workplace'];
const LIKE_STAFF = /\b(staf|personeel|medewerk|werkn|werkp|employ|crew|workers?\b|workpl|work\b|werk\b)/i;

/** Whether a deployment of this kind is about people who work there. */
export function isStaffKind(kind: string): boolean {
  return STAFF_KINDS.includes(kind);
}

/**
 * Whether a kind looks like staff without being it. Reading `staf` or `employees` as some other kind would
 * drop the staff conditions over a way of writing, so such a kind is refused.
 */
export function isUnclearKind(kind: string): boolean {
  return kind.trim() === '' || (LIKE_STAFF.test(kind) && !STAFF_KINDS.includes(kind));
}

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
    /** `event`, `venue`, `staff`, …: only `staff` and `workplace` change what is asked. */
    readonly kind?: string;
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
  return kind === undefined || isStaffKind(kind);
}

/** The answer as given, evidence or not. */
export function said(facts: FactsFile, id: ConditionId): Answer {
  return facts.facts[id]?.value ?? 'unknown';
}
