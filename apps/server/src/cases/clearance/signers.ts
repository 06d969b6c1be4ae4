import { keyText, softwareSigner, TenzijError } from '@tenzij/kernel';
import { type Database, findMember, listPasskeys, type SignatureRow } from '@tenzij/store-sql';
import type { Context } from '../../context.ts';
import { SPECIMEN_KEYS } from '../../specimen/identity.ts';
import type { CaseFile } from '../case-file.ts';

/**
 * Refuses a signature of somebody who doesn't work here any more in the role they signed in, or with a passkey
 * that was taken out since. A specimen may be signed with the software keys of its two people.
 */
export async function checkSigners(
  { keys }: Pick<Context, 'keys'>,
  tx: Database,
  { row }: Pick<CaseFile, 'row'>,
  signatures: readonly SignatureRow[],
): Promise<void> {
  for (const { role, member, trustKey } of signatures) {
    const person = await findMember(tx, member);
    const isHere = person?.role === role && person.organisation === row.organisation;
    const held = (await listPasskeys(tx, member)).some((passkey) => passkey.trustKey === trustKey);
    const secret = row.specimen ? await keys.read(SPECIMEN_KEYS[role]) : null;
    const isSoftware = secret !== null && trustKey === keyText(softwareSigner(secret).publicKey);
    if (!isHere || !(held || isSoftware)) throw new TenzijError('clearance.signer-gone', { role });
  }
}
