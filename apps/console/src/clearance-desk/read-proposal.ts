import type { ClearanceDesk } from '@tenzij/contracts';
import { prepareClearance } from '@tenzij/dossier';
import {
  type ClearanceContent,
  decodeCbor,
  equalBytes,
  fromBase64Url,
  fromCbor,
  ok,
  type Problem,
  type Result,
  refuse,
  sha256,
  toHex,
} from '@tenzij/kernel';

export type Proposal = NonNullable<ClearanceDesk['proposal']>;

/** What a proposal's bytes say, and their hash: as bytes it is the challenge that a passkey signs. */
export interface ReadProposal {
  readonly content: ClearanceContent;
  readonly hash: Uint8Array<ArrayBuffer>;
  readonly sha256: string;
}

export type ProposalProblem = Problem<
  'console.proposal-unreadable' | 'console.proposal-other-hash' | 'console.proposal-other-case'
>;

/**
 * Reads a proposal from the very bytes that are signed, so that whoever reads it reads what they sign. Refused
 * when the bytes aren't those of the hash, hold anything beside the content, or are about another deployment.
 */
export function readProposal(
  { payload, sha256: shown }: Pick<Proposal, 'payload' | 'sha256'>,
  deployment: string,
): Result<ReadProposal, ProposalProblem> {
  const bytes = fromBase64Url(payload);
  if (!bytes) return refuse('console.proposal-unreadable');
  const hash = sha256(bytes);
  if (toHex(hash) !== shown) return refuse('console.proposal-other-hash');
  const decoded = decodeCbor(bytes);
  if (!decoded.ok) return refuse('console.proposal-unreadable');
  const content = fromCbor(decoded.value) as ClearanceContent;
  const again = prepareClearance(content);
  // The content, written out again, has to give the same bytes: then it is all that they hold.
  if (!again.ok || !equalBytes(again.value.payload, bytes)) return refuse('console.proposal-unreadable');
  if (content.deployment.id !== deployment) return refuse('console.proposal-other-case');
  return ok({ content, hash, sha256: shown });
}
