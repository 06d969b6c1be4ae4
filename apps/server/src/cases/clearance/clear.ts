import { purposeSha256 } from '@tenzij/consent';
import { assembleClearance, type DecidedPlan, type Plan } from '@tenzij/dossier';
import { orThrow, sha256Hex } from '@tenzij/kernel';
import {
  clearDeployment,
  closeProposal,
  type Database,
  findDeployment,
  type ProposalRow,
  readDpiaVersion,
  revokeFacePasses,
  type Scope,
  signaturesOf,
} from '@tenzij/store-sql';
import type { Context } from '../../context.ts';
import { record } from '../../deployments/ledger.ts';
import type { AssessedCase } from '../assess-case.ts';
import { bodyOf } from '../case-file.ts';
import { areOtherWords } from './other-words.ts';
import type { ProposalBasis } from './proposal.ts';
import { checkSigners } from './signers.ts';

/** Clears a deployment once both signed its proposal; `null` while one of them hasn't. */
export async function clearWith(
  context: Pick<Context, 'keys'>,
  tx: Database,
  scope: Scope,
  { file }: Pick<AssessedCase, 'file'>,
  proposal: ProposalRow,
  now: number,
): Promise<Uint8Array | null> {
  const signatures = await signaturesOf(tx, proposal.id);
  const controller = signatures.find(({ role }) => role === 'organiser');
  const dpo = signatures.find(({ role }) => role === 'dpo');
  if (!controller || !dpo) return null;
  await checkSigners(context, tx, file, [controller, dpo]);
  const signature = ({ trustKey, entry }: typeof dpo) => ({ key: trustKey, entry: new Uint8Array(entry) });
  const clearance = orThrow(
    assembleClearance(new Uint8Array(proposal.payload), {
      controller: signature(controller),
      dpo: signature(dpo),
    }),
  );
  const basis = proposal.basis as ProposalBasis;
  const plan = bodyOf<Plan>(file, 'plan') as DecidedPlan;
  const dpia = await readDpiaVersion(tx, scope, basis.dpiaVersion);
  const before = await findDeployment(tx, scope);
  // A yes to other words is none to these: no gate looks at a face on it, wherever the phone is.
  if (before && areOtherWords(before, { notice: basis.notice, purposes: plan.purposes }))
    await revokeFacePasses(tx, scope, now);
  await clearDeployment(tx, scope, {
    event: plan.event,
    lanes: plan.lanes,
    purposes: plan.purposes,
    notice: basis.notice,
    facts: basis.facts,
    asOf: basis.asOf,
    receipt: basis.receipt,
    receiptSha256: basis.receipt.sha256,
    dpia: JSON.stringify(dpia?.body),
    trust: { controller: [controller.trustKey], dpo: [dpo.trustKey] },
    clearance,
  });
  await closeProposal(tx, scope);
  const body = { sha256: sha256Hex(clearance), dpia: basis.dpiaSha256 };
  await record(tx, scope, [
    {
      at: now,
      kind: 'notice-published',
      subject: null,
      body: {
        version: basis.notice.version,
        sha256: basis.notice.sha256,
        purposes: plan.purposes.map(purposeSha256),
      },
    },
    {
      at: now,
      kind: 'assessment-recorded',
      subject: null,
      body: { verdict: basis.receipt.verdict, asOf: basis.asOf, receipt: basis.receipt.sha256 },
    },
    { at: now, kind: 'clearance-recorded', subject: null, body },
  ]);
  return clearance;
}
