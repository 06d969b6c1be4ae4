import { pathToFileURL } from 'node:url';
import { loadPeer, peerPath } from './install.ts';
import type { System } from './system.ts';
import { loadTfjs, rgb, type TfTensor, WASM_FOLDER } from './tfjs.ts';

/**
 * `@vladmandic/human` as its own face matching demo sets it (detector, mesh, rotation, description), less
 * what that demo shows besides: no emotion, and one face. All that isn't about faces is off, and so is the
 * reuse of results of the frame before, which would skip the work.
 */

type Embedding = readonly number[];

interface Human {
  load(): Promise<void>;
  detect(image: TfTensor, changes: unknown): Promise<{ readonly face: readonly HumanFace[] }>;
  readonly match: { distance(a: Embedding, b: Embedding): number };
}

interface HumanFace {
  readonly embedding?: Embedding;
}

interface HumanLibrary {
  readonly Human: new (config: unknown) => Human;
}

const OFF = { enabled: false };
const CONFIG = {
  backend: 'wasm',
  wasmPath: WASM_FOLDER,
  modelBasePath: pathToFileURL(peerPath('@vladmandic', 'human', 'models', '/')).href,
  cacheSensitivity: 0,
  warmup: 'none',
  filter: OFF,
  face: {
    enabled: true,
    detector: { rotation: true, maxDetected: 1, skipFrames: 0, skipTime: 0 },
    mesh: { enabled: true },
    description: { enabled: true, skipFrames: 0, skipTime: 0 },
    attention: OFF,
    iris: OFF,
    emotion: OFF,
    antispoof: OFF,
    liveness: OFF,
  },
  body: OFF,
  hand: OFF,
  object: OFF,
  gesture: OFF,
  segmentation: OFF,
};

/**
 * As its demo has it, with faces turned upright and its own distance; and without the turning, which it
 * doesn't do unless asked, by cosine: of what we tried, with this it makes the fewest errors.
 */
export async function loadHuman(): Promise<System[]> {
  const tf = await loadTfjs();
  const library = loadPeer<HumanLibrary>('@vladmandic', 'human', 'dist', 'human.node-wasm.js');
  const human = new library.Human(CONFIG);
  await human.load();
  const variant = (
    name: string,
    rotation: boolean,
    similarity: (a: Embedding, b: Embedding) => number,
  ): System<Embedding> => ({
    name,
    open: (image) => {
      const tensor = tf.tensor(Float32Array.from(rgb(image)), [1, image.height, image.width, 3], 'float32');
      return {
        describe: async () => {
          const { face } = await human.detect(tensor, { face: { detector: { rotation } } });
          const embedding = face[0]?.embedding;
          return embedding?.length ? embedding : null;
        },
        close: () => tensor.dispose(),
      };
    },
    similarity,
  });
  // Its `similarity` is this distance turned round and cut off at 0 and 1.
  const byDistance = (a: Embedding, b: Embedding) => -human.match.distance(a, b);
  return [variant('human', true, byDistance), variant('human at its best', false, cosine)];
}

function cosine(a: Embedding, b: Embedding): number {
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}

function dot(a: Embedding, b: Embedding): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
