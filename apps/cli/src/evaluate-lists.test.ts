import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Problem } from '@tenzij/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EvaluationPlan, readPlan } from './evaluate-plan.ts';
import { Refusal } from './refusal.ts';
import { tenzij } from './testing/tenzij.ts';

const PAIRS = 'imageA,imageB,same';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'tenzij-lists-'));
  await mkdir(join(root, 'images'));
  await writeFile(join(root, 'images', 'a'), 'some photo');
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function write(name: string, text: string): Promise<string> {
  await writeFile(join(root, name), text);
  return join(root, name);
}

const rows = (...lines: string[]) => `${lines.join('\n')}\n`;
const pairsOf = ({ images, a, b, same }: EvaluationPlan) =>
  [...a].map((first, i) => [images[first], images[b[i] as number], same[i]]);

async function refused(files: Parameters<typeof readPlan>[0]): Promise<string[]> {
  const error = await readPlan(files).catch((thrown) => thrown);
  expect(error).toBeInstanceOf(Refusal);
  return error.problems.map(({ code, params }: Problem) => `${code} ${params.line ?? ''}`.trim());
}

describe('the lists of an evaluation', () => {
  it('take 1 and 0, true and false, spaces, quotes, a byte order mark and Windows line ends', async () => {
    const text = `\ufeff${PAIRS}\r\n a.jpg , b.jpg ,1\r\n"x, y.jpg",b.jpg,FALSE\r\n\r\n./a.jpg,c.jpg,true\r\n`;
    const plan = await readPlan({ pairs: await write('pairs.csv', text) });
    expect(pairsOf(plan)).toEqual([
      ['a.jpg', 'b.jpg', 1],
      ['x, y.jpg', 'b.jpg', 0],
      ['a.jpg', 'c.jpg', 1],
    ]);
  });

  it('take semicolons and Dutch words, as Excel writes them in the Netherlands', async () => {
    const text =
      '\ufeffimageA;imageB;same\r\na, b.jpg;b.jpg;1\r\n"x;y.jpg";b.jpg;ONWAAR\r\nb.jpg;c.jpg;WAAR\r\n';
    const pairs = await write('pairs.csv', text);
    const groups = await write('groups.csv', '\ufeffimage;group\r\na, b.jpg;één\r\n');
    const plan = await readPlan({ pairs, groups });
    expect(pairsOf(plan)).toEqual([
      ['a, b.jpg', 'b.jpg', 1],
      ['x;y.jpg', 'b.jpg', 0],
      ['b.jpg', 'c.jpg', 1],
    ]);
    expect(plan.groups).toEqual(['één', null, null, null]);
    expect(plan.sha256.pairs).toBe(createHash('sha256').update(text).digest('hex'));
  });

  it('refuse groups of other images only', async () => {
    const pairs = await write('pairs.csv', rows(PAIRS, 'a,b,1'));
    for (const row of ['folder/a,north', 'a,']) {
      const groups = await write('groups.csv', rows('image,group', row));
      expect(await refused({ pairs, groups })).toEqual(['cli.groups-unused']);
    }
  });

  it('refuse more groups than a thousand, before an image is read', async () => {
    const lines = Array.from({ length: 1001 }, (_, i) => `${i}`);
    const pairs = await write('pairs.csv', rows(PAIRS, ...lines.map((image) => `${image},x${image},0`)));
    const groups = await write(
      'groups.csv',
      rows('image,group', ...lines.map((image) => `${image},g${image}`)),
    );
    expect(await refused({ pairs, groups })).toEqual(['evaluation.too-many-groups']);
  });

  it('count a pair once, whichever way round it is written', async () => {
    const text = rows(PAIRS, 'a.jpg,b.jpg,1', 'b.jpg,a.jpg,1', 'a.jpg,c.jpg,0');
    const plan = await readPlan({ pairs: await write('pairs.csv', text) });
    expect(pairsOf(plan)).toHaveLength(2);
    expect(plan.repeated).toBe(1);
  });

  it('leave a group unknown that is empty or absent', async () => {
    const pairs = await write('pairs.csv', rows(PAIRS, 'a,b,1', 'a,c,0'));
    const groups = await write('groups.csv', rows('image,group', 'a,north', 'b,', 'z,south'));
    expect((await readPlan({ pairs, groups })).groups).toEqual(['north', null, null]);
  });

  it.each([
    ['another header', rows('a,b,same', 'a,b,1'), ['cli.csv-header 1']],
    ['no header', rows('a.jpg,b.jpg,1'), ['cli.csv-header 1']],
    ['nothing', '', ['cli.csv-empty']],
    ['a byte order mark only', '\ufeff\r\n', ['cli.csv-empty']],
    ['tabs', rows('imageA\timageB\tsame', 'a\tb\t1'), ['cli.csv-header 1']],
    ['a header only', rows(PAIRS), ['cli.csv-empty']],
    [
      'too few and too many values',
      rows(PAIRS, 'a,b', 'a,b,1', 'a,b,1,x'),
      ['cli.csv-columns 2', 'cli.csv-columns 4'],
    ],
    ['a quote that is not closed', rows(PAIRS, 'a,b,1', '"a,b,1'), ['cli.not-csv 3']],
    [
      'yes for 1',
      rows(PAIRS, 'a,b,1', 'a,c,yes', 'b,c,2'),
      ['cli.pair-not-yes-or-no 3', 'cli.pair-not-yes-or-no 4'],
    ],
    [
      'a way out',
      rows(PAIRS, '../a,b,1', 'a,/etc/b,0', 'a,b/../../c,0', 'a,..,0', 'a,,0'),
      [2, 3, 4, 5, 6].map((line) => `cli.path-outside ${line}`),
    ],
    ['one image twice', rows(PAIRS, 'a,x/../a,1'), ['cli.pair-of-one-image 2']],
    ['a contradiction', rows(PAIRS, 'a,b,1', 'b,a,0'), ['cli.row-contradicts 3']],
  ])('refuse pairs with %s, by file and line', async (_what, text, problems) => {
    expect(await refused({ pairs: await write('pairs.csv', text) })).toEqual(problems);
  });

  it.each([
    ['an image without a person', rows('image,subject', 'a,x', 'b,'), ['cli.no-subject 3']],
    ['an image of two people', rows('image,subject', 'a,x', 'b,y', 'a,y'), ['cli.row-contradicts 4']],
    ['a person missing', rows('image,subject', 'a,x'), ['cli.subject-missing 2']],
    ['the pairs contradicted', rows('image,subject', 'a,x', 'b,y'), ['cli.subject-contradicts 2']],
  ])('refuse persons with %s', async (_what, text, problems) => {
    const pairs = await write('pairs.csv', rows(PAIRS, 'a,b,1'));
    expect(await refused({ pairs, subjects: await write('subjects.csv', text) })).toEqual(problems);
  });

  it('refuse more comparisons than fit in memory', async () => {
    const many = Array.from({ length: 8000 }, (_, i) => `${i},${i}`);
    const subjects = await write('subjects.csv', rows('image,subject', ...many));
    expect(await refused({ subjects })).toEqual(['cli.too-many-comparisons']);
  });

  it('name at most twenty of the rows that are wrong', async () => {
    const text = rows(PAIRS, ...Array.from({ length: 50 }, () => 'a,b'));
    expect(await refused({ pairs: await write('pairs.csv', text) })).toHaveLength(20);
  });
});

describe('tenzij evaluate refuses, before it reads an image,', () => {
  it.each([
    ['no folder of images', ['--pairs', 'p'], 'cli.missing-option'],
    ['no pairs and no persons', ['--images', 'images'], 'cli.missing-option'],
    ['a folder that is not there', ['--images', 'none', '--pairs', 'p'], 'cli.folder-missing'],
    ['a file for a folder', ['--images', 'p', '--pairs', 'p'], 'cli.folder-missing'],
    ['pairs that are not there', ['--images', 'images', '--pairs', 'none.csv'], 'cli.file-missing'],
    ['a folder with none of the photos', ['--images', '.', '--pairs', 'p'], 'cli.photos-elsewhere'],
    ['a false match rate of 2', ['--images', 'images', '--pairs', 'p', '--fmr', '2'], 'cli.bad-option'],
    [
      'a folder that cannot be made',
      ['--images', 'images', '--pairs', 'p', '--out', 'p/out'],
      'cli.folder-not-writable',
    ],
  ])('%s', async (_what, args, code) => {
    await write('p', rows(PAIRS, 'a,b,1'));
    const here = args.map((arg) => (/^(--|2$)/.test(arg) ? arg : join(root, arg)));
    const { status, stdout, stderr } = await tenzij('evaluate', ...here, '--json');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(JSON.parse(stderr).errors).toMatchObject([{ code }]);
  });

  it('a bad row, by file and line as an editor wants it', async () => {
    const pairs = await write('pairs.csv', rows(PAIRS, 'a,b,maybe'));
    const { stderr } = await tenzij('evaluate', '--images', join(root, 'images'), '--pairs', pairs);
    expect(stderr).toContain(`\n  ${pairs}:2 cli.pair-not-yes-or-no\n`);
  });
});
