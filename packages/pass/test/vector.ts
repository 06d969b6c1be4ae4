import type { Storage } from '@tenzij/kernel';
import type { PassCode } from '../src/problem.ts';

/**
 * One test vector, as `vectors/pass/<name>.json` holds it. Byte strings are lower-case hexadecimal, times
 * are seconds since 1970. `docs/reference/pass-format.md` explains the fields.
 */
export interface PassVector {
  readonly name: string;
  readonly description: string;
  /** How the pass was made; `null` where it was not made that way. For implementations that make passes. */
  readonly stages: {
    readonly issuerSecret: string;
    readonly gatePublicKey: string;
    readonly ephemeral: string;
    readonly template: { readonly modelId: string; readonly bytes: string } | null;
    readonly salt: string | null;
    readonly commitment: string | null;
    readonly claims: string;
    readonly signedClaims: string;
    readonly shownAt: number | null;
    readonly plaintext: string;
    /** Only where the template is sealed apart: what the pass refers with, and what the server was given. */
    readonly sealed?: {
      readonly locator: string;
      readonly key: string;
      readonly ciphertext: string;
    };
  };
  /** What a gate knows and sees. For implementations that check passes. */
  readonly input: VectorInput;
  readonly expected: VectorOutcome;
}

export interface VectorInput {
  readonly text: string;
  readonly statusList: string;
  readonly now: number;
  readonly deployment: string;
  readonly gateSecret: string;
  readonly issuerKeys: readonly string[];
  readonly seen: readonly string[];
  readonly policy: {
    readonly maxAgeSeconds: number;
    readonly maxSkewSeconds: number;
    readonly acceptStatic: boolean;
    readonly statusMaxAgeSeconds: number;
  };
  /** Where the deployment's clearance says templates are; `carried` when left out. */
  readonly storage?: Storage;
  /** The sealed templates that the gate holds, by locator; none when left out. */
  readonly sealedTemplates?: Readonly<Record<string, string>>;
}

export type VectorOutcome =
  | {
      readonly accepted: true;
      readonly face: boolean;
      readonly static: boolean;
      readonly passId: string;
      /** The clearance that the status list names; `null` when it names none. */
      readonly clearance: string | null;
    }
  | { readonly accepted: false; readonly code: PassCode | `cose.${string}` };
