import { ok, type Problem, type Result, refuse } from '@tenzij/kernel';

export type CameraProblem = Problem<'visitor.camera-refused' | 'visitor.camera-missing'>;

/** The camera on the visitor's side. Its caller stops it as soon as the frame is taken. */
export async function openCamera(): Promise<Result<MediaStream, CameraProblem>> {
  if (!navigator.mediaDevices) return refuse('visitor.camera-missing');
  try {
    const video = { facingMode: 'user', width: { ideal: 1280 }, height: { ideal: 720 } };
    return ok(await navigator.mediaDevices.getUserMedia({ video, audio: false }));
  } catch (error) {
    const refused = error instanceof DOMException && error.name === 'NotAllowedError';
    return refuse(refused ? 'visitor.camera-refused' : 'visitor.camera-missing');
  }
}

export function stopCamera(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
