import { type Image, isHeic } from '@tenzij/face';
import { createImageReader, fetchEngine } from '@tenzij/face-ort-web';
import { type Clearance, ok, type Result, refuse } from '@tenzij/kernel';
import { warm } from '../device/face-eye.ts';
import { openVideo, stopVideo } from '../device/video.ts';
import { documentEye, playing } from './eye.ts';
import type { LoadedModels } from './ports.ts';

/** What the page gives: where the camera's picture is shown, and which file was chosen. */
export interface DocumentPage {
  /** Shows this to the person; `null`: the camera is closed. */
  show(stream: MediaStream | null): void;
  /** The file that was chosen since the last call. */
  takeFile(): File | null;
  /** How much of the picture's width is looked at for a face, as the crew set it. */
  share(): number;
}

/** Imported only once a clearance for documents is held: before that nothing that looks at faces is downloaded. */
export async function openModels(clearance: Clearance, page: DocumentPage): Promise<Result<LoadedModels>> {
  const engine = await fetchEngine('/models', clearance);
  if (!engine.ok) return engine;
  await warm(engine.value);
  return ok({
    release: () => engine.value.release(),
    async openEye() {
      const stream = await openVideo(null, 'user').catch(() => null);
      if (!stream) return refuse('gate.no-camera');
      const video = await playing(stream);
      if (!video.ok) {
        stopVideo(stream);
        return video;
      }
      page.show(stream);
      const takeFile = () => imageOf(page.takeFile());
      const eye = documentEye(engine.value, stream, video.value, takeFile, page.share);
      return ok({
        ...eye,
        close() {
          page.show(null);
          eye.close();
        },
      });
    },
  });
}

async function imageOf(file: File | null): Promise<Result<Image> | null> {
  if (!file) return null;
  if (isHeic(new Uint8Array(await file.slice(0, 300).arrayBuffer()))) return refuse('face.image-heic');
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (!bitmap) return refuse('face.image-unreadable');
  const image = createImageReader()(bitmap);
  bitmap.close();
  return image;
}
