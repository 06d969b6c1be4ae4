import { useText } from '@tenzij/ui';
import { useMemo } from 'react';
import { useRoute, useStorage } from '../parts/journey-context.ts';
import type { nl } from './nl.ts';

type TextId = keyof typeof nl;
type Say = ReturnType<typeof useText<TextId>>;

/**
 * The page's texts. Each can say where a face is kept, by `storage`, and on what ground it is used, by
 * `ground`: `consent`, or `law` (art. 29 UAVG).
 */
export function useTexts(): Say {
  const say = useText<TextId>();
  const storage = useStorage();
  const ground = useRoute() === 'consent' ? 'consent' : 'law';
  return useMemo((): Say => (id, values) => say(id, { storage, ground, ...values }), [say, storage, ground]);
}
