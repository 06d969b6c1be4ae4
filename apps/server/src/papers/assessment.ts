import { type AssessmentReportInput, assessmentReport, factsYaml, type Paper } from '@tenzij/dossier';
import { type Language, orThrow, type Storage } from '@tenzij/kernel';
import { type Assessment, annotate, compareProposals, questionnaire } from '@tenzij/norms';
import { findDeployment, listEvidenceFiles, type Scope } from '@tenzij/store-sql';
import type { AssessedCase } from '../cases/assess-case.ts';
import type { CaseFile } from '../cases/case-file.ts';
import type { Context } from '../context.ts';
import { asDraft } from './draft.ts';

/** The report of how the facts stand now; a draft when they aren't the facts of a clearance that stands. */
export async function assessmentPaper(
  context: Context,
  scope: Scope,
  assessed: AssessedCase,
  language: Language,
): Promise<Paper> {
  const { assessment, file, terms, derived } = assessed;
  const library = await context.library();
  const { facts, asOf, proposals } = assessment;
  const paper = assessmentReport(
    {
      ...(await surroundings(context, scope, file.row, assessment, terms.plan?.storage ?? null)),
      questionnaire: orThrow(questionnaire(facts, library, asOf, { derived, proposals })),
    },
    language,
  );
  return (await isCleared(context, scope, assessed)) ? paper : asDraft(paper);
}

/** The report of the facts that a clearance was signed over. */
export async function clearedAssessmentPaper(
  context: Context,
  scope: Scope,
  about: Pick<CaseFile['row'], 'organisationName' | 'specimen' | 'event'>,
  assessment: Assessment,
  storage: Storage,
): Promise<(language: Language) => Paper> {
  const { facts, asOf, proposals } = assessment;
  const input = {
    ...(await surroundings(context, scope, about, assessment, storage)),
    questionnaire: orThrow(questionnaire(facts, await context.library(), asOf, { proposals })),
  };
  return (language) => assessmentReport(input, language);
}

async function surroundings(
  context: Context,
  scope: Scope,
  { organisationName, specimen, event }: Pick<CaseFile['row'], 'organisationName' | 'specimen' | 'event'>,
  assessment: Assessment,
  storage: Storage | null,
): Promise<Omit<AssessmentReportInput, 'questionnaire'>> {
  const library = await context.library();
  const { facts, asOf } = assessment;
  const files = await listEvidenceFiles(context.db, scope);
  return {
    deployment: { organisation: organisationName, place: event.place, specimen },
    assessment,
    comparison: orThrow(compareProposals(facts, library, asOf)),
    annotations: annotate(facts, storage ? { storage } : {}, library, asOf),
    evidenceFiles: files.map(({ name, sha256, size }) => ({ name, sha256, size })),
  };
}

/** Whether these are the facts, but for the date, that a clearance which nothing ended was signed over. */
async function isCleared({ db }: Context, scope: Scope, { facts }: AssessedCase): Promise<boolean> {
  const row = await findDeployment(db, scope);
  if (!row?.clearance || (row.clearanceState !== 'in-force' && row.clearanceState !== 'paused')) return false;
  const then = { ...facts, deployment: { ...facts.deployment, asOf: row.asOf } };
  return factsYaml(then) === row.facts;
}
