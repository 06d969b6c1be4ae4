import { type LanePlan, NINE_AND_ONE, readLanePlan } from '@tenzij/lanes';
import { describe, expect, it } from 'vitest';
import { type Beside, createPlanner, type PlannerMessage } from './planner.ts';

function plan(): LanePlan {
  const read = readLanePlan(NINE_AND_ONE);
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}

/** A worker whose answers the test gives. */
function scripted() {
  const started: { tell(message: PlannerMessage): void; fail(): void; ended: boolean }[] = [];
  const start = (): Beside => {
    const listeners: Record<string, (event: { data: PlannerMessage }) => void> = {};
    const one = {
      tell: (data: PlannerMessage) => listeners.message?.({ data }),
      fail: () => listeners.error?.({ data: { kind: 'progress', share: 0 } }),
      ended: false,
    };
    started.push(one);
    return {
      postMessage: () => {},
      terminate: () => {
        one.ended = true;
      },
      addEventListener: (kind: string, listener: (event: { data: PlannerMessage }) => void) => {
        listeners[kind] = listener;
      },
    };
  };
  return { started, planner: createPlanner(start) };
}

describe('the planner', () => {
  it('says how far it is, and can be stopped', () => {
    const { started, planner } = scripted();
    planner.plan(plan());
    started[0]?.tell({ kind: 'progress', share: 0.4 });
    expect(planner.state.get()).toEqual({ is: 'working', share: 0.4 });
    planner.stop();
    expect(planner.state.get()).toEqual({ is: 'stopped' });
    expect(started[0]?.ended).toBe(true);
    started[0]?.tell({ kind: 'progress', share: 0.5 });
    expect(planner.state.get()).toEqual({ is: 'stopped' });
  });

  it('drops what it was at when it gets another plan', () => {
    const { started, planner } = scripted();
    planner.plan(plan());
    planner.plan(plan());
    expect(started.map(({ ended }) => ended)).toEqual([true, false]);
    started[0]?.fail();
    started[0]?.tell({ kind: 'progress', share: 0.9 });
    expect(planner.state.get()).toEqual({ is: 'working', share: 0 });
  });

  it('says so when the worker fails', () => {
    const { started, planner } = scripted();
    planner.plan(plan());
    started[0]?.fail();
    expect(planner.state.get()).toEqual({ is: 'failed' });
    expect(started[0]?.ended).toBe(true);
  });
});
