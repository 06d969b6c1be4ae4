import type { ClearanceDesk } from '@tenzij/contracts';
import { explain } from '@tenzij/contracts';
import { type EpochSeconds, sha256Hex, toBase64Url, toIsoInstant } from '@tenzij/kernel';
import {
  type CaseSession,
  findMember,
  listPasskeys,
  openProposal,
  type Scope,
  signaturesOf,
} from '@tenzij/store-sql';
import { relyingParty } from '../../auth/passkeys.ts';
import type { Context } from '../../context.ts';
import type { AssessedCase } from '../assess-case.ts';
import { loadCase } from '../load-case.ts';
import { inShort } from '../words.ts';
import { obstaclesOf } from './obstacles.ts';
import { redoSteps } from './voiding.ts';

/** What is to be signed, by whom, and what stands in the way. */
export async function viewDesk(context: Context, scope: Scope, session: CaseSession): Promise<ClearanceDesk> {
  const { db } = context;
  const now: EpochSeconds = context.clock();
  const assessed = await loadCase(context, scope);
  const passkeys = await listPasskeys(db, session.member);
  const { row } = assessed.file;
  return {
    obstacles: (await obstaclesOf(db, assessed, now)).map((problem) => {
      const { code, params } = explain(problem);
      return { code, params, text: inShort(problem) };
    }),
    proposal: await viewProposal(context, scope),
    changedSinceAdvice: changedSinceAdvice(assessed),
    redo: redoSteps(row.clearanceState === 'void' ? (row.clearanceChange?.changed ?? []) : []),
    passkeys: passkeys.map(({ credentialId, label }) => ({ credentialId, label })),
    rpId: relyingParty(context).id,
    specimen: row.specimen,
  };
}

function changedSinceAdvice({ file, review }: AssessedCase): ClearanceDesk['changedSinceAdvice'] {
  const since = review.overall?.at;
  if (since === undefined) return [];
  return [...file.documents.values()]
    .filter(({ at }) => at > since)
    .sort((a, b) => b.at - a.at)
    .map(({ document, author, at }) => ({ document, by: { ...author }, at: toIsoInstant(at) }));
}

async function viewProposal({ db }: Context, scope: Scope): Promise<ClearanceDesk['proposal']> {
  const proposal = await openProposal(db, scope);
  if (!proposal) return null;
  const signatures = await signaturesOf(db, proposal.id);
  // Only organisers propose; a signature says its own role below.
  const person = async (id: string) => {
    const member = await findMember(db, id);
    return { id, name: member?.name ?? id, role: 'organiser' as const };
  };
  return {
    id: proposal.id,
    sha256: sha256Hex(proposal.payload),
    payload: toBase64Url(proposal.payload),
    by: await person(proposal.member),
    at: toIsoInstant(proposal.at),
    signatures: await Promise.all(
      signatures.map(async ({ role, member, trustKey, at }) => ({
        role,
        by: { ...(await person(member)), role },
        trustKey,
        at: toIsoInstant(at),
      })),
    ),
  };
}
