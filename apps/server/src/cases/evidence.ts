import { MAX_EVIDENCE_BYTES, MAX_EVIDENCE_TOTAL_BYTES } from '@tenzij/contracts';
import { sha256Hex, TenzijError } from '@tenzij/kernel';
import {
  type Database,
  type EvidenceFileRow,
  evidenceSize,
  insertEvidenceFile,
  listEvidenceFiles,
  lockCase,
  type Scope,
} from '@tenzij/store-sql';
import type { Context } from '../context.ts';
import { caseOf } from './case-file.ts';
import { hasEncodedRun } from './prose.ts';

const MEGABYTE = 1024 * 1024;
const PDF = '%PDF-';
const ENDINGS: Readonly<Record<string, string>> = { 'application/pdf': '.pdf', 'text/plain': '.txt' };

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
    const known = await heldFile(tx, scope, sha256);
    if (known) return known;
    if ((await evidenceSize(tx, scope)) + bytes.length > MAX_EVIDENCE_TOTAL_BYTES)
      throw new TenzijError('evidence.too-much', { megabytes: MAX_EVIDENCE_TOTAL_BYTES / MEGABYTE });
    await insertEvidenceFile(tx, scope, { sha256, name, mediaType, bytes, member }, clock());
    const kept = await heldFile(tx, scope, sha256);
    if (!kept) throw new TenzijError('server.unexpected');
    return kept;
  });
}

async function heldFile(tx: Database, scope: Scope, sha256: string): Promise<EvidenceFileRow | undefined> {
  return (await listEvidenceFiles(tx, scope)).find((file) => file.sha256 === sha256);
}

/** What the file is called on the reader's computer: no folder, and an ending that says what it is. */
export function downloadName({ name, mediaType }: Pick<EvidenceFileRow, 'name' | 'mediaType'>): string {
  const plain = name.replace(/[\p{C}/\\:*?"<>|]/gu, '_').replace(/^[.\s]+/, '') || 'document';
  const ending = ENDINGS[mediaType] ?? '.bin';
  return plain.toLowerCase().endsWith(ending) ? plain : `${plain}${ending}`;
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
    return !hasControls && !hasEncodedRun(text) && !/<svg[\s>]|data:image|^\s*<\?xml/i.test(text);
  } catch {
    return false;
  }
}
