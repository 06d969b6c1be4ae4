import type { QueueObservation } from '@tenzij/contracts';
import { type Api, Nothing } from '@tenzij/ui';
import type { Answer } from '../console-api.ts';

/** How the server hears what crew saw at the tails of the queues. */
export interface TapsApi {
  /** `clock`: what this device's clock says, epoch seconds. */
  observeQueues(
    deployment: string,
    observations: readonly QueueObservation[],
    clock: number,
  ): Answer<undefined>;
  /** Takes an observation back, also one that is yet to come in. */
  takeBackObservation(deployment: string, id: string): Answer<undefined>;
}

export function createTapsApi(api: Api): TapsApi {
  const of = (deployment: string) => `/api/deployments/${deployment}/queues/observations`;
  return {
    observeQueues: (deployment, observations, clock) =>
      api.post(of(deployment), { observations, clock }, Nothing),
    takeBackObservation: (deployment, id) => api.remove(`${of(deployment)}/${id}`, Nothing),
  };
}
