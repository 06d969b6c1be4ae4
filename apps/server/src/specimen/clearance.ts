import { dpiaView, factsYaml, softwareSignature } from '@tenzij/dossier';
import { keyText, ok, type Result, softwareSigner, TenzijError } from '@tenzij/kernel';
import { clearDeployment, type Database, insertRevision, type Scope } from '@tenzij/store-sql';
import { clearWith } from '../cases/clearance/clear.ts';
import { reviewObstacles } from '../cases/clearance/obstacles.ts';
import { propose } from '../cases/clearance/propose.ts';
import { countSignature } from '../cases/clearance/sign.ts';
import { dpiaDocumentsOf } from '../cases/dpia-case-view.ts';
import { dpiaInput } from '../cases/dpia-input.ts';
import { finishVersion } from '../cases/finish-dpia.ts';
import { loadCase } from '../cases/load-case.ts';
import { say } from '../cases/say.ts';
import type { Context } from '../context.ts';
import { readOrCreate } from '../keys/key-store.ts';
import { ADVICE, SECTION_TEXTS } from './dpia.ts';
import { SPECIMEN_KEYS, SPECIMEN_MEMBERS } from './identity.ts';
import { SEALED_SECTIONS } from './sealed.ts';

export interface SpecimenClearance {
  readonly id: string;
  readonly bytes: Uint8Array;
}

const ROLES = ['organiser', 'dpo'] as const;

/**
 * Takes the specimen from its documents to a clearance in one go: a DPIA brought up to date, advice on it, and
 * two signatures with keys held in software, as only a specimen may have. Refused, before anything is written,
 * while the DPO objects or advises against it; and when something else stands in the way: then there are
 * regular passes only.
 */
export async function clearSpecimen(
  context: Context,
  tx: Database,
  scope: Scope,
): Promise<Result<SpecimenClearance>> {
  // What the DPO said against it isn't answered by new advice in the DPO's name.
  const [block] = reviewObstacles(await loadCase(context, scope, tx));
  if (block) return { ok: false, problem: block };
  await writeSections(context, tx, scope);
  const { organiser, dpo } = SPECIMEN_MEMBERS;
  const by = { memberId: organiser.id, name: organiser.name };
  const finished = await finishVersion(context, tx, scope, await loadCase(context, scope, tx), by);
  if (!finished.ok) return finished;
  await say(context, tx, scope, dpo.id, { ...ADVICE, dpiaVersion: finished.value.version });
  return sign(context, tx, scope);
}

/** Under each text that can't be filled in whole, what the specimen's organiser adds to what is filled in now. */
async function writeSections(context: Context, tx: Database, scope: Scope): Promise<void> {
  const assessed = await loadCase(context, scope, tx);
  const { sections } = dpiaView(await dpiaInput({ ...context, db: tx }, assessed), dpiaDocumentsOf(assessed));
  const isSealed = assessed.terms.plan?.storage === 'sealed';
  const texts = { ...SECTION_TEXTS, ...(isSealed && SEALED_SECTIONS) };
  for (const { id, filled } of sections) {
    const own = texts[id];
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

async function sign(context: Context, tx: Database, scope: Scope): Promise<Result<SpecimenClearance>> {
  const now = Math.floor(context.clock());
  const assessed = await loadCase(context, scope, tx);
  const proposal = await propose(context, tx, scope, assessed, SPECIMEN_MEMBERS.organiser.id);
  if (!proposal.ok) return proposal;
  for (const role of ROLES) {
    const signer = softwareSigner(await readOrCreate(context.keys, SPECIMEN_KEYS[role]));
    const signature = await softwareSignature(signer, proposal.value.payload);
    const who = { role, member: SPECIMEN_MEMBERS[role].id };
    await countSignature(tx, scope, proposal.value, who, signature, now);
  }
  const bytes = await clearWith(context, tx, scope, assessed, proposal.value, now);
  if (!bytes) throw new TenzijError('clearance.no-proposal');
  return ok({ id: proposal.value.id, bytes });
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
