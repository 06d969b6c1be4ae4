import { TenzijError } from '@tenzij/kernel';
import type { Camera, Time } from './ports.ts';
import type { CrewFacts } from './state.ts';

const LOOK_EVERY_MS = 2000;
/** A look, a turn of the head and a turnstile together take less: a gate that is silent for so long hangs. */
export const HANGS_SECONDS = 120;
/** So long without a new frame the camera is opened anew. */
export const BLIND_SECONDS = 15;
/** A code that stays in view counts once in so long. */
const CODE_SECONDS = 1;

export interface WatchedCamera extends Camera {
  /** Seconds since somebody was served or a frame was searched. */
  silence(): number;
  /** The gate lives, and searches no frame for a good reason. */
  beat(): void;
}

/**
 * The camera, and with it the pulse of the gate: it searches frames all the time but while it serves somebody. Closing
 * it ends a search that hangs, which then found nothing.
 */
export function withPulse(camera: Camera, { ticks }: Time, sawCode: () => void): WatchedCamera {
  let last = ticks();
  let seen = Number.NEGATIVE_INFINITY;
  let leaveScan: () => void = () => undefined;
  return {
    ...camera,
    async scan() {
      last = ticks();
      const texts = await new Promise<readonly string[]>((resolve, reject) => {
        leaveScan = () => resolve([]);
        camera.scan().then(resolve, reject);
      });
      last = ticks();
      if (texts.length > 0 && last - seen >= CODE_SECONDS) {
        seen = last;
        sawCode();
      }
      return texts;
    },
    close() {
      camera.close();
      leaveScan();
    },
    silence: () => ticks() - last,
    beat() {
      last = ticks();
    },
  };
}

/** Watches until stopped. Throws `gate.hung` or `gate.camera-blind` when the gate goes on in name only. */
export async function keepWatch(
  camera: WatchedCamera,
  time: Time,
  report: (facts: Pick<CrewFacts, 'camera'>) => void,
  stopped: () => boolean,
): Promise<void> {
  let sawAt = time.ticks();
  while (!stopped()) {
    const facts = camera.facts();
    report({ camera: facts });
    if (facts.sight !== 'still') sawAt = time.ticks();
    if (time.ticks() - sawAt >= BLIND_SECONDS) throw new TenzijError('gate.camera-blind');
    if (camera.silence() >= HANGS_SECONDS) throw new TenzijError('gate.hung');
    await time.wait(LOOK_EVERY_MS);
  }
}
