import { isDeepStrictEqual } from 'node:util';
import {
  answerConsent,
  type ConsentGiver,
  type DeskPart,
  type LedgerDraft,
  type LedgerEntry,
  type Notice,
  type Withdrawer,
} from '@tenzij/consent';
import type { ConsentAnswers } from '@tenzij/contracts';
import { type EpochSeconds, orThrow, type Result, refuse, TenzijError } from '@tenzij/kernel';
import { type Database, type DeploymentRow, noticePublishedAt, type TicketRow } from '@tenzij/store-sql';
import type { FastifyRequest } from 'fastify';
import { kioskCrewOf, linkOf } from '../auth/authorise.ts';
import type { VisitorLink } from '../auth/principal.ts';
import { entriesOf, record } from '../deployments/ledger.ts';
import { recognitionOf, routeOf } from '../deployments/recognition.ts';
import { isOver } from './event-over.ts';
import type { TicketWork } from './ticket-work.ts';
import { withdrawAll } from './withdrawal.ts';

/** Who answers or takes back an answer, as the server knows it: never as a body says. */
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

/** Who takes a yes back by a link of a ticket: whoever holds it, and nothing is asked of them for it. */
export function withdrawerBy(request: FastifyRequest, act: Withdrawer['act']): Withdrawer {
  return { ...answererBy(linkOf(request), kioskCrewOf(request), null), act };
}

/**
 * Records what a person answered to each purpose, in a transaction that locked the ticket; nothing where a law
 * stands in for consent. A yes is taken only while recognition is on; a no always, and it takes back the yes before it, with all that was made on it. The
 * same answer sent twice is one answer. Answers the last of the entries, which proves it; throws a `TenzijError`
 * with the problem when the answers don't count.
 */
export async function recordAnswers(
  { tx, deployment, now }: TicketWork,
  ticket: TicketRow,
  answers: ConsentAnswers & Answerer,
): Promise<LedgerEntry> {
  if (routeOf(deployment) !== 'consent') throw new TenzijError('visit.consent-not-asked');
  const isNo = answers.answers.some(({ given }) => !given);
  if (!isNo) {
    orThrow(mayBeAsked(deployment, now));
    await checkShown(tx, deployment, answers);
  }
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
  const { giver, desk, crew } = answers;
  const before = saidBefore(await entriesOf(tx, ticket), drafts);
  if (before) return before;
  if (isNo) await withdrawAll({ tx, now }, ticket, { giver, desk, crew, act: 'refusal' });
  const entry = (await record(tx, ticket, drafts)).at(-1);
  if (!entry) throw new TenzijError('server.unexpected');
  return entry;
}

/** How far the clock of what showed a notice may be behind ours. */
const CLOCK_TOLERANCE_SECONDS = 300;

/** A notice that was said to be shown before there was one proves nothing. */
export async function checkShown(
  tx: Database,
  { organisation, id }: DeploymentRow,
  { shownAt, noticeSha256 }: Pick<ConsentAnswers, 'shownAt' | 'noticeSha256'>,
): Promise<void> {
  const published = await noticePublishedAt(tx, { organisation, deployment: id }, noticeSha256);
  if (published !== null && Date.parse(shownAt) / 1000 < published - CLOCK_TOLERANCE_SECONDS)
    throw new TenzijError('visit.shown-too-early');
}

/** Nobody is asked to consent to what isn't allowed anyway, or is over. */
function mayBeAsked(deployment: DeploymentRow, now: EpochSeconds): Result<unknown> {
  return isOver(deployment, now) ? refuse('visit.event-over') : recognitionOf(deployment, now);
}

/**
 * The entry of an earlier recording of this very answer, with nothing said since: by a double press, or sent again
 * because the first reply got lost. Another showing of the notice is another answer.
 */
function saidBefore(entries: readonly LedgerEntry[], drafts: readonly LedgerDraft[]): LedgerEntry | null {
  const said = entries.filter(({ body }) => 'purpose' in body).slice(-drafts.length);
  const isSame = drafts.every(({ kind, body }, index) => {
    const one = said[index];
    return one?.kind === kind && isDeepStrictEqual(one.body, body);
  });
  return isSame ? (said.at(-1) ?? null) : null;
}
