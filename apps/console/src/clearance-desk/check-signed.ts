import { checkSignatures, readTrust } from '@tenzij/dossier';
import { keyText, ok, type Result, refuse, sha256Hex } from '@tenzij/kernel';
import type { ApiRefusal } from '@tenzij/ui';
import type { ConsoleApi } from '../console-api.ts';

interface SignedKey {
  readonly key: string;
  /** What whoever looks calls it, when it is their passkey; `null` otherwise. */
  readonly mine: string | null;
}

export interface CheckedClearance {
  /** Of the whole clearance, signatures included. */
  readonly sha256: string;
  readonly controller: SignedKey;
  readonly dpo: SignedKey;
}

/** Fetches a deployment's clearance and keys and checks both signatures in this browser. */
export async function checkSigned(
  api: Pick<ConsoleApi, 'clearance' | 'trust' | 'account'>,
  deployment: string,
): Promise<Result<CheckedClearance, ApiRefusal>> {
  const [bytes, texts, account] = await Promise.all([
    api.clearance(deployment),
    api.trust(deployment),
    api.account(),
  ]);
  if (!bytes.ok) return bytes;
  if (!texts.ok) return texts;
  const trust = readTrust(texts.value);
  const signed = trust.ok ? checkSignatures(bytes.value, trust.value) : trust;
  if (!signed.ok || signed.value.content.deployment.id !== deployment)
    return refuse('console.clearance-not-verified');
  const passkeys = account.ok ? account.value.passkeys : [];
  const named = (key: string): SignedKey => ({
    key,
    mine: passkeys.find(({ trustKey }) => trustKey === key)?.label ?? null,
  });
  const { controller, dpo } = signed.value;
  return ok({
    sha256: sha256Hex(bytes.value),
    controller: named(keyText(controller)),
    dpo: named(keyText(dpo)),
  });
}
