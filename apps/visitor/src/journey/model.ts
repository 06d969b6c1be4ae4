import type { SignedPass, Visit, WithdrawalReceipt } from '@tenzij/contracts';
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
  readonly sealTo: SealTo;
  /** What the visitor said yes to for it (see `agreementSha256`); `null` for a regular pass. */
  readonly agreement: string | null;
}

/**
 * The gate a pass is shown to, fixed when it was issued: for a face by the clearance that was verified then.
 * No later answer of the server changes it.
 */
export interface SealTo {
  /** X25519, in hexadecimal. */
  readonly gateKey: string;
  readonly deployment: string;
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
  /** Reads and writes with no other tab in between; resolves to what is then kept. */
  update(change: (current: Wallet | null) => Wallet | null): Promise<Result<Wallet | null>>;
  /** Hears of every change that another tab makes. */
  onChangeElsewhere(listener: () => void): void;
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
