import { clearedModel, DEFAULT_MODEL } from '@tenzij/face';
import { createImageReader, fetchEngine } from '@tenzij/face-ort-web';
import type { ConsoleApi } from '../console-api.ts';
import { createMachine, type Machine } from './machine.ts';
import { fetchPermit } from './permit.ts';
import { readPhotoFile } from './photo-file.ts';

const MODELS = '/models';
/** Without a clearance only steps 1 to 3 run; no threshold is used there, and this one lets nothing match. */
const WITHOUT_CLEARANCE = clearedModel(DEFAULT_MODEL, 1);

/** Nobody enters here, so nothing is checked for deception and no detector is loaded. */
const NO_DETECTOR = { passive: null, challenge: 'none' } as const;

/** The machine over this browser's own parts. */
export function browserMachine(api: ConsoleApi, deployment: string | null): Machine {
  const now = () => Date.now() / 1000;
  return createMachine({
    fetchPermit: () => fetchPermit(api, deployment, now),
    loadEngine: (clearance) =>
      fetchEngine(MODELS, { model: clearance?.model ?? WITHOUT_CLEARANCE, attackDetection: NO_DETECTOR }),
    readPhoto: readPhotoFile,
    readPixels: createImageReader(),
    now,
  });
}
