export { type Annotated, type AnnotationVersion, annotate, annotationVersions } from './annotate.ts';
export {
  type Annotation,
  type AnnotationFile,
  type AnnotationKey,
  type AnnotationWeight,
  type DeploymentTerms,
  STORAGE_TERMS,
  type StorageTerm,
} from './annotation.ts';
export { type Assessment, type AssessOptions, assess, type RuntimeGuard } from './assess.ts';
export { NORMS_ERRORS, type NormsProblem, type Parsed } from './errors.ts';
export { type Answer, concernsStaff, type Fact, type FactsFile, isStaffKind } from './facts.ts';
export { CONDITION_IDS, type ConditionId, inModelOrder, type NoteId, VERDICTS, type Verdict } from './ids.ts';
export { type InventoryEntry, parseInventory } from './inventory.ts';
export type {
  Bilingual,
  Example,
  Guard,
  LawDocument,
  Norm,
  NormCondition,
  NormLibrary,
  Source,
  Stage,
} from './norm.ts';
export {
  compareDates,
  type DateComparison,
  type DatedNorm,
  datesOfChange,
  type NormDifference,
} from './norm-dates.ts';
export type { Note } from './notes.ts';
export {
  type ComparedVerdict,
  type ConditionDifference,
  compareProposals,
  type ProposalComparison,
  type Reading,
} from './proposals.ts';
export type { Derived, Effect, Helping, Question, QuestionExample, QuestionState } from './question.ts';
export {
  type Progress,
  type Questionnaire,
  type QuestionnaireOptions,
  questionnaire,
  type StageProgress,
} from './questionnaire.ts';
export { lineOfAsOf, parseFacts } from './read-facts.ts';
export { type LawFile, parseNorms } from './read-norms.ts';
export type { Reason } from './reasons.ts';
export { type NormVersion, type Receipt, verifyReceipt } from './receipt.ts';
export { listPresets, type Preset, parseScenario, type Scenario } from './scenario.ts';
export { type Norms, PROPOSALS, type Proposals, selectNorms } from './select-norms.ts';
export type { Because } from './skips.ts';
export { sourceText } from './sources.ts';
export type { Missing } from './standing.ts';
export type { Truth } from './truth.ts';
export { parseVariants, type Variant, type VariantSet } from './variants.ts';
export type { AssessedRoute } from './verdict.ts';
export { type Field, type Fields, YamlReader } from './yaml.ts';
