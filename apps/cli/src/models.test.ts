import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_MODEL, type ModelCard, OPTIONAL_MODELS, SHIPPED_MODELS } from '@tenzij/face';
import { sha256Hex } from '@tenzij/kernel';
import { shippedFiles } from '@tenzij/model-files';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeOnnx } from '../../../adapters/model-files/src/onnx-writer.mjs';
import { prepareModels } from '../../../tools/models/prepare.mjs';
import { findCard } from './model-cards.ts';
import { addModel } from './models-add.ts';
import { installModels } from './models-install.ts';
import { listModels } from './models-list.ts';
import { verifyModels } from './models-verify.ts';
import { Outcome, Refusal } from './refusal.ts';

const SIDE = 112;
/** A network of our own: the mean of each colour, as sixteen numbers. */
const OWN = writeOnnx({
  name: 'own',
  inputs: [{ name: 'picture', dims: ['batch', 3, SIDE, SIDE] }],
  outputs: [{ name: 'numbers', dims: ['batch', 16] }],
  nodes: [
    { operator: 'GlobalAveragePool', inputs: ['picture'], outputs: ['mean'] },
    { operator: 'Flatten', inputs: ['mean'], outputs: ['flat'] },
    { operator: 'MatMul', inputs: ['flat', 'weights'], outputs: ['numbers'] },
  ],
  constants: [{ name: 'weights', dims: [3, 16], data: Float32Array.from({ length: 48 }, (_, i) => i + 1) }],
});
const OWN_CARD: ModelCard = {
  ...DEFAULT_MODEL,
  id: 'own-model',
  name: 'Own',
  files: { ...DEFAULT_MODEL.files, representation: sha256Hex(OWN) },
  input: {
    ...DEFAULT_MODEL.input,
    representation: { ...DEFAULT_MODEL.input.representation, input: 'picture', output: 'numbers' },
  },
  template: { length: 16, bits: 8, step: 0.05, centre: null },
};
const OWN_FILE = `${OWN_CARD.files.representation}.onnx`;
const LANDMARKS = `${DEFAULT_MODEL.files.landmarks}.onnx`;

let prepared: string;
let scratch: string;
let folder: string;
let from: string;
beforeAll(async () => {
  prepared = (await prepareModels()).folder;
  scratch = await mkdtemp(join(tmpdir(), 'tenzij-models-'));
});
afterAll(() => rm(scratch, { recursive: true, force: true }));
beforeEach(async () => {
  folder = await mkdtemp(join(scratch, 'models-'));
  from = await mkdtemp(join(scratch, 'from-'));
});

async function shipTo(into: string): Promise<void> {
  for (const { sha256 } of (await shippedFiles()).files)
    await copyFile(join(prepared, `${sha256}.onnx`), join(into, `${sha256}.onnx`));
}

/** What a command says and how it ends. */
async function ended(work: () => Promise<void>) {
  let stdout = '';
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    stdout += text;
    return true;
  });
  try {
    await work();
    return { exit: 0, stdout, codes: [] };
  } catch (error) {
    if (error instanceof Outcome) return { exit: error.exit, stdout, codes: [] };
    if (!(error instanceof Refusal)) throw error;
    return { exit: error.exit, stdout, codes: error.problems.map(({ code }) => code) };
  } finally {
    spy.mockRestore();
  }
}

const list = () => ended(() => listModels({ json: true }, 'nl', folder));
const verify = () => ended(() => verifyModels({ json: true }, 'nl', folder));
const install = (...names: string[]) => ended(() => installModels(names, { from }, 'nl', folder));

async function add(card: unknown, options = {}) {
  const file = join(from, 'card.json');
  await writeFile(file, typeof card === 'string' ? card : JSON.stringify(card));
  await writeFile(join(from, 'any-name.onnx'), OWN);
  return ended(() => addModel(file, options, 'nl', folder));
}

describe('tenzij models list', () => {
  it('tells of every model which of its files are there, and what they are', async () => {
    await shipTo(folder);
    const { models } = JSON.parse((await list()).stdout);
    expect(
      models.map(({ id, origin, ready }: { id: string; origin: string; ready: boolean }) => [
        id,
        origin,
        ready,
      ]),
    ).toEqual([
      ...SHIPPED_MODELS.map(({ id }) => [id, 'shipped', true]),
      ...OPTIONAL_MODELS.map(({ id }) => [id, 'optional', false]),
    ]);
    expect(models[1].files[2]).toMatchObject({ state: 'whole', licence: 'CC0-1.0', bytes: 6_578_552 });
    expect(models[2].files[2]).toMatchObject({
      state: 'missing',
      bytes: 38_696_353,
      url: expect.any(String),
    });
  });

  it('says in both languages how to get what is not there', async () => {
    for (const [language, text] of [
      ['nl', 'ontbreekt'],
      ['en', 'missing'],
    ] as const) {
      const { stdout } = await ended(() => listModels({}, language, folder));
      expect(stdout).toContain(text);
      expect(stdout).toContain('npx tenzij models install sface-2021dec');
    }
  });
});

describe('tenzij models verify', () => {
  it('finds a whole set whole, and takes an optional model that isn’t installed for no loss', async () => {
    await shipTo(folder);
    const { exit, stdout } = await verify();
    expect([exit, JSON.parse(stdout).whole]).toEqual([0, true]);
  });

  it('points at a file that was changed, swapped or lost, and at what nobody uses', async () => {
    await shipTo(folder);
    const feature = `${DEFAULT_MODEL.files.representation}.onnx`;
    const stranger = `${'ab'.repeat(32)}.onnx`;
    await copyFile(join(folder, LANDMARKS), join(folder, feature));
    await rm(join(folder, LANDMARKS));
    await writeFile(join(folder, stranger), 'x');
    const { exit, stdout } = await verify();
    const { files } = JSON.parse(stdout) as { files: { file: string; state: string; remedy: string }[] };
    const bad = files.filter(({ state }) => state !== 'whole');
    expect(exit).toBe(1);
    expect(bad.map(({ file, state, remedy }) => [file, state, remedy]).sort()).toEqual(
      [
        [LANDMARKS, 'missing', 'install'],
        [feature, 'wrong', 'install'],
        [stranger, 'wrong', 'remove'],
      ].sort(),
    );
    const dutch = (await ended(() => verifyModels({}, 'nl', folder))).stdout;
    expect(dutch).toContain(`${feature}\n  is niet heel, voor: ${DEFAULT_MODEL.id}`);
    expect(dutch).toContain('npx tenzij models install');
  });
});

describe('tenzij models install', () => {
  it('takes the set that ships from a folder, whatever the files are called', async () => {
    await shipTo(from);
    await copyFile(join(from, LANDMARKS), join(from, 'renamed.onnx'));
    await rm(join(from, LANDMARKS));
    expect(await install()).toMatchObject({ exit: 0 });
    expect(await verify()).toMatchObject({ exit: 0 });
    expect((await install()).stdout).toContain('stonden er al');
  });

  it('keeps nothing that is another file, and names what is missing', async () => {
    await shipTo(from);
    await writeFile(join(from, LANDMARKS), 'another');
    expect(await install()).toMatchObject({ exit: 2, codes: ['cli.model-file-not-found'] });
    expect(await readdir(folder)).not.toContain(LANDMARKS);
  });

  it('installs no optional model without its file, and lists it nowhere', async () => {
    await shipTo(folder);
    expect(await install('sface-2021dec')).toMatchObject({ exit: 2, codes: ['cli.model-file-not-found'] });
    expect(await readdir(folder)).not.toContain('cards');
  });

  it.each([
    ['a name it doesn’t know', 'own-model', 'cli.model-not-ours'],
    ['a path for a name', '../models', 'cli.model-not-ours'],
  ])('refuses %s', async (_what, name, code) => {
    expect(await install(name)).toMatchObject({ exit: 2, codes: [code] });
  });

  it('refuses a folder that isn’t there', async () => {
    const gone = join(from, 'gone');
    expect(await ended(() => installModels([], { from: gone }, 'nl', folder))).toMatchObject({
      codes: ['cli.folder-missing'],
    });
  });
});

describe('tenzij models add', () => {
  it('adds a model of one’s own, which can then be chosen', async () => {
    await shipTo(folder);
    expect(await add(OWN_CARD)).toMatchObject({ exit: 0, stdout: expect.stringContaining('own-model') });
    expect(await findCard('own-model', folder)).toEqual(OWN_CARD);
    expect(new Uint8Array(await readFile(join(folder, OWN_FILE)))).toEqual(new Uint8Array(OWN));
    const { models } = JSON.parse((await list()).stdout);
    expect(models.at(-1)).toMatchObject({ id: 'own-model', origin: 'added', ready: true });
    expect(await verify()).toMatchObject({ exit: 0 });
    expect(await add(OWN_CARD)).toMatchObject({ exit: 0 });

    await writeFile(join(folder, OWN_FILE), 'damaged');
    const { exit, stdout } = await verify();
    const damaged = { file: OWN_FILE, state: 'wrong', models: ['own-model'], remedy: 'add' };
    expect([exit, JSON.parse(stdout).files]).toEqual([1, expect.arrayContaining([damaged])]);
  });

  it('changes no card that is there already', async () => {
    await shipTo(folder);
    await add(OWN_CARD);
    expect(await add({ ...OWN_CARD, name: 'Other' })).toMatchObject({ codes: ['cli.model-id-taken'] });
    expect(await findCard('own-model', folder)).toEqual(OWN_CARD);
  });

  const { input } = OWN_CARD;
  it.each<[string, unknown, string]>([
    ['no JSON', '{', 'cli.not-json'],
    ['a card that isn’t complete', { ...OWN_CARD, template: undefined }, 'face.card-invalid'],
    ['the id of a model that ships', { ...OWN_CARD, id: DEFAULT_MODEL.id }, 'cli.model-id-ours'],
    ['the id of an optional model', { ...OWN_CARD, id: 'sface-2021dec' }, 'cli.model-id-ours'],
    [
      'a file that isn’t there',
      { ...OWN_CARD, files: { ...OWN_CARD.files, representation: 'ab'.repeat(32) } },
      'cli.model-file-not-found',
    ],
    [
      'a model of another input shape',
      { ...OWN_CARD, input: { ...input, registration: { ...input.registration, side: 150 } } },
      'face.model-does-not-fit',
    ],
    [
      'a model of another length',
      { ...OWN_CARD, template: { ...OWN_CARD.template, length: 32 } },
      'face.model-does-not-fit',
    ],
  ])('refuses %s, and keeps nothing', async (_what, card, code) => {
    await shipTo(folder);
    const before = (await readdir(folder)).sort();
    expect(await add(card)).toMatchObject({ exit: 2, codes: [code] });
    expect((await readdir(folder)).sort()).toEqual(before);
  });

  it('takes the files from the folder that is named', async () => {
    await shipTo(folder);
    const elsewhere = join(from, 'elsewhere');
    await mkdir(elsewhere);
    expect(await add(OWN_CARD, { from: elsewhere })).toMatchObject({ codes: ['cli.model-file-not-found'] });
  });
});
