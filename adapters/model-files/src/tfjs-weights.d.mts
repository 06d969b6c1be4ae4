export interface TfjsWeight {
  readonly shape: readonly number[];
  /** Each stands for value × scale + min. */
  readonly data: Float32Array | Uint8Array;
  readonly scale: number;
  readonly min: number;
}
/** The weights by name. Throws when files and manifest don't agree, or when they hold another type of number. */
export function readTfjsWeights(
  manifest: Uint8Array,
  read: (path: string) => Uint8Array,
): Map<string, TfjsWeight>;
