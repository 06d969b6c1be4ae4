import type { PrepareOptions } from '../../adapters/model-files/src/prepare.mjs';

export function prepareModels(
  options?: Partial<PrepareOptions>,
): Promise<{ folder: string; changed: boolean }>;
