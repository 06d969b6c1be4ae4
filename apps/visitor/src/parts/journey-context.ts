import { createContext, use, useSyncExternalStore } from 'react';
import type { JourneyControl } from '../journey/journey.ts';
import type { Journey } from '../journey/model.ts';

const Control = createContext<JourneyControl | null>(null);

export const JourneyProvider = Control.Provider;

export function useControl(): JourneyControl {
  const control = use(Control);
  if (!control) throw new Error('A screen stands outside the JourneyProvider.');
  return control;
}

export function useJourney(): Journey {
  const control = useControl();
  return useSyncExternalStore(control.subscribe, control.current);
}
