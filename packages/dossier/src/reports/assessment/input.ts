import type { Language } from '@tenzij/kernel';
import type { Annotated, Assessment, ProposalComparison, Questionnaire } from '@tenzij/norms';
import type { NumberedEvidence } from './evidence.ts';
import type { ReportTexts } from './texts.ts';

/** A file that was given as evidence. */
export interface EvidenceFile {
  readonly name: string;
  /** Hexadecimal. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

/** All that an assessment report is made of; of the same facts, norms and date throughout. */
export interface AssessmentReportInput {
  readonly deployment: {
    readonly organisation: string | null;
    /** Where and when, as people say it. */
    readonly place: string | null;
    readonly specimen: boolean;
  };
  readonly assessment: Assessment;
  readonly questionnaire: Questionnaire;
  readonly comparison: ProposalComparison;
  readonly annotations: readonly Annotated[];
  /** Evidence in the facts that has the name of a file is shown with its hash. */
  readonly evidenceFiles: readonly EvidenceFile[];
}

/** The input with what every chapter needs beside it. */
export interface Report extends AssessmentReportInput {
  readonly language: Language;
  readonly texts: ReportTexts;
  readonly evidence: readonly NumberedEvidence[];
}
