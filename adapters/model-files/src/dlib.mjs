/**
 * Converts the face recognition network of dlib (a ResNet by Davis King, 128 numbers out), as
 * `@vladmandic/face-api` ships it for TensorFlow.js, to ONNX. The network is written anew from the
 * architecture; its weights are those of the package.
 */
import { DATA_TYPE, writeOnnx } from './onnx-writer.mjs';
import { ModelProblem } from './problems.mjs';
import { readTfjsWeights } from './tfjs-weights.mjs';

const FOLDER = 'package/model/';
const MANIFEST = `${FOLDER}face_recognition_model-weights_manifest.json`;

/** Pixels across and down that the network takes, and numbers that it gives. */
const SIDE = 150;
const LENGTH = 128;

/** The residual blocks in their order; `halves` for one that halves the side of what it passes on. */
const BLOCKS = [
  ...blocks(32, ['1', '2', '3']),
  ...blocks(64, ['down', '1', '2', '3']),
  ...blocks(128, ['down', '1', '2']),
  ...blocks(256, ['down', '1', '2', 'down_out']),
];

function blocks(channels, names) {
  return names.map((name) => ({ prefix: `conv${channels}_${name}`, halves: name.startsWith('down') }));
}

/**
 * @param {Map<string, Uint8Array>} files of the package's tarball
 * @returns {Uint8Array} an ONNX file: `input` N×3×150×150, red first, (value − mean) / 255; `output` N×128
 */
export function convertDlib(files) {
  try {
    const weights = readTfjsWeights(fileOf(files, MANIFEST), (path) => fileOf(files, FOLDER + path));
    return writeOnnx(network(weights));
  } catch (error) {
    if (error instanceof ModelProblem) throw error;
    throw new ModelProblem('models.integrity-mismatch', `${MANIFEST}: ${error.message}`);
  }
}

function fileOf(files, path) {
  const content = files.get(path);
  if (content === undefined) throw new ModelProblem('models.integrity-mismatch', path);
  return content;
}

function network(weights) {
  const graph = { weights, nodes: [], constants: [] };
  let last = convolution(graph, 'input', 'conv32_down', { halves: true, relu: true });
  last = add(graph, 'MaxPool', [last], 'pooled', { kernel_shape: [3, 3], strides: [2, 2] });
  let [side, channels] = [35, 32];
  for (const block of BLOCKS) {
    last = residual(graph, last, block, side, channels);
    if (!block.halves) continue;
    side = Math.floor(side / 2);
    channels = weightOf(graph, `${block.prefix}/conv2/conv/filters`).shape[3];
  }
  const mean = add(graph, 'GlobalAveragePool', [last], 'mean');
  const flat = add(graph, 'Flatten', [mean], 'flat', { axis: 1 });
  const { shape, ...fc } = weightOf(graph, 'fc');
  add(graph, 'MatMul', [flat, constant(graph, 'fc', shape, numbersOf(fc))], 'output');
  return {
    name: 'dlib_face_recognition_resnet',
    inputs: [{ name: 'input', dims: ['batch', 3, SIDE, SIDE] }],
    outputs: [{ name: 'output', dims: ['batch', LENGTH] }],
    nodes: graph.nodes,
    constants: graph.constants,
  };
}

/** Two convolutions, added to what went in; where they halve the side, that is averaged by two. */
function residual(graph, input, { prefix, halves }, side, channels) {
  const first = convolution(graph, input, `${prefix}/conv1`, { halves, relu: true });
  let second = convolution(graph, first, `${prefix}/conv2`, { halves: false, relu: false });
  let passed = input;
  if (halves) {
    const pooled = Math.floor(side / 2);
    const convolved = Math.floor((side - 3) / 2) + 1;
    const more = weightOf(graph, `${prefix}/conv2/conv/filters`).shape[3] - channels;
    passed = add(graph, 'AveragePool', [input], `${prefix}/pooled`, {
      kernel_shape: [2, 2],
      strides: [2, 2],
    });
    passed = padded(graph, passed, `${prefix}/widened`, [more, 0, 0]);
    second = padded(graph, second, `${prefix}/enlarged`, [0, pooled - convolved, pooled - convolved]);
  }
  const sum = add(graph, 'Add', [second, passed], `${prefix}/sum`);
  return add(graph, 'Relu', [sum], `${prefix}/out`);
}

/** Zeros after the last channel, row and column. */
function padded(graph, input, name, after) {
  if (after.every((count) => count === 0)) return input;
  const pads = BigInt64Array.from([0, 0, 0, 0, 0, ...after], BigInt);
  return add(graph, 'Pad', [input, constant(graph, `${name}/pads`, [8], pads)], name);
}

/**
 * A convolution with its scale layer folded in: scale × (filters ∗ x + bias) + shift. Filters that are
 * stored as bytes stay bytes, in a file of a third of the size, and become floats when the model is loaded.
 */
function convolution(graph, input, prefix, { halves, relu }) {
  const filters = weightOf(graph, `${prefix}/conv/filters`);
  const bias = numbersOf(weightOf(graph, `${prefix}/conv/bias`));
  const scale = numbersOf(weightOf(graph, `${prefix}/scale/weights`));
  const shift = numbersOf(weightOf(graph, `${prefix}/scale/biases`));
  const [size] = filters.shape;
  const inputs = [
    input,
    foldedFilters(graph, prefix, filters, scale),
    constant(
      graph,
      `${prefix}/bias`,
      [scale.length],
      scale.map((factor, channel) => factor * bias[channel] + shift[channel]),
    ),
  ];
  const pad = halves ? 0 : (size - 1) / 2;
  const strides = halves ? [2, 2] : [1, 1];
  const attributes = { kernel_shape: [size, size], strides, pads: [pad, pad, pad, pad] };
  const convolved = add(graph, 'Conv', inputs, `${prefix}/convolved`, attributes);
  return relu ? add(graph, 'Relu', [convolved], `${prefix}/relu`) : convolved;
}

function foldedFilters(graph, prefix, { shape, data, scale: step, min }, scale) {
  const { dims, data: ordered } = channelsFirst(shape, data);
  const [outputs] = dims;
  const perOutput = ordered.length / outputs;
  if (ordered instanceof Float32Array) {
    const folded = ordered.map((value, i) => value * scale[Math.floor(i / perOutput)]);
    return constant(graph, `${prefix}/filters`, dims, folded);
  }
  const stored = constant(graph, `${prefix}/stored`, dims, ordered);
  const floats = add(graph, 'Cast', [stored], `${prefix}/floats`, { to: DATA_TYPE.float });
  // As steps from zero, a whole number, so that nothing is lost before the only rounding.
  const zero = constant(graph, `${prefix}/zero`, [], Float32Array.of(-min / step));
  const steps = add(graph, 'Sub', [floats, zero], `${prefix}/steps`);
  const sizes = Float32Array.from(scale, (value) => value * step);
  const size = constant(graph, `${prefix}/step`, [outputs, 1, 1, 1], sizes);
  return add(graph, 'Mul', [steps, size], `${prefix}/filters`);
}

/** From height × width × in × out, as TensorFlow has it, to out × in × height × width. */
function channelsFirst([height, width, inputs, outputs], data) {
  const size = height * width;
  const ordered = new data.constructor(data.length);
  for (let place = 0; place < size; place++) {
    for (let from = 0; from < inputs; from++) {
      for (let to = 0; to < outputs; to++) {
        ordered[(to * inputs + from) * size + place] = data[(place * inputs + from) * outputs + to];
      }
    }
  }
  return { dims: [outputs, inputs, height, width], data: ordered };
}

/** As TensorFlow.js makes numbers of stored bytes. */
function numbersOf({ data, scale, min }) {
  return Float32Array.from(data, (value) => value * scale + min);
}

function weightOf({ weights }, name) {
  const weight = weights.get(name);
  if (weight === undefined) throw new Error(`${name} is missing`);
  return weight;
}

function constant({ constants }, name, dims, data) {
  constants.push({ name, dims, data });
  return name;
}

function add({ nodes }, operator, inputs, output, attributes) {
  nodes.push({ operator, inputs, outputs: [output], attributes });
  return output;
}
