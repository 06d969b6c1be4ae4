import type { ClearanceTrustTexts } from '../src/index.ts';

/**
 * One test vector, as `vectors/clearance/<name>.json` holds it. Byte strings are lower-case hexadecimal,
 * times seconds since 1970. `docs/reference/clearance-format.md` explains the fields.
 */
export interface ClearanceVector {
  readonly name: string;
  readonly description: string;
  readonly input: {
    readonly clearance: string;
    readonly trust: ClearanceTrustTexts;
    readonly now: number;
  };
  /** The id in the clearance and the hash of what was signed, or the code of the refusal. */
  readonly expected:
    | { readonly verified: true; readonly id: string; readonly payloadSha256: string }
    | { readonly verified: false; readonly code: string };
}
