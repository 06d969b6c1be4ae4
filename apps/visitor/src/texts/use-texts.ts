import { useText } from '@tenzij/ui';
import type { nl } from './nl.ts';

type TextId = keyof typeof nl;

export function useTexts(): ReturnType<typeof useText<TextId>> {
  return useText<TextId>();
}
