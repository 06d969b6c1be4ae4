import {
  cardSha256,
  type FaceFinder,
  type InferenceRuntime,
  loadFinder,
  readCard,
} from '@tenzij/face/three-steps';
import type { Problem, Result } from '@tenzij/kernel';
import { fetchCard } from './fetch-card.ts';
import type { FetchModelsProblem } from './fetch-checked.ts';
import { fetchModel } from './fetch-model.ts';
import { webRuntime } from './runtime.ts';

/**
 * What finds faces by the model card with this hash: the card and its first two models, all checked. The recogniser
 * that the card names as well is not asked for.
 */
export async function fetchFinder(
  baseUrl: string,
  card: string,
  runtime: InferenceRuntime = webRuntime,
): Promise<Result<FaceFinder, FetchModelsProblem | Problem<'face.model-failed'>>> {
  const found = await fetchCard(baseUrl, card, { read: readCard, hash: cardSha256 });
  if (!found.ok) return found;
  const { files } = found.value;
  const [detection, landmarks] = await Promise.all([
    fetchModel(baseUrl, files.detection),
    fetchModel(baseUrl, files.landmarks),
  ]);
  if (!detection.ok) return detection;
  if (!landmarks.ok) return landmarks;
  return loadFinder(runtime, { detection: detection.value, landmarks: landmarks.value }, found.value);
}
