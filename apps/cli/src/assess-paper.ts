import { assessmentReport, type Paper } from '@tenzij/dossier';
import { type Language, orThrow } from '@tenzij/kernel';
import {
  type Annotated,
  type Assessment,
  compareProposals,
  type NormLibrary,
  parseScenario,
  questionnaire,
} from '@tenzij/norms';

/** The report of facts from a file, which says nothing of the organisation or the place. */
export function assessmentPaper(
  assessment: Assessment,
  annotations: readonly Annotated[],
  library: NormLibrary,
  specimen: boolean,
  language: Language,
): Paper {
  const { facts, asOf, proposals } = assessment;
  return assessmentReport(
    {
      deployment: { organisation: null, place: null, specimen },
      assessment,
      questionnaire: orThrow(questionnaire(facts, library, asOf, { proposals })),
      comparison: orThrow(compareProposals(facts, library, asOf)),
      annotations,
      evidenceFiles: [],
    },
    language,
  );
}

/** A scenario says what to expect of it: an invented case, of which no report may pass for a real one. */
export function isInvented(text: string): boolean {
  return parseScenario(text, '').ok;
}
