import type { ErasureReceipt, PassForm, SignedPass, Visit, WithdrawalReceipt } from '@tenzij/contracts';
import type { Clearance, EpochSeconds, Result, Storage, Template } from '@tenzij/kernel';
import type { CarriedTemplate, SealedReference } from '@tenzij/pass';
import type { Api, ApiRefusal } from '@tenzij/ui';
import type { Agreed } from './changes.ts';
import type { WipedBy } from './wiping.ts';

/** A pass as the phone keeps it. */
export interface HeldPass {
  readonly kind: SignedPass['kind'];
  readonly claims: Uint8Array;
  /** The face, for a face pass that carries it: it is nowhere else. */
  readonly carried: CarriedTemplate | null;
  /** Where passes of this deployment keep a face. Absent in wallets of before: `carried`. */
  readonly storage?: Storage;
  /** For a face pass whose face is sealed on the server: what opens it there. Nothing of the face is here. */
  readonly sealed?: HeldReference | null;
  readonly expires: EpochSeconds;
  readonly sealTo: SealTo;
  /** What the visitor said yes to for it (see `agreementSha256`); `null` for a regular pass. */
  readonly agreement: string | null;
  /** Claims of the same pass on paper, once that was made: asked for again, it is the same paper. */
  readonly paper?: Uint8Array;
  /** Of the gate key that paper was made for; absent for the first. */
  readonly paperGeneration?: number;
}

/** What opens a sealed template, and by which model that was made: enough to know when it is outdated. */
export interface HeldReference extends SealedReference {
  readonly modelId: string;
  /** Bytes of the template. */
  readonly length: number;
}

/**
 * The gate a pass is shown to, fixed when it was issued: for a face by the clearance that was verified then. It gives
 * way to a later key that whoever signed the pass vouches for; no other answer of the server changes it.
 */
export interface SealTo {
  /** X25519, in hexadecimal. */
  readonly gateKey: string;
  readonly deployment: string;
  /** Which of the event's keys that is; absent for the first. */
  readonly generation?: number;
}

/** What the phone keeps of one ticket, so that the pass works without a network. */
export interface Wallet {
  readonly visit: Visit;
  readonly held: HeldPass | null;
  /** The visitor withdrew, and the server doesn't know yet. */
  readonly withdrawing: boolean;
  /** With `withdrawing`: they had everything erased, name and address too, and the server doesn't know that either. */
  readonly erasing?: boolean;
  /** What the face pass rests on, when those are no longer the words of `visit`. */
  readonly agreed?: Agreed | null;
}

/**
 * Whether the face pass can be offered, by the clearance that covers it, and otherwise why not. It is about a
 * specimen as soon as either the clearance or the server says so.
 */
export type Offer = { readonly specimen: boolean } & (
  | {
      readonly face: true;
      readonly clearance: Clearance;
      /** The gate key of now, that the clearance names or its issuer vouches for. */
      readonly sealTo: SealTo;
    }
  | { readonly face: false; readonly problem: ApiRefusal }
);

export type Screen =
  | { readonly name: 'no-link' }
  | { readonly name: 'loading' }
  | { readonly name: 'problem'; readonly problem: ApiRefusal }
  | { readonly name: 'choice' | 'selfie' | 'pass' }
  /** The ticket was taken back: there is nothing to choose. */
  | { readonly name: 'ticket-withdrawn' }
  /** The face pass rests on other words than those of the visit. */
  | { readonly name: 'changed' }
  /** `shownAt`: when the phone put the notice on the screen, whole seconds. */
  | { readonly name: 'notice'; readonly shownAt: EpochSeconds }
  /** The whole notice on one page; `from`: where it was opened. */
  | { readonly name: 'notice-text'; readonly from: Screen }
  /** `asked`: which answer was the last one when the link was made. */
  | { readonly name: 'guardian'; readonly token: string; readonly asked: Visit['answered'] }
  /** A desk's device, after everything on it was wiped. */
  | { readonly name: 'wiped'; readonly by: WipedBy }
  | { readonly name: 'rights'; readonly from: Screen }
  | { readonly name: 'erased'; readonly receipt: ErasureReceipt; readonly erasedHere: boolean }
  | {
      readonly name: 'receipt';
      /** `null` while the server hasn't answered. */
      readonly receipt: WithdrawalReceipt | null;
      /** Whether the phone's store confirmed that the face is gone. */
      readonly erasedHere: boolean;
      /** Whether the server still has to erase name and address as well. */
      readonly erasing?: boolean;
    };

/** One sentence a screen shows once, above its content. */
export type Remark =
  | 'another-device'
  | 'revoked-elsewhere'
  | 'expired'
  | 'offline-pass'
  | 'not-kept'
  | 'consent-undone'
  | 'face-undone'
  | 'consent-stands'
  | 'refused';

export interface Journey {
  readonly screen: Screen;
  readonly visit: Visit | null;
  readonly offer: Offer | null;
  readonly held: HeldPass | null;
  /** The words a face pass rests on that is held here; `null` where the phone has them no more. */
  readonly agreed: Agreed | null;
  /** The template that was just made, for the visitor to look at. It goes with the selfie's screen. */
  readonly made: Template | null;
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
  /** What passes are made as: `paper` on the desk's device, and `live` without it. */
  readonly form?: PassForm;
  /** The time, as far as it is known. */
  now(): EpochSeconds;
  /** What the phone's own clock says; without it that is taken to be right. */
  ownNow?(): EpochSeconds;
  randomBytes(length: number): Uint8Array;
}

export type MakeTemplate = () => Promise<Result<Template>>;
