import {
  type DeskAnswers,
  DeskEvents,
  DeskHits,
  DeskKiosk,
  DeskPaper,
  DeskTicket,
  DeskWithdrawal,
} from '@tenzij/contracts';
import type { Api } from '@tenzij/ui';
import type { Answer } from '../console-api.ts';

/** What a desk asks the server, always about one event. */
export interface DeskApi {
  deskEvents(): Answer<DeskEvents>;
  findTickets(event: string, text: string): Answer<DeskHits>;
  deskTicket(event: string, ticket: string): Answer<DeskTicket>;
  recordAtDesk(event: string, ticket: string, answers: DeskAnswers): Answer<DeskTicket>;
  withdrawAtDesk(event: string, ticket: string): Answer<DeskWithdrawal>;
  paperAtDesk(event: string, ticket: string): Answer<DeskPaper>;
  sendLinkAgain(event: string, ticket: string): Answer<DeskTicket>;
  openKiosk(event: string, ticket: string): Answer<DeskKiosk>;
}

export function createDeskApi(api: Api): DeskApi {
  const of = (event: string, ticket: string) => `/api/desk/${event}/tickets/${ticket}`;
  return {
    deskEvents: () => api.get('/api/desk', DeskEvents),
    findTickets: (event, text) => api.post(`/api/desk/${event}/search`, { text }, DeskHits),
    deskTicket: (event, ticket) => api.get(of(event, ticket), DeskTicket),
    recordAtDesk: (event, ticket, answers) => api.post(`${of(event, ticket)}/consents`, answers, DeskTicket),
    withdrawAtDesk: (event, ticket) => api.post(`${of(event, ticket)}/withdrawal`, undefined, DeskWithdrawal),
    paperAtDesk: (event, ticket) => api.post(`${of(event, ticket)}/paper-pass`, undefined, DeskPaper),
    sendLinkAgain: (event, ticket) => api.post(`${of(event, ticket)}/link`, undefined, DeskTicket),
    openKiosk: (event, ticket) => api.post(`${of(event, ticket)}/kiosk`, undefined, DeskKiosk),
  };
}

/** The visitor's page for one ticket, on this device. The fragment of an address reaches no server. */
export function kioskUrl(token: string): string {
  return `/visit/#kiosk=${token}`;
}
