import { DEFAULT_MODEL, type FaceEngine, type Image, loadEngine, type ModelCard } from '@tenzij/face';
import { loadModels, nodeRuntime, readImage } from '@tenzij/face-ort-node';
import { orThrow } from '@tenzij/kernel';
import { readBinaryFile } from './files.ts';
import { MODELS } from './model-cards.ts';
import { orRefuse } from './refusal.ts';

export const LARGEST_PHOTO_MB = 100;

export async function openEngine(card: ModelCard = DEFAULT_MODEL): Promise<FaceEngine> {
  return orThrow(await loadEngine(nodeRuntime, orThrow(await loadModels(MODELS, card)), card));
}

export async function readPhoto(file: string): Promise<Image> {
  return orRefuse(await readImage(await readBinaryFile(file, LARGEST_PHOTO_MB)), file);
}
