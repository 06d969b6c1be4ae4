import {
  compare,
  cutOut,
  detectionLength,
  detectionTensor,
  inputImage,
  landmarksTensor,
  quantise,
  registration,
  squareAround,
  theOneFace,
} from '@tenzij/face';
import { TEST_USE, testClearance } from '../../../tools/testing/clearance.ts';
import { differences, outcome, sampleDifferences } from './differences.ts';
import type { Rig } from './rig.ts';
import { runDetection, runPair, runPhoto, runRepresentation } from './run-models.ts';
import { syntheticImage } from './synthetic.ts';
import type { FaceVector } from './vector.ts';

type Runner<Kind extends FaceVector['kind']> = (
  vector: Extract<FaceVector, { kind: Kind }>,
  rig: Rig,
) => string[] | Promise<string[]>;

const RUNNERS: { readonly [Kind in FaceVector['kind']]: Runner<Kind> } = {
  image: ({ width, height, bytes, expect }) => {
    const image = inputImage(width, height, new Uint8Array(bytes));
    return differences(
      outcome(image, ({ channels }) => ({ channels })),
      expect,
    );
  },
  'detection-tensor': ({ image, expect }, { engine }) => {
    const input = engine.card.input.detection;
    const buffer = new Float32Array(detectionLength(input));
    return sampleDifferences(detectionTensor(syntheticImage(image), input, buffer).data, expect);
  },
  'landmarks-tensor': ({ image, box, expect }, { engine }) => {
    const input = engine.card.input.landmarks;
    const tensor = landmarksTensor(syntheticImage(image), squareAround(box, input.side), input);
    return sampleDifferences(tensor.data, expect);
  },
  registration: ({ points, expect }) =>
    differences(registration(points.map(([x, y]) => ({ x, y }))), expect, 1e-9),
  'cut-out': ({ image, transform, expect }) =>
    sampleDifferences(cutOut(syntheticImage(image), transform).data, expect),
  quantisation: ({ values, expect }) => {
    const bytes = quantise(Float32Array.from(values));
    return differences(bytes && [...bytes], expect);
  },
  'one-face': ({ boxes, expect }) => {
    const faces = boxes.map((box) => ({ box, confidence: 1 }));
    return differences(
      outcome(theOneFace(faces), (face) => ({ index: faces.indexOf(face) })),
      expect,
    );
  },
  comparison: ({ model, a, b, expect }) => {
    const clearance = testClearance({ model: { ...testClearance().model, ...model } });
    const [first, second] = [a, b].map(({ modelId, values }) => ({
      modelId,
      values: Int8Array.from(values),
    }));
    if (!first || !second) return ['a comparison needs two templates'];
    const compared = compare(first, second, clearance, { ...TEST_USE, modelId: model.id });
    return differences(
      outcome(compared, ({ similarity }) => ({ similarity })),
      expect,
      1e-12,
    );
  },
  representation: runRepresentation,
  detection: runDetection,
  photo: runPhoto,
  pair: runPair,
};

/** Runs one vector and returns in what its outcome differs from what it expects: nothing when it holds. */
export async function runVector(vector: FaceVector, rig: Rig): Promise<string[]> {
  // The map gives every kind its own runner; TypeScript can't follow that through an index.
  const runner = RUNNERS[vector.kind] as (vector: FaceVector, rig: Rig) => string[] | Promise<string[]>;
  return runner(vector, rig);
}
