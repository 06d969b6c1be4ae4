/** 32-bit floats with their shape. */
export interface Tensor {
  readonly data: Float32Array;
  readonly dims: readonly number[];
}

/** Tensors by the names the model gives its inputs and outputs. */
export type Tensors = Readonly<Record<string, Tensor>>;

export interface ModelSession {
  /** Runs the model once. Rejects when it cannot; the steps turn that into `face.model-failed`. */
  run(feeds: Tensors): Promise<Tensors>;
  release(): Promise<void>;
}

/** What the steps need of an inference library. Adapters implement it for Node and for browsers. */
export interface InferenceRuntime {
  /** Makes a session of an ONNX file's bytes. Rejects when they are not a model it can run. */
  load(model: Uint8Array): Promise<ModelSession>;
}
