import { pathToFileURL } from 'node:url';
import { loadPeer, peerPath } from './install.ts';
import type { System } from './system.ts';
import { loadTfjs, rgb, type TfTensor, WASM_FOLDER } from './tfjs.ts';

/**
 * `@vladmandic/human` as its own face matching demo sets it (detector, mesh, rotation, description), less
 * what that demo shows besides: no emotion, and one face. All that isn't about faces is off, and so is the
 * reuse of results of the frame before, which would skip the work.
 */

interface Human {
  load(): Promise<void>;
  detect(image: TfTensor, changes: unknown): Promise<{ readonly face: readonly HumanFace[] }>;
  readonly match: { distance(a: readonly number[], b: readonly number[]): number };
}

interface HumanFace {
  readonly embedding?: readonly number[];
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

/** With its mesh of 468 points, as its demo has it; and without, turning faces by the detector's points. */
export async function loadHuman(): Promise<System[]> {
  const tf = await loadTfjs();
  const library = loadPeer<HumanLibrary>('@vladmandic', 'human', 'dist', 'human.node-wasm.js');
  const human = new library.Human(CONFIG);
  await human.load();
  const variant = (name: string, mesh: boolean): System<readonly number[]> => ({
    name,
    open: (image) => {
      const tensor = tf.tensor(Float32Array.from(rgb(image)), [1, image.height, image.width, 3], 'float32');
      return {
        describe: async () => {
          const { face } = await human.detect(tensor, { face: { mesh: { enabled: mesh } } });
          const embedding = face[0]?.embedding;
          return embedding?.length ? embedding : null;
        },
        close: () => tensor.dispose(),
      };
    },
    // Its `similarity` is this distance turned round and cut off at 0 and 1.
    similarity: (a, b) => -human.match.distance(a, b),
  });
  return [variant('human', true), variant('human without mesh', false)];
}
