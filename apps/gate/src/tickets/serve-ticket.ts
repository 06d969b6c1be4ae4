import { ticketKeyOf } from '@tenzij/contracts';
import type { PassageContext } from '../gate/passage.ts';
import { withinLimit } from '../gate/time-limit.ts';
import { decideTicket, mayBeTicket, type TicketDecision } from './decide-ticket.ts';

/** How long reading what is kept of a code may take: a gate that hangs must refer. */
const LIMIT_MS = 2000;

/** Whether a text is to be decided about as a ticket of another system. */
export function isTicket(text: string, { holdings }: PassageContext): boolean {
  return holdings.bundle.ticketing !== null && mayBeTicket(text);
}

/** Decides about one ticket. Every error and every timeout is a referral. */
export function decideAboutTicket(
  code: string,
  context: PassageContext,
): Promise<TicketDecision | { readonly outcome: 'refer'; readonly code: string }> {
  return withinLimit<TicketDecision | { readonly outcome: 'refer'; readonly code: string }>(
    () => decideNow(code, context),
    LIMIT_MS,
    context.time,
    (reason) => ({ outcome: 'refer', code: reason === 'late' ? 'gate.timed-out' : 'gate.failed' }),
  );
}

async function decideNow(
  code: string,
  { holdings, tickets, admitted, time }: PassageContext,
): Promise<TicketDecision> {
  const { gate, policy, ticketing } = holdings.bundle;
  if (!ticketing) return { outcome: 'refer', code: 'gate.ticket-unknown' };
  const evidence = {
    lane: gate.lane,
    code,
    ticketing,
    listed: await tickets.find(code),
    asOf: await tickets.asOf(ticketing.list),
    lastAdmitted: admitted.lastAdmitted(ticketKeyOf(code)),
  };
  return decideTicket(evidence, policy, time.now());
}
