import type { FaceFinder } from '@tenzij/face/three-steps';
import { fetchFinder } from '@tenzij/face-ort-web/three-steps';
import type { Result } from '@tenzij/kernel';

/** Imported only once comparing is allowed: a desk where it isn't does not even download what looks for faces. */
export function openFinder(card: string): Promise<Result<FaceFinder>> {
  return fetchFinder('/models', card);
}
