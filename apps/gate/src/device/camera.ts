import { ok, type Result, refuse, TenzijError } from '@tenzij/kernel';
import type { Camera, CameraFacts, CameraProblem } from '../gate/ports.ts';
import { openCodeReader } from '../scan/code-reader.ts';
import { middleOf } from '../scan/region.ts';
import { openPlaying } from './playing.ts';
import type { GateSettings } from './settings.ts';
import { time } from './time.ts';
import { stopVideo } from './video.ts';

const SIZE = { width: { ideal: 1280 }, height: { ideal: 720 } };
/** A camera that gives frames gives one in far less. */
const FRAME_MS = 5000;
/** So long without a new frame it stands still; so long with nothing but black it is dark. */
const STILL_MS = 5000;
const DARK_MS = 3000;

export interface OpenCamera extends Camera {
  /** What the camera sees now; for the preview, and for the face eye to take its frames from. */
  readonly stream: MediaStream;
  readonly video: HTMLVideoElement;
}

/** Opens the camera and the reader of QR codes. Frames stay in memory and are dropped after each search. */
export async function openCamera(settings: GateSettings): Promise<Result<OpenCamera, CameraProblem>> {
  const source = {
    find: () => findCamera(settings.get().camera),
    play: ({ stream }: Found) => play(stream),
    release: ({ stream }: Found) => stopVideo(stream),
  };
  const playing = await openPlaying(source, time);
  if (!playing.ok) return playing;
  const { stream, standsIn } = playing.value.stream;
  const { video } = playing.value;
  try {
    const reader = await openCodeReader();
    const sight = watchSight(video);
    return ok({
      stream,
      video,
      async scan() {
        if (!isLive(stream)) throw new TenzijError('gate.no-camera');
        const { texts, dark } = await reader.read(await takeFrame(video, settings.get().share));
        sight.saw(dark);
        return texts;
      },
      facts: () => ({ ...namesOf(stream, video), sight: sight.now(), standsIn }),
      close() {
        stopVideo(stream);
        reader.close();
      },
    });
  } catch {
    stopVideo(stream);
    return refuse('gate.scanner-failed');
  }
}

interface Found {
  readonly stream: MediaStream;
  readonly standsIn: boolean;
}

/** The camera that was chosen, else another: a gate whose camera was replaced works on, and says so. */
async function findCamera(chosen: string | null): Promise<Found | null> {
  if (chosen !== null) {
    const stream = await ask({ ...SIZE, deviceId: { exact: chosen } });
    if (stream) return { stream, standsIn: false };
  }
  const stream = await ask({ ...SIZE, facingMode: 'user' });
  return stream && { stream, standsIn: chosen !== null };
}

function ask(video: MediaTrackConstraints): Promise<MediaStream | null> {
  const asked = navigator.mediaDevices?.getUserMedia({ audio: false, video });
  return asked ? asked.catch(() => null) : Promise.resolve(null);
}

/** Only the part that the gate looks at: the rest is not even copied. */
function takeFrame(video: HTMLVideoElement, share: number): Promise<ImageBitmap> {
  const { x, y, width, height } = middleOf({ width: video.videoWidth, height: video.videoHeight }, share);
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new TenzijError('gate.camera-blind')), FRAME_MS);
    createImageBitmap(video, x, y, width, height)
      .then(resolve, reject)
      .finally(() => clearTimeout(limit));
  });
}

/** Whether there is anything to see, from how many frames came and whether they were black. */
function watchSight(video: HTMLVideoElement) {
  let frames = -1;
  let newAt = performance.now();
  /** Since when frames are black; no frame is searched while somebody is served, which says nothing of them. */
  let darkSince: number | null = null;
  return {
    saw(dark: boolean) {
      darkSince = dark ? (darkSince ?? performance.now()) : null;
    },
    now(): CameraFacts['sight'] {
      const at = performance.now();
      const count = video.getVideoPlaybackQuality().totalVideoFrames;
      // A page that nobody can see gets no frames either.
      if (count !== frames || document.visibilityState !== 'visible') newAt = at;
      frames = count;
      if (at - newAt >= STILL_MS) return 'still';
      return darkSince !== null && at - darkSince >= DARK_MS ? 'dark' : 'sees';
    },
  };
}

function namesOf(stream: MediaStream, video: HTMLVideoElement) {
  const name = stream.getVideoTracks()[0]?.label ?? '';
  return { name, width: video.videoWidth, height: video.videoHeight };
}

function isLive(stream: MediaStream): boolean {
  return stream.getVideoTracks().some((track) => track.readyState === 'live');
}

async function play(stream: MediaStream): Promise<HTMLVideoElement> {
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.srcObject = stream;
  await video.play();
  return video;
}
