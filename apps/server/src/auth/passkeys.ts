import { isIP } from 'node:net';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { fromBase64Url, TenzijError, utf8 } from '@tenzij/kernel';
import {
  findMember,
  findPasskey,
  insertPasskey,
  insertPasskeyChallenge,
  listPasskeys,
  type PasskeyRow,
  type SessionRow,
  takePasskeyChallenge,
  usedPasskey,
} from '@tenzij/store-sql';
import type { Context } from '../context.ts';
import { coseKeyOf, trustKeyOf } from './cose-key.ts';
import { beginSession, type StartedSession } from './sessions.ts';

const CHALLENGE_SECONDS = 300;
/** ES256 and EdDSA: what a clearance's signature may be (ADR 0015). */
const ALGORITHMS = [-7, -8];

/** The name passkeys are bound to, or why this server's address can have none. */
export function relyingParty({ publicUrl }: Pick<Context, 'publicUrl'>): {
  readonly id: string | null;
  readonly origin: string;
} {
  const { hostname, origin, protocol } = new URL(publicUrl());
  const secure = protocol === 'https:' || hostname === 'localhost';
  const named = isIP(hostname.replace(/^\[|\]$/g, '')) === 0;
  return { id: secure && named ? hostname : null, origin };
}

/** What the browser needs to make a passkey for whoever is signed in. */
export async function registrationOptions(context: Context, session: SessionRow) {
  const { id: rpID } = required(context);
  const known = await listPasskeys(context.db, session.member);
  const options = await generateRegistrationOptions({
    rpName: 'Tenzij',
    rpID,
    userName: session.name,
    userDisplayName: session.name,
    userID: utf8(session.member),
    attestationType: 'none',
    excludeCredentials: known.map(({ credentialId }) => ({ id: credentialId })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: ALGORITHMS,
  });
  await keepChallenge(context, options.challenge, { purpose: 'register', member: session.member });
  return options;
}

/** Keeps the passkey that a browser made. One that somebody else has is refused: a key is of one person. */
export async function registerPasskey(
  context: Context,
  session: SessionRow,
  label: string,
  response: unknown,
): Promise<void> {
  const { id: rpID, origin } = required(context);
  const answered = await takeAnswered(context, response, 'register');
  if (answered.member !== session.member) throw new TenzijError('passkey.not-verified');
  const verified = await verifyRegistrationResponse({
    response: response as RegistrationResponseJSON,
    expectedChallenge: answered.challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
    // Any that it knows: `trustKeyOf` says of another kind that it is another kind.
  }).catch(() => null);
  if (!verified?.verified) throw new TenzijError('passkey.not-verified');
  const { credential } = verified.registrationInfo;
  const trustKey = trustKeyOf(rpID, credential.publicKey);
  if (!trustKey) throw new TenzijError('passkey.algorithm');
  const kept = await insertPasskey(context.db, {
    organisation: session.organisation,
    member: session.member,
    credentialId: credential.id,
    trustKey,
    counter: credential.counter,
    label,
    createdAt: Math.floor(context.clock()),
  });
  if (!kept) throw new TenzijError('passkey.known');
}

/** What the browser needs to sign in with any passkey it has for this server. */
export async function signInOptions(context: Context) {
  const { id: rpID } = required(context);
  const options = await generateAuthenticationOptions({ rpID, userVerification: 'required' });
  await keepChallenge(context, options.challenge, { purpose: 'sign-in', member: null });
  return options;
}

/** A session for whoever proved to hold a passkey. */
export async function signInWithPasskey(
  context: Context,
  response: unknown,
  before: string | undefined,
): Promise<StartedSession> {
  const { id: rpID, origin } = required(context);
  const { challenge } = await takeAnswered(context, response, 'sign-in');
  const passkey = await findPasskey(context.db, credentialOf(response));
  if (!passkey) throw new TenzijError('passkey.unknown');
  const verified = await verifyAuthenticationResponse({
    response: response as AuthenticationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    credential: {
      id: passkey.credentialId,
      publicKey: coseKeyOf(passkey.trustKey),
      counter: passkey.counter,
    },
    requireUserVerification: true,
  }).catch(() => null);
  if (!verified?.verified) throw new TenzijError('passkey.not-verified');
  return begin(context, passkey, verified.authenticationInfo.newCounter, before);
}

async function begin(
  context: Context,
  passkey: PasskeyRow,
  counter: number,
  before: string | undefined,
): Promise<StartedSession> {
  const started = await context.db.transaction(async (tx) => {
    if (!(await findMember(tx, passkey.member))) return null;
    await usedPasskey(tx, passkey.credentialId, counter, Math.floor(context.clock()));
    return beginSession(context, tx, passkey, before);
  });
  if (!started) throw new TenzijError('passkey.unknown');
  return started;
}

function required(context: Context): { readonly id: string; readonly origin: string } {
  const { id, origin } = relyingParty(context);
  if (id === null) throw new TenzijError('passkey.address-unsuitable');
  return { id, origin };
}

async function keepChallenge(
  { db, clock }: Context,
  challenge: string,
  row: { readonly purpose: 'register' | 'sign-in'; readonly member: string | null },
): Promise<void> {
  const now = clock();
  await insertPasskeyChallenge(db, challenge, { ...row, expires: now + CHALLENGE_SECONDS }, now);
}

/** The challenge that an answer is to, taken out so that it counts once. */
async function takeAnswered(
  { db, clock }: Context,
  response: unknown,
  purpose: 'register' | 'sign-in',
): Promise<{ readonly challenge: string; readonly member: string | null }> {
  const challenge = challengeOf(response);
  const kept = challenge === null ? null : await takePasskeyChallenge(db, challenge, clock());
  if (challenge === null || kept?.purpose !== purpose) throw new TenzijError('passkey.too-late');
  return { challenge, member: kept.member };
}

function challengeOf(response: unknown): string | null {
  const text = (response as { response?: { clientDataJSON?: unknown } } | null)?.response?.clientDataJSON;
  const bytes = typeof text === 'string' ? fromBase64Url(text) : null;
  try {
    const { challenge } = JSON.parse(bytes ? new TextDecoder().decode(bytes) : '{}') as {
      challenge?: unknown;
    };
    return typeof challenge === 'string' ? challenge : null;
  } catch {
    return null;
  }
}

function credentialOf(response: unknown): string {
  const id = (response as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? id : '';
}
