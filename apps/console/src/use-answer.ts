import type { ApiRefusal } from '@tenzij/ui';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer } from './console-api.ts';

export interface Answered<T> {
  /** The newest answer; `null` until there is one. */
  readonly value: T | null;
  readonly problem: ApiRefusal | null;
  /** Asks again, and keeps what there is until the answer comes. */
  readonly reload: () => Promise<void>;
}

/** What the server answers to a question that stays the same; `ask` has to be one function as long as it does. */
export function useAnswer<T>(ask: () => Answer<T>, onRefused: () => void): Answered<T> {
  const [value, setValue] = useState<T | null>(null);
  const [problem, setProblem] = useState<ApiRefusal | null>(null);
  const refused = useRef(onRefused);
  refused.current = onRefused;
  const newest = useRef(0);
  const reload = useCallback(async () => {
    newest.current += 1;
    const mine = newest.current;
    const answer = await ask();
    // An answer that was overtaken by a later one says how things were.
    if (mine !== newest.current) return;
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) setValue(answer.value);
    else refused.current();
  }, [ask]);
  useEffect(() => {
    void reload();
  }, [reload]);
  return { value, problem, reload };
}
