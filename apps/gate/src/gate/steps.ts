import type { LastAdmission } from '@tenzij/admission';
import type { GateEvent } from '@tenzij/contracts';
import type { EpochSeconds } from '@tenzij/kernel';

/** What another gate told of a pass. */
export interface Heard {
  readonly kind: 'admitted' | 'annulled';
  readonly at: EpochSeconds;
  /** The event of the admission that is told of or taken back, where the server said which. */
  readonly of?: string;
}

/** What a gate keeps of a pass or a ticket that was admitted, under the SHA-256 (hex) of its key. */
export interface Remembered {
  /** When this gate admitted it last; `unknown`: a version of this page that kept no times did. */
  readonly here: LastAdmission;
  /** What other gates told, in no order. */
  readonly elsewhere: readonly Heard[];
}

/** An admission that was written and has not come to its end. */
export interface Transaction {
  /** Its event's, and that of the passage through a turnstile: a UUID. */
  readonly id: string;
  readonly at: EpochSeconds;
  /** `opened`: from then on the person may have gone through, and nobody else may on the same pass. */
  readonly state: 'decided' | 'opened';
  /** Of what was admitted; `null`: a pass that couldn't be read. */
  readonly hash: string | null;
  /** When this gate had admitted it before: what an annulment puts back. */
  readonly before: LastAdmission;
  /** The same of the other hashes that it is known by; absent: none, or a version of this page that kept one. */
  readonly also?: readonly (readonly [hash: string, before: LastAdmission])[];
}

/** One step of what happened at this gate: all of it is kept, or nothing. */
export interface Step {
  /** To be told to the server, in this order. */
  readonly events: readonly GateEvent[];
  /** By hash; `null` forgets. */
  readonly remember?: readonly (readonly [hash: string, kept: Remembered | null])[];
  /** Begins a transaction, or brings it further. */
  readonly transaction?: Transaction;
  /** The id of a transaction that came to its end. */
  readonly ended?: string;
  readonly values?: Readonly<Record<string, unknown>>;
}
