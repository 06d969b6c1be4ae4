import type { ConsentRecord, LedgerEntry } from '../src/index.ts';

/**
 * One test vector, as `vectors/consent/<name>.json` holds it: a consent record, the whole ledger it is of, and
 * what a verifier has to say of them. `docs/reference/consent-record.md` explains the fields.
 */
export interface ConsentVector {
  readonly name: string;
  readonly description: string;
  readonly input: { readonly record: ConsentRecord; readonly ledger: readonly LedgerEntry[] };
  readonly expected: {
    readonly verifies: boolean;
    /** Each check with how it came out: `ok`, or `note` or `failed` with the reason. */
    readonly checks: Readonly<Record<string, string>>;
    /** The last status that isn't a request, without its prefix. */
    readonly stands: string;
  };
}
