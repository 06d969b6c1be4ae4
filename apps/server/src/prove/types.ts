import type { Storage } from '@tenzij/kernel';
import type { PlaceName } from './places.ts';

/** What is looked for. `positive-control`: written on purpose, so that looking is seen to work. */
export type CanaryKind =
  | 'positive-control'
  | 'template'
  | 'salt'
  | 'commitment'
  | 'contact'
  /** The key of a pass, or the hash of the code of another system's ticket, that came past a gate. */
  | 'gate-event'
  /** The token of a ticket shop, and the codes of its tickets, also of those that came past a gate. */
  | 'shop-secret'
  /** What is kept of those: sealed, or hashed. */
  | 'shop-ticket'
  | 'ciphertext'
  | 'sealed-key'
  | 'issuer-key'
  | 'ticketing-key'
  | 'gate-key';

/** `running`: everybody enrolled. `withdrawn`: some took it back. `expired`: passes ran out. `ended`: after the end. */
export type Stage = 'running' | 'withdrawn' | 'expired' | 'ended';

export interface SearchedPlace {
  readonly stage: Stage;
  readonly place: PlaceName;
  readonly files: number | null;
  readonly rows: number | null;
  readonly bytes: number;
}

/** `expected`: whether it should be there; a proof holds when all that was expected was found, and no more. */
export interface Looked {
  readonly stage: Stage;
  readonly place: PlaceName;
  readonly canary: CanaryKind;
  /** How many different secrets were looked for, and how many of them were there. */
  readonly count: number;
  readonly found: number;
  /** In which forms: raw, hex, base64 and so on. */
  readonly forms: readonly string[];
  readonly expected: boolean;
}

export interface ErasureProof {
  readonly storage: Storage;
  readonly database: 'embedded' | 'postgresql';
  readonly visitors: { readonly enrolled: number; readonly withdrew: number; readonly expired: number };
  readonly searched: readonly SearchedPlace[];
  readonly looked: readonly Looked[];
  /** Passes that were photographed while they were valid, and what opens them. */
  readonly captured: {
    readonly passes: number;
    readonly openedBefore: number;
    readonly openedAfter: number;
    readonly openedWithBackup: number;
    /** Secrets left in the folder with keys, each of which was tried. */
    readonly keysTried: number;
  };
  readonly consentProofs: number;
  /** Consent records that verify against the ledger: of who withdrew, and of everybody after expiry and the end. */
  readonly recordsVerified: number;
  readonly certificate: { readonly gatesConfirmed: number; readonly verifies: boolean };
  /** Whether all was as it should be. */
  readonly proven: boolean;
}
