import { type Purpose, sha256Hex } from '@tenzij/kernel';

/**
 * What a visitor says yes to, as one hash (SHA-256, hex): the notice by its own, and each purpose with every
 * sentence that stands beside its switch, in whatever order.
 */
export function agreementSha256(noticeSha256: string, purposes: readonly Purpose[]): string {
  const sentences = purposes.map(({ id, nl, en }) => JSON.stringify([id, nl, en])).sort();
  return sha256Hex(JSON.stringify([noticeSha256, sentences]));
}
