import { MAX_EVIDENCE_BYTES, MAX_EVIDENCE_TOTAL_BYTES } from '@tenzij/contracts';
import { sha256Hex, TenzijError } from '@tenzij/kernel';
import {
  type EvidenceFileRow,
  evidenceSize,
  insertEvidenceFile,
  lockCase,
  readEvidenceFile,
  type Scope,
} from '@tenzij/store-sql';
import type { Context } from '../context.ts';
import { caseOf } from './case-file.ts';

const MEGABYTE = 1024 * 1024;
const PDF = '%PDF-';

/** Keeps a document under its SHA-256. Refused unless its bytes are those of a PDF or of plain text. */
export async function keepEvidence(
  { db, clock }: Context,
  scope: Scope,
  member: string,
  name: string,
  bytes: Uint8Array,
): Promise<EvidenceFileRow> {
  if (bytes.length === 0) throw new TenzijError('evidence.empty');
  if (bytes.length > MAX_EVIDENCE_BYTES) throw tooLarge();
  const mediaType = kindOf(bytes);
  if (!mediaType) throw new TenzijError('evidence.kind');
  const sha256 = sha256Hex(bytes);
  return db.transaction(async (tx) => {
    await lockCase(tx, scope);
    await caseOf(tx, scope);
    if ((await evidenceSize(tx, scope)) + bytes.length > MAX_EVIDENCE_TOTAL_BYTES)
      throw new TenzijError('evidence.too-much', { megabytes: MAX_EVIDENCE_TOTAL_BYTES / MEGABYTE });
    await insertEvidenceFile(tx, scope, { sha256, name, mediaType, bytes, member }, clock());
    const kept = await readEvidenceFile(tx, scope, sha256);
    if (!kept) throw new TenzijError('server.unexpected');
    const { bytes: _, ...row } = kept;
    return row;
  });
}

export function tooLarge(): TenzijError {
  return new TenzijError('evidence.too-large', { megabytes: MAX_EVIDENCE_BYTES / MEGABYTE });
}

/** By its bytes, not by what a request says it is: a picture by another name is still refused. */
function kindOf(bytes: Uint8Array): 'application/pdf' | 'text/plain' | null {
  if (new TextDecoder('latin1').decode(bytes.subarray(0, PDF.length)) === PDF) return 'application/pdf';
  return isPlainText(bytes) ? 'text/plain' : null;
}

function isPlainText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const hasControls = /\p{Cc}/u.test(text.replaceAll(/[\t\n\f\r]/g, ''));
    return !hasControls && !/^\s*(<svg|<\?xml|data:image)/i.test(text);
  } catch {
    return false;
  }
}
