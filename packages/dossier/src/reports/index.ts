export { assessmentReport } from './assessment/assessment-report.ts';
export type { AssessmentReportInput, EvidenceFile } from './assessment/input.ts';
export { type DossierReadmeInput, dossierReadme } from './dossier-readme.ts';
export { factsYaml } from './facts-yaml.ts';
export type { PermitSummaryInput } from './permit/input.ts';
export { permitSummary } from './permit/permit-summary.ts';
