import { shareOf } from '../scan/region.ts';

/** What the crew set on this device, because it belongs to where it stands. */
interface Settings {
  /** The browser's id of the camera they chose; `null`: whichever there is. */
  readonly camera: string | null;
  /** Which part of the camera's width the gate looks at, 0.3 to 1. */
  readonly share: number;
}

export interface GateSettings {
  get(): Settings;
  set(changes: Partial<Settings>): void;
  /** Calls back after every change. Returns the way to stop that. */
  subscribe(listener: () => void): () => void;
}

const KEY = 'tenzij.gate.settings';

/** Without storage what is set lasts as long as the page. */
export function createSettings(storage: Pick<Storage, 'getItem' | 'setItem'>): GateSettings {
  const listeners = new Set<() => void>();
  let settings = read(storage);
  return {
    get: () => settings,
    set(changes) {
      settings = { ...settings, ...changes };
      try {
        storage.setItem(KEY, JSON.stringify(settings));
      } catch {
        // Not kept.
      }
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function read(storage: Pick<Storage, 'getItem'>): Settings {
  try {
    const { camera, share } = JSON.parse(storage.getItem(KEY) ?? '{}') as Partial<
      Record<keyof Settings, unknown>
    >;
    return { camera: typeof camera === 'string' ? camera : null, share: shareOf(share) };
  } catch {
    return { camera: null, share: shareOf(null) };
  }
}
