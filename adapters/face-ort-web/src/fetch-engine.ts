import {
  attackCardSha256,
  cardSha256,
  type FaceEngine,
  type InferenceRuntime,
  type LoadProblem,
  loadEngine,
  readAttackCard,
  readCard,
} from '@tenzij/face';
import type { ClearanceContent, Result } from '@tenzij/kernel';
import { fetchCard } from './fetch-card.ts';
import type { FetchModelsProblem } from './fetch-checked.ts';
import { fetchModel } from './fetch-model.ts';
import { fetchModels } from './fetch-models.ts';
import { webRuntime } from './runtime.ts';

/** What of a clearance says which models there are. */
export type ClearedEngine = Pick<ClearanceContent, 'model' | 'attackDetection'>;

/**
 * The engine a clearance names: its cards from `<baseUrl>/<SHA-256>.json`, their models, all checked. The
 * attack detector comes along when the clearance asks for it.
 */
export async function fetchEngine(
  baseUrl: string,
  { model, attackDetection: { passive } }: ClearedEngine,
  runtime: InferenceRuntime = webRuntime,
): Promise<Result<FaceEngine, FetchModelsProblem | LoadProblem>> {
  const card = await fetchCard(baseUrl, model.card, { read: readCard, hash: cardSha256 });
  if (!card.ok) return card;
  const models = await fetchModels(baseUrl, card.value.files);
  if (!models.ok) return models;
  if (!passive) return loadEngine(runtime, models.value, card.value);
  const attack = await fetchCard(baseUrl, passive.card, { read: readAttackCard, hash: attackCardSha256 });
  if (!attack.ok) return attack;
  const file = await fetchModel(baseUrl, passive.file);
  if (!file.ok) return file;
  return loadEngine(runtime, models.value, card.value, { file: file.value, card: attack.value });
}
