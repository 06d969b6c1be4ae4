import { KeyGeneration, SignedPass, Visit } from '@tenzij/contracts';
import { type EpochSeconds, equalBytes } from '@tenzij/kernel';
import type { HeldPass, HeldReference, SealTo, Wallet } from './model.ts';

/** Whether two readings are of one pass, or both of none, in one state. */
export function isSameWallet(one: Wallet | null, other: Wallet | null): boolean {
  const withdrawing = one?.withdrawing ?? false;
  return withdrawing === (other?.withdrawing ?? false) && isSamePass(one?.held, other?.held);
}

export function isSamePass(one: HeldPass | null | undefined, other: HeldPass | null | undefined): boolean {
  return one && other ? equalBytes(one.claims, other.claims) : !one && !other;
}

/** Whether what the phone keeps is a pass that expired, also as an older version of the page wrote it. */
export function isOver(value: unknown, now: EpochSeconds): boolean {
  const { held } = (value ?? {}) as { readonly held?: { readonly expires?: unknown } | null };
  return typeof held?.expires === 'number' && now >= held.expires;
}

type Parts<T> = Partial<Record<keyof T, unknown>>;

/** Whether a value read back from the phone's store is a wallet of this version of the page. */
export function isWallet(value: unknown): value is Wallet {
  if (typeof value !== 'object' || value === null) return false;
  const { visit, held, withdrawing } = value as Parts<Wallet>;
  return typeof visit === 'object' && visit !== null && typeof withdrawing === 'boolean' && isHeld(held);
}

function isHeld(value: unknown): boolean {
  if (value === null) return true;
  if (typeof value !== 'object') return false;
  const { kind, claims, expires, sealTo, agreement, paper, storage, sealed } = value as Parts<HeldPass>;
  const { paperGeneration } = value as Parts<HeldPass>;
  const isPass = SignedPass.shape.kind.safeParse(kind).success && claims instanceof Uint8Array;
  const isAgreement = agreement === null || typeof agreement === 'string';
  const isPaper = (paper === undefined || paper instanceof Uint8Array) && isGeneration(paperGeneration);
  const isStored = storage === undefined || Visit.shape.storage.safeParse(storage).success;
  const isWhole = isPass && isAgreement && isPaper && isStored && isReference(sealed);
  return isWhole && Number(expires) > 0 && isSealTo(sealTo);
}

function isReference(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  const { locator, key, modelId, length } = value as Parts<HeldReference>;
  const isKey = locator instanceof Uint8Array && key instanceof Uint8Array;
  return isKey && typeof modelId === 'string' && typeof length === 'number';
}

function isSealTo(value: unknown): value is SealTo {
  const { gateKey, deployment, generation } = (value ?? {}) as Parts<SealTo>;
  const isKey = Visit.shape.gateKey.safeParse(gateKey).success && isGeneration(generation);
  return isKey && typeof deployment === 'string';
}

function isGeneration(value: unknown): boolean {
  return value === undefined || KeyGeneration.safeParse(value).success;
}
