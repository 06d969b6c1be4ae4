export const DATA_TYPE: Readonly<Record<'float' | 'uint8' | 'int64', number>>;

/** An input or output of 32-bit floats. A dimension with a name may be of any size. */
export interface OnnxValue {
  readonly name: string;
  readonly dims: readonly (number | string)[];
}

export interface OnnxNode {
  /** Name of an operator of opset 13, without a domain. */
  readonly operator: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /** Whole numbers from 0, or lists of them. */
  readonly attributes?: Readonly<Record<string, number | readonly number[]>>;
}

export interface OnnxConstant {
  readonly name: string;
  readonly dims: readonly number[];
  readonly data: Float32Array | Uint8Array | BigInt64Array;
}

export interface OnnxModel {
  readonly name: string;
  readonly inputs: readonly OnnxValue[];
  readonly outputs: readonly OnnxValue[];
  readonly nodes: readonly OnnxNode[];
  readonly constants: readonly OnnxConstant[];
}

/** The file of a model. Throws when a constant's data does not fill its shape. */
export function writeOnnx(model: OnnxModel): Uint8Array;
