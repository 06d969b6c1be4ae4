import type { CrewCode } from '@tenzij/contracts';
import { type EpochSeconds, equalBytes, fromBase64Url, utf8 } from '@tenzij/kernel';
import type { Store } from '../gate/ports.ts';
import { type CrewProof, proveCrew } from './authorise.ts';

const KEY = 'crew-code-wrong';
/** After so many wrong codes the next one has to wait. */
const MOST_WRONG = 3;
const WRONG_SECONDS = 30;
/** How long a right code counts. */
export const CREW_SECONDS = 60;

interface Wrong {
  readonly times: number;
  readonly waitUntil: EpochSeconds;
}

export type CodeAnswer =
  | { readonly kind: 'right'; readonly proof: CrewProof }
  | { readonly kind: 'wrong' }
  /** Wrong too often: no code is looked at until then. */
  | { readonly kind: 'wait'; readonly until: EpochSeconds }
  /** No code was set for this event. */
  | { readonly kind: 'not-set' };

/** Whether these are the digits that the organiser set; wrong ones slow down, also over a reload. */
export async function checkCrewCode(
  digits: string,
  code: CrewCode | null,
  store: Store,
  now: EpochSeconds,
): Promise<CodeAnswer> {
  if (code === null) return { kind: 'not-set' };
  const wrong = readWrong(await store.get(KEY));
  // A clock that was set back may not make the wait longer than it is.
  if (now < wrong.waitUntil && wrong.waitUntil - now <= WRONG_SECONDS)
    return { kind: 'wait', until: wrong.waitUntil };
  // Counted before it is known to be right: a code that can't be counted is not looked at.
  const times = wrong.times + 1;
  const isOnceTooOften = times >= MOST_WRONG;
  const next = { times: isOnceTooOften ? 0 : times, waitUntil: isOnceTooOften ? now + WRONG_SECONDS : 0 };
  await store.put(KEY, next);
  if (await isRight(digits, code)) {
    await store.put(KEY, NONE_WRONG);
    return { kind: 'right', proof: proveCrew(now + CREW_SECONDS) };
  }
  return isOnceTooOften ? { kind: 'wait', until: next.waitUntil } : { kind: 'wrong' };
}

const NONE_WRONG: Wrong = { times: 0, waitUntil: 0 };

function readWrong(kept: unknown): Wrong {
  const { times, waitUntil } = (kept ?? {}) as Partial<Wrong>;
  return typeof times === 'number' && typeof waitUntil === 'number' ? { times, waitUntil } : NONE_WRONG;
}

/** PBKDF2-SHA-256 (RFC 8018) of the digits as text. */
async function isRight(digits: string, { salt, iterations, hash }: CrewCode): Promise<boolean> {
  const [saltBytes, expected] = [fromBase64Url(salt), fromBase64Url(hash)];
  if (!saltBytes || !expected || expected.length === 0) return false;
  const key = await crypto.subtle.importKey('raw', utf8(digits), 'PBKDF2', false, ['deriveBits']);
  const terms = { name: 'PBKDF2', hash: 'SHA-256', salt: saltBytes, iterations };
  const derived = await crypto.subtle.deriveBits(terms, key, expected.length * 8);
  return equalBytes(new Uint8Array(derived), expected);
}
