import { ok, type Problem, type Result, refuse } from '@tenzij/kernel';
import type { Time } from '../gate/ports.ts';
import { withinLimit } from '../gate/time-limit.ts';

/** A camera that works gives a picture in far less. */
export const PLAYS_MS = 10_000;

/** How a stream of a camera is had; neither `find` nor `play` has a limit of its own in a browser. */
export interface Source<Stream, Video> {
  /** `null`: there is none. */
  find(): Promise<Stream | null>;
  /** Resolves with the first frame, which a camera that sends nothing never does. */
  play(stream: Stream): Promise<Video>;
  release(stream: Stream): void;
}

type NotPlaying = Problem<'gate.no-camera' | 'gate.scanner-failed' | 'gate.camera-blind'>;

/** A stream that plays, or why there is none in time. What comes later is let go, so that the next try can have it. */
export function openPlaying<Stream, Video>(
  { find, play, release }: Source<Stream, Video>,
  time: Pick<Time, 'wait'>,
): Promise<Result<{ readonly stream: Stream; readonly video: Video }, NotPlaying>> {
  let late: NotPlaying['code'] = 'gate.no-camera';
  return withinLimit<Result<{ readonly stream: Stream; readonly video: Video }, NotPlaying>>(
    async (signal) => {
      const stream = await find();
      if (stream === null) return refuse('gate.no-camera');
      const letGo = () => release(stream);
      if (signal.aborted) {
        letGo();
        return refuse('gate.no-camera');
      }
      late = 'gate.camera-blind';
      signal.addEventListener('abort', letGo, { once: true });
      try {
        return ok({ stream, video: await play(stream) });
      } catch {
        letGo();
        return refuse('gate.scanner-failed');
      } finally {
        signal.removeEventListener('abort', letGo);
      }
    },
    PLAYS_MS,
    time,
    (reason) => refuse(reason === 'late' ? late : 'gate.scanner-failed'),
  );
}
