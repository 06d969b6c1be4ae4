import type { DeploymentView } from '@tenzij/contracts';
import type { Clock, EpochSeconds } from '@tenzij/kernel';
import type { ApiRefusal } from '@tenzij/ui';
import type { ConsoleApi } from './console-api.ts';
import { createStore, type Store } from './store.ts';

/** The last figures we got, when that was, and what stood in the way of newer ones. */
export interface Feed {
  readonly last: { readonly view: DeploymentView; readonly at: EpochSeconds } | null;
  readonly problem: ApiRefusal | null;
}

export interface DeploymentFeed {
  readonly state: Store<Feed>;
  /** Fetches once; an answer that comes after the signal aborted changes nothing. */
  load(signal: AbortSignal): Promise<void>;
}

export function createDeploymentFeed(
  api: Pick<ConsoleApi, 'deployment'>,
  id: string,
  now: Clock,
  onRefused: () => void,
): DeploymentFeed {
  const state = createStore<Feed>({ last: null, problem: null });
  return {
    state,
    load: async (signal) => {
      const answer = await api.deployment(id);
      if (signal.aborted) return;
      if (answer.ok) return state.set({ last: { view: answer.value, at: now() }, problem: null });
      state.set({ last: state.get().last, problem: answer.problem });
      onRefused();
    },
  };
}
