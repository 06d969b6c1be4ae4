/**
 * What attack detection makes of folders of photos: bona fide presentations, and attacks with a subfolder
 * for each species. Rates only; no score of a photo is kept.
 *
 *   npx tsx tools/attacks/measure.ts --bona-fide DIR --attacks DIR [--most N] [--json]
 *
 * `--most`: at most so many photos of a folder, evenly spread.
 */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  type AttackTrial,
  attackRates,
  nonResponse,
  type Presentations,
  type Share,
  sayShare,
} from '@tenzij/evaluation';
import { DEFAULT_ATTACK_DETECTOR } from '@tenzij/face';
import { prepareModels } from '../models/prepare.mjs';
import { type Look, loadLook, lookAtFile } from './detector.ts';
import { listPhotos } from './folders.ts';

const USAGE = 'npx tsx tools/attacks/measure.ts --bona-fide DIR --attacks DIR [--most N] [--json]';
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
  const most = Number(values.most);
  if (!bonaFide || !attacks || !(most >= 1)) return fail(USAGE);
  if ((await subfolders(attacks)).length === 0)
    return fail('--attacks has no subfolder: one for each species.');
  const look = await loadLook((await prepareModels()).folder);
  const trial = await runTrial(look, bonaFide, attacks, most);
  process.stdout.write(values.json ? `${JSON.stringify(figures(trial), null, 2)}\n` : table(trial));
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}

async function runTrial(look: Look, bonaFide: string, attacks: string, most: number): Promise<AttackTrial> {
  const species = await subfolders(attacks);
  const trial: Record<string, Presentations> = {};
  for (const name of species) trial[name] = await present(look, join(attacks, name), most);
  return { bonaFide: await present(look, bonaFide, most), attacks: trial };
}

/** By name; links to folders count too. */
async function subfolders(folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const name of (await readdir(folder)).sort()) {
    if ((await stat(join(folder, name))).isDirectory()) found.push(name);
  }
  return found;
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
  const lines = [head, ...rows, none].map((row) => row.map((text) => text.padEnd(26)).join(''));
  return `${[...lines, '', ...conclusion(trial)].join('\n')}\n`;
}

/** What may be said at the minimum that ships. */
function conclusion(trial: AttackTrial): string[] {
  const { minimumLive } = DEFAULT_ATTACK_DETECTOR;
  const { bpcer, apcer, worst } = attackRates(trial, minimumLive);
  const highest = worst === null ? undefined : apcer[worst];
  return [
    `At the minimum that ships, ${minimumLive}:`,
    `  BPCER: ${sayShare(bpcer).en}`,
    highest ? `  APCER (${worst}): ${sayShare(highest).en}` : '  APCER: not computed.',
  ];
}

function cell(rate: Share | undefined): string {
  if (!rate || rate.value === null) return 'not computed';
  const [low, high] = rate.ci.map((end) => (100 * end).toFixed(1)) as [string, string];
  return `${(100 * rate.value).toFixed(1)} % (${low}–${high}) ${rate.errors}/${rate.n}`;
}

await main();
