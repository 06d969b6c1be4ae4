import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256Hex } from '@tenzij/kernel';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createModelFiles, type ModelFiles } from './model-files.ts';

const GOOD = 'a whole model';
const HASH = sha256Hex(GOOD);
const DAMAGED = GOOD.replace('whole', 'whale');
const LONG_AGO = new Date('2026-01-01T00:00:00Z');

let root: string;
let files: ModelFiles;
let damaged: string[];
const path = () => join(root, 'models', `${HASH}.onnx`);

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'tenzij-model-files-'));
  await mkdir(join(root, 'models'));
  damaged = [];
  files = createModelFiles(root, (file) => damaged.push(file));
});
afterEach(() => rm(root, { recursive: true, force: true }));

it('takes a file whose content is what its name says', async () => {
  await writeFile(path(), GOOD);
  expect([await files.isWhole(HASH), damaged]).toEqual([true, []]);
});

it('refuses a damaged one of the same size, and says so once', async () => {
  await writeFile(path(), DAMAGED);
  const asked = await Promise.all([files.isWhole(HASH), files.isWhole(HASH)]);
  expect([...asked, await files.isWhole(HASH)]).toEqual([false, false, false]);
  expect(damaged).toEqual([HASH]);
});

it('says nothing of a file that is not there, nor of a folder', async () => {
  expect(await files.isWhole(HASH)).toBe(false);
  await mkdir(path());
  expect([await files.isWhole(HASH), damaged]).toEqual([false, []]);
});

it('looks again when time or size changed, and only then', async () => {
  await writeFile(path(), GOOD);
  await utimes(path(), LONG_AGO, LONG_AGO);
  expect(await files.isWhole(HASH)).toBe(true);
  await writeFile(path(), DAMAGED);
  await utimes(path(), LONG_AGO, LONG_AGO);
  expect(await files.isWhole(HASH)).toBe(true);
  await writeFile(path(), `${DAMAGED}!`);
  await utimes(path(), LONG_AGO, LONG_AGO);
  expect(await files.isWhole(HASH)).toBe(false);
  await writeFile(path(), GOOD);
  expect(await files.isWhole(HASH)).toBe(true);
});
