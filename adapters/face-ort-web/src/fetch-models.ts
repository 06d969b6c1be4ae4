import { type ModelFiles, readModels } from '@tenzij/face';
import { type ClearedModel, type Result, toHex } from '@tenzij/kernel';
import { type FetchModelsProblem, fetchChecked } from './fetch-checked.ts';

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

/** The model with this hash. */
export async function fetchModel(
  baseUrl: string,
  hash: string,
): Promise<Result<Uint8Array, FetchModelsProblem>> {
  return fetchChecked(baseUrl, `${hash}.onnx`, async (bytes) => {
    const found = toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
    return found === hash ? bytes : null;
  });
}
