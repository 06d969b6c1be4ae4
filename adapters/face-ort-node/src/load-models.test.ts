import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { prepareModels } from '../../../tools/models/prepare.mjs';
import { loadModels } from './load-models.ts';

let folder: string;
beforeEach(async () => {
  const prepared = await prepareModels();
  folder = await mkdtemp(join(tmpdir(), 'tenzij-models-'));
  for (const role of ['detection', 'landmarks', 'representation']) {
    await copyFile(join(prepared.folder, `${role}.onnx`), join(folder, `${role}.onnx`));
  }
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('reads the prepared models', async () => {
  expect((await loadModels(folder)).ok).toBe(true);
});

it.each(['detection', 'landmarks', 'representation'])('says that %s is missing', async (role) => {
  const file = `${role}.onnx`;
  await rm(join(folder, file));
  const problem = { code: 'face.model-missing', params: { file } };
  expect(await loadModels(folder)).toEqual({ ok: false, problem });
});

it.each(['detection', 'landmarks', 'representation'])('says that %s was changed', async (role) => {
  const file = `${role}.onnx`;
  await writeFile(join(folder, file), 'another model');
  const problem = { code: 'face.model-mismatch', params: { file } };
  expect(await loadModels(folder)).toEqual({ ok: false, problem });
});
