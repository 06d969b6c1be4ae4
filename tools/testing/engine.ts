import { DEFAULT_MODEL, type FaceEngine, loadEngine, type ModelCard } from '@tenzij/face';
import { loadModels, nodeRuntime } from '@tenzij/face-ort-node';
import { orThrow } from '@tenzij/kernel';
import { prepareModels } from '../models/prepare.mjs';

/** An engine in Node over a card's prepared models. */
export async function openTestEngine(card: ModelCard = DEFAULT_MODEL): Promise<FaceEngine> {
  const { folder } = await prepareModels();
  return orThrow(await loadEngine(nodeRuntime, orThrow(await loadModels(folder, card)), card));
}
