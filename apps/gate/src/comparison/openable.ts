import type { Openable } from '../running/openable.ts';
import type { Comparison, ComparisonState } from './comparison.ts';

type Screen = ReturnType<Openable['get']>['screen'];

/** What its crew may be at between two people is on the desk's own screens. */
const CLOSED = { name: 'closed' } as const;
/** Where nobody is before the desk, and where it can't be used: as gates of any kind call it. */
const NAMES: Partial<Record<ComparisonState['screen'], string>> = { idle: 'ready', off: 'problem' };

/** The desk as what keeps gates open knows them. */
export function openableOf(comparison: Comparison): Openable {
  let screen = screenOf(comparison.get());
  return {
    get() {
      const next = screenOf(comparison.get());
      if (next.name !== screen.name || next.problem !== screen.problem) screen = next;
      return { screen, desk: CLOSED };
    },
    subscribe: comparison.subscribe,
    start: comparison.open,
    close: comparison.close,
    fail: comparison.fail,
  };
}

function screenOf({ screen, problem }: ComparisonState): Screen {
  const name = NAMES[screen] ?? screen;
  return problem === null ? { name } : { name, problem };
}
