import {
  CreatedWebhook,
  type PretixChoice,
  PretixDisconnected,
  PretixOptions,
  type TicketingAnswerAct,
  TicketingAnswers,
  TicketingView,
  TicketRefusals,
  WebhookTested,
} from '@tenzij/contracts';
import { type Api, Nothing } from '@tenzij/ui';
import type { Answer } from '../console-api.ts';

/** What the console asks the server about ticketing systems that it is connected with. */
export interface TicketingApi {
  ticketing(deployment: string): Answer<TicketingView>;
  connectPretix(deployment: string, pairing: string): Answer<TicketingView>;
  pretixOptions(deployment: string, event: string | null): Answer<PretixOptions>;
  choosePretix(deployment: string, choice: PretixChoice): Answer<TicketingView>;
  readPretixNow(deployment: string): Answer<TicketingView>;
  disconnectPretix(deployment: string): Answer<PretixDisconnected>;

  ticketRefusals(deployment: string): Answer<TicketRefusals>;
  ticketingAnswers(deployment: string): Answer<TicketingAnswers>;
  actOnAnswer(deployment: string, act: TicketingAnswerAct): Answer<undefined>;

  setWebhook(deployment: string, address: string): Answer<CreatedWebhook>;
  testWebhook(deployment: string): Answer<WebhookTested>;
  removeWebhook(deployment: string): Answer<undefined>;
}

export function createTicketingApi(api: Api): TicketingApi {
  const of = (deployment: string) => `/api/deployments/${deployment}/ticketing`;
  return {
    ticketing: (id) => api.get(of(id), TicketingView),
    connectPretix: (id, pairing) => api.post(`${of(id)}/pretix`, { pairing }, TicketingView),
    pretixOptions: (id, event) => {
      const asked = event === null ? '' : `?event=${encodeURIComponent(event)}`;
      return api.get(`${of(id)}/pretix/options${asked}`, PretixOptions);
    },
    choosePretix: (id, choice) => api.put(`${of(id)}/pretix/choice`, choice, TicketingView),
    readPretixNow: (id) => api.post(`${of(id)}/pretix/reading`, {}, TicketingView),
    disconnectPretix: (id) => api.remove(`${of(id)}/pretix`, PretixDisconnected),

    ticketRefusals: (id) => api.get(`${of(id)}/refusals`, TicketRefusals),
    ticketingAnswers: (id) => api.get(`${of(id)}/answers`, TicketingAnswers),
    actOnAnswer: (id, act) => api.post(`${of(id)}/answers`, act, Nothing),

    setWebhook: (id, address) => api.put(`${of(id)}/webhook`, { address }, CreatedWebhook),
    testWebhook: (id) => api.post(`${of(id)}/webhook/test`, {}, WebhookTested),
    removeWebhook: (id) => api.remove(`${of(id)}/webhook`, Nothing),
  };
}

/** Who went in, as a file. */
export function admissionsUrl(deployment: string): string {
  return `/api/deployments/${deployment}/ticketing/admissions.csv`;
}
