/**
 * Reads the weights of a TensorFlow.js model: a manifest that names them, and files with their numbers one
 * after the other. Weights may be stored as bytes, each standing for byte × scale + min.
 */

/**
 * @param {Uint8Array} manifest JSON
 * @param {(path: string) => Uint8Array} read a weight file, by the path in the manifest
 * @returns {Map<string, { shape: number[], data: Float32Array | Uint8Array, scale: number, min: number }>}
 */
export function readTfjsWeights(manifest, read) {
  const weights = new Map();
  for (const { paths, weights: entries } of JSON.parse(new TextDecoder().decode(manifest))) {
    const content = Buffer.concat(paths.map(read));
    let at = 0;
    for (const entry of entries) {
      const weight = readWeight(entry, content.subarray(at));
      weights.set(entry.name, weight);
      at += weight.data.byteLength;
    }
    if (at !== content.length) throw new Error('more numbers than weights');
  }
  return weights;
}

function readWeight({ name, shape, dtype, quantization }, content) {
  const count = shape.reduce((product, size) => product * size, 1);
  if (dtype !== 'float32') throw new Error(`${name} is of type ${dtype}`);
  if (quantization && quantization.dtype !== 'uint8') throw new Error(`${name} is stored in another way`);
  const size = quantization ? count : count * Float32Array.BYTES_PER_ELEMENT;
  if (content.length < size) throw new Error(`${name} is not complete`);
  // A copy, because floats have to begin at a multiple of four bytes.
  const copy = new Uint8Array(content.subarray(0, size));
  if (!quantization) return { shape, data: new Float32Array(copy.buffer), scale: 1, min: 0 };
  return { shape, data: copy, scale: quantization.scale, min: quantization.min };
}
