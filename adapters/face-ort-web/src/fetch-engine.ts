import {
  cardSha256,
  type FaceEngine,
  type LoadProblem,
  loadEngine,
  type ModelCard,
  readCard,
} from '@tenzij/face';
import { type ClearedModel, ok, type Result, refuse } from '@tenzij/kernel';
import { type FetchModelsProblem, fetchModels } from './fetch-models.ts';
import { webRuntime } from './runtime.ts';

/** The engine a clearance names: its card from `<baseUrl>/<SHA-256>.json`, the card's models, all checked. */
export async function fetchEngine(
  baseUrl: string,
  model: ClearedModel,
): Promise<Result<FaceEngine, FetchModelsProblem | LoadProblem>> {
  const card = await fetchCard(baseUrl, model.card);
  if (!card.ok) return card;
  const models = await fetchModels(baseUrl, card.value.files);
  return models.ok ? loadEngine(webRuntime, models.value, card.value) : models;
}

/** The card with this hash. */
async function fetchCard(baseUrl: string, hash: string): Promise<Result<ModelCard, FetchModelsProblem>> {
  const file = `${hash}.json`;
  const json: unknown = await fetch(`${baseUrl}/${file}`)
    .then((response) => (response.ok ? response.json() : undefined))
    .catch(() => undefined);
  if (json === undefined) return refuse('face.model-missing', { file });
  const card = readCard(json);
  if (!card.ok || cardSha256(card.value) !== hash) return refuse('face.model-mismatch', { file });
  return ok(card.value);
}
