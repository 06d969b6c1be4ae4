import type { ModelFiles } from '@tenzij/face';
import { type ClearedModel, ok, type Result, toHex } from '@tenzij/kernel';
import { type FetchModelsProblem, fetchChecked } from './fetch-checked.ts';

/**
 * Fetches the models a clearance names, as `<baseUrl>/<SHA-256>.onnx`, and checks them. Because the name is
 * the content, they can be cached for good; what doesn't match is fetched anew once.
 */
export async function fetchModels(
  baseUrl: string,
  files: ClearedModel['files'],
): Promise<Result<ModelFiles, FetchModelsProblem>> {
  const [detection, landmarks, representation] = await Promise.all([
    fetchModel(baseUrl, files.detection),
    fetchModel(baseUrl, files.landmarks),
    fetchModel(baseUrl, files.representation),
  ]);
  if (!detection.ok) return detection;
  if (!landmarks.ok) return landmarks;
  if (!representation.ok) return representation;
  return ok({
    detection: detection.value,
    landmarks: landmarks.value,
    representation: representation.value,
  });
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
