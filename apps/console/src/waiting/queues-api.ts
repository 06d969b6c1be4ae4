import { type GateLaneChange, QueuesNow } from '@tenzij/contracts';
import { type Api, Nothing } from '@tenzij/ui';
import type { Answer } from '../console-api.ts';

/** What the console asks the server about the queues at the gates. */
export interface QueuesApi {
  /** How long people wait now, and what the signed rule makes of it. */
  queues(deployment: string): Answer<QueuesNow>;
  /** Makes a gate a lane of that kind; the same again changes nothing. */
  setGateLane(deployment: string, gate: string, change: GateLaneChange): Answer<undefined>;
}

export function createQueuesApi(api: Api): QueuesApi {
  const of = (deployment: string) => `/api/deployments/${deployment}`;
  return {
    queues: (id) => api.get(`${of(id)}/queues`, QueuesNow),
    setGateLane: (id, gate, change) => api.put(`${of(id)}/gates/${gate}/lane`, change, Nothing),
  };
}
