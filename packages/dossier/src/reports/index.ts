export { assessmentReport } from './assessment/assessment-report.ts';
export type { AssessmentReportInput, EvidenceFile } from './assessment/input.ts';
export { factsYaml } from './facts-yaml.ts';
