import { DOCUMENT_LIMITS, type FaceEngine, type Image } from '@tenzij/face';
import { createImageReader } from '@tenzij/face-ort-web';
import { ok, type Result, refuse } from '@tenzij/kernel';
import { faceEye } from '../device/face-eye.ts';
import { stopVideo } from '../device/video.ts';
import type { DocumentEye } from './ports.ts';

/** The part of the frame that a document is held in, as the screen shows it: the middle, three quarters of it. */
const DOCUMENT_FRAME = 0.75;

/**
 * Looks through this camera for one person, and at a file when one was chosen. `share`: of the picture's width, how
 * much is looked at for the person's face.
 */
export function documentEye(
  engine: FaceEngine,
  stream: MediaStream,
  video: HTMLVideoElement,
  takeFile: () => Promise<Result<Image> | null>,
  share: () => number,
): DocumentEye {
  const read = createImageReader();
  /** The picture the camera shows in that frame: who stands around it is not in it. */
  async function shown(): Promise<Result<Image>> {
    const { videoWidth: width, videoHeight: height } = video;
    if (width === 0) return refuse('gate.no-camera');
    const [w, h] = [Math.round(width * DOCUMENT_FRAME), Math.round(height * DOCUMENT_FRAME)];
    const part = await createImageBitmap(video, (width - w) >> 1, (height - h) >> 1, w, h);
    const image = read(part);
    part.close();
    return image;
  }
  return {
    ...faceEye(engine, video, share),
    async document(clearance, use) {
      const image = (await takeFile()) ?? (await shown());
      if (!image.ok) return image;
      try {
        return await engine.captureDocument(image.value, clearance, use, DOCUMENT_LIMITS);
      } finally {
        image.value.data.fill(0);
      }
    },
    close() {
      stopVideo(stream);
      video.srcObject = null;
      void takeFile().then((file) => file?.ok && file.value.data.fill(0));
    },
  };
}

/** A stream as frames can be taken from it. */
export async function playing(stream: MediaStream): Promise<Result<HTMLVideoElement>> {
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.srcObject = stream;
  return video.play().then(
    () => ok(video),
    () => refuse('gate.no-camera'),
  );
}
