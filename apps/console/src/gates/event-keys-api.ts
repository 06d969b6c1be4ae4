import { EventKeyStanding, OldPaperPage, type ReplaceEventKey } from '@tenzij/contracts';
import type { Api } from '@tenzij/ui';
import type { Answer } from '../console-api.ts';

/** What the console asks the server about the keys of an event. */
export interface EventKeysApi {
  eventKeys(deployment: string): Answer<EventKeyStanding>;
  replaceEventKey(deployment: string, asked: ReplaceEventKey): Answer<EventKeyStanding>;
  /** Passes on paper of an older key; `after`: the end of the page before, `null` for the first. */
  oldPaper(deployment: string, after: string | null): Answer<OldPaperPage>;
}

const keysOf = (deployment: string) => `/api/deployments/${deployment}/event-keys`;

export function createEventKeysApi(api: Api): EventKeysApi {
  return {
    eventKeys: (id) => api.get(keysOf(id), EventKeyStanding),
    replaceEventKey: (id, asked) => api.post(keysOf(id), asked, EventKeyStanding),
    oldPaper: (id, after) =>
      api.get(`${keysOf(id)}/old-paper${after === null ? '' : `?after=${after}`}`, OldPaperPage),
  };
}

/** Where the browser downloads all of them from. */
export function oldPaperUrl(deployment: string): string {
  return `${keysOf(deployment)}/old-paper.csv`;
}
