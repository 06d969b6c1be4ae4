import type { Result } from '@tenzij/kernel';
import type { ApiRefusal } from '@tenzij/ui';
import { useCallback, useEffect, useRef, useState } from 'react';

export interface Work {
  /** What is being done, by its name; `null` for nothing. */
  readonly busy: string | null;
  readonly problem: ApiRefusal | null;
  /** Does one thing at a time, and gives what came of it to `then`, unless the screen is gone. */
  do<T>(name: string, work: () => Promise<Result<T, ApiRefusal>>, then: (value: T) => void): void;
  /** Forgets what went wrong. */
  clear(): void;
}

/** One thing at a time, with what went wrong in words. `onRefused` finds out whether we are still signed in. */
export function useWork(onRefused: () => void): Work {
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<ApiRefusal | null>(null);
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  const doing = useRef(false);
  const work = useCallback<Work['do']>(
    (name, ask, then) => {
      if (doing.current) return;
      doing.current = true;
      setBusy(name);
      setProblem(null);
      void ask().then((answer) => {
        doing.current = false;
        if (!here.current) return;
        setBusy(null);
        if (answer.ok) return then(answer.value);
        setProblem(answer.problem);
        onRefused();
      });
    },
    [onRefused],
  );
  return { busy, problem, do: work, clear: useCallback(() => setProblem(null), []) };
}
