import {
  checkSignatures,
  DpiaVersion,
  ENTRY_FORMAT,
  type PublicEntry,
  readTrust,
  registerState,
} from '@tenzij/dossier';
import { type ClearanceContent, type EpochSeconds, sha256Hex } from '@tenzij/kernel';
import { clearedAt, type DeploymentRow, findDeployment, type Scope } from '@tenzij/store-sql';
import { type CaseFile, readCaseFile } from '../cases/case-file.ts';
import type { Context } from '../context.ts';
import { type PublicBasis, publicTerms } from './public-terms.ts';
import { publicWaiting } from './public-waiting.ts';

/** A deployment that was cleared: its row, and what was signed. */
export interface ClearedDeployment {
  readonly row: DeploymentRow;
  readonly clearance: Uint8Array;
  readonly content: ClearanceContent;
}

/** A deployment's clearance as it was signed; `null` when there is none, or none that two people signed. */
export async function clearedDeployment(
  { db }: Pick<Context, 'db'>,
  scope: Scope,
): Promise<ClearedDeployment | null> {
  const row = await findDeployment(db, scope);
  if (!row?.clearance) return null;
  const trust = readTrust(row.trust);
  const signed = trust.ok ? checkSignatures(row.clearance, trust.value) : trust;
  return signed.ok ? { row, clearance: row.clearance, content: signed.value.content } : null;
}

/** What a clearance says for the register, with what people waited once the event is over. */
export async function clearedBasis(
  context: Pick<Context, 'db'>,
  { row, content }: ClearedDeployment,
  now: EpochSeconds,
): Promise<PublicBasis> {
  const waiting = await publicWaiting(context, row, now);
  return { ...content, event: row.event, dpiaVersion: dpiaVersionOf(row), waiting };
}

/** What this server says of a listed deployment now; `null` when nothing that was signed can be shown. */
export async function buildEntry(
  context: Pick<Context, 'db' | 'root' | 'library' | 'publicUrl'>,
  scope: Scope,
  now: EpochSeconds,
): Promise<PublicEntry | null> {
  const cleared = await clearedDeployment(context, scope);
  if (!cleared) return null;
  const file = await readCaseFile(context.db, scope);
  const { row, clearance, content } = cleared;
  const at = await clearedAt(context.db, scope);
  const { validity, hashes } = content;
  return {
    ...(await publicTerms(context, file, await clearedBasis(context, cleared, now))),
    format: ENTRY_FORMAT,
    issuedAt: Math.floor(now),
    state: registerState(
      {
        state: row.clearanceState ?? 'void',
        clearedAt: at ?? validity.notBefore,
        change: row.clearanceChange,
        expires: validity.expires,
      },
      now,
    ),
    hashes: { ...hashes, clearance: sha256Hex(clearance) },
    verify: addresses(context.publicUrl(), file),
  };
}

function addresses(server: string, { row }: CaseFile): PublicEntry['verify'] {
  const api = `${server}/api/deployments/${row.id}`;
  return {
    register: `${server}/register/${row.id}`,
    entry: `${server}/api/register/entries/${row.id}`,
    clearance: `${api}/clearance`,
    trust: `${api}/trust`,
    notice: `${api}/notice`,
  };
}

/** The DPIA that was cleared is kept as it was finished. */
function dpiaVersionOf({ dpia }: DeploymentRow): number | null {
  try {
    return DpiaVersion.parse(JSON.parse(dpia)).version;
  } catch {
    return null;
  }
}
