/**
 * Writes ONNX models: the part of onnx.proto3 that a plain network of convolutions needs. One model gives
 * the same bytes every time, so that what is written can be pinned by its hash.
 */

/** The first version of the format in which all that is written here exists. */
const IR_VERSION = 7;
const OPSET = 13;

/** Protobuf field numbers (onnx.proto3). */
const MODEL = { irVersion: 1, graph: 7, opset: 8 };
const OPSET_VERSION = 2;
const GRAPH = { node: 1, name: 2, initializer: 5, input: 11, output: 12 };
const NODE = { input: 1, output: 2, name: 3, operator: 4, attribute: 5 };
const ATTRIBUTE = { name: 1, int: 3, ints: 8, type: 20 };
const TENSOR = { dims: 1, dataType: 2, name: 8, rawData: 9 };
const VALUE = { name: 1, type: 2 };
const TYPE_TENSOR = 1;
const TENSOR_TYPE = { elementType: 1, shape: 2 };
const SHAPE_DIM = 1;
const DIM = { value: 1, name: 2 };

const INT = 2;
const INTS = 7;

/** Numbers of `TensorProto.DataType`. */
export const DATA_TYPE = { float: 1, uint8: 2, int64: 7 };

const TYPE_OF = new Map([
  [Float32Array, DATA_TYPE.float],
  [Uint8Array, DATA_TYPE.uint8],
  [BigInt64Array, DATA_TYPE.int64],
]);

/** The file of a model whose inputs and outputs are 32-bit floats; `onnx-writer.d.mts` has the shapes. */
export function writeOnnx({ name, inputs, outputs, nodes, constants }) {
  const graph = [
    ...nodes.map((node) => message(GRAPH.node, writeNode(node))),
    text(GRAPH.name, name),
    ...constants.map((constant) => message(GRAPH.initializer, writeTensor(constant))),
    ...inputs.map((input) => message(GRAPH.input, writeValue(input))),
    ...outputs.map((output) => message(GRAPH.output, writeValue(output))),
  ];
  return Buffer.concat([
    int(MODEL.irVersion, IR_VERSION),
    message(MODEL.graph, graph),
    message(MODEL.opset, [int(OPSET_VERSION, OPSET)]),
  ]);
}

/** A node is named after its first output: both are unique in a graph. */
function writeNode({ operator, inputs, outputs, attributes = {} }) {
  return [
    ...inputs.map((input) => text(NODE.input, input)),
    ...outputs.map((output) => text(NODE.output, output)),
    text(NODE.name, outputs[0]),
    text(NODE.operator, operator),
    ...Object.entries(attributes).map(([name, value]) =>
      message(NODE.attribute, writeAttribute(name, value)),
    ),
  ];
}

function writeAttribute(name, value) {
  const content = Array.isArray(value)
    ? [...value.map((each) => int(ATTRIBUTE.ints, each)), int(ATTRIBUTE.type, INTS)]
    : [int(ATTRIBUTE.int, value), int(ATTRIBUTE.type, INT)];
  return [text(ATTRIBUTE.name, name), ...content];
}

/** The raw data is little-endian, as all processors are that Node runs on but one. */
function writeTensor({ name, dims, data }) {
  const size = dims.reduce((product, dim) => product * dim, 1);
  if (size !== data.length) throw new Error(`${name} has ${data.length} values, its shape asks ${size}`);
  return [
    ...dims.map((dim) => int(TENSOR.dims, dim)),
    int(TENSOR.dataType, TYPE_OF.get(data.constructor)),
    text(TENSOR.name, name),
    bytes(TENSOR.rawData, new Uint8Array(data.buffer, data.byteOffset, data.byteLength)),
  ];
}

function writeValue({ name, dims }) {
  const shape = dims.map((dim) =>
    message(SHAPE_DIM, [typeof dim === 'string' ? text(DIM.name, dim) : int(DIM.value, dim)]),
  );
  const tensor = [int(TENSOR_TYPE.elementType, DATA_TYPE.float), message(TENSOR_TYPE.shape, shape)];
  return [text(VALUE.name, name), message(VALUE.type, [message(TYPE_TENSOR, tensor)])];
}

function message(number, parts) {
  return bytes(number, Buffer.concat(parts));
}

function text(number, value) {
  return bytes(number, Buffer.from(value, 'utf8'));
}

function bytes(number, content) {
  return Buffer.concat([varint(number * 8 + 2), varint(content.length), content]);
}

function int(number, value) {
  return Buffer.concat([varint(number * 8), varint(value)]);
}

function varint(value) {
  if (!Number.isSafeInteger(value) || value < 0) throw new Error(`${value} is not a whole number from 0`);
  const encoded = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Uint8Array.from([...encoded, rest]);
    encoded.push((rest % 128) + 128);
  }
}
