import { ClearanceTrustKeys } from '@tenzij/contracts';
import { type ClearanceTrust, readTrust, verifyClearance } from '@tenzij/dossier';
import { type Clearance, TenzijError } from '@tenzij/kernel';
import { readBinaryFile, readTextFile } from './files.ts';
import { orRefuse, refusal } from './refusal.ts';

export interface ClearanceOptions {
  readonly clearance?: string;
  readonly trust?: string;
}

/** A clearance as it is kept: signed bytes, and the keys (as texts) whose signatures count. */
export interface SignedClearance {
  readonly bytes: Uint8Array;
  readonly trust: { readonly controller: readonly string[]; readonly dpo: readonly string[] };
}

/** The clearance that `--clearance` and `--trust` name, as files; refused when it isn't in force at `now`. */
export async function readSignedClearance(
  { clearance, trust }: ClearanceOptions,
  now: number,
): Promise<{ readonly signed: SignedClearance; readonly verified: Clearance }> {
  if (clearance === undefined) throw new TenzijError('clearance.missing');
  if (trust === undefined) throw refusal('cli.missing-option', { name: '--clearance', needed: '--trust' });
  const bytes = await readBinaryFile(clearance);
  const { texts, keys } = await readTrustFile(trust);
  const verified = orRefuse(verifyClearance(bytes, keys, now), clearance);
  return { signed: { bytes, trust: texts }, verified };
}

/** `{"controller":[key…],"dpo":[key…]}`: the public keys, as texts, whose signatures count. */
export async function readTrustFile(
  file: string,
): Promise<{ readonly texts: SignedClearance['trust']; readonly keys: ClearanceTrust }> {
  const texts = ClearanceTrustKeys.safeParse(parseJson(await readTextFile(file)));
  const keys = texts.success ? readTrust(texts.data) : null;
  if (!texts.success || !keys?.ok) throw refusal('cli.not-signer-keys', { file });
  return { texts: texts.data, keys: keys.value };
}

/** `null` for what is no JSON: no keys either. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
