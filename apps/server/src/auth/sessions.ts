import { type EpochSeconds, sha256Hex, toBase64Url } from '@tenzij/kernel';
import {
  deleteSession,
  insertSession,
  insertSignInLink,
  type SessionRow,
  takeSignInLink,
} from '@tenzij/store-sql';
import type { FastifyReply } from 'fastify';
import type { Context } from '../context.ts';

export const SESSION_COOKIE = 'tenzij_session';
const SESSION_SECONDS = 12 * 3600;
const SIGN_IN_LINK_SECONDS = 12 * 3600;
const TOKEN_BYTES = 32;

/** Tokens are random and long, so a plain hash keeps them: there is nothing to guess. */
export function hashToken(token: string): string {
  return sha256Hex(token);
}

/** A token for a sign-in link that works once. */
export async function createSignInLink(
  { db, clock, random }: Context,
  whom: Pick<SessionRow, 'organisation' | 'role'>,
): Promise<string> {
  const token = toBase64Url(random(TOKEN_BYTES));
  await insertSignInLink(db, hashToken(token), { ...whom, expires: clock() + SIGN_IN_LINK_SECONDS });
  return token;
}

/**
 * A session for a sign-in link's token, or `null` when the link doesn't work any more. It takes the place of
 * the session the browser had: nobody could sign out of that one again.
 */
export async function startSession(
  { db, clock, random }: Context,
  linkToken: string,
  before: string | undefined,
): Promise<{ readonly token: string; readonly session: SessionRow } | null> {
  const now = clock();
  return db.transaction(async (tx) => {
    const link = await takeSignInLink(tx, hashToken(linkToken), now);
    if (!link) return null;
    if (before !== undefined) await deleteSession(tx, hashToken(before));
    const token = toBase64Url(random(TOKEN_BYTES));
    const session = { ...link, expires: now + SESSION_SECONDS };
    await insertSession(tx, hashToken(token), session, now);
    return { token, session };
  });
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
