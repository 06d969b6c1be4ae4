import { checkEntry, type LastAdmission } from '@tenzij/admission';
import type { EntryRule, GateTicketing, Lane } from '@tenzij/contracts';
import { type EpochSeconds, fromHex, publicKey } from '@tenzij/kernel';
import { PASS_FORMATS } from '@tenzij/pass';
import { readSignedTicket, type SignedTicket } from '@tenzij/ticketing-pretix/signed-ticket';
import type { TICKET_GATE_ERRORS } from './errors.ts';
import type { HeldCode } from './ports.ts';

/** A longer text is no ticket of anybody's. */
export const MAX_CODE = 512;

/** What this gate knows of a code that was shown to it. */
export interface TicketEvidence {
  readonly lane: Lane;
  readonly code: string;
  readonly ticketing: GateTicketing;
  /** How it is listed; `null`: it is not. */
  readonly listed: HeldCode | null;
  /** When the list was read at its seller's; `null`: it is not whole. */
  readonly asOf: EpochSeconds | null;
  readonly lastAdmitted: LastAdmission;
}

export interface TicketPolicy {
  /** Of the list of codes, as of the status list. */
  readonly statusListMaxAgeSeconds: number;
  readonly entry: EntryRule;
}

export type TicketDecision =
  | { readonly outcome: 'admit' }
  | { readonly outcome: 'refer'; readonly code: TicketCode };

type TicketCode = keyof typeof TICKET_GATE_ERRORS | 'pass.already-used' | 'admission.too-soon';

/** Whether a text may be a ticket of another system: it is no pass. */
export function mayBeTicket(text: string): boolean {
  return !PASS_FORMATS.some(({ prefix }) => text.startsWith(prefix));
}

/**
 * Whether a ticket of another system admits, from what this gate holds: a signature of its seller or a place on the
 * list, and nothing against it on a list that is young enough. Whatever can't be established is a referral.
 */
export function decideTicket(
  evidence: TicketEvidence,
  policy: TicketPolicy,
  now: EpochSeconds,
): TicketDecision {
  const { lane, listed, asOf } = evidence;
  if (lane !== 'regular') return refer('gate.ticket-lane');
  if (evidence.code.length > MAX_CODE) return refer('gate.ticket-unknown');
  if (asOf === null || !(now - asOf <= policy.statusListMaxAgeSeconds)) return refer('gate.tickets-old');
  if (listed !== null && listed.state !== 'holds') return refer(AGAINST[listed.state]);
  const said = readWhat(evidence);
  if (typeof said === 'string') return refer(said);
  for (const { item, from, until } of said) {
    if (item === null || !evidence.ticketing.items.includes(item)) return refer('gate.ticket-other-product');
    if (from !== null && now < from) return refer('gate.ticket-not-yet');
    if (until !== null && now > until) return refer('gate.ticket-over');
  }
  const entry = checkEntry(evidence.lastAdmitted, policy.entry, now);
  return entry.ok ? { outcome: 'admit' } : refer(entry.problem.code);
}

const AGAINST = {
  revoked: 'gate.ticket-withdrawn',
  blocked: 'gate.ticket-withdrawn',
  ended: 'gate.ticket-withdrawn',
  used: 'pass.already-used',
} as const;

type Said = Pick<HeldCode, 'item' | 'from' | 'until'>;

/** What list and signature say, each of which has to hold; or why neither vouches for it. */
function readWhat({ code, ticketing, listed }: TicketEvidence): readonly Said[] | TicketCode {
  const keys = ticketing.keys.map((key) => publicKey(fromHex(key)));
  const signed = readSignedTicket(code, keys);
  if (signed.ok && isOtherDate(signed.value, ticketing)) return 'gate.ticket-other-product';
  const ofSignature = signed.ok ? [saidBy(signed.value)] : [];
  if (listed !== null) return [listed, ...ofSignature];
  if (signed.ok) return ofSignature;
  return signed.problem.code === 'ticket-code.not-genuine'
    ? 'gate.ticket-not-genuine'
    : 'gate.ticket-unknown';
}

function saidBy({ item, validFrom, validUntil }: SignedTicket): Said {
  return { item, from: validFrom, until: validUntil };
}

function isOtherDate({ subevent }: SignedTicket, ticketing: GateTicketing): boolean {
  return ticketing.subevent !== null && subevent !== ticketing.subevent;
}

function refer(code: TicketCode): TicketDecision {
  return { outcome: 'refer', code };
}
