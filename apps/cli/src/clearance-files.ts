import { type ClearanceTrust, trustFromHex, verifyClearance } from '@tenzij/dossier';
import { type Clearance, TenzijError } from '@tenzij/kernel';
import { readBinaryFile, readTextFile } from './files.ts';
import { orRefuse, refusal } from './refusal.ts';

export interface ClearanceOptions {
  readonly clearance?: string;
  readonly trust?: string;
}

/** A clearance as it is kept: signed bytes, and the keys (hexadecimal) whose signatures count. */
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
  const { hex, keys } = await readTrust(trust);
  const verified = orRefuse(verifyClearance(bytes, keys, now), clearance);
  return { signed: { bytes, trust: hex }, verified };
}

/** `{"controller":[hex…],"dpo":[hex…]}`: the public keys whose signatures count. */
async function readTrust(
  file: string,
): Promise<{ readonly hex: SignedClearance['trust']; readonly keys: ClearanceTrust }> {
  const text = await readTextFile(file);
  try {
    const hex = JSON.parse(text);
    return { hex, keys: trustFromHex(hex) };
  } catch {
    throw refusal('cli.not-signer-keys', { file });
  }
}
