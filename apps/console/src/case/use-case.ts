import type { CaseView } from '@tenzij/contracts';
import type { ApiRefusal } from '@tenzij/ui';
import { useCallback, useEffect, useState } from 'react';
import type { ConsoleApi } from '../console-api.ts';
import { browserPage, startRefreshing } from '../refresher.ts';

/** How long a page rests before it asks again what others did. */
const EVERY_SECONDS = 15;

export interface UsedCase {
  readonly view: CaseView | null;
  readonly problem: ApiRefusal | null;
  readonly refresh: () => void;
}

/** How a case stands: asked for at once, while the page is looked at, and whenever `refresh` is called. */
export function useCase(api: ConsoleApi, id: string, onRefused: () => void): UsedCase {
  const [view, setView] = useState<CaseView | null>(null);
  const [problem, setProblem] = useState<ApiRefusal | null>(null);
  const load = useCallback(
    async (signal?: AbortSignal) => {
      const answer = await api.caseView(id);
      if (signal?.aborted) return;
      setProblem(answer.ok ? null : answer.problem);
      if (answer.ok) setView(answer.value);
      else onRefused();
    },
    [api, id, onRefused],
  );
  useEffect(() => startRefreshing({ load, everyMs: EVERY_SECONDS * 1000, page: browserPage }), [load]);
  const refresh = useCallback(() => void load(), [load]);
  return { view, problem, refresh };
}
