import type { RegisterView } from '@tenzij/contracts';
import type { ApiRefusal } from '@tenzij/ui';
import { useCallback, useEffect, useState } from 'react';
import type { ConsoleApi } from '../console-api.ts';

export interface UsedRegister {
  readonly view: RegisterView | null;
  readonly problem: ApiRefusal | null;
  readonly refresh: () => void;
}

/** What the register says of a deployment, or would say: asked for at once and whenever `refresh` is called. */
export function useRegister(
  api: Pick<ConsoleApi, 'register'>,
  deployment: string,
  onRefused: () => void,
): UsedRegister {
  const [view, setView] = useState<RegisterView | null>(null);
  const [problem, setProblem] = useState<ApiRefusal | null>(null);
  const refresh = useCallback(async () => {
    const answer = await api.register(deployment);
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) setView(answer.value);
    else onRefused();
  }, [api, deployment, onRefused]);
  useEffect(() => {
    void refresh();
  }, [refresh]);
  return { view, problem, refresh: () => void refresh() };
}
