export { asFacts, derivedFacts, entrySha256 } from './derived-facts.ts';
export {
  type CurrentTerms,
  DERIVED_CONDITIONS,
  type DerivedConditionId,
  type DerivedFact,
  type DerivedFactsInput,
  type Held,
} from './derived-types.ts';
export {
  DPIA_DOCUMENT_KEYS,
  type DpiaDocuments,
  dpiaDocumentSchema,
  dpiaDocuments,
  JudgementBody,
  NO_DPIA_DOCUMENTS,
  OwnMeasure,
  ResidualJudgement,
  RiskBody,
  RiskEstimate,
  SectionBody,
} from './documents.ts';
export { dpiaPaper, draftDpiaPaper } from './dpia-paper.ts';
export { dpiaView } from './dpia-view.ts';
export { fillDpia } from './fill/fill-dpia.ts';
export { dpiaSha256, type FinishDpia, finishDpia, planSha256, readDpiaVersion } from './finish.ts';
export type {
  DpiaEvaluation,
  DpiaInput,
  DpiaMeasured,
  DpiaMeasuredWait,
  DpiaModel,
  DpiaNotice,
  DpiaWait,
  DpiaWaiting,
  MeasuredRate,
} from './input.ts';
export { MEASURES, type Measure, type MeasureProof, measure, measuresFor } from './measure-catalogue.ts';
export { DPIA_RISKS } from './risk-catalogue.ts';
export { dpiaSection } from './section-catalogue.ts';
export {
  DPIA_SECTION_IDS,
  type DpiaSectionId,
  FIXED_RISK_IDS,
  type FixedRiskId,
  isDpiaSectionId,
  isFixedRiskId,
  isRiskId,
  MEASURE_IDS,
  type MeasureId,
} from './section-ids.ts';
export { isStale, type StaleTerm } from './stale.ts';
export {
  DpiaTerms,
  DpiaVersion,
  type DpiaVersionContent,
  type DpiaVersionRisk,
} from './version-types.ts';
export {
  DPIA_LACKS,
  type DpiaLack,
  type DpiaLackId,
  type DpiaRemark,
  type DpiaRisk,
  type DpiaSection,
  type DpiaStanding,
  type DpiaView,
  type FilledSection,
  type RiskView,
  type SectionView,
} from './view-types.ts';
export { LEVEL_WORDS, LEVELS, Level } from './words.ts';
