import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_MODEL, ROLES, SHIPPED_MODELS } from '@tenzij/face';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stateOfModel } from './folder.mjs';
import { prepareModels, shippedFiles } from './prepare.mjs';
import { explainModelProblem, MODEL_PROBLEMS, ModelProblem } from './problems.mjs';

let scratch: string;
let folder: string;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'tenzij-test-'));
  folder = join(scratch, 'models');
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

const never = () => Promise.reject(new Error('fetched though all was there'));

describe('preparing the models', () => {
  it('writes every model that ships, and then leaves them alone', async () => {
    expect(await prepareModels({ folder })).toEqual({ folder, changed: true });
    expect(await prepareModels({ folder, pack: never })).toEqual({ folder, changed: false });
    const { files } = await shippedFiles();
    expect((await readdir(folder)).sort()).toEqual(files.map(({ sha256 }) => `${sha256}.onnx`).sort());
    const hashes = files.map(({ sha256 }) => sha256);
    for (const card of SHIPPED_MODELS) for (const role of ROLES) expect(hashes).toContain(card.files[role]);
  });

  it('prepares a model again that was damaged', async () => {
    await writeFile(join(folder, `${DEFAULT_MODEL.files.landmarks}.onnx`), 'not a model');
    expect(await stateOfModel(folder, DEFAULT_MODEL.files.landmarks)).toBe('wrong');
    expect((await prepareModels({ folder })).changed).toBe(true);
    expect(await stateOfModel(folder, DEFAULT_MODEL.files.landmarks)).toBe('whole');
  });

  it('refuses a tarball with another integrity', async () => {
    const pack = (_spec: string, into: string) => writeFile(join(into, 'other.tgz'), 'something else');
    const prepared = prepareModels({ folder: join(scratch, 'other'), pack });
    await expect(prepared).rejects.toMatchObject({ code: 'models.integrity-mismatch' });
  });

  it('says so when the registry gives nothing', async () => {
    const prepared = prepareModels({ folder: join(scratch, 'empty'), pack: () => Promise.resolve() });
    await expect(prepared).rejects.toMatchObject({ code: 'models.registry-unreachable' });
  });

  it('says so when the folder cannot be written', async () => {
    const file = join(scratch, 'a-file');
    await writeFile(file, '');
    const prepared = prepareModels({ folder: join(file, 'models') });
    await expect(prepared).rejects.toMatchObject({ code: 'models.folder-not-writable' });
  });

  it.each(Object.keys(MODEL_PROBLEMS))('explains %s in both languages', (code) => {
    const text = explainModelProblem(new ModelProblem(code));
    expect(text.split('\n')).toEqual([
      code,
      `  ${MODEL_PROBLEMS[code]?.nl}`,
      `  ${MODEL_PROBLEMS[code]?.en}`,
    ]);
  });
});
