import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ModelCard, type ModelFiles, readModels } from '@tenzij/face';
import { ok, type Problem, type Result, refuse } from '@tenzij/kernel';

type ModelFileProblem = Problem<'face.model-missing' | 'face.model-mismatch'>;

/** Reads a card's prepared models from a folder and checks them. */
export function loadModels(
  folder: string,
  { files }: Pick<ModelCard, 'files'>,
): Promise<Result<ModelFiles, ModelFileProblem>> {
  return readModels(files, (sha256) => loadModel(folder, sha256));
}

/** Reads the model with this SHA-256 (hex), `<SHA-256>.onnx`, from a folder and checks it. */
export async function loadModel(
  folder: string,
  sha256: string,
): Promise<Result<Uint8Array, ModelFileProblem>> {
  const file = `${sha256}.onnx`;
  const bytes = await readFile(join(folder, file)).catch(() => null);
  if (bytes === null) return refuse('face.model-missing', { file });
  const hash = createHash('sha256').update(bytes).digest('hex');
  return hash === sha256 ? ok(bytes) : refuse('face.model-mismatch', { file });
}
