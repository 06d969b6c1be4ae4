import type { FaceEngine, Image, InferenceRuntime, ModelFiles } from '@tenzij/face';

/** What running the vectors needs of the machine they run on. */
export interface Rig {
  readonly runtime: InferenceRuntime;
  readonly models: ModelFiles;
  readonly engine: FaceEngine;
  /** A demo photo, upright, whose file must have this SHA-256 (hex). */
  photo(name: string, sha256: string): Promise<Image>;
}
