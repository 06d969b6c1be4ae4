import type { ModelView } from '@tenzij/contracts';
import { useEffect, useState } from 'react';
import type { ConsoleApi } from './console-api.ts';

/**
 * The recognisers with their reports, fetched once, and again when `version` changes. `null` until they are
 * there, and when they can't be had: whoever uses this shows something that stands without them.
 */
export function useModelViews(
  api: Pick<ConsoleApi, 'models'>,
  version: string | null,
): readonly ModelView[] | null {
  const [models, setModels] = useState<readonly ModelView[] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another version is asked for again
  useEffect(() => {
    let left = false;
    void api.models().then((list) => {
      if (list.ok && !left) setModels(list.value.models);
    });
    return () => {
      left = true;
    };
  }, [api, version]);
  return models;
}
