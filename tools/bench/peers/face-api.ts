import { loadPeer, peerPath } from './install.ts';
import type { System } from './system.ts';
import { loadTfjs, rgb, type TfTensor } from './tfjs.ts';

/** `@vladmandic/face-api`: detection, 68 landmarks and the descriptor, by its tiny and its default detector. */

type Network = { loadFromDisk(folder: string): Promise<void> };

interface FaceApi {
  readonly nets: Readonly<Record<(typeof NETWORKS)[number], Network>>;
  readonly TinyFaceDetectorOptions: new (options: { inputSize: number; scoreThreshold: number }) => object;
  readonly SsdMobilenetv1Options: new () => object;
  detectSingleFace(image: TfTensor, options: object): Detection;
  euclideanDistance(a: Float32Array, b: Float32Array): number;
}

interface Detection {
  withFaceLandmarks(): { withFaceDescriptor(): Promise<{ readonly descriptor: Float32Array } | undefined> };
}

const NETWORKS = ['tinyFaceDetector', 'ssdMobilenetv1', 'faceLandmark68Net', 'faceRecognitionNet'] as const;
const TINY_INPUT_SIZE = 416;
/** What the library itself takes when nothing is said. */
export const TINY_MIN_SCORE = 0.5;

/** @param tinyMinScore 0..1, below which the tiny detector's finds are no faces */
export async function loadFaceApi(tinyMinScore: number): Promise<System[]> {
  const tf = await loadTfjs();
  const folder = peerPath('@vladmandic', 'face-api');
  const api = loadPeer<FaceApi>('@vladmandic', 'face-api', 'dist', 'face-api.node-wasm.js');
  for (const network of NETWORKS) await api.nets[network].loadFromDisk(`${folder}/model`);
  const variant = (name: string, options: object): System<Float32Array> => ({
    name,
    open: (image) => {
      const tensor = tf.tensor(Int32Array.from(rgb(image)), [image.height, image.width, 3], 'int32');
      return {
        describe: async () => {
          const face = await api.detectSingleFace(tensor, options).withFaceLandmarks().withFaceDescriptor();
          return face?.descriptor ?? null;
        },
        close: () => tensor.dispose(),
      };
    },
    similarity: (a, b) => -api.euclideanDistance(a, b),
  });
  return [
    variant(
      'face-api tiny',
      new api.TinyFaceDetectorOptions({ inputSize: TINY_INPUT_SIZE, scoreThreshold: tinyMinScore }),
    ),
    variant('face-api SSD', new api.SsdMobilenetv1Options()),
  ];
}
