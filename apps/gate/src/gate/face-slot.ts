import type { Clearance, EpochSeconds, Result } from '@tenzij/kernel';
import { refuse } from '@tenzij/kernel';
import type { Holdings } from '../pairing/holdings.ts';
import type { Device, FaceEye } from './ports.ts';
import type { ModelState } from './state.ts';

/** The face eye of a gate, when there may be one. */
export interface FaceSlot {
  state(): ModelState;
  /** The eye for this clearance's model, or a refusal; never loads anything. */
  eye(clearance: Clearance): Result<FaceEye>;
  /** Loads what the clearance names, once; tries again after a failure. */
  prepare(holdings: Holdings, now: EpochSeconds): Promise<void>;
}

/** On a regular lane, and without a clearance in force, nothing that can look at a face is loaded. */
export function createFaceSlot(device: Device, onChange: (state: ModelState) => void): FaceSlot {
  let state: ModelState = 'not-needed';
  let loaded: { readonly files: string; readonly eye: FaceEye } | null = null;

  function become(next: ModelState) {
    state = next;
    onChange(next);
  }

  return {
    state: () => state,
    eye: (clearance) =>
      loaded && loaded.files === filesOf(clearance)
        ? { ok: true, value: loaded.eye }
        : refuse('face.model-missing'),
    async prepare(holdings, now) {
      if (holdings.bundle.gate.lane !== 'face') return become('not-needed');
      const clearance = holdings.clearance(now);
      if (!clearance.ok || clearance.value.mode !== 'verification') return become('off');
      const files = filesOf(clearance.value);
      if (loaded?.files === files) return become('ready');
      if (state === 'loading') return;
      become('loading');
      const eye = await device.openFaceEye(clearance.value).catch(() => refuse('face.model-missing'));
      loaded = eye.ok ? { files, eye: eye.value } : null;
      become(eye.ok ? 'ready' : 'missing');
    },
  };
}

/** Cards name their files, so their hashes tell what has to be loaded. */
function filesOf({ model, attackDetection: { passive } }: Clearance): string {
  return passive ? `${model.card} ${passive.card} ${passive.file}` : model.card;
}
