import { prepareZXingModule } from 'zxing-wasm/reader';
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';
import type { Reading, ScanAnswer } from './code-reader.ts';
import { isDark } from './dark.ts';
import { readCodes } from './read-codes.ts';

/** Reads QR codes beside the page, so that the screen never stutters. One frame in, its texts out. */

// Our own copy: without this the library would ask a public server for its program.
const reader = prepareZXingModule({ overrides: { locateFile: () => wasmUrl }, fireImmediately: true });
reader.then(
  () => answer({ kind: 'ready' }),
  () => answer({ kind: 'failed' }),
);

const canvas = new OffscreenCanvas(1, 1);
const context = canvas.getContext('2d', { willReadFrequently: true });

addEventListener('message', (event: MessageEvent<ImageBitmap>) => {
  read(event.data).then(
    (reading) => answer({ kind: 'texts', ...reading }),
    () => answer({ kind: 'failed' }),
  );
});

async function read(bitmap: ImageBitmap): Promise<Reading> {
  const { width, height } = bitmap;
  try {
    if (!context) throw new Error('no canvas');
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    context.drawImage(bitmap, 0, 0);
  } finally {
    bitmap.close();
  }
  const frame = context.getImageData(0, 0, width, height);
  context.clearRect(0, 0, width, height);
  try {
    return { texts: await readCodes(frame), dark: isDark(frame) };
  } finally {
    frame.data.fill(0);
  }
}

function answer(message: ScanAnswer): void {
  postMessage(message);
}
