import type { CaseView } from '@tenzij/contracts';
import type { ApiRefusal } from '@tenzij/ui';
import { useCallback, useEffect, useState } from 'react';
import type { ConsoleApi } from '../console-api.ts';

export interface UsedCase {
  readonly view: CaseView | null;
  readonly problem: ApiRefusal | null;
  readonly refresh: () => void;
}

/** How a case stands: asked for at once, when the page is looked at again, and whenever `refresh` is called. */
export function useCase(api: ConsoleApi, id: string, onRefused: () => void): UsedCase {
  const [view, setView] = useState<CaseView | null>(null);
  const [problem, setProblem] = useState<ApiRefusal | null>(null);
  const refresh = useCallback(async () => {
    const answer = await api.caseView(id);
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) setView(answer.value);
    else onRefused();
  }, [api, id, onRefused]);
  useEffect(() => {
    void refresh();
    const lookedAt = () => {
      if (document.visibilityState === 'visible') void refresh();
    };
    document.addEventListener('visibilitychange', lookedAt);
    return () => document.removeEventListener('visibilitychange', lookedAt);
  }, [refresh]);
  return { view, problem, refresh: () => void refresh() };
}
