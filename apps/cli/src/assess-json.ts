import type { Language } from '@tenzij/kernel';
import type { Annotated, Assessment, NormLibrary, Note, Reason } from '@tenzij/norms';
import { sourceText } from '@tenzij/norms';
import { annotationsAsJson } from './assess-annotations.ts';

/**
 * `{verdict, failing, unknown, guards, receipt, …}`, in which `failing` and `unknown` are lists of ids and
 * each guard has the id of its condition. Texts are in the language asked for.
 */
export function assessmentAsJson(
  assessment: Assessment,
  annotations: readonly Annotated[],
  library: NormLibrary,
  language: Language,
): string {
  const { verdict, route, asOf, decidedBy, decisive, failing, unknown, guards, notes, receipt } = assessment;
  const withStatus = (status: string, reasons: readonly Reason[]) =>
    reasons.map((reason) => ({ status, ...reasonAsJson(reason, library, language) }));
  const report = {
    verdict,
    failing: failing.map(({ id }) => id),
    unknown: unknown.map(({ id }) => id),
    guards: guards.map(({ id, condition, text }) => ({ id: condition, guard: id, text: text[language] })),
    receipt,
    asOf,
    kind: assessment.facts.deployment.kind ?? null,
    route,
    decidedBy,
    title: assessment.title[language],
    meaning: assessment.meaning[language],
    change: assessment.change?.[language] ?? null,
    reasons: [
      ...withStatus('decisive', decisive),
      ...withStatus('failing', failing),
      ...withStatus('unknown', unknown),
    ],
    notes: notes.map((note) => noteAsJson(note, library, language)),
    proposals: assessment.proposals,
    proposalDifference: assessment.proposalDifference ?? null,
    annotations: annotationsAsJson(annotations, language),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function reasonAsJson(reason: Reason, library: NormLibrary, language: Language) {
  return {
    id: reason.id,
    stage: reason.stage,
    answer: reason.answer,
    missing: reason.missing,
    question: reason.question[language],
    explanation: reason.explanation[language],
    change: reason.change[language],
    sources: sourcesOf(reason, library, language),
  };
}

function noteAsJson({ id, conditions, text, about }: Note, library: NormLibrary, language: Language) {
  const details = about.map((reason) => ({
    id: reason.id,
    answer: reason.answer,
    missing: reason.missing,
    question: reason.question[language],
    sources: sourcesOf(reason, library, language),
  }));
  const sources = [...new Set(details.flatMap((detail) => detail.sources))];
  return { id, conditions, text: text[language], sources, about: details };
}

function sourcesOf({ sources }: Reason, library: NormLibrary, language: Language): readonly string[] {
  return sources.map((source) => sourceText(source, library, language));
}
