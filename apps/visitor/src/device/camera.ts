import { ok, type Problem, type Result, refuse } from '@tenzij/kernel';

type CameraProblem = Problem<
  'visitor.camera-refused' | 'visitor.camera-busy' | 'visitor.camera-missing' | 'visitor.camera-shut-out'
>;

/** What browsers call it when somebody says no, or another app has the camera. Anything else: there is none. */
const REASONS: Readonly<Record<string, CameraProblem['code']>> = {
  NotAllowedError: 'visitor.camera-refused',
  SecurityError: 'visitor.camera-refused',
  NotReadableError: 'visitor.camera-busy',
  AbortError: 'visitor.camera-busy',
};

/** The camera on the visitor's side. Its caller stops it as soon as the frame is taken. */
export async function openCamera(): Promise<Result<MediaStream, CameraProblem>> {
  // The windows in which mail and chat apps open links often have no camera to give.
  if (!navigator.mediaDevices) return refuse('visitor.camera-shut-out');
  try {
    const video = { facingMode: 'user', width: { ideal: 1280 }, height: { ideal: 720 } };
    return ok(await navigator.mediaDevices.getUserMedia({ video, audio: false }));
  } catch (error) {
    const name = error instanceof DOMException ? error.name : '';
    return refuse(REASONS[name] ?? 'visitor.camera-missing');
  }
}

export function stopCamera(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
