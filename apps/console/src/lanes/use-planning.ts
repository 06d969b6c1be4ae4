import type { LanePlan } from '@tenzij/lanes';
import { readLanePlan } from '@tenzij/lanes';
import { useLanguage } from '@tenzij/ui';
import { useEffect, useMemo, useRef, useState } from 'react';
import { sameValue } from '../case/documents/fields-of.ts';
import { useConsoleText, useStore } from '../use-console.ts';
import { draftOf, fileOf, type LanesDraft, shifted } from './lanes-draft.ts';
import { faultsOf, type PlanFault } from './plan-fault.ts';
import { createPlanner, type PlannerState } from './planner.ts';

export interface Planning {
  readonly draft: LanesDraft;
  /** Whether anything may be wrong with it is said only after somebody asked for something of it. */
  readonly faults: readonly PlanFault[];
  readonly state: PlannerState;
  /** What is shown was worked out from another plan than the one in the form. */
  readonly outdated: boolean;
  /** Reads the plan out of the form; `null` when it can't be, which is then said. */
  check(): LanePlan | null;
  /** Works the plan out. False when something is wrong with it. */
  work(): boolean;
  /** Works out another one: that of an example, or of a file. */
  workOut(file: unknown): void;
  stop(): void;
}

/** A plan file on the screen, and what it comes to. */
export function usePlanning(file: unknown): Planning {
  const t = useConsoleText();
  const { language } = useLanguage();
  const planner = useMemo(() => createPlanner(), []);
  useEffect(() => () => planner.stop(), [planner]);
  const state = useStore(planner.state);
  const [checked, setChecked] = useState(false);
  const worked = useRef<unknown>(null);
  const draft = useMemo(() => draftOf(file), [file]);
  const current = useMemo(() => fileOf(shifted(draft)), [draft]);
  const read = useMemo(() => readLanePlan(current), [current]);
  const plan = (wanted: LanePlan, of: unknown) => {
    worked.current = of;
    planner.plan(wanted);
  };
  const check = () => {
    setChecked(true);
    return read.ok ? read.value : null;
  };
  return {
    draft,
    faults: checked && !read.ok ? faultsOf(current, read.problem, t, language) : [],
    state,
    outdated: worked.current !== null && !sameValue(worked.current, current),
    check,
    work: () => {
      const wanted = check();
      if (wanted) plan(wanted, current);
      return wanted !== null;
    },
    workOut: (other) => {
      const wanted = readLanePlan(other);
      if (wanted.ok) plan(wanted.value, fileOf(shifted(draftOf(other))));
    },
    stop: planner.stop,
  };
}
