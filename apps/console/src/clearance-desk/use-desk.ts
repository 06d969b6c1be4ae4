import type { ClearanceDesk } from '@tenzij/contracts';
import type { ApiRefusal } from '@tenzij/ui';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ConsoleApi } from '../console-api.ts';
import { browserPage, startRefreshing } from '../refresher.ts';

/** How long the page rests before it asks again whether the other one signed. */
const EVERY_SECONDS = 15;

export interface UsedDesk {
  readonly desk: ClearanceDesk | null;
  readonly problem: ApiRefusal | null;
  readonly reload: () => Promise<void>;
}

/** What is to be signed and what stands in the way: at once, while it is looked at, and on request. */
export function useDesk(api: ConsoleApi, id: string, onRefused: () => void): UsedDesk {
  const [desk, setDesk] = useState<ClearanceDesk | null>(null);
  const [problem, setProblem] = useState<ApiRefusal | null>(null);
  const newest = useRef(0);
  const load = useCallback(
    async (signal?: AbortSignal) => {
      newest.current += 1;
      const mine = newest.current;
      const answer = await api.clearanceDesk(id);
      if (signal?.aborted || mine !== newest.current) return;
      setProblem(answer.ok ? null : answer.problem);
      if (answer.ok) setDesk(answer.value);
      else onRefused();
    },
    [api, id, onRefused],
  );
  useEffect(() => startRefreshing({ load, everyMs: EVERY_SECONDS * 1000, page: browserPage }), [load]);
  const reload = useCallback(() => load(), [load]);
  return { desk, problem, reload };
}
