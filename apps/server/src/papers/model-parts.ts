import type { DossierContents } from '@tenzij/dossier';
import { attackCardSha256, DEFAULT_ATTACK_DETECTOR } from '@tenzij/face';
import { type ClearanceContent, type Language, TenzijError } from '@tenzij/kernel';
import type { Context } from '../context.ts';
import { findModel } from '../models/registry.ts';
import { readModelReport } from '../models/report-file.ts';
import { reportPage } from '../models/report-page.ts';

type ModelParts = Pick<DossierContents, 'card' | 'attackCard' | 'evaluation' | 'evaluationPage'>;

/** The model card and report that a clearance names; refused when the server has others by now. */
export async function clearedModelFiles(
  { root }: Context,
  { model, evaluation, attackDetection }: ClearanceContent,
): Promise<ModelParts> {
  const found = await findModel(root, model.id);
  if (found?.cardSha256 !== model.card) throw incomplete(`models/${model.id}`);
  const passive = attackDetection.passive;
  if (passive && passive.card !== attackCardSha256(DEFAULT_ATTACK_DETECTOR))
    throw incomplete(DEFAULT_ATTACK_DETECTOR.id);
  const cards = { card: found.card, attackCard: passive ? DEFAULT_ATTACK_DETECTOR : null };
  if (!evaluation.computed) return { ...cards, evaluation: null, evaluationPage: null };
  const report = await readModelReport(root, found);
  if (!report.ok || report.value.sha256 !== evaluation.sha256)
    throw incomplete(`evaluations/${model.id}.json`);
  const pages = {
    nl: await reportPage(found, report.value, 'nl'),
    en: await reportPage(found, report.value, 'en'),
  };
  return {
    ...cards,
    evaluation: report.value.bytes,
    evaluationPage: (language: Language) => pages[language],
  };
}

function incomplete(path: string): TenzijError {
  return new TenzijError('dossier.incomplete', { path });
}
