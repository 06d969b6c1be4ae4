import type { PackageSource } from './source.mjs';

export interface ShippedFile {
  readonly name: string;
  /** Of the prepared file. */
  readonly sha256: string;
  /** Which of the packages it comes from. */
  readonly from: string;
  readonly made: 'as-shipped' | 'zero-denormals' | 'dlib';
  /** Path in the package → SHA-256 of the file there. */
  readonly sources: Readonly<Record<string, string>>;
}

/** What ships, by `files.json`: the packages, and the model files made of them. */
export function shippedFiles(): Promise<{
  packages: Readonly<Record<string, PackageSource>>;
  files: readonly ShippedFile[];
}>;

export interface PrepareOptions {
  readonly folder: string;
  /** Puts a package's tarball in a folder; without it npm does, from its cache or the registry. */
  readonly pack?: (spec: string, folder: string) => Promise<void>;
}

/**
 * Makes sure that a folder holds every model that ships, as `<SHA-256>.onnx`; `changed` is false when all was
 * there already. Throws a `ModelProblem`.
 */
export function prepareModels(options: PrepareOptions): Promise<{ folder: string; changed: boolean }>;
