import { dpiaView, factsYaml, finishDpia, softwareSignature } from '@tenzij/dossier';
import {
  keyText,
  ok,
  orThrow,
  type Result,
  refuse,
  sha256Hex,
  softwareSigner,
  TenzijError,
  toHex,
} from '@tenzij/kernel';
import {
  clearDeployment,
  type Database,
  insertDpiaVersion,
  insertProposal,
  insertReviewEntry,
  insertRevision,
  insertSignature,
  openProposal,
  type Scope,
} from '@tenzij/store-sql';
import { clearWith } from '../cases/clearance/clear.ts';
import { obstaclesOf } from '../cases/clearance/obstacles.ts';
import { proposalOf } from '../cases/clearance/proposal.ts';
import { dpiaDocumentsOf } from '../cases/dpia-case-view.ts';
import { dpiaInput } from '../cases/dpia-input.ts';
import { loadCase } from '../cases/load-case.ts';
import type { Context } from '../context.ts';
import { record } from '../deployments/ledger.ts';
import { readOrCreate } from '../keys/key-store.ts';
import { ADVICE, PUBLIC_ADVICE, SECTION_TEXTS } from './dpia.ts';
import { SPECIMEN_KEYS, SPECIMEN_MEMBERS } from './identity.ts';

export interface SpecimenClearance {
  readonly id: string;
  readonly bytes: Uint8Array;
}

const ROLES = ['organiser', 'dpo'] as const;

/**
 * Takes the specimen from its documents to a clearance in one go: a DPIA brought up to date, advice on it, and
 * two signatures with keys held in software, as only a specimen may have. Refused, before
 * anything is written, while the DPO objects or advises against it; and when something else stands in the way:
 * then there are regular passes only.
 */
export async function clearSpecimen(
  context: Context,
  tx: Database,
  scope: Scope,
): Promise<Result<SpecimenClearance>> {
  const { review } = await loadCase(context, scope, tx);
  // What the DPO said against it isn't answered by new advice in the DPO's name.
  const [block] = review.blocks;
  if (block)
    return refuse(block.kind === 'objection' ? 'clearance.objection-open' : 'clearance.advice-against');
  await writeSections(context, tx, scope);
  const dpiaVersion = await finish(context, tx, scope);
  if (!dpiaVersion.ok) return dpiaVersion;
  await advise(context, tx, scope, dpiaVersion.value);
  return sign(context, tx, scope);
}

/** Under each text that can't be filled in whole, what the specimen's organiser adds to what is filled in now. */
async function writeSections(context: Context, tx: Database, scope: Scope): Promise<void> {
  const assessed = await loadCase(context, scope, tx);
  const { sections } = dpiaView(await dpiaInput(context, assessed), dpiaDocumentsOf(assessed));
  for (const { id, filled } of sections) {
    const own = SECTION_TEXTS[id];
    if (own === undefined) continue;
    const document = `dpia:${id}`;
    const body = {
      text: [filled.text?.nl, own].filter((text) => text !== undefined).join('\n\n'),
      basedOnFilled: filled.sha256,
    };
    const basedOn = assessed.file.documents.get(document)?.revision ?? 0;
    await write(context, tx, scope, { document, basedOn, body });
  }
}

async function finish(context: Context, tx: Database, scope: Scope): Promise<Result<number>> {
  const assessed = await loadCase(context, scope, tx);
  const now = Math.floor(context.clock());
  const { id: memberId, name } = SPECIMEN_MEMBERS.organiser;
  const finished = finishDpia({
    input: await dpiaInput(context, assessed),
    documents: dpiaDocumentsOf(assessed),
    version: (assessed.file.dpia?.version ?? 0) + 1,
    languages: ['nl', 'en'],
    by: { memberId, name },
    now,
  });
  if (!finished.ok) return finished;
  const { version, sha256 } = finished.value;
  await insertDpiaVersion(tx, scope, { version, body: finished.value, sha256, member: memberId }, now);
  const body = { version, sha256, by: memberId };
  await record(tx, scope, [{ at: now, kind: 'dpia-finished', subject: null, body }]);
  return ok(version);
}

async function advise(
  { clock, random }: Context,
  tx: Database,
  scope: Scope,
  dpiaVersion: number,
): Promise<void> {
  const now = Math.floor(clock());
  const member = SPECIMEN_MEMBERS.dpo.id;
  const id = toHex(random(8));
  const said = {
    target: 'overall',
    kind: 'advice',
    opinion: 'proceed',
    text: ADVICE,
    publicText: PUBLIC_ADVICE,
  };
  await insertReviewEntry(tx, scope, { id, ...said, replyTo: null, dpiaVersion, member }, now);
  const body = { entry: id, entryKind: said.kind, target: said.target, opinion: said.opinion, by: member };
  await record(tx, scope, [{ at: now, kind: 'review-recorded', subject: null, body }]);
}

async function sign(context: Context, tx: Database, scope: Scope): Promise<Result<SpecimenClearance>> {
  const now = Math.floor(context.clock());
  const assessed = await loadCase(context, scope, tx);
  const obstacles = await obstaclesOf(tx, assessed, now);
  if (obstacles.length > 0) return refuse('clearance.obstacles', { count: obstacles.length });
  const { id, prepared, basis } = orThrow(await proposalOf(context, assessed));
  const { payload, sha256 } = prepared;
  const member = SPECIMEN_MEMBERS.organiser.id;
  await insertProposal(tx, scope, { id, payload, sha256, basis, member }, now);
  const proposed = { proposal: sha256, by: member };
  await record(tx, scope, [{ at: now, kind: 'clearance-proposed', subject: null, body: proposed }]);
  for (const role of ROLES) {
    const signer = softwareSigner(await readOrCreate(context.keys, SPECIMEN_KEYS[role]));
    const { key, entry } = await softwareSignature(signer, payload);
    const signature = { role, member: SPECIMEN_MEMBERS[role].id, trustKey: key, entry, at: now };
    if (!(await insertSignature(tx, id, signature))) throw new TenzijError('clearance.signed-already');
    const body = { proposal: sha256, role, key: sha256Hex(key) };
    await record(tx, scope, [{ at: now, kind: 'clearance-signed', subject: null, body }]);
  }
  const proposal = await openProposal(tx, scope);
  const bytes = proposal && (await clearWith(context, tx, scope, assessed, proposal, now));
  if (!bytes) throw new TenzijError('clearance.no-proposal');
  return ok({ id, bytes });
}

/** Shows a specimen that can't be cleared to its visitors and gates: with regular passes only. */
export async function showSpecimen(context: Context, tx: Database, scope: Scope): Promise<void> {
  const { terms, facts, assessment } = await loadCase(context, scope, tx);
  const { plan, notice } = terms;
  if (!plan?.lanes || !notice) return;
  const trustKey = async (role: 'organiser' | 'dpo') =>
    keyText(softwareSigner(await readOrCreate(context.keys, SPECIMEN_KEYS[role])).publicKey);
  await clearDeployment(tx, scope, {
    event: plan.event,
    lanes: plan.lanes,
    purposes: plan.purposes,
    notice,
    facts: factsYaml(facts),
    asOf: assessment.asOf,
    receipt: assessment.receipt,
    receiptSha256: assessment.receipt.sha256,
    dpia: '',
    trust: { controller: [await trustKey('organiser')], dpo: [await trustKey('dpo')] },
    clearance: null,
  });
}

/** A document of the specimen, by its organiser. */
export async function write(
  { clock }: Pick<Context, 'clock'>,
  tx: Database,
  scope: Scope,
  revision: { readonly document: string; readonly basedOn: number; readonly body: unknown },
): Promise<void> {
  const member = SPECIMEN_MEMBERS.organiser.id;
  await insertRevision(tx, scope, { ...revision, member }, Math.floor(clock()));
}
