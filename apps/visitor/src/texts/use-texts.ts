import { useText } from '@tenzij/ui';
import { useMemo } from 'react';
import { useStorage } from '../parts/journey-context.ts';
import type { nl } from './nl.ts';

type TextId = keyof typeof nl;
type Say = ReturnType<typeof useText<TextId>>;

/** The page's texts. Each can say where a face is kept, by `storage`. */
export function useTexts(): Say {
  const say = useText<TextId>();
  const storage = useStorage();
  return useMemo((): Say => (id, values) => say(id, { storage, ...values }), [say, storage]);
}
