import type { Image } from '@tenzij/face';
import { ok, type Result, refuse } from '@tenzij/kernel';
import { isSteady, pauseAfter, SLOWEST_LOOK, startWatch, type Watch, watch } from '../journey/watch.ts';
import { canRun } from './ability.ts';
import { openCamera, stopCamera } from './camera.ts';
import type { Finder } from './face-engine.ts';
import { forget, lookAt } from './look.ts';
import { elapsed } from './world.ts';

export interface SelfieSession {
  /** Where to show the camera's picture; asked for once the camera is open. */
  video(): HTMLVideoElement | null;
  readonly finder: Promise<Result<Finder>>;
  /** Stops everything: the outcome is then `null`. */
  readonly signal: AbortSignal;
  /** Whether the visitor pressed to have the next good frame taken. */
  wantsNow(): boolean;
  /** The camera is on, and the program that finds faces isn't there yet. */
  onLoading(): void;
  onChange(watched: Watch): void;
}

/**
 * Takes a selfie and has it used, unless it was stopped. The frame is overwritten when this resolves or
 * throws, whatever came of it.
 */
export async function withSelfie(
  session: SelfieSession,
  use: (image: Image) => Promise<void>,
): Promise<Result<true>> {
  const taken = await takeSelfie(session);
  if (!taken.ok) return taken;
  if (!taken.value) return ok(true);
  try {
    if (!session.signal.aborted) await use(taken.value);
    return ok(true);
  } finally {
    forget(taken.value);
  }
}

/**
 * Opens the camera and takes the frame by itself once face and quality were good for some frames on end. The camera
 * is off and the other frames are overwritten when this resolves.
 */
async function takeSelfie(session: SelfieSession): Promise<Result<Image | null>> {
  const able = canRun();
  if (!able.ok) return able;
  const camera = await openCamera();
  if (!camera.ok) return camera;
  const stop = () => stopCamera(camera.value);
  const lost = whenLost(camera.value);
  session.signal.addEventListener('abort', stop);
  const video = session.video();
  try {
    const started = await show(camera.value, video);
    if (session.signal.aborted) return ok(null);
    if (!video || !started) return refuse('visitor.camera-busy');
    session.onLoading();
    const finder = await session.finder;
    return finder.ok ? await goodFrame(video, finder.value, session, lost) : finder;
  } finally {
    stop();
    if (video) video.srcObject = null;
  }
}

/** Whether the camera's picture runs; it does not when another app has the camera, or the page let go. */
async function show(camera: MediaStream, video: HTMLVideoElement | null): Promise<boolean> {
  if (!video) return false;
  video.srcObject = camera;
  return video.play().then(
    () => true,
    () => false,
  );
}

/** Aborted when the camera goes: unplugged, or taken by a call or another app. */
function whenLost(camera: MediaStream): AbortSignal {
  const lost = new AbortController();
  for (const track of camera.getTracks()) {
    for (const event of ['ended', 'mute']) track.addEventListener(event, () => lost.abort(), { once: true });
  }
  return lost.signal;
}

async function goodFrame(
  video: HTMLVideoElement,
  { engine, read }: Finder,
  { signal, wantsNow, onChange }: SelfieSession,
  lost: AbortSignal,
): Promise<Result<Image | null>> {
  let watched = startWatch(elapsed());
  let looks = 0;
  while (!signal.aborted) {
    if (lost.aborted) return refuse('visitor.camera-lost');
    const began = elapsed();
    const image = video.videoWidth > 0 ? read(video) : null;
    if (image?.ok) {
      let isTaken = false;
      try {
        const seen = await lookAt(image.value, engine);
        if (!seen.ok) return seen;
        looks += 1;
        const spent = elapsed() - began;
        if (looks === 1 && spent > SLOWEST_LOOK) return tooSlow(spent);
        watched = watch(watched, seen.value, elapsed());
        if (!signal.aborted) onChange(watched);
        isTaken = (isSteady(watched) || (seen.value === 'good' && wantsNow())) && !signal.aborted;
        if (isTaken) return image;
      } finally {
        if (!isTaken) forget(image.value);
      }
    }
    const pause = pauseAfter(elapsed() - began);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return ok(null);
}

function tooSlow(spent: number) {
  const seconds = (milliseconds: number) => Math.round(milliseconds / 1000);
  return refuse('visitor.phone-slow', { seconds: seconds(spent), most: seconds(SLOWEST_LOOK) });
}
