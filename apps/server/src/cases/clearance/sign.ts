import { isDeepStrictEqual } from 'node:util';
import type { SignProposal } from '@tenzij/contracts';
import { type ClearanceSignature, passkeySignature, softwareSignature } from '@tenzij/dossier';
import { fromBase64Url, orThrow, sha256Hex, softwareSigner, TenzijError } from '@tenzij/kernel';
import { verifyReceipt } from '@tenzij/norms';
import {
  type CaseSession,
  type Database,
  findPasskey,
  insertSignature,
  lockCase,
  openProposal,
  type ProposalRow,
  type Scope,
  signaturesOf,
} from '@tenzij/store-sql';
import { relyingParty } from '../../auth/passkeys.ts';
import type { Context } from '../../context.ts';
import { record } from '../../deployments/ledger.ts';
import { readRequired } from '../../keys/key-store.ts';
import { SPECIMEN_KEYS } from '../../specimen/identity.ts';
import { type AssessedCase, assessCase } from '../assess-case.ts';
import { loadCase } from '../load-case.ts';
import { clearWith } from './clear.ts';
import { obstaclesOf } from './obstacles.ts';
import { changedSince, type ProposalBasis, proposalOf, stateOf } from './proposal.ts';

/**
 * Takes one party's signature under the open proposal, and clears the deployment once both have signed. All
 * that the proposal rests on is checked again first: nobody signs what no longer holds.
 */
export async function signProposal(
  context: Context,
  scope: Scope,
  session: CaseSession,
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
    await countSignature(tx, scope, proposal, session, signature, now);
    return { clearance: await clearWith(context, tx, scope, assessed, proposal, now) };
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
  const obstacles = await obstaclesOf(tx, assessed, now);
  if (obstacles.length > 0) throw new TenzijError('clearance.obstacles', { count: obstacles.length });
  const replayed = verifyReceipt(basis.receipt, await context.library());
  if (!replayed.ok || !(await isMadeAgain(context, assessed, proposal)))
    throw new TenzijError('clearance.receipt-differs');
}

/** Whether the documents there are lead to this very proposal once more: its bytes, and all it rests on. */
async function isMadeAgain(
  context: Context,
  { file }: AssessedCase,
  { id, payload, sha256, basis }: ProposalRow,
): Promise<boolean> {
  const then = await assessCase(context, file, (basis as ProposalBasis).asOf);
  const again = orThrow(await proposalOf(context, then, id));
  return (
    sha256Hex(payload) === sha256 &&
    again.prepared.sha256 === sha256 &&
    isDeepStrictEqual(basis, JSON.parse(JSON.stringify(again.basis)))
  );
}

async function signatureOf(
  context: Context,
  tx: Database,
  { file }: AssessedCase,
  session: CaseSession,
  { payload }: ProposalRow,
  { assertion }: SignProposal,
): Promise<ClearanceSignature> {
  if (!assertion) {
    if (!file.row.specimen) throw new TenzijError('clearance.passkey-needed');
    const secret = await readRequired(context.keys, SPECIMEN_KEYS[session.role]);
    return softwareSignature(softwareSigner(secret), payload);
  }
  if (originOf(assertion.clientDataJSON) !== relyingParty(context).origin)
    throw new TenzijError('passkey.not-verified');
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

/** Keeps a signature and records it; refused for a role, person or key that signed already. */
export async function countSignature(
  tx: Database,
  scope: Scope,
  proposal: ProposalRow,
  { role, member }: Pick<CaseSession, 'role' | 'member'>,
  { key, entry }: ClearanceSignature,
  at: number,
): Promise<void> {
  const others = await signaturesOf(tx, proposal.id);
  if (others.some((other) => other.member === member && other.role !== role))
    throw new TenzijError('clearance.same-person');
  const kept = await insertSignature(tx, proposal.id, { role, member, trustKey: key, entry, at });
  if (!kept) throw new TenzijError('clearance.signed-already');
  const body = { proposal: proposal.sha256, role, key: sha256Hex(key) };
  await record(tx, scope, [{ at, kind: 'clearance-signed', subject: null, body }]);
}

/** The page that asked for the signature, as the browser says it; `null` when it says nothing readable. */
function originOf(clientDataJSON: string): unknown {
  try {
    return (JSON.parse(new TextDecoder().decode(bytesOf(clientDataJSON))) as { origin?: unknown }).origin;
  } catch {
    return null;
  }
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const bytes = fromBase64Url(text);
  if (!bytes) throw new TenzijError('passkey.not-verified');
  return bytes;
}
