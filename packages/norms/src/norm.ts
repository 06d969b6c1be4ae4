import type { IsoDate, Language } from '@tenzij/kernel';
import type { AnnotationFile } from './annotation.ts';
import type { Answer } from './facts.ts';
import type { ConditionId, NoteId, Verdict } from './ids.ts';

export type Bilingual = Readonly<Record<Language, string>>;

export const STAGES = [
  'scope',
  'household',
  'biometric',
  'exception',
  'consent',
  'information',
  'public-interest',
  'gate',
  'practice',
  'register',
] as const;
export type Stage = (typeof STAGES)[number];

/** Where a condition comes from. `section` is a key of the document's sections; the rest is its own numbering. */
export interface Source {
  readonly document: string;
  readonly section?: string;
  readonly article?: string;
  readonly recital?: number;
  readonly paragraph?: number;
}

/** A condition that must be watched once a deployment runs. */
export interface Guard {
  readonly id: string;
  readonly text: Bilingual;
}

/** A case in words of our own, and whether the condition is met in it: its answer is then the one that helps. */
export interface Example {
  readonly text: Bilingual;
  readonly meets: boolean;
}

export interface NormCondition {
  readonly id: ConditionId;
  readonly stage: Stage;
  readonly kind: string;
  readonly question: Bilingual;
  /** Why it is asked and what it means. */
  readonly explanation: Bilingual;
  /** What meets it and what doesn't; empty where nothing needs showing. */
  readonly examples: readonly Example[];
  /** What to do so that the condition is met. */
  readonly change: Bilingual;
  readonly sources: readonly Source[];
  /** The answer that helps the deployment; absent where no answer does (S0.3, B4, B5, E0). */
  readonly helps?: 'yes' | 'no';
  /** The values it takes where these are not yes, no and unknown. */
  readonly answers?: readonly Answer[];
  /** The helping answer counts only with evidence. */
  readonly evidence: boolean;
  /** An open norm: the helping answer counts only when a person judged it; `staff`: only for staff. */
  readonly open: 'always' | 'staff' | 'never';
  /** `staff`: asked only where the people concerned are staff. */
  readonly asked: 'always' | 'staff';
  /** The helping answer counts only with a list of places. */
  readonly places: boolean;
  /** `no` is as good as `yes` when, with evidence, the item doesn't apply. */
  readonly mayNotApply: boolean;
  /** With this outcome, evidenced, the condition no longer stands in the way. */
  readonly outcome?: string;
  /** It holds only when these hold as well. */
  readonly parts: readonly ConditionId[];
  readonly guard?: Guard;
  /** A remark to make when the condition is met. */
  readonly warning?: NoteId;
}

/** One version of one norm: what one file holds. */
export interface Norm {
  readonly id: string;
  readonly title: Bilingual;
  /** First day on which it is applied. */
  readonly validFrom: IsoDate;
  /** Last day on which it is applied. */
  readonly validTo?: IsoDate;
  /** A proposal is applied when it is the stricter reading; the assessment says when it decides. */
  readonly status: 'in-force' | 'proposal';
  readonly conditions: readonly NormCondition[];
  readonly path: string;
  /** SHA-256 (hex) of the file. */
  readonly sha256: string;
}

export interface LawDocument {
  readonly title: Bilingual;
  readonly sections: Readonly<Record<string, Bilingual>>;
}

/** What a verdict is called and means, and what would change it where no list of reasons says that. */
export interface VerdictTexts {
  readonly title: Bilingual;
  readonly meaning: Bilingual;
  readonly change?: Bilingual;
}

/** All norms, of all dates, with the texts beside them. */
export interface NormLibrary {
  readonly norms: readonly Norm[];
  readonly documents: Readonly<Record<string, LawDocument>>;
  readonly verdicts: Readonly<Record<Verdict, VerdictTexts>>;
  readonly notes: Readonly<Record<NoteId, Bilingual>>;
  /** What other documents say, beside the norms; no verdict looks at it. */
  readonly annotations: readonly AnnotationFile[];
}
