import { DestructionView, type EndDeployment, type StateBackups } from '@tenzij/contracts';
import type { Api } from '@tenzij/ui';
import type { Answer } from '../console-api.ts';

/** What the console asks the server about the end of an event. */
export interface EndingApi {
  destruction(deployment: string): Answer<DestructionView>;
  endDeployment(deployment: string, end: EndDeployment): Answer<DestructionView>;
  stateBackups(deployment: string, stated: StateBackups): Answer<DestructionView>;
}

export function createEndingApi(api: Api): EndingApi {
  const of = (deployment: string) => `/api/deployments/${deployment}`;
  return {
    destruction: (id) => api.get(`${of(id)}/destruction`, DestructionView),
    endDeployment: (id, end) => api.post(`${of(id)}/end`, end, DestructionView),
    stateBackups: (id, stated) => api.post(`${of(id)}/destruction/backups`, stated, DestructionView),
  };
}
