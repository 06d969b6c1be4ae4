import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ModelProblem } from './problems.mjs';
import { sha256 } from './source.mjs';

export async function stateOfModel(folder, hash) {
  const bytes = await readFile(join(folder, `${hash}.onnx`)).catch(() => undefined);
  if (bytes === undefined) return 'missing';
  return sha256(bytes) === hash ? 'whole' : 'wrong';
}

export async function keepModel(folder, hash, model, name) {
  if (sha256(model) !== hash) throw new ModelProblem('models.integrity-mismatch', name);
  await keepFile(join(folder, `${hash}.onnx`), model);
}

export async function keepFile(path, content) {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(temporary, content);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw new ModelProblem('models.folder-not-writable', error.message);
  }
}
