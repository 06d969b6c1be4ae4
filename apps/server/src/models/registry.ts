import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cardSha256, type ModelCard, ROLES, readCard, SHIPPED_MODELS } from '@tenzij/face';
import { type Problem, type Result, refuse } from '@tenzij/kernel';
import type { ModelFiles } from './model-files.ts';

/** A recogniser that can be chosen, by its card. */
export interface RegisteredModel {
  readonly card: ModelCard;
  readonly cardSha256: string;
  /** `shipped`: comes with the software; `added`: by a card in `models/cards/`. */
  readonly origin: 'shipped' | 'added';
}

/** The recognisers that ship, then those that the operator added. Files are read when asked for, so that a new card counts at once. */
export interface ModelRegistry {
  readonly models: readonly RegisteredModel[];
  /** Cards that can't be used, by the name of their file. */
  readonly unusable: readonly { readonly file: string; readonly problem: Problem }[];
}

const SHIPPED: readonly RegisteredModel[] = SHIPPED_MODELS.map((card) => registered(card, 'shipped'));

export async function readRegistry(root: string): Promise<ModelRegistry> {
  const models = [...SHIPPED];
  const unusable: { file: string; problem: Problem }[] = [];
  for (const file of await cardFiles(root)) {
    const card = await readCardFile(join(root, 'models', 'cards', file));
    if (!card.ok) unusable.push({ file, problem: card.problem });
    else if (models.some((model) => model.card.id === card.value.id))
      unusable.push({ file, ...refuse('model.card-id-taken', { id: card.value.id }) });
    else models.push(registered(card.value, 'added'));
  }
  return { models, unusable };
}

export async function findModel(root: string, id: string): Promise<RegisteredModel | undefined> {
  return (await readRegistry(root)).models.find(({ card }) => card.id === id);
}

/** Whether all of a card's model files are there and whole. */
export async function isInstalled(modelFiles: ModelFiles, { files }: ModelCard): Promise<boolean> {
  const whole = await Promise.all(ROLES.map((role) => modelFiles.isWhole(files[role])));
  return whole.every(Boolean);
}

function registered(card: ModelCard, origin: RegisteredModel['origin']): RegisteredModel {
  return { card, cardSha256: cardSha256(card), origin };
}

/** In the order of their names; none where there is no such folder. */
async function cardFiles(root: string): Promise<readonly string[]> {
  const names = await readdir(join(root, 'models', 'cards')).catch(() => []);
  return names.filter((name) => name.endsWith('.json')).sort();
}

async function readCardFile(path: string): Promise<Result<ModelCard>> {
  try {
    return readCard(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return refuse('face.card-invalid', { field: 'card' });
  }
}
