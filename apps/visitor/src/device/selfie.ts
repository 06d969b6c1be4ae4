import type { Image } from '@tenzij/face';
import { ok, type Result } from '@tenzij/kernel';
import { STEADY_FRAMES, WATCHING, type Watch, watch } from '../journey/watch.ts';
import { openCamera, stopCamera } from './camera.ts';
import type { Finder } from './face-engine.ts';

/** Often enough to feel immediate, seldom enough to leave the phone cool. */
const FRAME_PAUSE_MILLISECONDS = 120;

export interface SelfieSession {
  /** Where to show the camera's picture; asked for once the camera is open. */
  video(): HTMLVideoElement | null;
  readonly finder: Promise<Result<Finder>>;
  /** Stops everything: the outcome is then `null`. */
  readonly signal: AbortSignal;
  onChange(watched: Watch): void;
}

/**
 * Opens the camera and takes the frame by itself once the face was good for some frames on end. The camera
 * is off and the other frames are overwritten when this resolves.
 */
export async function takeSelfie(session: SelfieSession): Promise<Result<Image | null>> {
  const camera = await openCamera();
  if (!camera.ok) return camera;
  const stop = () => stopCamera(camera.value);
  session.signal.addEventListener('abort', stop);
  const video = session.video();
  try {
    if (session.signal.aborted || !video) return ok(null);
    video.srcObject = camera.value;
    await video.play();
    const finder = await session.finder;
    return finder.ok ? await goodFrame(video, finder.value, session) : finder;
  } catch {
    // The page let go of the video while it was starting.
    return ok(null);
  } finally {
    stop();
    if (video) video.srcObject = null;
  }
}

async function goodFrame(
  video: HTMLVideoElement,
  { engine, read }: Finder,
  { signal, onChange }: SelfieSession,
): Promise<Result<Image | null>> {
  let watched = WATCHING;
  while (!signal.aborted) {
    const image = video.videoWidth > 0 ? read(video) : null;
    if (image?.ok) {
      const faces = await engine.detect(image.value);
      if (!faces.ok) return faces;
      watched = watch(watched, faces.value, image.value);
      if (!signal.aborted) onChange(watched);
      if (watched.steady >= STEADY_FRAMES && !signal.aborted) return ok(image.value);
      forget(image.value);
    }
    await new Promise((resolve) => setTimeout(resolve, FRAME_PAUSE_MILLISECONDS));
  }
  return ok(null);
}

/** Overwrites an image in memory. */
export function forget(image: Image): void {
  image.data.fill(0);
}
