import type { Route, Storage } from '@tenzij/kernel';
import { createContext, use, useSyncExternalStore } from 'react';
import { routeNow } from '../journey/ground.ts';
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

/** On what ground faces are used here: consent, or a law that stands in for it. */
export function useRoute(): Route {
  const control = use(Control);
  return useSyncExternalStore(control?.subscribe ?? never, () => routeNow(control?.current() ?? null));
}
