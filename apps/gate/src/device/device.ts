import { refuse } from '@tenzij/kernel';
import type { Device } from '../gate/ports.ts';
import { keepOnlyModels } from '../offline/kept-models.ts';
import { type OpenCamera, openCamera } from './camera.ts';
import type { GateSettings } from './settings.ts';

export interface GateDevice extends Device {
  /** What the open camera sees, for the preview while it looks for a face. */
  stream(): MediaStream | null;
}

/** `beforeFace` is waited for before anything that looks at faces is downloaded. */
export function createDevice(settings: GateSettings, beforeFace: () => Promise<void>): GateDevice {
  let camera: OpenCamera | null = null;
  return {
    stream: () => camera?.stream ?? null,
    async openCamera() {
      const opened = await openCamera(settings);
      camera = opened.ok ? opened.value : null;
      return opened;
    },
    async openFaceEye(clearance) {
      const video = camera?.video;
      if (!video) return refuse('gate.no-camera');
      await beforeFace();
      const { openFaceEye } = await import('./face-eye.ts');
      const eye = await openFaceEye(clearance, video, () => settings.get().share);
      if (eye.ok) await keepOnlyModels(clearance);
      return eye;
    },
  };
}
