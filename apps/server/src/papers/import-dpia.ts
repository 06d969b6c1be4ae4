import type { ImportedDpia } from '@tenzij/contracts';
import { importPar } from '@tenzij/dossier';
import { orThrow, TenzijError } from '@tenzij/kernel';
import { lockCase, type Scope } from '@tenzij/store-sql';
import { readCaseFile } from '../cases/case-file.ts';
import { dpiaDocumentsOf } from '../cases/dpia-case-view.ts';
import { saveDocument } from '../cases/save-document.ts';
import type { Context } from '../context.ts';
import { parseJson } from '../http/body.ts';

/**
 * Takes over what a DPIA form says where nothing is written yet: each text and risk as a document's first
 * revision, all or none. What is there stays as it is.
 */
export async function importDpia(
  context: Context,
  scope: Scope,
  member: string,
  text: string,
): Promise<ImportedDpia> {
  checkReadable(text);
  return context.db.transaction(async (tx) => {
    await lockCase(tx, scope);
    const file = await readCaseFile(tx, scope);
    const { sections, risks, notTaken } = orThrow(importPar(text, dpiaDocumentsOf({ file })));
    const taken = [
      ...Object.entries(sections).map(([id, body]) => [`dpia:${id}`, body] as const),
      ...Object.entries(risks).map(([id, body]) => [`dpia-risk:${id}`, body] as const),
    ];
    for (const [document, body] of taken) {
      const basedOn = file.documents.get(document)?.revision ?? 0;
      await saveDocument({ ...context, db: tx }, scope, member, { document, basedOn, body });
    }
    return {
      taken: taken.map(([document]) => document),
      left: notTaken.map(({ key, text: why }) => ({ key, why })),
    };
  });
}

/** What the database or a hash can't hold faithfully is no form either. */
function checkReadable(text: string): void {
  try {
    parseJson(text);
  } catch {
    throw new TenzijError('dpia.import-unreadable');
  }
}
