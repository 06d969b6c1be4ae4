import type { SignProposal } from '@tenzij/contracts';
import { type ClearanceSignature, passkeySignature, softwareSignature } from '@tenzij/dossier';
import { fromBase64Url, orThrow, sha256Hex, softwareSigner, TenzijError } from '@tenzij/kernel';
import { verifyReceipt } from '@tenzij/norms';
import {
  type Database,
  findPasskey,
  insertSignature,
  lockCase,
  openProposal,
  type ProposalRow,
  type Scope,
  type SessionRow,
  signaturesOf,
} from '@tenzij/store-sql';
import type { Context } from '../../context.ts';
import { record } from '../../deployments/ledger.ts';
import { readRequired } from '../../keys/key-store.ts';
import { SPECIMEN_KEYS } from '../../specimen/identity.ts';
import type { AssessedCase } from '../assess-case.ts';
import { loadCase } from '../load-case.ts';
import { clearWith } from './clear.ts';
import { obstaclesOf } from './obstacles.ts';
import { changedSince, type ProposalBasis, stateOf } from './proposal.ts';

/**
 * Takes one party's signature under the open proposal, and clears the deployment once both have signed. All
 * that the proposal rests on is checked again first: nobody signs what no longer holds.
 */
export async function signProposal(
  context: Context,
  scope: Scope,
  session: SessionRow,
  signed: SignProposal,
): Promise<{ readonly clearance: Uint8Array | null }> {
  const now = Math.floor(context.clock());
  return context.db.transaction(async (tx) => {
    await lockCase(tx, scope);
    const assessed = await loadCase(context, scope, tx);
    const proposal = await openProposal(tx, scope);
    if (proposal?.id !== signed.proposal) throw new TenzijError('clearance.no-proposal');
    await checkProposal(context, tx, assessed, proposal, now);
    const signature = await signatureOf(context, tx, assessed, session, proposal, signed);
    await keepSignature(tx, proposal, session, signature, now);
    const body = { proposal: proposal.sha256, role: session.role, key: sha256Hex(signature.key) };
    await record(tx, scope, [{ at: now, kind: 'clearance-signed', subject: null, body }]);
    return { clearance: await clearWith(tx, scope, assessed, proposal, now) };
  });
}

async function checkProposal(
  context: Context,
  tx: Database,
  assessed: AssessedCase,
  proposal: ProposalRow,
  now: number,
): Promise<void> {
  const basis = proposal.basis as ProposalBasis;
  const changed = changedSince(basis.state, stateOf(assessed));
  if (changed.length > 0)
    throw new TenzijError('clearance.changed-meanwhile', { fields: changed.join(', ') });
  const replayed = verifyReceipt(basis.receipt, await context.library());
  const same =
    assessed.assessment.receipt.sha256 === basis.receipt.sha256 || basis.asOf !== assessed.assessment.asOf;
  if (!replayed.ok || !same || sha256Hex(proposal.payload) !== proposal.sha256)
    throw new TenzijError('clearance.receipt-differs');
  const obstacles = await obstaclesOf(tx, assessed, now);
  if (obstacles.length > 0) throw new TenzijError('clearance.obstacles', { count: obstacles.length });
}

async function signatureOf(
  { keys }: Context,
  tx: Database,
  { file }: AssessedCase,
  session: SessionRow,
  { payload }: ProposalRow,
  { assertion }: SignProposal,
): Promise<ClearanceSignature> {
  if (!assertion) {
    if (!file.row.specimen) throw new TenzijError('clearance.passkey-needed');
    const secret = await readRequired(keys, SPECIMEN_KEYS[session.role]);
    return softwareSignature(softwareSigner(secret), payload);
  }
  const passkey = await findPasskey(tx, assertion.credentialId);
  if (passkey?.member !== session.member) throw new TenzijError('passkey.unknown');
  return orThrow(
    passkeySignature({
      key: passkey.trustKey,
      payload,
      assertion: {
        authenticatorData: bytesOf(assertion.authenticatorData),
        clientDataJSON: bytesOf(assertion.clientDataJSON),
        signature: bytesOf(assertion.signature),
      },
    }),
  );
}

async function keepSignature(
  tx: Database,
  proposal: ProposalRow,
  { role, member }: SessionRow,
  { key, entry }: ClearanceSignature,
  at: number,
): Promise<void> {
  const others = await signaturesOf(tx, proposal.id);
  if (others.some((other) => other.member === member && other.role !== role))
    throw new TenzijError('clearance.same-person');
  const kept = await insertSignature(tx, proposal.id, { role, member, trustKey: key, entry, at });
  if (!kept) throw new TenzijError('clearance.signed-already');
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const bytes = fromBase64Url(text);
  if (!bytes) throw new TenzijError('passkey.not-verified');
  return bytes;
}
