import {
  compare,
  cutOut,
  DEFAULT_MODEL,
  detectionLength,
  detectionTensor,
  inputImage,
  landmarksTensor,
  pack,
  quantise,
  registration,
  squareAround,
  theOneFace,
  unpack,
} from '@tenzij/face';
import { toHex } from '@tenzij/kernel';
import { TEST_USE, testClearance } from '../../../tools/testing/clearance.ts';
import { differences, outcome, sampleDifferences } from './differences.ts';
import type { Rig } from './rig.ts';
import { runDetection, runPair, runPhoto, runRepresentation } from './run-models.ts';
import { syntheticImage } from './synthetic.ts';
import type { FaceVector } from './vector.ts';

const TARGET = DEFAULT_MODEL.input.registration;
const SIDE = TARGET.side;

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
    differences(
      registration(
        points.map(([x, y]) => ({ x, y })),
        TARGET,
      ),
      expect,
      1e-9,
    ),
  'cut-out': ({ image, transform, expect }) =>
    sampleDifferences(cutOut(syntheticImage(image), transform, SIDE).data, expect),
  quantisation: ({ form, values, expect }) => {
    const whole = quantise(Float64Array.from(values), form);
    return differences(whole && [...whole], expect);
  },
  packing: ({ template, values, expect }) => {
    const bytes = pack(Int8Array.from(values), template);
    return [
      ...differences(toHex(bytes), expect),
      ...differences([...unpack(bytes, template)], values, 0, 'unpacked'),
    ];
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
    const { bits } = model.template;
    const [first, second] = [a, b].map(({ modelId, values }) => ({
      modelId,
      bytes: pack(Int8Array.from(values), { length: values.length, bits }),
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
