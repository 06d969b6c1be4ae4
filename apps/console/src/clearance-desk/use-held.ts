import { useCallback } from 'react';
import type { ConsoleApi } from '../console-api.ts';
import { useAnswer } from '../use-answer.ts';
import type { Held } from './compare.ts';

/** The documents of a case that a proposal names the hashes of, as they are held now. */
export function useHeld(api: ConsoleApi, id: string, onRefused: () => void): Omit<Held, 'models'> {
  const assessment = useAnswer(
    useCallback(() => api.assessment(id), [api, id]),
    onRefused,
  );
  const dpia = useAnswer(
    useCallback(() => api.dpia(id), [api, id]),
    onRefused,
  );
  const documents = useAnswer(
    useCallback(() => api.documents(id), [api, id]),
    onRefused,
  );
  return { assessment: assessment.value, dpia: dpia.value, documents: documents.value };
}
