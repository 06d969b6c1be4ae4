import { assembleClearance, passkeySignature, prepareClearance } from '@tenzij/dossier';
import { type ClearanceContent, keyText, orThrow } from '@tenzij/kernel';
import { softwareAuthenticator } from '../../packages/kernel/test/authenticator.ts';

/** The two passkeys that sign real clearances in tests. */
const TEST_SIGNERS = { controller: softwareAuthenticator(21), dpo: softwareAuthenticator(22) };

/** What makes a deployment trust them. */
export const TEST_TRUST = {
  controller: [keyText(TEST_SIGNERS.controller.publicKey)],
  dpo: [keyText(TEST_SIGNERS.dpo.publicKey)],
};

/** A clearance signed by two passkeys, as a real one must be. */
export function clearByPasskeys(content: ClearanceContent, signers = TEST_SIGNERS): Uint8Array<ArrayBuffer> {
  const { payload } = orThrow(prepareClearance(content));
  const sign = ({ publicKey, assert }: typeof TEST_SIGNERS.controller) =>
    orThrow(passkeySignature({ key: keyText(publicKey), payload, assertion: assert(payload) }));
  return orThrow(
    assembleClearance(payload, { controller: sign(signers.controller), dpo: sign(signers.dpo) }),
  );
}
