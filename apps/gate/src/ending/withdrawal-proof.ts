import { readRevocationNote } from '@tenzij/dossier';
import { fromHex, type PublicKey, sha256Hex } from '@tenzij/kernel';
import type { Answer, GateApi } from '../gate/ports.ts';

/** Which gate, on which device. */
export interface WhichDevice {
  readonly deployment: string;
  readonly gate: string;
  /** The public half of the device's own key, hexadecimal; `null`: it never made one, so that no note can name it. */
  readonly deviceKey: string | null;
}

/**
 * Whether the server can prove that this gate was withdrawn: by a note about it and this very device, under an issuer
 * key that the gate held before.
 */
export async function isWithdrawn(
  api: Pick<GateApi, 'revocationNote'>,
  issuerKeys: readonly PublicKey[],
  { deployment, gate, deviceKey }: WhichDevice,
): Promise<boolean> {
  if (deviceKey === null) return false;
  const note: Answer<Uint8Array> = await api.revocationNote(deployment, gate);
  const of = { deployment, gate, deviceKeySha256: sha256Hex(fromHex(deviceKey)) };
  return note.kind === 'ok' && readRevocationNote(note.value, issuerKeys, of).ok;
}
