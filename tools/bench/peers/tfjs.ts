import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Image } from '@tenzij/face';
import { loadPeer, peerPath } from './install.ts';

/** TensorFlow.js on WebAssembly, which both peers run on: as much of it as we use. */

export interface TfTensor {
  dispose(): void;
}

interface WeightGroup {
  readonly paths: readonly string[];
  readonly weights: readonly unknown[];
}

type Weights = readonly [specs: readonly unknown[], data: ArrayBuffer];

interface Tfjs {
  readonly io: {
    registerLoadRouter(route: (url: string | string[]) => { load(): Promise<unknown> } | null): void;
    getModelArtifactsForJSON(
      model: unknown,
      loadWeights: (groups: readonly WeightGroup[]) => Promise<Weights>,
    ): Promise<unknown>;
  };
  setBackend(name: string): Promise<boolean>;
  ready(): Promise<void>;
  getBackend(): string;
  tensor(data: Float32Array | Int32Array, shape: readonly number[], type: 'float32' | 'int32'): TfTensor;
}

interface WasmBackend {
  setWasmPaths(folder: string): void;
  setThreadsCount(count: number): void;
  getThreadsCount(): number;
}

/** Where the WebAssembly program of TensorFlow.js is. */
export const WASM_FOLDER = join(peerPath('@tensorflow', 'tfjs-backend-wasm', 'dist'), '/');

let loaded: Promise<Tfjs> | undefined;

/** The one copy that the peers share, on one thread. */
export function loadTfjs(): Promise<Tfjs> {
  loaded ??= startTfjs();
  return loaded;
}

async function startTfjs(): Promise<Tfjs> {
  const tf = loadPeer<Tfjs>('@tensorflow', 'tfjs-core');
  const wasm = loadPeer<WasmBackend>('@tensorflow', 'tfjs-backend-wasm');
  wasm.setThreadsCount(1);
  wasm.setWasmPaths(WASM_FOLDER);
  await tf.setBackend('wasm');
  await tf.ready();
  if (tf.getBackend() !== 'wasm' || wasm.getThreadsCount() !== 1) {
    throw new Error('TensorFlow.js does not run on WebAssembly with one thread');
  }
  tf.io.registerLoadRouter((url) => (isFileUrl(url) ? { load: () => readModel(tf, url) } : null));
  return tf;
}

function isFileUrl(url: string | string[]): url is string {
  return typeof url === 'string' && url.startsWith('file:');
}

/** In Node the WebAssembly build reads models by HTTP only; the files are on this machine. */
async function readModel(tf: Tfjs, url: string): Promise<unknown> {
  const path = fileURLToPath(url);
  return tf.io.getModelArtifactsForJSON(JSON.parse(await readFile(path, 'utf8')), async (groups) => {
    const files = groups.flatMap(({ paths }) => paths).map((file) => readFile(join(dirname(path), file)));
    const bytes = Uint8Array.from(Buffer.concat(await Promise.all(files)));
    return [groups.flatMap(({ weights }) => weights), bytes.buffer];
  });
}

/** An image's rows of red, green and blue, without anything in between. */
export function rgb({ width, height, channels, data }: Image): Uint8Array {
  const values = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel++) {
    for (let colour = 0; colour < 3; colour++) {
      values[pixel * 3 + colour] = data[pixel * channels + colour] as number;
    }
  }
  return values;
}
