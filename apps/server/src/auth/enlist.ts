import { TenzijError, toHex } from '@tenzij/kernel';
import { insertMember, listMembers, type MemberRow } from '@tenzij/store-sql';
import type { Context } from '../context.ts';
import { createSignInLink } from './sessions.ts';

const ID_PREFIX = { organiser: 'organisator', dpo: 'fg', crew: 'balie' } as const;

/** A person, with the link by which they sign in once; it never stands in a log. */
export interface InvitedMember {
  readonly member: MemberRow;
  readonly link: string;
}

/**
 * Adds somebody to an organisation and gives their first sign-in link, in a transaction: `context.db` is its.
 * Refuses `member.known` for somebody who is there already, in any role.
 */
export async function enlist(
  context: Context,
  wanted: Pick<MemberRow, 'organisation' | 'role' | 'name' | 'email'>,
): Promise<InvitedMember> {
  const { organisation, role } = wanted;
  const name = wanted.name.trim();
  const email = wanted.email?.trim().toLowerCase() ?? null;
  const others = await listMembers(context.db, organisation);
  if (others.some((other) => isSameName(other.name, name))) throw new TenzijError('member.known');
  const id = `${ID_PREFIX[role]}-${toHex(context.random(4))}`;
  const member: MemberRow = { organisation, id, name, email, role };
  if (!(await insertMember(context.db, member, Math.floor(context.clock()))))
    throw new TenzijError('member.known');
  return { member, link: await invite(context, member) };
}

/** A link by which somebody who is there signs in, once. */
export async function invite(
  context: Context,
  { organisation, id }: Pick<MemberRow, 'organisation' | 'id'>,
): Promise<string> {
  const token = await createSignInLink(context, { organisation, member: id });
  return `${context.publicUrl()}/console/#sign-in=${token}`;
}

/** Whether two names read the same, however accents are coded and however many spaces there are. */
export function isSameName(a: string, b: string): boolean {
  return asRead(a) === asRead(b);
}

function asRead(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}
