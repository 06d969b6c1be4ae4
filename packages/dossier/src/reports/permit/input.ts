import type { EpochSeconds, Mode, ParityRule, Storage } from '@tenzij/kernel';
import type { Assessment } from '@tenzij/norms';

/** All that a permit summary is made of. `null` is "not there", and the summary says so. */
export interface PermitSummaryInput {
  readonly specimen: boolean;
  readonly organisation: string;
  readonly event: {
    readonly name: string;
    readonly place: string;
    readonly starts: EpochSeconds;
    readonly ends: EpochSeconds;
  };
  /** One sentence each, in Dutch. */
  readonly purposes: readonly string[];
  readonly mode: Mode;
  readonly storage: Storage;
  readonly attackDetection: { readonly passive: boolean; readonly headTurn: boolean };
  readonly lanes: { readonly face: number; readonly regular: number } | null;
  /** The operator's own rule for when people in the regular lane are worse off. */
  readonly parity: ParityRule | null;
  /** In the organiser's words: what happens with the lanes in an emergency. */
  readonly emergency: string | null;
  /** In the organiser's words: how long data is kept, as visitors are told (I6). */
  readonly retention: string | null;
  readonly assessment: Pick<
    Assessment,
    'verdict' | 'title' | 'meaning' | 'failing' | 'unknown' | 'guards' | 'asOf'
  >;
  /** The overall advice on the DPIA, as given. */
  readonly advice: {
    readonly opinion: 'proceed' | 'proceed-if' | 'do-not-proceed';
    readonly text: string;
    readonly by: string;
    readonly at: EpochSeconds;
  } | null;
  readonly clearance: {
    readonly id: string;
    readonly state: 'in-force' | 'not-yet-valid' | 'expired' | 'paused' | 'revoked' | 'void';
    readonly notBefore: EpochSeconds;
    readonly expires: EpochSeconds;
  } | null;
  /** Where people can ask, and whom the permit desk calls; `phone` when there is a number. */
  readonly contact: { readonly name: string; readonly email: string; readonly phone: string | null } | null;
  /** SHA-256 (hex) of what this summary is about, by what it is in Dutch. */
  readonly hashes: readonly { readonly what: string; readonly sha256: string }[];
  /** The name of the archive to verify. */
  readonly dossier: string;
}
