import { Busy, Button, Heading, Paragraph, ProblemNotice } from '@tenzij/ui';
import { useCallback } from 'react';
import type { CasePageProps } from '../case/case-page.ts';
import { useAnswer } from '../use-answer.ts';
import { useConsoleText } from '../use-console.ts';
import { Blocking } from './blocking.tsx';
import { NewsList } from './news-list.tsx';
import { OverallAdvice } from './overall-advice.tsx';
import { ReviewParts } from './review-parts.tsx';
import { ThreadSection } from './review-thread.tsx';
import { type UsedReview, useReview } from './use-review.ts';
import { WaitingList } from './waiting-list.tsx';

/** The DPO's desk for a case: what stops it, what waits, what changed, and what was said of every part. */
export function ReviewPage({ api, view, person, refresh, onRefused }: CasePageProps) {
  const t = useConsoleText();
  const loaded = useReview(api, view.id, onRefused);
  const askDpia = useCallback(() => api.dpia(view.id), [api, view.id]);
  const dpia = useAnswer(askDpia, onRefused);
  const askDocuments = useCallback(() => api.documents(view.id), [api, view.id]);
  const documents = useAnswer(askDocuments, onRefused);
  const add: UsedReview['add'] = async (draft) => {
    const refused = await loaded.add(draft);
    if (refused) return refused;
    void dpia.reload();
    refresh();
    return null;
  };
  const review: UsedReview = { ...loaded, add };
  const problem = loaded.problem ?? dpia.problem ?? documents.problem;
  const again = () => {
    void loaded.reload();
    void dpia.reload();
    void documents.reload();
  };
  return (
    <div className="review">
      <Heading level={1}>{t('review.title')}</Heading>
      <Paragraph purpose="lead">{t('review.lead')}</Paragraph>
      {problem && (
        <ProblemNotice problem={problem}>
          <Button onClick={again}>{t('app.try-again')}</Button>
        </ProblemNotice>
      )}
      {loaded.value === null || dpia.value === null || documents.value === null ? (
        !problem && <Busy label={t('app.loading')} />
      ) : (
        <>
          <Blocking
            deployment={view.id}
            review={review}
            dpia={dpia.value}
            person={person}
            running={view.clearance?.state === 'in-force'}
          />
          <WaitingList deployment={view.id} review={loaded.value} role={person.role} />
          <NewsList
            deployment={view.id}
            person={person}
            sources={{
              documents: documents.value.documents,
              entries: loaded.value.entries,
              version: dpia.value.version,
            }}
            dpia={dpia.value}
          />
          <OverallAdvice review={review} person={person} />
          <ThreadSection
            review={review}
            person={person}
            target="overall"
            heading={t('review.overall-thread')}
            without={loaded.value.overall}
          />
          <ReviewParts deployment={view.id} review={loaded.value} dpia={dpia.value} />
        </>
      )}
    </div>
  );
}
