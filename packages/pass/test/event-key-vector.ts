import { fromHex, publicKey, type Result } from '@tenzij/kernel';
import { vouchGateKey } from '../src/index.ts';

/**
 * One test vector, as `vectors/event-key/<name>.json` holds it. Byte strings are lower-case hexadecimal, times are
 * seconds since 1970.
 */
export interface EventKeyVector {
  readonly name: string;
  readonly description: string;
  /** What the statement says, and the secret of who signed it; `null` without one. */
  readonly stages: {
    readonly issuerSecret: string;
    readonly deployment: string;
    readonly generation: number;
    readonly gateKey: string;
    readonly at: number;
  } | null;
  /** What a phone or gate is given, and what it goes by. */
  readonly input: {
    readonly key: string;
    readonly statement: string | null;
    readonly deployment: string;
    readonly issuerKeys: readonly string[];
    readonly first: string | null;
  };
  readonly expected:
    | { readonly accepted: true; readonly generation: number }
    | { readonly accepted: false; readonly code: string };
}

export function outcomeOf({
  key,
  statement,
  deployment,
  issuerKeys,
  first,
}: EventKeyVector['input']): EventKeyVector['expected'] {
  const vouched: Result<{ generation: number }> = vouchGateKey(
    { key: fromHex(key), statement: statement === null ? null : fromHex(statement) },
    {
      deployment,
      issuerKeys: issuerKeys.map((issuer) => publicKey(fromHex(issuer))),
      first: first === null ? null : fromHex(first),
    },
  );
  return vouched.ok
    ? { accepted: true, generation: vouched.value.generation }
    : { accepted: false, code: vouched.problem.code };
}
