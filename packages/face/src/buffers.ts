/**
 * Buffers that are used again: making a model's input anew for every image costs more than filling it.
 * A buffer is wiped when it is given back, because it held somebody's picture.
 */
export interface Buffers {
  /** Lends a buffer of zeros to `work`. Work that runs side by side gets buffers of its own. */
  lend<T>(work: (buffer: Float32Array) => Promise<T>): Promise<T>;
}

export function createBuffers(length: number): Buffers {
  const spare: Float32Array[] = [];
  return {
    lend: async (work) => {
      const buffer = spare.pop() ?? new Float32Array(length);
      try {
        return await work(buffer);
      } finally {
        spare.push(buffer.fill(0));
      }
    },
  };
}
