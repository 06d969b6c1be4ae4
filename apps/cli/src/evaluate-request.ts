import { access, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { type DataDescription, isFmr } from '@tenzij/evaluation';
import { cardSha256, DEFAULT_MODEL, type ModelCard } from '@tenzij/face';
import { type ClearedModel, TenzijError } from '@tenzij/kernel';
import { type ClearanceOptions, readSignedClearance } from './clearance-files.ts';
import { clearanceForRun } from './evaluate-clearance.ts';
import { describeData, readDataFile } from './evaluate-data.ts';
import type { Setup } from './evaluate-jobs.ts';
import { type EvaluationPlan, readPlan } from './evaluate-plan.ts';
import { findCard } from './model-cards.ts';
import { refusal } from './refusal.ts';

export interface EvaluateOptions extends ClearanceOptions {
  readonly pairs?: string;
  readonly images?: string;
  readonly aligned?: true;
  readonly groups?: string;
  readonly subjects?: string;
  readonly model?: string;
  readonly fmr?: string;
  readonly data?: string;
  readonly out?: string;
  readonly json?: true;
}

/** All that an evaluation needs, checked, before the first image is read. */
export interface EvaluationRequest {
  /** The folder of images. */
  readonly folder: string;
  readonly plan: EvaluationPlan;
  readonly setup: Setup;
  readonly data: DataDescription;
  readonly fmr: string | undefined;
  /** Epoch seconds. */
  readonly now: number;
  /** Whether the clearance was made for this run. */
  readonly specimen: boolean;
}

export async function readRequest(options: EvaluateOptions): Promise<EvaluationRequest> {
  const now = Date.now() / 1000;
  const { fmr, aligned = false } = options;
  const folder = await checkFolder(options.images);
  if (fmr !== undefined && !isFmr(fmr)) throw refusal('cli.bad-option', { name: '--fmr' });
  if (options.trust !== undefined && options.clearance === undefined)
    throw refusal('cli.missing-option', { name: '--trust', needed: '--clearance' });
  const given = options.clearance === undefined ? undefined : await readSignedClearance(options, now);
  const card = await findCard(options.model ?? given?.verified.model.id ?? DEFAULT_MODEL.id);
  if (given) checkModel(given.verified.model, card);
  const plan = await readPlan(options);
  await checkSomeAreThere(folder, plan);
  const said = options.data === undefined ? undefined : await readDataFile(options.data);
  const clearance = given?.signed ?? (await clearanceForRun(card, now));
  const data = describeData(said, plan, { aligned, clearance: given?.verified.id });
  return { folder, plan, setup: { card, clearance, aligned }, data, fmr, now, specimen: !given };
}

async function checkFolder(images: string | undefined): Promise<string> {
  if (images === undefined) throw refusal('cli.missing-option', { name: 'evaluate', needed: '--images' });
  const stats = await stat(images).catch(() => null);
  if (!stats?.isDirectory()) throw refusal('cli.folder-missing', { file: images });
  return resolve(images);
}

/** Photos that are missing are counted; when all are, it is the wrong folder. */
async function checkSomeAreThere(folder: string, { images }: EvaluationPlan): Promise<void> {
  for (const image of images) {
    const isThere = await access(join(folder, image)).then(
      () => true,
      () => false,
    );
    if (isThere) return;
  }
  throw refusal('cli.photos-elsewhere', { file: folder, first: images[0] ?? '' });
}

/** Wrong for one image it would be wrong for all. */
function checkModel(model: ClearedModel, card: ModelCard): void {
  if (model.id !== card.id) throw new TenzijError('clearance.other-model');
  if (model.card !== cardSha256(card)) throw new TenzijError('face.model-mismatch');
}

/** The command as somebody else would give it: files by their names only. */
export function commandOf({ json, out, images, ...rest }: EvaluateOptions, { card }: Setup): string {
  const { model = card.id, ...files } = rest;
  const given = Object.entries({ ...files, model }).map(([name, value]) =>
    value === true ? `--${name}` : `--${name} ${name === 'fmr' ? value : basename(value)}`,
  );
  return ['npx tenzij evaluate --images DIR', ...given].join(' ');
}
