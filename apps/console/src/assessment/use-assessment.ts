import type { AssessmentView } from '@tenzij/contracts';
import type { ApiRefusal } from '@tenzij/ui';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ConsoleApi, Proposals } from '../console-api.ts';
import { type Change, changeBetween } from './hindrances.ts';

export interface UsedAssessment {
  readonly view: AssessmentView | null;
  readonly problem: ApiRefusal | null;
  /** What the last answer that was saved did; `null` before one was. */
  readonly change: Change | null;
  /** Asks how it stands now; `null` when that was refused. `afterAnswer` also tells what changed. */
  readonly load: (afterAnswer?: boolean) => Promise<AssessmentView | null>;
}

/** The assessment as it is now, asked for at once and again after every answer. */
export function useAssessment(
  api: Pick<ConsoleApi, 'assessment'>,
  deployment: string,
  proposals: Proposals,
  onRefused: () => void,
): UsedAssessment {
  const [view, setView] = useState<AssessmentView | null>(null);
  const [problem, setProblem] = useState<ApiRefusal | null>(null);
  const [change, setChange] = useState<Change | null>(null);
  const known = useRef<AssessmentView | null>(null);
  const load = useCallback(
    async (afterAnswer = false) => {
      const answer = await api.assessment(deployment, proposals);
      setProblem(answer.ok ? null : answer.problem);
      if (!answer.ok) {
        onRefused();
        return null;
      }
      const before = known.current;
      if (afterAnswer && before) setChange(changeBetween(before, answer.value));
      known.current = answer.value;
      setView(answer.value);
      return answer.value;
    },
    [api, deployment, proposals, onRefused],
  );
  useEffect(() => {
    void load();
  }, [load]);
  return { view, problem, change, load };
}
