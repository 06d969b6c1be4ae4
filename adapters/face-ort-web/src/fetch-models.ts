import type { ModelFiles } from '@tenzij/face';
import { type ClearedModel, ok, type Problem, type Result, refuse, toHex } from '@tenzij/kernel';

export type FetchModelsProblem = Problem<'face.model-missing' | 'face.model-mismatch'>;

/**
 * Fetches the models a clearance names, as `<baseUrl>/<SHA-256>.onnx`, and checks them. Because the name is
 * the content, they can be cached for good.
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
  const file = `${hash}.onnx`;
  const bytes = await download(`${baseUrl}/${file}`);
  if (bytes === null) return refuse('face.model-missing', { file });
  const found = toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
  return found === hash ? ok(bytes) : refuse('face.model-mismatch', { file });
}

async function download(url: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const response = await fetch(url);
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
  } catch {
    return null;
  }
}
