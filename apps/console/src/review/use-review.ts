import type { ReviewView } from '@tenzij/contracts';
import type { ApiRefusal } from '@tenzij/ui';
import { useCallback } from 'react';
import type { ConsoleApi } from '../console-api.ts';
import { type Answered, useAnswer } from '../use-answer.ts';

type EntryDraft = Parameters<ConsoleApi['addReviewEntry']>[1];

export interface UsedReview extends Answered<ReviewView> {
  /** Adds an entry; answers why it couldn't be, or `null` when it was. */
  readonly add: (draft: EntryDraft) => Promise<ApiRefusal | null>;
}

/** What was said about a case, and how to say more. */
export function useReview(
  api: Pick<ConsoleApi, 'review' | 'addReviewEntry'>,
  deployment: string,
  onRefused: () => void,
): UsedReview {
  const ask = useCallback(() => api.review(deployment), [api, deployment]);
  const answered = useAnswer(ask, onRefused);
  const { reload } = answered;
  const add = useCallback(
    async (draft: EntryDraft) => {
      const answer = await api.addReviewEntry(deployment, draft);
      if (!answer.ok) return answer.problem;
      await reload();
      return null;
    },
    [api, deployment, reload],
  );
  return { ...answered, add };
}
