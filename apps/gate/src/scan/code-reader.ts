/** What was in a frame. */
export interface Reading {
  readonly texts: readonly string[];
  /** Whether it was nothing but black. */
  readonly dark: boolean;
}

export type ScanAnswer =
  | { readonly kind: 'ready' }
  | ({ readonly kind: 'texts' } & Reading)
  | { readonly kind: 'failed' };

/** A frame takes some 20 ms; a reader that needs this long hangs. */
export const READ_MS = 5000;
/** Loading the reader's program may need a slow network. */
const START_MS = 30_000;

/** Reads the QR codes in one frame at a time. */
export interface CodeReader {
  /** Takes the bitmap over and closes it. Rejects when the reader failed or hangs. */
  read(frame: ImageBitmap): Promise<Reading>;
  close(): void;
}

/** Starts the reader's worker; rejects when its program can't be loaded. */
export async function openCodeReader(worker: Worker = startWorker()): Promise<CodeReader> {
  const first = await nextAnswer(worker, START_MS);
  if (first.kind !== 'ready') {
    worker.terminate();
    throw new Error('the QR reader did not start');
  }
  return {
    async read(frame) {
      const answer = nextAnswer(worker, READ_MS);
      worker.postMessage(frame, [frame]);
      const reading = await answer;
      if (reading.kind !== 'texts') throw new Error('the QR reader failed');
      return { texts: reading.texts, dark: reading.dark };
    },
    close: () => worker.terminate(),
  };
}

function startWorker(): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
}

/** One answer ends all listening: a gate asks some 700,000 times a day. */
function nextAnswer(worker: Worker, limitMs: number): Promise<ScanAnswer> {
  return new Promise((resolve) => {
    const listening = new AbortController();
    const { signal } = listening;
    const limit = setTimeout(() => end({ kind: 'failed' }), limitMs);
    function end(answer: ScanAnswer) {
      clearTimeout(limit);
      listening.abort();
      resolve(answer);
    }
    worker.addEventListener('message', (event: MessageEvent<ScanAnswer>) => end(event.data), { signal });
    worker.addEventListener('error', () => end({ kind: 'failed' }), { signal });
  });
}
