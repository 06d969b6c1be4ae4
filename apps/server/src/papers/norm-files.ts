import { join } from 'node:path';
import { sha256Hex, TenzijError } from '@tenzij/kernel';
import type { LawFile, Receipt } from '@tenzij/norms';
import type { Context } from '../context.ts';
import { readLawFiles } from '../deployments/law.ts';

/** The texts that norms refer to; without them none can be read. */
const BESIDE: readonly string[] = ['law/documents.yaml', 'law/notes.yaml', 'law/verdicts.yaml'];

/** The files of the norms that a receipt names, to the byte, and the texts beside them. */
export async function normFiles({ root }: Context, { norms }: Receipt): Promise<readonly LawFile[]> {
  const files = await readLawFiles(join(root, 'law'), root);
  const byHash = new Map(files.map((file) => [sha256Hex(file.text), file]));
  const named = norms.map(({ id, sha256 }) => {
    const file = byHash.get(sha256);
    if (!file) throw new TenzijError('dossier.incomplete', { path: id });
    return file;
  });
  return [...named, ...files.filter(({ path }) => BESIDE.includes(path))];
}
