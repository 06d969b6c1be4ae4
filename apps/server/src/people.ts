import { TenzijError } from '@tenzij/kernel';
import {
  type Database,
  findMember,
  insertOrganisation,
  listMembers,
  listOrganisations,
  type MemberRow,
  type OrganisationRow,
  removeMember as removeRow,
  withdrawSignedBy,
} from '@tenzij/store-sql';
import { enlist, type InvitedMember, invite, isSameName } from './auth/enlist.ts';
import type { Config } from './config.ts';
import { type Context, createContext } from './context.ts';

/** Whoever runs the server says who works on it; nobody can add themselves. */
export interface NewMember {
  readonly role: MemberRow['role'];
  readonly name: string;
  readonly email: string | null;
  /** Its name or id; may be left out where there is one. A name that isn't there yet makes a new one. */
  readonly organisation: string | null;
}

/** Adds a person and gives their first sign-in link. Refused for somebody who is there already in any role. */
export async function addMember(config: Config, wanted: NewMember): Promise<InvitedMember> {
  return withContext(config, (context) =>
    context.db.transaction(async (tx) => {
      const now = Math.floor(context.clock());
      const organisation = await organisationOf(tx, wanted.organisation, now);
      return enlist({ ...context, db: tx }, { ...wanted, organisation: organisation.id });
    }),
  );
}

/** Everybody who may sign in, by organisation. */
export async function listPeople(
  config: Config,
): Promise<readonly { readonly organisation: OrganisationRow; readonly members: readonly MemberRow[] }[]> {
  return withContext(config, async ({ db }) => {
    const organisations = await listOrganisations(db);
    return Promise.all(
      organisations.map(async (organisation) => ({
        organisation,
        members: await listMembers(db, organisation.id),
      })),
    );
  });
}

/** A new sign-in link for somebody who is there. */
export async function inviteMember(config: Config, id: string): Promise<InvitedMember> {
  return withContext(config, async (context) => {
    const member = await memberOf(context.db, id);
    return { member, link: await invite(context, member) };
  });
}

/** Takes somebody's access away; what they wrote and signed stays, and what waits on it is withdrawn. */
export async function removeMember(config: Config, id: string): Promise<MemberRow> {
  return withContext(config, async ({ db, clock }) => {
    const member = await memberOf(db, id);
    await db.transaction(async (tx) => {
      await removeRow(tx, id, Math.floor(clock()));
      await withdrawSignedBy(tx, id);
    });
    return member;
  });
}

async function withContext<T>(config: Config, work: (context: Context) => Promise<T>): Promise<T> {
  const context = await createContext(config);
  try {
    return await work(context);
  } finally {
    await context.db.close();
  }
}

async function memberOf(db: Database, id: string): Promise<MemberRow> {
  const member = await findMember(db, id);
  if (!member) throw new TenzijError('member.unknown');
  return member;
}

async function organisationOf(db: Database, wanted: string | null, now: number): Promise<OrganisationRow> {
  const organisations = await listOrganisations(db);
  const [only] = organisations;
  if (wanted === null) {
    if (!only || organisations.length > 1) throw new TenzijError('organisation.unknown');
    return only;
  }
  const known = organisations.find(({ id, name }) => id === wanted || isSameName(name, wanted));
  if (known) return known;
  const added = { id: freeId(organisations, wanted), name: wanted.trim() };
  await insertOrganisation(db, added, now);
  return added;
}

/** An id made of a name: lower-case letters, digits and hyphens. */
function freeId(taken: readonly OrganisationRow[], name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 50);
  const base = plain || 'organisatie';
  let id = base;
  for (let number = 2; taken.some((other) => other.id === id); number++) id = `${base}-${number}`;
  return id;
}
