import {
  DEFAULT_ATTACK_DETECTOR,
  DEFAULT_MODEL,
  type FaceEngine,
  type Image,
  loadEngine,
  type ModelCard,
} from '@tenzij/face';
import { loadModel, loadModels, nodeRuntime, readImage } from '@tenzij/face-ort-node';
import { type Clearance, orThrow } from '@tenzij/kernel';
import { readBinaryFile } from './files.ts';
import { findCard, MODELS } from './model-cards.ts';
import { orRefuse } from './refusal.ts';

export const LARGEST_PHOTO_MB = 100;

export async function openEngine(card: ModelCard = DEFAULT_MODEL): Promise<FaceEngine> {
  return orThrow(await loadEngine(nodeRuntime, orThrow(await loadModels(MODELS, card)), card));
}

/** The engine of the model a clearance names, with the attack detector when it asks for one. */
export async function openClearedEngine({ model, attackDetection }: Clearance): Promise<FaceEngine> {
  const card = await findCard(model.id);
  if (!attackDetection.passive) return openEngine(card);
  const attack = DEFAULT_ATTACK_DETECTOR;
  const file = orThrow(await loadModel(MODELS, attack.file));
  const models = orThrow(await loadModels(MODELS, card));
  return orThrow(await loadEngine(nodeRuntime, models, card, { file, card: attack }));
}

export async function readPhoto(file: string): Promise<Image> {
  return orRefuse(await readImage(await readBinaryFile(file, LARGEST_PHOTO_MB)), file);
}
