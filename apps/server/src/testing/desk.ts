import { toIsoInstant } from '@tenzij/kernel';
import { importTickets, insertMember, insertOrganisation } from '@tenzij/store-sql';
import { createSignInLink } from '../auth/sessions.ts';
import { SPECIMEN_SCOPE } from '../specimen/identity.ts';
import { type Answer, type Credentials, DEPLOYMENT, type TestServer } from './test-server.ts';

export const NAME = 'Proefpersoon Onbestaand';
export const ADDRESS = 'proefpersoon@voorbeeld.invalid';

/** A ticket with a reference, a name and an address, and what asks for it at the desk. */
export interface DeskVisitor {
  readonly id: string;
  readonly reference: string;
  /** As on the visitor's own phone. */
  readonly phone: Credentials;
  ask(method: 'GET' | 'POST', part: string, as: Credentials, body?: unknown): Promise<Answer>;
}

let made = 0;

export async function deskVisitor(server: TestServer, name: string | null = NAME): Promise<DeskVisitor> {
  const reference = `BALIE-${String(++made).padStart(4, '0')}`;
  const id = `balie-ticket-${made}`;
  const ticket = { reference, name, email: name && ADDRESS, language: 'nl' as const };
  await server.context.db.transaction((tx) =>
    importTickets(tx, SPECIMEN_SCOPE, [ticket], () => id, server.time.now),
  );
  return {
    id,
    reference,
    phone: { authorization: `Bearer ${server.context.links.write('ticket', id)}` },
    ask: (method, part, as, body) =>
      server.call(method, `/api/desk/${DEPLOYMENT}/tickets/${id}${part}`, as, body),
  };
}

/** What a desk sends when somebody answered every purpose. */
export async function deskAnswers(
  server: TestServer,
  { ask }: DeskVisitor,
  as: Credentials,
  given: boolean,
): Promise<Record<string, unknown>> {
  const { notice, purposes } = (await ask('GET', '', as)).json;
  return {
    way: 'oral',
    noticeSha256: notice.sha256,
    answers: purposes.map(({ id }: { id: string }) => ({ purpose: id, given })),
    attested: given ? '16-or-over' : null,
    language: 'nl',
    shownAt: toIsoInstant(server.time.now - 90),
  };
}

/** Somebody of an organisation of their own. */
export async function outsider(server: TestServer, role: 'crew' | 'organiser'): Promise<Credentials> {
  const { db, clock } = server.context;
  const member = { organisation: 'elders', id: `elders-${role}`, name: `Elders ${role}`, email: null, role };
  await insertOrganisation(db, { id: 'elders', name: 'Stichting Elders' }, clock()).catch(() => undefined);
  await insertMember(db, member, clock());
  return sessionOf(server, { organisation: 'elders', member: member.id });
}

/** A new session of a member. */
export async function sessionOf(
  server: TestServer,
  whom: { readonly organisation: string; readonly member: string },
): Promise<Credentials> {
  const token = await createSignInLink(server.context, whom);
  const { headers } = await server.call('POST', '/api/session', {}, { token });
  return { cookie: String(headers['set-cookie']).split(';')[0] ?? '' };
}

/** A ticket's entries in the ledger, as they are kept. */
export async function ledgerOf(server: TestServer, ticket: string): Promise<{ kind: string; body: never }[]> {
  return server.context.db.query('select kind, body from ledger_entry where subject = $1 order by sequence', [
    ticket,
  ]);
}
