import type { FaceAnswer, FaceRequest } from './face-messages.ts';

type Unnumbered<T> = T extends { readonly call: number } ? Omit<T, 'call'> : never;
type Asked = Unnumbered<FaceRequest>;

/** What the page needs of a worker. */
export type FaceWorker = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>;

/** Requests and answers between the page and one worker. */
export interface FaceLine {
  /** False after the worker crashed or was closed. */
  readonly isOpen: () => boolean;
  /** Rejects, without details, when the worker can't do it, crashes or is closed. */
  ask(request: Asked, transfer?: ArrayBuffer[]): Promise<FaceAnswer>;
  /** Ends the worker, and all that is asked of it. */
  close(): void;
}

interface Waiting {
  resolve(answer: FaceAnswer): void;
  reject(reason: Error): void;
}

export function openFaceLine(worker: FaceWorker): FaceLine {
  const waiting = new Map<number, Waiting>();
  let calls = 0;
  let open = true;
  worker.addEventListener('message', ({ data }: MessageEvent<FaceAnswer>) => {
    const asker = waiting.get(data.call);
    waiting.delete(data.call);
    if (data.kind === 'failed') asker?.reject(new Error('the model could not be loaded or run'));
    else asker?.resolve(data);
  });
  // A worker that threw, or whose answer can't be read, may have lost any of its requests.
  worker.addEventListener('error', close);
  worker.addEventListener('messageerror', close);
  return { isOpen: () => open, ask, close };

  function ask(request: Asked, transfer: ArrayBuffer[] = []): Promise<FaceAnswer> {
    return new Promise((resolve, reject) => {
      if (!open) throw stopped();
      const call = ++calls;
      worker.postMessage({ ...request, call }, transfer);
      waiting.set(call, { resolve, reject });
    });
  }

  function close(): void {
    open = false;
    worker.terminate();
    for (const { reject } of waiting.values()) reject(stopped());
    waiting.clear();
  }
}

const stopped = () => new Error('the worker that runs the models has stopped');
