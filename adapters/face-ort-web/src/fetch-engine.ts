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
import { type ClearanceContent, type Result, refuse } from '@tenzij/kernel';
import { type FetchModelsProblem, fetchModel, fetchModels } from './fetch-models.ts';
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

interface CardKind<Card> {
  readonly read: (json: unknown) => Result<Card>;
  readonly hash: (card: Card) => string;
}

/** The card with this hash. */
async function fetchCard<Card>(
  baseUrl: string,
  hash: string,
  kind: CardKind<Card>,
): Promise<Result<Card, FetchModelsProblem>> {
  const file = `${hash}.json`;
  const json: unknown = await fetch(`${baseUrl}/${file}`)
    .then((response) => (response.ok ? response.json() : undefined))
    .catch(() => undefined);
  if (json === undefined) return refuse('face.model-missing', { file });
  const card = kind.read(json);
  if (!card.ok || kind.hash(card.value) !== hash) return refuse('face.model-mismatch', { file });
  return card;
}
