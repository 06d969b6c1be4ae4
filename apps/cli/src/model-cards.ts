import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ModelCard, readCard, SHIPPED_MODELS } from '@tenzij/face';
import { readTextFile } from './files.ts';
import { orRefuse, refusal } from './refusal.ts';

/** Where prepared model files are, and in `cards/` the cards that an operator added. */
export const MODELS = fileURLToPath(new URL('../../../models/', import.meta.url));

/** The card of a model by its id: one that ships, or one that an operator added. */
export async function findCard(id: string, folder = MODELS): Promise<ModelCard> {
  const shipped = SHIPPED_MODELS.find((card) => card.id === id);
  if (shipped) return shipped;
  const added = await addedCards(join(folder, 'cards'));
  const found = added.find((card) => card.id === id);
  if (found) return found;
  const have = [...SHIPPED_MODELS, ...added].map((card) => card.id).join(', ');
  throw refusal('cli.model-unknown', { name: id, have });
}

/** The cards in a folder; none where there is no such folder. */
export async function addedCards(folder: string): Promise<ModelCard[]> {
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => name.endsWith('.json')).sort();
  return Promise.all(files.map((name) => readCardFile(join(folder, name))));
}

/** A card from a file; refused with the field that is wrong. */
export async function readCardFile(file: string): Promise<ModelCard> {
  const text = await readTextFile(file);
  try {
    return orRefuse(readCard(JSON.parse(text)), file);
  } catch (error) {
    if (error instanceof SyntaxError) throw refusal('cli.not-json', { file: basename(file) });
    throw error;
  }
}
