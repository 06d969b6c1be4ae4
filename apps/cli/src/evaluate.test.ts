import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { issueClearance } from '@tenzij/dossier';
import { type EvaluationReport, readReport } from '@tenzij/evaluation';
import { clearedModel, DEFAULT_MODEL, SHIPPED_MODELS, theOneFace } from '@tenzij/face';
import { readImage } from '@tenzij/face-ort-node';
import { type ClearanceContent, orThrow, sha256, softwareSigner, toHex, utf8 } from '@tenzij/kernel';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareModels } from '../../../tools/models/prepare.mjs';
import { testClearance } from '../../../tools/testing/clearance.ts';
import { openTestEngine } from '../../../tools/testing/engine.ts';
import { BAD_IMAGES, ODD_IMAGES, writeImages } from '../test/evaluation-images.ts';
import { tenzij } from './testing/tenzij.ts';

const PAIRS = 'imageA,imageB,same';
const SIMPLE = [PAIRS, 'a.jpg,b.jpg,1', 'a.jpg,other.jpg,0', 'b.jpg,other.jpg,0'];
const [controller, dpo] = [softwareSigner(sha256(utf8('controller'))), softwareSigner(sha256(utf8('dpo')))];

let root: string;
const path = (name: string) => join(root, name);
const usualTemporary = process.env.TMPDIR;

beforeAll(async () => {
  await prepareModels();
  root = await mkdtemp(join(tmpdir(), 'tenzij-evaluate-test-'));
  await mkdir(path('tmp'));
  process.env.TMPDIR = path('tmp');
  await writeImages(path('images'));
});
afterAll(async () => {
  if (usualTemporary === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = usualTemporary;
  await rm(root, { recursive: true, force: true });
});

async function write(name: string, lines: readonly string[]): Promise<string> {
  await writeFile(path(name), `${lines.join('\n')}\n`);
  return path(name);
}

const run = (...args: string[]) => tenzij('evaluate', '--images', path('images'), ...args, '--lang', 'en');

async function report(...args: string[]): Promise<EvaluationReport> {
  const { status, stdout, stderr } = await run(...args, '--json');
  expect({ status, stderr }).toEqual({ status: 0, stderr: expect.not.stringContaining('errors') });
  expect(await templatesLeft()).toEqual([]);
  return orThrow(readReport(JSON.parse(stdout)));
}

/** Folders of templates that a run left behind. */
const templatesLeft = async () =>
  (await readdir(path('tmp'))).filter((name) => name.startsWith('tenzij-templates'));

const refusals = async (...args: string[]) => {
  const { status, stdout, stderr } = await run(...args, '--json');
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  return JSON.parse(stderr.split('\n').at(-2) ?? '').errors.map(
    ({ code, line }: { code: string; line?: number }) => (line === undefined ? code : `${code} ${line}`),
  );
};

/** Each run starts a thread and loads the models. */
const PATIENCE = 180_000;

describe('tenzij evaluate', { timeout: PATIENCE }, () => {
  it('measures, says how it was done, and gives no score of a pair', async () => {
    const made = await report('--pairs', await write('pairs.csv', SIMPLE));
    expect(made).toMatchObject({
      model: DEFAULT_MODEL.id,
      aligned: false,
      n: { genuine: 1, impostor: 2, images: 3, persons: null, lost: { genuine: 0, impostor: 0 } },
      fte: { value: 0 },
      eer: { value: 0 },
      failures: [],
    });
    expect(made.data.description.en).toMatch(/nearest to the middle.*specimen clearance/);
    expect(made.data.pairsSha256).toBe(
      createHash('sha256')
        .update(`${SIMPLE.join('\n')}\n`)
        .digest('hex'),
    );
    expect(made.fnmrAt['1e-4']).toMatchObject({
      value: null,
      reason: { code: 'evaluation.too-few-impostor' },
    });
  });

  it('says the same in words, in both languages, and that the clearance is a specimen', async () => {
    const pairs = await write('pairs.csv', [...SIMPLE, 'a.jpg,missing.jpg,1']);
    for (const [language, says, warns] of [
      ['nl', /4 foto’s; 1 vergelijking van .*; 1 niet te maken/, /^PROEFVRIJGAVE/],
      ['en', /4 photos; 1 comparison of .*; 1 could not be made/, /^SPECIMEN CLEARANCE/],
    ] as const) {
      const args = ['--images', path('images'), '--pairs', pairs, '--lang', language];
      const { stdout, stderr } = await tenzij('evaluate', ...args);
      expect(stdout).toMatch(says);
      expect(stdout).toMatch(/FTE {2}25[.,]00 %/);
      expect(stdout).toContain('missing.jpg: ');
      expect(stdout).toContain('(cli.file-missing)');
      expect(stderr).toMatch(warns);
    }
  });

  it('lists every image that gave no template, with the reason, and counts what is lost', async () => {
    const bad = Object.keys(BAD_IMAGES);
    const rows = bad.flatMap((image, i) => [`a.jpg,${image},${i % 2}`, `${image},other.jpg,0`]);
    const made = await report('--pairs', await write('bad.csv', [...SIMPLE, ...rows]));
    const reasons = Object.fromEntries(made.failures.map(({ image, reason }) => [image, reason]));
    expect(reasons).toEqual(BAD_IMAGES);
    expect(made.fte).toMatchObject({ value: bad.length / (bad.length + 3) });
    const genuine = Math.floor(bad.length / 2);
    expect(made.n).toMatchObject({
      genuine: 1,
      impostor: 2,
      lost: { genuine, impostor: 2 * bad.length - genuine },
    });
  });

  it('reads photos in uncommon forms as what they show', async () => {
    const rows = ODD_IMAGES.flatMap((image) => [`b.jpg,${image},1`, `${image},other.jpg,0`]);
    const made = await report('--pairs', await write('odd.csv', [PAIRS, ...rows]));
    expect(made.failures).toEqual([]);
    expect(made.eer).toMatchObject({ value: 0 });
  });

  it('compares everybody with everybody when it is told who is who', async () => {
    const subjects = await write('subjects.csv', ['image,subject', 'a.jpg,x', 'b.jpg,x', 'other.jpg,y']);
    const made = await report('--subjects', subjects);
    expect(made.n).toMatchObject({ genuine: 1, impostor: 2, persons: 2 });
    expect(made.bootstrap.unit).toBe('persons');
    const same = await report('--subjects', subjects, '--pairs', await write('pairs.csv', SIMPLE));
    expect(same.det).toEqual(made.det);
    expect(same.eer.value).toBe(made.eer.value);
  });

  it('measures per group and at the rate that was asked for', async () => {
    const groups = await write('groups.csv', ['image,group', 'a.jpg,one', 'b.jpg,one', 'other.jpg,']);
    const pairs = await write('pairs.csv', SIMPLE);
    const made = await report('--pairs', pairs, '--groups', groups, '--fmr', '0.5');
    expect(made.groups.map(({ group, images, genuine }) => [group, images, genuine])).toEqual([
      ['one', 2, 1],
    ]);
    expect(made.operating.fmr).toBe('0.5');
    expect(made.fnmrAt['0.5']).toMatchObject({ value: 0 });
  });

  it('measures every model that ships, each with its own templates', async () => {
    const pairs = await write('pairs.csv', SIMPLE);
    for (const { id } of SHIPPED_MODELS) {
      expect(await report('--pairs', pairs, '--model', id)).toMatchObject({ model: id, eer: { value: 0 } });
    }
    expect(await refusals('--pairs', pairs, '--model', 'none')).toEqual(['cli.model-unknown']);
  });

  it('takes crops as they are, at any size, when they are registered already', async () => {
    const engine = await openTestEngine();
    await mkdir(path('crops'));
    for (const [index, name] of ['a.jpg', 'b.jpg', 'other.jpg'].entries()) {
      const image = orThrow(await readImage(await readFile(path(`images/${name}`))));
      const face = orThrow(theOneFace(orThrow(await engine.detect(image))));
      const { width, height, data } = orThrow(await engine.normalise(image, face)).image;
      const crop = sharp(Buffer.from(data), { raw: { width, height, channels: 3 } });
      await crop
        .resize(width * (index + 1))
        .png()
        .toFile(path(`crops/${name}`));
    }
    await engine.release();
    await sharp(path('crops/a.jpg')).extend({ left: 5 }).png().toFile(path('crops/wide.png'));
    const pairs = await write('pairs.csv', [...SIMPLE, 'a.jpg,wide.png,1']);
    const { stdout } = await tenzij(
      'evaluate',
      '--images',
      path('crops'),
      '--pairs',
      pairs,
      '--aligned',
      '--json',
    );
    expect(JSON.parse(stdout)).toMatchObject({
      aligned: true,
      eer: { value: 0 },
      failures: [{ image: 'wide.png', reason: 'cli.crop-not-square' }],
    });
  });
});

describe('the report that tenzij evaluate writes', { timeout: PATIENCE }, () => {
  it('has the hash that is said, goes with a page in each language, and is not overwritten', async () => {
    const args = ['--pairs', await write('pairs.csv', SIMPLE), '--out', path('out/new')];
    const { status, stdout } = await run(...args);
    expect(status).toBe(0);
    expect((await readdir(path('out/new'))).sort()).toEqual([
      'report.en.html',
      'report.json',
      'report.nl.html',
    ]);
    const json = await readFile(path('out/new/report.json'));
    const sha = createHash('sha256').update(json).digest('hex');
    expect(stdout).toContain(`\n${sha}\n`);
    expect(orThrow(readReport(JSON.parse(json.toString()))).n.genuine).toBe(1);
    for (const language of ['nl', 'en']) {
      const page = await readFile(path(`out/new/report.${language}.html`), 'utf8');
      expect(page).toContain(`<html lang="${language}"`);
      expect(page).toContain(sha);
      expect(page).toContain('npx tenzij evaluate --images DIR --pairs pairs.csv');
      expect(page).not.toContain(root);
    }
    expect(await refusals(...args)).toEqual(['cli.report-exists']);
  });

  it('says what the images are in the words of who measured, in both languages', async () => {
    const description = { nl: 'Foto’s van tests.', en: 'Photos of tests.' };
    const said = { description, source: 'A package.', licence: 'MIT' };
    const data = await write('data.json', [JSON.stringify(said)]);
    const pairs = await write('pairs.csv', SIMPLE);
    const made = await report('--pairs', pairs, '--data', data);
    expect(made.data.source).toEqual({ nl: 'A package.', en: 'A package.' });
    expect(made.data.description.nl).toMatch(/^Foto’s van tests\. Staan er .* proefvrijgave/);
    expect(made.data.description.en).toMatch(/^Photos of tests\. When a .* specimen clearance/);
  });

  it.each([
    ['another field', { description: 'x', people: 3 }],
    ['no description', { source: 'x' }],
    ['an empty text', { description: ' ' }],
    ['one language', { description: { nl: 'x' } }],
    ['a third language', { description: { nl: 'x', en: 'x', de: 'x' } }],
    ['a list', ['x']],
    ['nothing', null],
  ])('refuses a description with %s', async (_what, said) => {
    const data = await write('odd.json', [JSON.stringify(said)]);
    const pairs = await write('pairs.csv', SIMPLE);
    expect(await refusals('--pairs', pairs, '--data', data)).toEqual(['cli.not-a-data-file']);
  });
});

describe('invariant 1: the clearance of an evaluation', { timeout: PATIENCE }, () => {
  const now = Math.floor(Date.now() / 1000);
  const validity = { notBefore: now - 3600, expires: now + 3600 };

  async function signed(changes: Partial<ClearanceContent>): Promise<string[]> {
    const content = { ...testClearance({ validity, ...changes }) };
    await writeFile(path('clearance.cose'), orThrow(await issueClearance(content, { controller, dpo })));
    const keys = { controller: [toHex(controller.publicKey.bytes)], dpo: [toHex(dpo.publicKey.bytes)] };
    const trust = await write('trust.json', [JSON.stringify(keys)]);
    return ['--clearance', path('clearance.cose'), '--trust', trust];
  }

  it('is the one that is given', async () => {
    const args = ['--pairs', await write('pairs.csv', SIMPLE), ...(await signed({}))];
    const { stderr } = await run(...args);
    expect(stderr).toBe('');
    expect((await report(...args)).data.description.en).toContain('under clearance test-clearance');
  });

  it.each([
    ['expired', { validity: { notBefore: 1, expires: 2 } }, 'clearance.expired'],
    ['for people who compare', { mode: 'human-comparison' }, 'clearance.other-mode'],
    [
      'for another card',
      { model: { ...clearedModel(DEFAULT_MODEL, 0.5), card: '00'.repeat(32) } },
      'face.model-mismatch',
    ],
  ] as const)('stops the run, with no report, when it is %s', async (_what, changes, code) => {
    const pairs = await write('pairs.csv', SIMPLE);
    expect(await refusals('--pairs', pairs, ...(await signed(changes)))).toEqual([code]);
    expect(await templatesLeft()).toEqual([]);
  });

  it('comes with its keys', async () => {
    const pairs = await write('pairs.csv', SIMPLE);
    const [, clearance = '', , trust = ''] = await signed({});
    expect(await refusals('--pairs', pairs, '--clearance', clearance)).toEqual(['cli.missing-option']);
    expect(await refusals('--pairs', pairs, '--trust', trust)).toEqual(['cli.missing-option']);
  });
});
