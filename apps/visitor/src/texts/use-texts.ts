import { useText } from '@tenzij/ui';
import type { nl } from './nl.ts';

export type TextId = keyof typeof nl;

export function useTexts(): ReturnType<typeof useText<TextId>> {
  return useText<TextId>();
}
