/**
 * What attack detection makes of folders of photos: bona fide presentations, and attacks with a subfolder
 * for each species. Rates only; no score of a photo is kept.
 *
 *   npx tsx tools/attacks/measure.ts --bona-fide DIR --attacks DIR [--most N] [--json]
 *
 * `--most`: at most so many photos of a folder, evenly spread.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  type AttackTrial,
  attackRates,
  nonResponse,
  type Presentations,
  type Share,
} from '../../packages/evaluation/src/attacks.ts';
import { prepareModels } from '../models/prepare.mjs';
import { type Look, loadLook, lookAtFile } from './detector.ts';
import { listPhotos } from './folders.ts';

const THRESHOLDS = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99];

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      'bona-fide': { type: 'string' },
      attacks: { type: 'string' },
      most: { type: 'string', default: 'Infinity' },
      json: { type: 'boolean', default: false },
    },
  });
  const { 'bona-fide': bonaFide, attacks } = values;
  if (!bonaFide || !attacks) {
    process.stderr.write(
      'npx tsx tools/attacks/measure.ts --bona-fide DIR --attacks DIR [--most N] [--json]\n',
    );
    process.exitCode = 1;
    return;
  }
  const look = await loadLook((await prepareModels()).folder);
  const trial = await runTrial(look, bonaFide, attacks, Number(values.most));
  process.stdout.write(values.json ? `${JSON.stringify(figures(trial), null, 2)}\n` : table(trial));
}

async function runTrial(look: Look, bonaFide: string, attacks: string, most: number): Promise<AttackTrial> {
  const entries = await readdir(attacks, { withFileTypes: true });
  const species = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const trial: Record<string, Presentations> = {};
  for (const name of species.sort()) trial[name] = await present(look, join(attacks, name), most);
  return { bonaFide: await present(look, bonaFide, most), attacks: trial };
}

async function present(look: Look, folder: string, most: number): Promise<Presentations> {
  const scores: number[] = [];
  const photos = await listPhotos(folder, most);
  for (const photo of photos) {
    const score = await lookAtFile(look, await readFile(join(folder, photo)));
    if (score.ok) scores.push(score.value.live);
  }
  return { scores, noResponse: photos.length - scores.length };
}

function figures(trial: AttackTrial) {
  return {
    nonResponse: nonResponse(trial),
    rates: THRESHOLDS.map((threshold) => attackRates(trial, threshold)),
  };
}

function table(trial: AttackTrial): string {
  const { nonResponse: missing, rates } = figures(trial);
  const species = Object.keys(trial.attacks);
  const head = ['threshold', 'BPCER', ...species.map((name) => `APCER ${name}`)];
  const rows = rates.map(({ threshold, bpcer, apcer }) => [
    String(threshold),
    cell(bpcer),
    ...species.map((name) => cell(apcer[name])),
  ]);
  const none = ['no response', cell(missing.bpnrr), ...species.map((name) => cell(missing.apnrr[name]))];
  return `${[head, ...rows, none].map((row) => row.map((text) => text.padEnd(26)).join('')).join('\n')}\n`;
}

function cell(rate: Share | undefined): string {
  if (!rate || rate.value === null) return 'not computed';
  const [low, high] = rate.ci.map((end) => (100 * end).toFixed(1)) as [string, string];
  return `${(100 * rate.value).toFixed(1)} % (${low}–${high}) ${rate.errors}/${rate.n}`;
}

await main();
