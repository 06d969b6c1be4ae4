import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { DEFAULT_MODEL, loadEngine, type ModelCard } from '@tenzij/face';
import { orThrow } from '@tenzij/kernel';
import type { Rig } from '../../../packages/face/test/rig.ts';
import { prepareModels } from '../../../tools/models/prepare.mjs';
import { demoPhoto } from '../../../tools/testing/photos.ts';
import { loadModels, nodeRuntime, readImage } from '../src/index.ts';

/** The prepared models on the Node runtime. */
export async function nodeRig(): Promise<Rig> {
  const { folder } = await prepareModels();
  const models = orThrow(await loadModels(folder, DEFAULT_MODEL));
  const open = async (card: ModelCard) =>
    orThrow(await loadEngine(nodeRuntime, orThrow(await loadModels(folder, card)), card));
  return { runtime: nodeRuntime, models, engine: await open(DEFAULT_MODEL), open, photo };
}

async function photo(name: string, sha256: string) {
  const bytes = await readFile(demoPhoto(name));
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== sha256) throw new Error(`${name} is another photo than the vectors were made with`);
  return orThrow(await readImage(bytes));
}
