import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type EvaluationReport, type Figure, isComputed, readReport } from '@tenzij/evaluation';
import { DEFAULT_MODEL, SHIPPED_MODELS } from '@tenzij/face';
import { orThrow } from '@tenzij/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareModels } from '../../../tools/models/prepare.mjs';
import { tenzij } from './testing/tenzij.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
/** Labeled Faces in the Wild isn't ours to ship; see `evaluations/README.md` for how to get it. */
const LFW = join(ROOT, '..', 'shared', 'faces', 'lfw');
const isThere = existsSync(join(LFW, 'pairs.csv'));
/** The fewest that a rate of 1e-2 takes; more of the default model, because most people use that. */
const FEWEST_PAIRS = 100;
const PAIRS_OF_DEFAULT = 150;

let root: string;
beforeAll(async () => {
  await prepareModels();
  root = await mkdtemp(join(tmpdir(), 'tenzij-lfw-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** So many pairs of each kind, from fold 1 of the official protocol. */
async function someOfTheirPairs(count: number): Promise<string> {
  const [header = '', ...rows] = (await readFile(join(LFW, 'pairs.csv'), 'utf8')).trim().split('\n');
  const some = ['1', '0'].flatMap((same) =>
    rows.filter((row) => row.trim().endsWith(`,${same}`)).slice(0, count),
  );
  await writeFile(join(root, 'pairs.csv'), [header, ...some, ''].join('\n'));
  return join(root, 'pairs.csv');
}

async function committed(model: string): Promise<EvaluationReport> {
  return orThrow(readReport(JSON.parse(await readFile(join(ROOT, 'evaluations', `${model}.json`), 'utf8'))));
}

function expectInside(figure: Figure | undefined, value: number | null | undefined): void {
  if (!figure || !isComputed(figure)) throw new Error('the figure is not computed');
  expect(value).toBeGreaterThanOrEqual(figure.ci[0]);
  expect(value).toBeLessThanOrEqual(figure.ci[1]);
}

describe('the report that is committed', () => {
  it.each(SHIPPED_MODELS.map(({ id }) => id))('of %s is whole and names nobody', async (id) => {
    const report = await committed(id);
    expect(report).toMatchObject({ model: id, failures: [], aligned: false });
    expect(report.data.description.en).toMatch(/not your visitors/);
    expect(report.data.description.nl).toMatch(/niet uw bezoekers/);
    expect(JSON.stringify(report)).not.toMatch(/\.jpg/);
  });
});

const name = isThere
  ? 'Labeled Faces in the Wild'
  : 'Labeled Faces in the Wild: skipped, because ../shared/faces/lfw is not there';

describe.skipIf(!isThere)(name, () => {
  it.each(SHIPPED_MODELS.map(({ id }) => id))(
    'gives on a part of it what the committed report of %s says, within the intervals',
    async (id) => {
      const count = id === DEFAULT_MODEL.id ? PAIRS_OF_DEFAULT : FEWEST_PAIRS;
      const args = ['--pairs', await someOfTheirPairs(count), '--images', join(LFW, 'images'), '--model', id];
      const { status, stdout } = await tenzij('evaluate', ...args, '--json');
      expect(status).toBe(0);
      const part = orThrow(readReport(JSON.parse(stdout)));
      const whole = await committed(id);
      expect(part.n).toMatchObject({ genuine: count, impostor: count });
      expect(part.failures).toEqual([]);
      expectInside(part.eer, whole.eer.value);
      expectInside(part.fnmrAt['1e-2'], whole.fnmrAt['1e-2']?.value);
      expectInside(part.thresholds['1e-2'], whole.thresholds['1e-2']?.value);
    },
    300_000,
  );
});
