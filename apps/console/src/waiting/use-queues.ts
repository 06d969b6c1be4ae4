import type { QueuesNow } from '@tenzij/contracts';
import type { EpochSeconds } from '@tenzij/kernel';
import type { ApiRefusal } from '@tenzij/ui';
import { useCallback, useEffect, useRef, useState } from 'react';
import { browserPage, startRefreshing } from '../refresher.ts';
import type { QueuesApi } from './queues-api.ts';

/** The server looks at the queues as often. */
const QUEUES_SECONDS = 10;

export interface FollowedQueues {
  /** The newest figures, and of when they are by the server's clock; `null` until there are any. */
  readonly last: { readonly now: QueuesNow; readonly at: EpochSeconds } | null;
  /** What stands in the way of newer ones. */
  readonly problem: ApiRefusal | null;
  /** Asks at once, and goes on from there. */
  again(): void;
}

/** The queues of a deployment, kept up to date while the page is visible. */
export function useQueues(
  api: Pick<QueuesApi, 'queues'>,
  deployment: string,
  onRefused: () => void,
): FollowedQueues {
  const [last, setLast] = useState<FollowedQueues['last']>(null);
  const [problem, setProblem] = useState<ApiRefusal | null>(null);
  const [attempt, setAttempt] = useState(0);
  const refused = useRef(onRefused);
  refused.current = onRefused;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt starts it again
  useEffect(() => {
    const load = async (signal: AbortSignal) => {
      const answer = await api.queues(deployment);
      if (signal.aborted) return;
      setProblem(answer.ok ? null : answer.problem);
      if (answer.ok) setLast({ now: answer.value, at: Date.parse(answer.value.at) / 1000 });
      else refused.current();
    };
    return startRefreshing({ load, everyMs: QUEUES_SECONDS * 1000, page: browserPage });
  }, [api, deployment, attempt]);
  const again = useCallback(() => setAttempt((count) => count + 1), []);
  return { last, problem, again };
}
