import type { ModelSession, Tensors } from '@tenzij/face';
import type { InferenceSession, Tensor } from 'onnxruntime-web/wasm';

/** An input as the model states it; `null` when the model leaves more than the batch open. */
export interface StatedInput {
  readonly name: string;
  readonly dims: readonly number[] | null;
}

/** A session with what its model says of its inputs. */
export interface OrtSession extends ModelSession {
  readonly inputs: readonly StatedInput[];
}

/** One build of ONNX Runtime, ready to take models. */
export interface OrtBackend {
  /** Rejects when the bytes are not a model that this build can run. */
  create(model: Uint8Array): Promise<OrtSession>;
}

/** Each build has a tensor class of its own, so it is handed over. */
export function ortSession(session: InferenceSession, TensorClass: typeof Tensor): OrtSession {
  return {
    inputs: session.inputMetadata.map(statedInput),
    run: async (feeds) => fromOrt(await session.run(toOrt(feeds, TensorClass))),
    release: () => session.release(),
  };
}

function statedInput(input: InferenceSession.ValueMetadata): StatedInput {
  const shape = input.isTensor ? input.shape : [];
  const dims = shape.map((size, i) => (typeof size === 'number' && size > 0 ? size : i === 0 ? 1 : null));
  const known = dims.filter((size) => size !== null);
  return { name: input.name, dims: known.length > 0 && known.length === shape.length ? known : null };
}

function toOrt(feeds: Tensors, TensorClass: typeof Tensor): Record<string, Tensor> {
  const named = Object.entries(feeds).map(([name, { data, dims }]) => [
    name,
    new TensorClass('float32', data, [...dims]),
  ]);
  return Object.fromEntries(named);
}

function fromOrt(outputs: InferenceSession.ReturnType): Tensors {
  const named = Object.entries(outputs).flatMap(([name, { data, dims }]) =>
    data instanceof Float32Array ? [[name, { data, dims }]] : [],
  );
  return Object.fromEntries(named);
}
