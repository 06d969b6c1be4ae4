/** How models run in a browser. Apps leave all of it as it is; tests and measurements choose. */
export interface WebRuntimeOptions {
  /** Threads per run, at least 1. More than 1 need a page that is cross-origin isolated. */
  readonly threads?: number;
  /**
   * `fastest`: each model on the GPU when that gives the same results here, sooner. `always`: also when it is
   * slower, or no GPU but a program that acts as one. `never`: not even asked for.
   */
  readonly gpu?: 'fastest' | 'always' | 'never';
  /** Runs of zeros after loading, so that the first person does not wait for what comes only once. */
  readonly warmUpRuns?: number;
}

/** Where a session's runs go: WebAssembly, or a GPU with WebAssembly behind it. */
export type Provider = 'wasm' | 'webgpu';
