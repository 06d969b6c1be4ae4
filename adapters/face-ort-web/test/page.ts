import { clearedModel, DEFAULT_MODEL, type Image, loadEngine, type ModelCard } from '@tenzij/face';
import { orThrow, sha256Hex } from '@tenzij/kernel';
import { FACE_VECTORS } from '../../../packages/face/test/all-vectors.ts';
import type { Rig } from '../../../packages/face/test/rig.ts';
import { runVector } from '../../../packages/face/test/run-vector.ts';
import { RUNTIME_CONTRACT } from '../../../packages/face/test/runtime-contract.ts';
import { createImageReader, fetchEngine, fetchModels, webRuntime } from '../src/index.ts';
import { readEverySource } from './image-sources.ts';

/** What runs inside the browser; `browser.test.ts` calls it and judges. */
export interface FacePage {
  vector(name: string): Promise<string[]>;
  contract(name: string): Promise<boolean | undefined>;
  /** The code with which fetching models of these hashes is refused, or `fetched`. */
  fetchFrom(baseUrl: string): Promise<string>;
  /** The code with which loading the default model's engine, from its card on, is refused, or `loaded`. */
  loadFrom(baseUrl: string): Promise<string>;
  imageSources(): Promise<Record<string, string>>;
}

declare global {
  interface Window {
    facePage: FacePage;
  }
}

let rig: Promise<Rig> | undefined;

window.facePage = {
  vector: async (name) => {
    const found = FACE_VECTORS.find(([candidate]) => candidate === name);
    rig ??= webRig();
    return found ? runVector(found[1], await rig) : [`no vector ${name}`];
  },
  contract: async (name) => {
    rig ??= webRig();
    return RUNTIME_CONTRACT[name]?.(await rig);
  },
  fetchFrom: async (baseUrl) => {
    const models = await fetchModels(baseUrl, DEFAULT_MODEL.files);
    return models.ok ? 'fetched' : models.problem.code;
  },
  loadFrom: async (baseUrl) => {
    const model = clearedModel(DEFAULT_MODEL, 0.5);
    const engine = await fetchEngine(baseUrl, {
      model,
      attackDetection: { passive: null, challenge: 'none' },
    });
    if (!engine.ok) return engine.problem.code;
    await engine.value.release();
    return 'loaded';
  },
  imageSources: readEverySource,
};

async function webRig(): Promise<Rig> {
  const models = orThrow(await fetchModels('/models', DEFAULT_MODEL.files));
  const open = async (card: ModelCard) =>
    orThrow(await loadEngine(webRuntime, orThrow(await fetchModels('/models', card.files)), card));
  return { runtime: webRuntime, models, engine: await open(DEFAULT_MODEL), open, photo };
}

const readImage = createImageReader();

async function photo(name: string, sha256: string): Promise<Image> {
  const bytes = new Uint8Array(await (await fetch(`/photos/${name}`)).arrayBuffer());
  if (sha256Hex(bytes) !== sha256)
    throw new Error(`${name} is another photo than the vectors were made with`);
  const bitmap = await createImageBitmap(new Blob([bytes]));
  return orThrow(readImage(bitmap));
}
