import {
  ApiKeys,
  CreatedApiKey,
  type MailRequest,
  MailRequestResult,
  MailStanding,
  TestMailResult,
  TicketImportResult,
  type TicketInput,
  TicketPage,
  type TicketSearch,
} from '@tenzij/contracts';
import { type Api, Nothing } from '@tenzij/ui';
import type { Answer } from '../console-api.ts';

/** What the console asks the server about tickets, their links and who else may bring them in. */
export interface TicketsApi {
  importTickets(deployment: string, rows: readonly TicketInput[]): Answer<TicketImportResult>;
  searchTickets(deployment: string, search: TicketSearch): Answer<TicketPage>;
  removeTicket(deployment: string, ticket: string): Answer<undefined>;
  withdrawTicket(deployment: string, ticket: string): Answer<undefined>;

  mailStanding(deployment: string): Answer<MailStanding>;
  sendLinks(deployment: string, who: MailRequest['who']): Answer<MailRequestResult>;
  sendTestMail(deployment: string, to: string): Answer<TestMailResult>;

  apiKeys(deployment: string): Answer<ApiKeys>;
  makeApiKey(deployment: string, label: string): Answer<CreatedApiKey>;
  revokeApiKey(deployment: string, key: string): Answer<undefined>;
}

export function createTicketsApi(api: Api): TicketsApi {
  const of = (deployment: string) => `/api/deployments/${deployment}`;
  return {
    importTickets: (id, rows) => api.post(ticketsUrl(id), { rows }, TicketImportResult),
    searchTickets: (id, search) => api.post(`${ticketsUrl(id)}/search`, search, TicketPage),
    removeTicket: (id, ticket) => api.remove(`${ticketsUrl(id)}/${ticket}`, Nothing),
    withdrawTicket: (id, ticket) => api.post(`${ticketsUrl(id)}/${ticket}/withdrawal`, {}, Nothing),

    mailStanding: (id) => api.get(`${ticketsUrl(id)}/mail`, MailStanding),
    sendLinks: (id, who) => api.post(`${ticketsUrl(id)}/mails`, { who }, MailRequestResult),
    sendTestMail: (id, to) => api.post(`${ticketsUrl(id)}/mail/test`, { to }, TestMailResult),

    apiKeys: (id) => api.get(`${of(id)}/api-keys`, ApiKeys),
    makeApiKey: (id, label) => api.post(`${of(id)}/api-keys`, { label }, CreatedApiKey),
    revokeApiKey: (id, key) => api.remove(`${of(id)}/api-keys/${key}`, Nothing),
  };
}

/** Where a ticketing system brings its tickets. */
export function ticketsUrl(deployment: string): string {
  return `/api/deployments/${deployment}/tickets`;
}

/** Every ticket with its link, for a mailing of one's own. */
export function linksUrl(deployment: string): string {
  return `${ticketsUrl(deployment)}/links.csv`;
}
