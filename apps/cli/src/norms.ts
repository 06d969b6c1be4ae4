import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type LawFile, type NormLibrary, parseNorms } from '@tenzij/norms';
import { Refusal } from './refusal.ts';

const LAW = fileURLToPath(new URL('../../../law/', import.meta.url));

/** The norms of this installation, wherever the command is run from. */
export async function loadNorms(): Promise<NormLibrary> {
  const names = (await readdir(LAW, { recursive: true })).filter((name) => name.endsWith('.yaml'));
  const files = names.map(async (name): Promise<LawFile> => {
    return { path: join('law', name), text: await readFile(join(LAW, name), 'utf8') };
  });
  const library = parseNorms(await Promise.all(files));
  if (library.ok) return library.value;
  throw new Refusal(library.problems);
}
