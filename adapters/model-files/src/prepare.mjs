/**
 * Gets the models that ship and prepares them, once: fetch, check, prepare, check again, write to a folder
 * under the SHA-256 of what was made. Everything that recognises uses the result.
 */
import { readFile } from 'node:fs/promises';
import { zeroDenormals } from './denormals.mjs';
import { convertDlib } from './dlib.mjs';
import { keepModel, stateOfModel } from './folder.mjs';
import { ModelProblem } from './problems.mjs';
import { fetchTarball, sha256 } from './source.mjs';
import { readTarball } from './tar.mjs';

/** How a model file is made of files in its package, by their path. */
const MADE = {
  'as-shipped': (parts) => onlyOne(parts),
  'zero-denormals': (parts) => zeroDenormals(onlyOne(parts)).model,
  dlib: convertDlib,
};

export async function prepareModels({ folder, pack }) {
  const { packages, files } = await shippedFiles();
  const missing = [];
  for (const file of files) if ((await stateOfModel(folder, file.sha256)) !== 'whole') missing.push(file);
  for (const from of new Set(missing.map((file) => file.from))) {
    const tarball = readTarball(await fetchTarball(packages[from], pack));
    for (const file of missing) {
      if (file.from === from) await keepModel(folder, file.sha256, prepareModel(file, tarball), file.name);
    }
  }
  return { folder, changed: missing.length > 0 };
}

export async function shippedFiles() {
  return JSON.parse(await readFile(new URL('files.json', import.meta.url), 'utf8'));
}

function prepareModel({ made, sources }, tarball) {
  const parts = new Map();
  for (const [path, hash] of Object.entries(sources)) {
    const part = tarball.get(path);
    if (part === undefined || sha256(part) !== hash)
      throw new ModelProblem('models.integrity-mismatch', path);
    parts.set(path, part);
  }
  return MADE[made](parts);
}

function onlyOne(parts) {
  const [part] = parts.values();
  return part;
}
