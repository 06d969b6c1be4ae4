import {
  answerConsent,
  type ConsentGiver,
  type DeskPart,
  type LedgerEntry,
  type Notice,
} from '@tenzij/consent';
import type { ConsentAnswers } from '@tenzij/contracts';
import { orThrow, TenzijError } from '@tenzij/kernel';
import type { TicketRow } from '@tenzij/store-sql';
import type { VisitorLink } from '../auth/principal.ts';
import { record } from '../deployments/ledger.ts';
import type { TicketWork } from './ticket-work.ts';
import { withdrawAll } from './withdrawal.ts';

/** Who answers, as the server knows it: never as a body says. */
export interface Answerer {
  readonly giver: ConsentGiver;
  readonly desk: DeskPart;
  /** The id of the member at the desk. */
  readonly crew: string | null;
}

/**
 * Who answers by a link of a ticket. At a kiosk the crew is there to help, and `crew` is who opened it; a
 * parent or guardian who is there as well says so with the answer.
 */
export function answererBy(
  link: VisitorLink,
  crew: string | null,
  attested: ConsentAnswers['attested'],
): Answerer {
  const isKiosk = link === 'kiosk';
  const isGuardian = link === 'guardian' || (isKiosk && attested === 'guardian');
  return { giver: isGuardian ? 'guardian' : 'visitor', desk: isKiosk ? 'assisted' : null, crew };
}

/**
 * Records what a person answered to each purpose, in a transaction that locked the ticket. A no takes back the
 * yes before it, with all that was made on it. Answers the last of the entries, which proves it; throws a
 * `TenzijError` with the problem when the answers don't count.
 */
export async function recordAnswers(
  { tx, deployment, now }: TicketWork,
  ticket: TicketRow,
  answers: ConsentAnswers & Answerer,
): Promise<LedgerEntry> {
  const drafts = orThrow(
    answerConsent({
      ...answers,
      subject: ticket.id,
      notice: deployment.notice as Notice,
      purposes: deployment.purposes,
      shownAt: Date.parse(answers.shownAt) / 1000,
      at: Math.floor(now),
    }),
  );
  if (answers.answers.some(({ given }) => !given)) await withdrawAll(tx, deployment, ticket, now);
  const entry = (await record(tx, ticket, drafts)).at(-1);
  if (!entry) throw new TenzijError('server.unexpected');
  return entry;
}
