/**
 * Gets the models that ship and prepares them, once: fetch, check, prepare, check again, write to `models/`
 * under the SHA-256 of what was made. `npm start`, `npm test` and the browser build all use the result.
 */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { zeroDenormals } from './denormals.mjs';
import { convertDlib } from './dlib.mjs';
import { explainModelProblem, ModelProblem } from './problems.mjs';
import { fetchTarball, sha256 } from './source.mjs';
import { readTarball } from './tar.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HERE, '..', '..');

/** How a model file is made of files in its package, by their path. */
const MADE = {
  'as-shipped': (parts) => onlyOne(parts),
  'zero-denormals': (parts) => zeroDenormals(onlyOne(parts)).model,
  dlib: convertDlib,
};

/**
 * Makes sure that `folder` holds every model that ships.
 * @param {{ folder?: string, pack?: (spec: string, folder: string) => Promise<void> }} [options]
 * @returns {Promise<{ folder: string, changed: boolean }>} `changed` is false when all was there already
 */
export async function prepareModels({ folder = join(ROOT, 'models'), pack } = {}) {
  const { packages, files } = await shippedFiles();
  const missing = [];
  for (const file of files) if (!(await isThere(folder, file.sha256))) missing.push(file);
  for (const from of new Set(missing.map((file) => file.from))) {
    const tarball = readTarball(await fetchTarball(packages[from], pack));
    const wanted = missing.filter((file) => file.from === from);
    await writeModels(
      folder,
      wanted.map((file) => prepareModel(file, tarball)),
    );
  }
  return { folder, changed: missing.length > 0 };
}

/** What ships, by `files.json`: the packages, and the model files made of them. */
export async function shippedFiles() {
  return JSON.parse(await readFile(join(HERE, 'files.json'), 'utf8'));
}

function prepareModel({ name, made, sources, sha256: wanted }, tarball) {
  const parts = new Map();
  for (const [path, hash] of Object.entries(sources)) {
    const part = tarball.get(path);
    if (part === undefined || sha256(part) !== hash)
      throw new ModelProblem('models.integrity-mismatch', path);
    parts.set(path, part);
  }
  const model = MADE[made](parts);
  if (sha256(model) !== wanted) throw new ModelProblem('models.integrity-mismatch', name);
  return { file: `${wanted}.onnx`, model };
}

function onlyOne(parts) {
  const [part] = parts.values();
  return part;
}

async function writeModels(folder, models) {
  try {
    await mkdir(folder, { recursive: true });
    for (const { file, model } of models) await replaceFile(join(folder, file), model);
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

async function isThere(folder, hash) {
  const bytes = await readFile(join(folder, `${hash}.onnx`)).catch(() => undefined);
  return bytes !== undefined && sha256(bytes) === hash;
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
