import type { Database, Scope } from '../database.ts';
import type { TicketRow } from './tickets.ts';

/** What a desk finds a ticket by. */
export interface DeskHitRow {
  readonly id: string;
  readonly reference: string | null;
  readonly name: string | null;
}

/** A ticket as a desk sees it: whether there is an address, and never which. */
export interface DeskTicketRow extends TicketRow {
  readonly reference: string | null;
  readonly name: string | null;
  readonly language: 'nl' | 'en';
  readonly hasAddress: boolean;
  /** The last mail with its link; `at` in epoch seconds, of its state. */
  readonly mail: { readonly state: 'queued' | 'sent' | 'failed'; readonly at: number } | null;
}

const SCOPE = 't.organisation_id = $1 and t.deployment_id = $2';
const FROM = 'from ticket t left join ticket_contact c on c.ticket_id = t.ticket_id';
const LAST_MAIL = `(select json_build_object(
    'state', case when m.sent_at is not null then 'sent' when m.failed_at is not null then 'failed' else 'queued' end,
    'at', coalesce(m.sent_at, m.failed_at, m.queued_at))
  from mail m where m.ticket_id = t.ticket_id order by m.queued_at desc, m.mail_id limit 1)`;

const within = (text: string) => `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;

/** The marks on letters, as Unicode takes them off them. */
const MARKS = '[\u0300-\u036f]';
const NAME = `regexp_replace(normalize(lower(c.name), NFD), '${MARKS}', '', 'g')`;

/** As somebody types a name who hears it: in any order, without capitals and without accents. */
function wordsOf(text: string): readonly string[] {
  const plain = text.toLowerCase().normalize('NFD').replaceAll(new RegExp(MARKS, 'g'), '');
  return plain.split(/\s+/).map(within);
}

/**
 * At most `limit` tickets whose reference holds `text`, or whose name holds each of its words: that very reference
 * first, then by reference.
 */
export async function searchDeskTickets(
  db: Database,
  { organisation, deployment }: Scope,
  { text, limit }: { readonly text: string; readonly limit: number },
): Promise<readonly DeskHitRow[]> {
  const whole = text.trim();
  const words = wordsOf(whole);
  const named = words.map((_, index) => `${NAME} like $${index + 6}`).join(' and ');
  return db.query<DeskHitRow>(
    `select t.ticket_id as id, t.reference, c.name ${FROM}
     where ${SCOPE} and (t.reference ilike $3 or ${named})
     order by (lower(t.reference) = lower($4)) desc nulls last, coalesce(t.reference, ''), t.ticket_id limit $5`,
    [organisation, deployment, within(whole), whole, limit, ...words],
  );
}

export async function findDeskTicket(
  db: Database,
  { organisation, deployment }: Scope,
  id: string,
): Promise<DeskTicketRow | null> {
  const rows = await db.query<DeskTicketRow>(
    `select t.organisation_id as organisation, t.deployment_id as deployment, t.ticket_id as id, t.reference,
       c.name, coalesce(c.language, 'nl') as language, c.email is not null as "hasAddress", ${LAST_MAIL} as mail
     ${FROM} where ${SCOPE} and t.ticket_id = $3`,
    [organisation, deployment, id],
  );
  return rows[0] ?? null;
}
