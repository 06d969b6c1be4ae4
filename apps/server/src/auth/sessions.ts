import type { Session } from '@tenzij/contracts';
import { type EpochSeconds, sha256Hex, toBase64Url, toIsoInstant } from '@tenzij/kernel';
import {
  type Database,
  deleteSession,
  findSession,
  insertSession,
  insertSignInLink,
  type SessionKey,
  type SessionRow,
  takeSignInLink,
} from '@tenzij/store-sql';
import type { FastifyReply } from 'fastify';
import type { Context } from '../context.ts';

export const SESSION_COOKIE = 'tenzij_session';
const SESSION_SECONDS = 12 * 3600;
/** How long a sign-in link works. */
export const SIGN_IN_LINK_SECONDS = 12 * 3600;
const TOKEN_BYTES = 32;

/** Tokens are random and long, so a plain hash keeps them: there is nothing to guess. */
export function hashToken(token: string): string {
  return sha256Hex(token);
}

/** A token for a sign-in link that works once. */
export async function createSignInLink(
  { db, clock, random }: Context,
  whom: Pick<SessionKey, 'organisation' | 'member'>,
): Promise<string> {
  const token = toBase64Url(random(TOKEN_BYTES));
  await insertSignInLink(db, hashToken(token), { ...whom, expires: clock() + SIGN_IN_LINK_SECONDS });
  return token;
}

/** A session that began, and the token by which its browser proves it. */
export interface StartedSession {
  readonly token: string;
  readonly session: SessionRow;
}

/**
 * A session for a sign-in link's token, or `null` when the link doesn't work any more. It takes the place of
 * the session the browser had: nobody could sign out of that one again.
 */
export async function startSession(
  context: Context,
  linkToken: string,
  before: string | undefined,
): Promise<StartedSession | null> {
  return context.db.transaction(async (tx) => {
    const link = await takeSignInLink(tx, hashToken(linkToken), context.clock());
    return link && beginSession(context, tx, link, before);
  });
}

/** Signs a member in who proved who they are; `null` for one who may not any more. */
export async function beginSession(
  { clock, random }: Context,
  tx: Database,
  whom: Pick<SessionKey, 'organisation' | 'member'>,
  before: string | undefined,
): Promise<StartedSession | null> {
  const now = clock();
  if (before !== undefined) await deleteSession(tx, hashToken(before));
  const token = toBase64Url(random(TOKEN_BYTES));
  const { organisation, member } = whom;
  await insertSession(tx, hashToken(token), { organisation, member, expires: now + SESSION_SECONDS }, now);
  const session = await findSession(tx, hashToken(token), now);
  return session && { token, session };
}

/** A session as its browser is told of it. */
export function viewSession({ organisation, member, name, role, expires }: SessionRow): Session {
  return { role, organisation, person: { id: member, name, role }, expires: toIsoInstant(expires) };
}

export function setSessionCookie(
  context: Context,
  reply: FastifyReply,
  token: string,
  expires: EpochSeconds,
) {
  reply.setCookie(SESSION_COOKIE, token, { ...attributes(context), expires: new Date(expires * 1000) });
}

export function clearSessionCookie(context: Context, reply: FastifyReply): void {
  reply.clearCookie(SESSION_COOKIE, attributes(context));
}

/** Over plain http, as on one's own computer, a `Secure` cookie would never come back. */
function attributes({ publicUrl }: Context) {
  const secure = publicUrl().startsWith('https:');
  return { path: '/', httpOnly: true, sameSite: 'strict', secure } as const;
}
