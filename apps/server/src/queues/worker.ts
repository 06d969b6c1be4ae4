import { clearedScopes } from '@tenzij/store-sql';
import type { Context } from '../context.ts';
import { logProblem } from '../http/logging.ts';
import { rest } from '../rest.ts';
import { holdParity } from './hold-parity.ts';
import { LOOK_SECONDS } from './rule.ts';

/** Doors open at most so long before the event begins by its papers. */
export const DOORS_SECONDS = 12 * 3600;

export interface ParityWorker {
  stop(): Promise<void>;
}

/** Holds every deployment whose event goes on to its rule about waiting times, for as long as the server runs. */
export function startParity(context: Context, everyMs = LOOK_SECONDS * 1000): ParityWorker {
  const ending = new AbortController();
  const running = lookOn(context, everyMs, ending.signal);
  return {
    stop: () => {
      ending.abort();
      return running;
    },
  };
}

async function lookOn(context: Context, everyMs: number, ending: AbortSignal): Promise<void> {
  while (!ending.aborted) {
    // The database may be back the next time.
    await holdAll(context, ending).catch(() => logProblem(context, 'server.parity-not-held'));
    await rest(everyMs, ending);
  }
}

/** Looks at every deployment once. What goes wrong with one of them holds up no other. */
export async function holdAll(context: Context, ending?: AbortSignal): Promise<void> {
  const now = context.clock();
  for (const scope of await clearedScopes(context.db, { from: now, until: now + DOORS_SECONDS })) {
    if (ending?.aborted) return;
    await holdParity(context, scope).catch(() =>
      logProblem(context, 'server.parity-not-held', { deployment: scope.deployment }),
    );
  }
}
