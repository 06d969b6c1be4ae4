import { SignedPass, type Visit, type WithdrawalReceipt } from '@tenzij/contracts';
import type { Clearance, EpochSeconds, Result, Template } from '@tenzij/kernel';
import type { CarriedTemplate } from '@tenzij/pass';
import type { Api, ApiRefusal } from '@tenzij/ui';

/** A pass as the phone keeps it. */
export interface HeldPass {
  readonly kind: SignedPass['kind'];
  readonly claims: Uint8Array;
  /** The face, for a face pass: it is nowhere else. */
  readonly carried: CarriedTemplate | null;
  readonly expires: EpochSeconds;
}

/** What the phone keeps of one ticket, so that the pass works without a network. */
export interface Wallet {
  readonly visit: Visit;
  readonly held: HeldPass | null;
  /** The visitor withdrew, and the server doesn't know yet. */
  readonly withdrawing: boolean;
}

/**
 * Whether the face pass can be offered, by the clearance that covers it, and otherwise why not. It is about a
 * specimen as soon as either the clearance or the server says so.
 */
export type Offer = { readonly specimen: boolean } & (
  | { readonly face: true; readonly clearance: Clearance }
  | { readonly face: false; readonly problem: ApiRefusal }
);

export type Screen =
  | { readonly name: 'no-link' }
  | { readonly name: 'loading' }
  | { readonly name: 'problem'; readonly problem: ApiRefusal }
  | { readonly name: 'choice' | 'notice' | 'selfie' | 'pass' }
  | {
      readonly name: 'receipt';
      /** `null` while the server hasn't answered. */
      readonly receipt: WithdrawalReceipt | null;
      /** Whether the phone's store confirmed that the face is gone. */
      readonly erasedHere: boolean;
    };

/** One sentence a screen shows once, above its content. */
export type Remark =
  | 'another-device'
  | 'revoked-elsewhere'
  | 'expired'
  | 'offline-pass'
  | 'not-kept'
  | 'consent-undone';

export interface Journey {
  readonly screen: Screen;
  readonly visit: Visit | null;
  readonly offer: Offer | null;
  readonly held: HeldPass | null;
  readonly busy: boolean;
  /** What went wrong with the last press; the screen stays as it is. */
  readonly problem: ApiRefusal | null;
  readonly remark: Remark | null;
}

/** Keeps wallets on the phone. `null` where the browser refuses to: then only memory is used. */
export interface WalletStore {
  get(): Promise<Result<Wallet | null>>;
  put(wallet: Wallet): Promise<Result<true>>;
  erase(): Promise<Result<true>>;
}

/** What the journey needs of the outside. */
export interface Outside {
  /** `null` when the link has no ticket. */
  readonly ticket: string | null;
  readonly api: Api;
  readonly store: WalletStore | null;
  now(): EpochSeconds;
  randomBytes(length: number): Uint8Array;
}

export type MakeTemplate = () => Promise<Result<Template>>;

/** Whether a value read back from the phone's store is a wallet of this version of the page. */
export function isWallet(value: unknown): value is Wallet {
  if (typeof value !== 'object' || value === null) return false;
  const { visit, held, withdrawing } = value as Partial<Record<keyof Wallet, unknown>>;
  return typeof visit === 'object' && visit !== null && typeof withdrawing === 'boolean' && isHeld(held);
}

function isHeld(value: unknown): boolean {
  if (value === null) return true;
  if (typeof value !== 'object') return false;
  const { kind, claims, expires } = value as Partial<Record<keyof HeldPass, unknown>>;
  return SignedPass.shape.kind.safeParse(kind).success && claims instanceof Uint8Array && Number(expires) > 0;
}
