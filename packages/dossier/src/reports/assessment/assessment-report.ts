import type { Language } from '@tenzij/kernel';
import type { Block, Paper } from '../../paper/paper.ts';
import { longDate } from '../write.ts';
import { annotationsChapter } from './annotations.ts';
import { evidenceChapter, numberEvidence } from './evidence.ts';
import { factsChapter, judgementsChapter, notesChapter } from './facts.ts';
import type { AssessmentReportInput, Report } from './input.ts';
import { normsChapter } from './norms.ts';
import { guardsChapter, openPointsChapter } from './open-points.ts';
import { reasonsChapter } from './reasons.ts';
import { appendix, recomputeChapter } from './recompute.ts';
import { REPORT_TEXTS } from './texts.ts';
import { aboutChapter, verdictChapter } from './verdict.ts';

/** In the order of reading: what comes out, what is open, why, on what, and how to check it. */
const CHAPTERS: readonly ((report: Report) => readonly Block[])[] = [
  verdictChapter,
  aboutChapter,
  openPointsChapter,
  guardsChapter,
  reasonsChapter,
  judgementsChapter,
  factsChapter,
  evidenceChapter,
  notesChapter,
  normsChapter,
  annotationsChapter,
  recomputeChapter,
  appendix,
];

/**
 * The report of an assessment (*toetsingsrapport*). It says which conditions the facts given meet, never that
 * a use is all right in law. The same input gives the same paper.
 */
export function assessmentReport(input: AssessmentReportInput, language: Language): Paper {
  const texts = REPORT_TEXTS[language];
  const { facts, asOf } = input.assessment;
  const report = { ...input, language, texts, evidence: numberEvidence(facts, input.evidenceFiles) };
  return {
    language,
    title: texts.title,
    subtitle: texts.subtitle(
      facts.deployment.name ?? texts.unnamed,
      input.deployment.organisation,
      longDate(asOf, language),
    ),
    specimen: input.deployment.specimen,
    blocks: CHAPTERS.flatMap((chapter) => chapter(report)),
  };
}
