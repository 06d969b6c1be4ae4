import { ok, type Result, refuse, TenzijError } from '@tenzij/kernel';
import type { Camera, CameraProblem } from '../gate/ports.ts';
import { openCodeReader } from '../scan/code-reader.ts';

const WANTED: MediaStreamConstraints = {
  audio: false,
  video: { width: { ideal: 1280 }, height: { ideal: 720 }, facingMode: 'user' },
};

export interface OpenCamera extends Camera {
  /** What the camera sees now; for the preview, and for the face eye to take its frames from. */
  readonly stream: MediaStream;
  readonly video: HTMLVideoElement;
}

/** Opens the camera and the reader of QR codes. Frames stay in memory and are dropped after each search. */
export async function openCamera(): Promise<Result<OpenCamera, CameraProblem>> {
  const stream = await navigator.mediaDevices?.getUserMedia(WANTED).catch(() => null);
  if (!stream) return refuse('gate.no-camera');
  const release = () => {
    for (const track of stream.getTracks()) track.stop();
  };
  try {
    const video = await play(stream);
    const reader = await openCodeReader();
    return ok({
      stream,
      video,
      async scan() {
        if (!isLive(stream)) throw new TenzijError('gate.no-camera');
        return reader.read(await createImageBitmap(video));
      },
      close() {
        release();
        reader.close();
      },
    });
  } catch {
    release();
    return refuse('gate.scanner-failed');
  }
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
