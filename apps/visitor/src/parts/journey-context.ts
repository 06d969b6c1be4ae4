import type { Storage } from '@tenzij/kernel';
import { createContext, use, useSyncExternalStore } from 'react';
import type { JourneyControl } from '../journey/journey.ts';
import type { Journey } from '../journey/model.ts';
import { storageNow } from '../journey/storage-now.ts';

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

const never = () => () => {};

/** Where a face is kept: of the pass that is held, and before that of the one that is offered. */
export function useStorage(): Storage {
  const control = use(Control);
  return useSyncExternalStore(control?.subscribe ?? never, () => storageNow(control?.current() ?? null));
}
