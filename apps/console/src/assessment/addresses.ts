import type { QuestionView } from '@tenzij/contracts';
import type { Language } from '@tenzij/kernel';
import { caseHref } from '../route.ts';

/** The part of the page's address that leads to the outcome; every other is a question. */
export const OUTCOME = 'outcome';

export function questionHref(deployment: string, id: QuestionView['id']): string {
  return caseHref(deployment, 'assessment', id);
}

export function overviewHref(deployment: string): string {
  return caseHref(deployment, 'assessment');
}

export function outcomeHref(deployment: string): string {
  return caseHref(deployment, 'assessment', OUTCOME);
}

/** The assessment report, to read or as a PDF. */
export function assessmentReportUrl(deployment: string, kind: 'html' | 'pdf', language: Language): string {
  return `/api/deployments/${deployment}/assessment-report.${kind}?lang=${language}`;
}

/** The facts as the file that the command line assesses. */
export function factsFileUrl(deployment: string): string {
  return `/api/deployments/${deployment}/facts.yaml`;
}

/** What settles questions that nobody answers: a part of the case. */
export type SettledIn = 'notice' | 'dpia' | 'review' | 'register';

/** The part of a case that settles a question; `null` when the law does. */
export function settledIn(id: QuestionView['id']): SettledIn | null {
  if (id.startsWith('I')) return 'notice';
  const parts: Readonly<Record<string, SettledIn>> = { D1: 'dpia', D2: 'review', D3: 'dpia', R1: 'register' };
  return parts[id] ?? null;
}

/** Where that part is worked on. */
export function settledHref(deployment: string, part: SettledIn): string {
  return caseHref(deployment, part);
}
