import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_MODEL, ROLES, type Role } from '@tenzij/face';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { prepareModels } from '../../../tools/models/prepare.mjs';
import { loadModels } from './load-models.ts';

const fileOf = (role: Role) => `${DEFAULT_MODEL.files[role]}.onnx`;

let folder: string;
beforeEach(async () => {
  const prepared = await prepareModels();
  folder = await mkdtemp(join(tmpdir(), 'tenzij-models-'));
  for (const role of ROLES) await copyFile(join(prepared.folder, fileOf(role)), join(folder, fileOf(role)));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('reads the prepared models', async () => {
  expect((await loadModels(folder, DEFAULT_MODEL)).ok).toBe(true);
});

it.each(ROLES)('says that %s is missing', async (role) => {
  const file = fileOf(role);
  await rm(join(folder, file));
  const problem = { code: 'face.model-missing', params: { file } };
  expect(await loadModels(folder, DEFAULT_MODEL)).toEqual({ ok: false, problem });
});

it.each(ROLES)('says that %s was changed', async (role) => {
  const file = fileOf(role);
  await writeFile(join(folder, file), 'another model');
  const problem = { code: 'face.model-mismatch', params: { file } };
  expect(await loadModels(folder, DEFAULT_MODEL)).toEqual({ ok: false, problem });
});
