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
  /** Loads it anew, because what was loaded failed. */
  renew(holdings: Holdings, now: EpochSeconds): Promise<void>;
  /** Frees what is loaded, also what is still loading, for good. */
  close(): void;
}

interface Loaded {
  readonly files: string;
  readonly eye: FaceEye;
}

/** On a regular lane, and without a clearance in force, nothing that can look at a face is loaded. */
export function createFaceSlot(device: Device, onChange: () => void): FaceSlot {
  let state: ModelState = 'not-needed';
  let loaded: Loaded | null = null;
  /** What is loaded or being loaded; what comes in later than it changed is freed at once. */
  let wanted: string | null = null;
  let closed = false;

  function become(next: ModelState) {
    state = next;
    onChange();
  }

  function replace(next: Loaded | null) {
    free(loaded);
    loaded = next;
  }

  function unload(next: ModelState) {
    wanted = null;
    replace(null);
    become(next);
  }

  async function prepare(holdings: Holdings, now: EpochSeconds): Promise<void> {
    if (closed) return;
    if (holdings.bundle.gate.lane !== 'face') return unload('not-needed');
    const clearance = holdings.clearance(now);
    if (!clearance.ok || clearance.value.mode !== 'verification') return unload('off');
    const files = filesOf(clearance.value);
    if (loaded?.files === files) return become('ready');
    if (state === 'loading') return;
    wanted = files;
    become('loading');
    const eye = await device.openFaceEye(clearance.value).catch(() => refuse('face.model-missing'));
    const next = eye.ok ? { files, eye: eye.value } : null;
    if (wanted !== files) return free(next);
    replace(next);
    become(eye.ok ? 'ready' : 'missing');
  }

  return {
    state: () => state,
    eye: (clearance) =>
      loaded && loaded.files === filesOf(clearance)
        ? { ok: true, value: loaded.eye }
        : refuse('face.model-missing'),
    prepare,
    async renew(holdings, now) {
      if (state !== 'ready') return;
      wanted = null;
      replace(null);
      state = 'missing';
      await prepare(holdings, now);
    },
    close() {
      closed = true;
      wanted = null;
      replace(null);
    },
  };
}

/** A model takes tens of megabytes of memory. One that can't be freed is no reason to stop the gate. */
function free(loaded: Loaded | null): void {
  void loaded?.eye.release().catch(() => undefined);
}

/** Cards name their files, so their hashes tell what has to be loaded. */
function filesOf({ model, attackDetection: { passive } }: Clearance): string {
  return passive ? `${model.card} ${passive.card} ${passive.file}` : model.card;
}
