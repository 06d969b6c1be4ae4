export type ScanAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'texts'; readonly texts: readonly string[] }
  | { readonly kind: 'failed' };

/** Reads the QR codes in one frame at a time. */
export interface CodeReader {
  /** Takes the bitmap over and closes it. Rejects when the reader failed. */
  read(frame: ImageBitmap): Promise<readonly string[]>;
  close(): void;
}

/** Starts the reader's worker; rejects when its program can't be loaded. */
export async function openCodeReader(): Promise<CodeReader> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const first = await nextAnswer(worker);
  if (first.kind !== 'ready') throw new Error('the QR reader did not start');
  return {
    async read(frame) {
      const answer = nextAnswer(worker);
      worker.postMessage(frame, [frame]);
      const { kind, ...rest } = await answer;
      if (kind !== 'texts' || !('texts' in rest)) throw new Error('the QR reader failed');
      return rest.texts;
    },
    close: () => worker.terminate(),
  };
}

function nextAnswer(worker: Worker): Promise<ScanAnswer> {
  return new Promise((resolve) => {
    worker.addEventListener('message', (event: MessageEvent<ScanAnswer>) => resolve(event.data), {
      once: true,
    });
    worker.addEventListener('error', () => resolve({ kind: 'failed' }), { once: true });
  });
}
