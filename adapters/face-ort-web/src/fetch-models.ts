import { type ModelFiles, readModels } from '@tenzij/face';
import type { ClearedModel, Result } from '@tenzij/kernel';
import type { FetchModelsProblem } from './fetch-checked.ts';
import { fetchModel } from './fetch-model.ts';

/**
 * Fetches the models a clearance names, as `<baseUrl>/<SHA-256>.onnx`, and checks them. Because the name is
 * the content, they can be cached for good; what doesn't match is fetched anew once.
 */
export function fetchModels(
  baseUrl: string,
  files: ClearedModel['files'],
): Promise<Result<ModelFiles, FetchModelsProblem>> {
  return readModels(files, (hash) => fetchModel(baseUrl, hash));
}
