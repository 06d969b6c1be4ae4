import { hashesOf } from '../gate/admitted.ts';
import type { PassageContext } from '../gate/passage.ts';
import { withinLimit } from '../gate/time-limit.ts';
import { decideTicket, mayBeTicket } from './decide-ticket.ts';

/** How long reading what is kept of a code may take: a gate that hangs must refer. */
const LIMIT_MS = 2000;

/** Whether a text is to be decided about as a ticket of another system. */
export function isTicket(text: string, { holdings }: PassageContext): boolean {
  return holdings.bundle.ticketing !== null && mayBeTicket(text);
}

/** `passHash`: see `Admitted`. */
type Decided =
  | { readonly outcome: 'admit'; readonly passHash: string | null }
  | { readonly outcome: 'refer'; readonly code: string };

/** Decides about one ticket. Every error and every timeout is a referral. */
export function decideAboutTicket(code: string, context: PassageContext): Promise<Decided> {
  return withinLimit<Decided>(
    () => decideNow(code, context),
    LIMIT_MS,
    context.time,
    (reason) => ({ outcome: 'refer', code: reason === 'late' ? 'gate.timed-out' : 'gate.failed' }),
  );
}

async function decideNow(
  code: string,
  { holdings, tickets, admitted, time }: PassageContext,
): Promise<Decided> {
  const { gate, policy, ticketing } = holdings.bundle;
  if (!ticketing) return { outcome: 'refer', code: 'gate.ticket-unknown' };
  const listed = await tickets.find(code);
  const passHash = listed?.pass ?? null;
  const evidence = {
    lane: gate.lane,
    code,
    ticketing,
    listed,
    asOf: await tickets.asOf(ticketing.list),
    lastAdmitted: admitted.lastOf(hashesOf({ pass: null, ticket: code, passHash })),
  };
  const decision = decideTicket(evidence, policy, time.now());
  return decision.outcome === 'admit' ? { outcome: 'admit', passHash } : decision;
}
