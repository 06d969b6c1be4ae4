import type { Database, Scope } from '../database.ts';

export interface ImportedTicket {
  readonly reference: string;
  /** `null` leaves what is there as it is; so do the others. */
  readonly name: string | null;
  readonly email: string | null;
  readonly language: 'nl' | 'en' | null;
}

/** References by what became of them: each is in one of these. */
export interface ImportOutcome {
  readonly taken: ReadonlySet<string>;
  readonly updated: ReadonlySet<string>;
  readonly unchanged: ReadonlySet<string>;
  /** The visitor had the contact erased, and the row would fill it in again. */
  readonly erased: ReadonlySet<string>;
  /** The ticket was withdrawn, and the row would fill its contact in again. */
  readonly withdrawn: ReadonlySet<string>;
}

const INPUT = `jsonb_to_recordset($3::jsonb) as i(id text, reference text collate "C", name text, email text,
  language text)`;
const SCOPE = 't.organisation_id = $1 and t.deployment_id = $2';

/**
 * Takes in tickets of one deployment, with references that differ; `newId` makes the id of a new one. In a
 * transaction: two imports of the same tickets follow one after the other.
 */
export async function importTickets(
  tx: Database,
  scope: Scope,
  tickets: readonly ImportedTicket[],
  newId: () => string,
  now: number,
): Promise<ImportOutcome> {
  const rows = JSON.stringify(tickets.map((ticket) => ({ ...ticket, id: newId() })));
  const given = [scope.organisation, scope.deployment, rows] as const;
  const taken = await tx.query<{ reference: string }>(
    `insert into ticket (organisation_id, deployment_id, ticket_id, reference, created_at)
     select $1, $2, i.id, i.reference, $4 from ${INPUT} order by i.reference
     on conflict (organisation_id, deployment_id, reference) do nothing returning reference`,
    [...given, now],
  );
  const locked = await tx.query<Locked>(
    `select t.reference, t.contact_erased_at is not null as erased, t.withdrawn_at is not null as withdrawn
     from ticket t join ${INPUT}
       on i.reference = t.reference where ${SCOPE} order by t.reference for no key update of t`,
    given,
  );
  const changed = await tx.query<{ reference: string }>(
    `with changed as (
       insert into ticket_contact (organisation_id, deployment_id, ticket_id, name, email, language, email_since)
       select $1, $2, t.ticket_id, coalesce(i.name, c.name), coalesce(i.email, c.email),
         coalesce(i.language, c.language, 'nl'),
         case when i.email is null or i.email = c.email then coalesce(c.email_since, $4) else $4 end
       from ${INPUT} join ticket t on t.reference = i.reference left join ticket_contact c using (ticket_id)
       where ${SCOPE} and t.contact_erased_at is null and t.withdrawn_at is null and (
         coalesce(i.name, c.name) is distinct from c.name or coalesce(i.email, c.email) is distinct from c.email
         or coalesce(i.language, c.language, 'nl') <> coalesce(c.language, 'nl'))
       order by t.reference
       on conflict (ticket_id) do update set name = excluded.name, email = excluded.email,
         language = excluded.language, email_since = excluded.email_since
       returning ticket_id
     ) select t.reference from changed join ticket t using (ticket_id)`,
    [...given, now],
  );
  return outcome(tickets, new Set(taken.map(nameOf)), locked, new Set(changed.map(nameOf)));
}

interface Locked {
  readonly reference: string;
  readonly erased: boolean;
  readonly withdrawn: boolean;
}

function outcome(
  tickets: readonly ImportedTicket[],
  taken: ReadonlySet<string>,
  locked: readonly Locked[],
  changed: ReadonlySet<string>,
): ImportOutcome {
  const of = (wanted: (ticket: ImportedTicket) => boolean) => new Set(tickets.filter(wanted).map(nameOf));
  /** Those rows that would fill in what stays empty. */
  const filling = (closed: readonly Locked[]) => {
    const names = new Set(closed.map(nameOf));
    return of(({ reference, name, email }) => names.has(reference) && (name !== null || email !== null));
  };
  const erased = filling(locked.filter((ticket) => ticket.erased));
  const withdrawn = filling(locked.filter((ticket) => ticket.withdrawn && !ticket.erased));
  const updated = of(({ reference }) => changed.has(reference) && !taken.has(reference));
  const others = [taken, updated, erased, withdrawn];
  const unchanged = of(({ reference }) => !others.some((names) => names.has(reference)));
  return { taken, updated, erased, withdrawn, unchanged };
}

function nameOf({ reference }: { readonly reference: string }): string {
  return reference;
}
