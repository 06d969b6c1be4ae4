import {
  compare,
  DEFAULT_MODEL,
  type FaceEngine,
  type Image,
  type InferenceRuntime,
  loadEngine,
} from '@tenzij/face';
import { loadModels, nodeRuntime } from '@tenzij/face-ort-node';
import { type Clearance, orThrow, type Template } from '@tenzij/kernel';
import { prepareModels } from '../../models/prepare.mjs';
import { TEST_USE, testClearance } from '../../testing/clearance.ts';
import type { System } from './system.ts';
import { loadWasmRuntime } from './wasm-runtime.ts';

/** Tenzij as an app uses it: on the native library, and on WebAssembly. */
export async function loadTenzij(): Promise<System[]> {
  const { folder } = await prepareModels();
  const models = orThrow(await loadModels(folder, DEFAULT_MODEL));
  const variant = async (name: string, runtime: InferenceRuntime) =>
    systemOf(name, orThrow(await loadEngine(runtime, models, DEFAULT_MODEL)), testClearance());
  return [await variant('Tenzij native', nodeRuntime), await variant('Tenzij wasm', loadWasmRuntime())];
}

function systemOf(name: string, engine: FaceEngine, clearance: Clearance): System<Template> {
  return {
    name,
    open: (image) => ({ describe: () => describe(image, engine, clearance), close: () => undefined }),
    similarity: (a, b) => orThrow(compare(a, b, clearance, TEST_USE)).similarity,
  };
}

/**
 * Steps 2 to 4 of the largest face. `capture` does the same, and refuses when a second person is close by:
 * the peers take one face whatever there is, so refusing here would leave harder images out for Tenzij only.
 */
async function describe(image: Image, engine: FaceEngine, clearance: Clearance): Promise<Template | null> {
  const [face] = orThrow(await engine.detect(image));
  if (!face) return null;
  const normalised = orThrow(await engine.normalise(image, face));
  return orThrow(await engine.represent(normalised, clearance, TEST_USE));
}
