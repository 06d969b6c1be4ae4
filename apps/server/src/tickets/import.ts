import { explain, type TicketImportResult } from '@tenzij/contracts';
import { TenzijError, toHex } from '@tenzij/kernel';
import {
  findCase,
  type ImportedTicket,
  importTickets,
  lockCase,
  refreshStatistics,
  type Scope,
} from '@tenzij/store-sql';
import type { Context } from '../context.ts';
import { isOver } from '../visits/event-over.ts';
import { type RowProblem, readRow } from './read-row.ts';

/** Bytes of a ticket's id: nobody meets one by chance, and its link holds a proof beside it. */
const ID_BYTES = 8;

/** Where a ticket stood in the request. */
interface PlacedTicket {
  readonly index: number;
  readonly ticket: ImportedTicket;
}

/** Takes the rows in that are tickets and says of every other one why not. */
export async function takeIn(
  { db, clock, random }: Context,
  scope: Scope,
  rows: readonly unknown[],
): Promise<TicketImportResult> {
  const { placed, same, problems } = sortOut(rows);
  const tickets = placed.map(({ ticket }) => ticket);
  await refreshStatistics(db);
  const outcome = await db.transaction(async (tx) => {
    // Of this and the end of the event, one waits for the other: what comes in is there to be erased.
    await lockCase(tx, scope);
    const found = await findCase(tx, scope);
    if (!found) throw new TenzijError('server.deployment-unknown');
    // Who has a ticket is erased at the end, and isn't kept anew.
    if (isOver(found, clock())) throw new TenzijError('mail.event-over');
    return importTickets(tx, scope, tickets, () => toHex(random(ID_BYTES)), clock());
  });
  for (const { index, ticket } of [...placed, ...same]) {
    if (outcome.erased.has(ticket.reference))
      problems.set(index, { field: 'row', code: 'ticket.contact-erased' });
    if (outcome.withdrawn.has(ticket.reference))
      problems.set(index, { field: 'row', code: 'ticket.withdrawn' });
  }
  return {
    taken: outcome.taken.size,
    updated: outcome.updated.size,
    unchanged: outcome.unchanged.size + same.filter(({ index }) => !problems.has(index)).length,
    refused: [...problems]
      .sort(([one], [other]) => one - other)
      .map(([index, { field, code }]) => ({ index, field, problem: explain({ code, params: {} }) })),
  };
}

/** Tickets with references that differ, rows that say the same again, and what is no ticket. */
function sortOut(rows: readonly unknown[]) {
  const placed = new Map<string, PlacedTicket>();
  const same: PlacedTicket[] = [];
  const problems = new Map<number, RowProblem>();
  for (const [index, row] of rows.entries()) {
    const ticket = readRow(row);
    if ('code' in ticket) {
      problems.set(index, ticket);
      continue;
    }
    const first = placed.get(ticket.reference)?.ticket;
    if (!first) placed.set(ticket.reference, { index, ticket });
    else if (isSame(first, ticket)) same.push({ index, ticket });
    else problems.set(index, { field: 'reference', code: 'ticket.reference-twice' });
  }
  return { placed: [...placed.values()], same, problems };
}

function isSame(one: ImportedTicket, other: ImportedTicket): boolean {
  return one.name === other.name && one.email === other.email && one.language === other.language;
}
