import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ModelCard, ModelFiles, Role } from '@tenzij/face';
import { ok, type Problem, type Result, refuse } from '@tenzij/kernel';

type ModelFileProblem = Problem<'face.model-missing' | 'face.model-mismatch'>;

/** Reads a card's prepared models (`<SHA-256>.onnx`) from a folder and checks them. */
export async function loadModels(
  folder: string,
  card: Pick<ModelCard, 'files'>,
): Promise<Result<ModelFiles, ModelFileProblem>> {
  const detection = await readModel(folder, 'detection', card);
  if (!detection.ok) return detection;
  const landmarks = await readModel(folder, 'landmarks', card);
  if (!landmarks.ok) return landmarks;
  const representation = await readModel(folder, 'representation', card);
  if (!representation.ok) return representation;
  return ok({
    detection: detection.value,
    landmarks: landmarks.value,
    representation: representation.value,
  });
}

async function readModel(
  folder: string,
  role: Role,
  card: Pick<ModelCard, 'files'>,
): Promise<Result<Uint8Array, ModelFileProblem>> {
  const file = `${card.files[role]}.onnx`;
  const bytes = await readFile(join(folder, file)).catch(() => null);
  if (bytes === null) return refuse('face.model-missing', { file });
  const hash = createHash('sha256').update(bytes).digest('hex');
  return hash === card.files[role] ? ok(bytes) : refuse('face.model-mismatch', { file });
}
