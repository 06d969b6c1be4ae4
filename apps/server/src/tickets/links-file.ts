import { csv } from '@tenzij/kernel';
import { type Scope, searchTickets, type TicketEntry } from '@tenzij/store-sql';
import type { Context } from '../context.ts';
import { linkOfTicket } from '../mail/send-due.ts';

const HEADER = ['ticketnumber', 'name', 'email', 'language', 'link'];
const PAGE = 1000;

/** Every ticket with its link, as CSV (RFC 4180), for an organiser who sends them. */
export async function linksFile(context: Context, scope: Scope): Promise<string> {
  const rows: (readonly string[])[] = [HEADER];
  let after: { readonly reference: string; readonly id: string } | null = null;
  for (;;) {
    const page: readonly TicketEntry[] = await searchTickets(context.db, scope, {
      query: '',
      after,
      limit: PAGE,
    });
    for (const { id, reference, name, email, language } of page)
      rows.push([reference ?? '', name ?? '', email ?? '', language, linkOfTicket(context, id)]);
    const last = page.at(-1);
    if (!last || page.length < PAGE) break;
    after = { reference: last.reference ?? '', id: last.id };
  }
  return csv(rows);
}
