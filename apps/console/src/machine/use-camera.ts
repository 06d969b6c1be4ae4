import { type Problem, refuse } from '@tenzij/kernel';
import { useCallback, useEffect, useRef, useState } from 'react';

type CameraState =
  | { readonly is: 'closed' | 'opening' }
  | { readonly is: 'open'; readonly stream: MediaStream }
  | { readonly is: 'problem'; readonly problem: Problem };

export interface Camera {
  readonly state: CameraState;
  open(): Promise<void>;
  close(): void;
}

const WANTED = { video: { facingMode: 'user', width: { ideal: 1280 } }, audio: false } as const;

/** The camera, opened by a press and closed with the page at the latest. */
export function useCamera(): Camera {
  const [state, setState] = useState<CameraState>({ is: 'closed' });
  const stream = useRef<MediaStream | null>(null);
  const wanted = useRef(false);
  const stop = useCallback(() => {
    wanted.current = false;
    for (const track of stream.current?.getTracks() ?? []) track.stop();
    stream.current = null;
  }, []);
  useEffect(() => stop, [stop]);
  const close = useCallback(() => {
    stop();
    setState({ is: 'closed' });
  }, [stop]);
  const open = useCallback(async () => {
    stop();
    wanted.current = true;
    setState({ is: 'opening' });
    try {
      const opened = await navigator.mediaDevices.getUserMedia(WANTED);
      stream.current = opened;
      // The page was left, or the camera closed, while the browser asked.
      if (wanted.current) setState({ is: 'open', stream: opened });
      else stop();
    } catch (error) {
      const refused = error instanceof DOMException && error.name === 'NotAllowedError';
      const { problem } = refuse(refused ? 'machine.camera-refused' : 'machine.camera-missing');
      setState({ is: 'problem', problem });
    }
  }, [stop]);
  return { state, open, close };
}
