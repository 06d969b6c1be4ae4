import { Alert, ProblemNotice } from '@tenzij/ui';
import { PAGE_ERRORS } from '../errors.ts';
import { useTexts } from '../texts/use-texts.ts';
import { useJourney } from './journey-context.ts';

/** What there is to say about what just happened: the last press failed, or something to know. */
export function News() {
  const { problem, remark } = useJourney();
  const t = useTexts();
  if (problem) return <ProblemNotice problem={problem} catalogue={PAGE_ERRORS} tone="warning" />;
  return remark && <Alert tone="info" title={t(`remark.${remark}`)} live />;
}
