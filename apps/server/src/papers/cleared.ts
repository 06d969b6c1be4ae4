import {
  checkSignatures,
  type DpiaVersion,
  readDpiaVersion,
  readTrust,
  type SignedClearanceContent,
} from '@tenzij/dossier';
import { orThrow, TenzijError } from '@tenzij/kernel';
import { type Assessment, assess, type FactsFile, parseFacts, type Receipt } from '@tenzij/norms';
import { type DeploymentRow, findDeployment, type Scope } from '@tenzij/store-sql';
import type { Context } from '../context.ts';

/** A deployment with its clearance and all that it rests on, as it was when both signed. */
export interface ClearedCase {
  readonly row: DeploymentRow;
  readonly clearance: Uint8Array;
  readonly signed: SignedClearanceContent;
  readonly facts: FactsFile;
  readonly receipt: Receipt;
  readonly assessment: Assessment;
  readonly dpia: DpiaVersion;
}

/** `null` for what was never cleared. */
export async function findCleared(context: Context, scope: Scope): Promise<ClearedCase | null> {
  const row = await findDeployment(context.db, scope);
  if (!row?.clearance) return null;
  const signed = orThrow(checkSignatures(row.clearance, orThrow(readTrust(row.trust))));
  const facts = parseFacts(row.facts, 'facts.yaml');
  if (!facts.ok) throw new TenzijError('dossier.incomplete', { path: 'facts.yaml' });
  const receipt = row.receipt as Receipt;
  const { asOf } = row;
  const { proposals } = receipt;
  return {
    row,
    clearance: row.clearance,
    signed,
    facts: facts.value,
    receipt,
    assessment: orThrow(assess(facts.value, await context.library(), asOf, { proposals })),
    dpia: dpiaOf(row),
  };
}

/** Refused when what was cleared was no DPIA of this form: earlier versions of this software kept a text. */
function dpiaOf({ dpia }: DeploymentRow): DpiaVersion {
  const read = readDpiaVersion(parsed(dpia));
  if (!read.ok) throw new TenzijError('dossier.incomplete', { path: 'dpia/dpia.json' });
  return read.value;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

export async function clearedCase(context: Context, scope: Scope): Promise<ClearedCase> {
  const cleared = await findCleared(context, scope);
  if (!cleared) throw new TenzijError('dossier.not-cleared');
  return cleared;
}
