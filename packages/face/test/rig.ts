import type { FaceEngine, Image, InferenceRuntime, ModelCard, ModelFiles } from '@tenzij/face';

/** What running the vectors needs of the machine they run on. */
export interface Rig {
  readonly runtime: InferenceRuntime;
  /** The default model's. */
  readonly models: ModelFiles;
  readonly engine: FaceEngine;
  /** Another model's engine, over its prepared files. Who opens it releases it. */
  open(card: ModelCard): Promise<FaceEngine>;
  /** A demo photo, upright, whose file must have this SHA-256 (hex). */
  photo(name: string, sha256: string): Promise<Image>;
}
