import { prepareZXingModule } from 'zxing-wasm/reader';
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';
import { type CodeReader, openCodeReader } from '../../apps/gate/src/scan/code-reader.ts';
import { readCodes } from '../../apps/gate/src/scan/read-codes.ts';

/** What `gate.ts` measures of the gate's reader, inside the browser. */
export interface ReaderBench {
  open(): Promise<void>;
  /** Reads the frame at this address by the gate's own reader, and by the library's call alone. */
  read(url: string): Promise<ReaderTimes>;
}

export interface ReaderTimes {
  /** What the gate's reader made of it, `null` for nothing. */
  readonly text: string | null;
  /** From a bitmap of the camera to its texts, through the worker, in milliseconds. */
  readonly reader: number;
  /** The library's call on pixels that lie ready, in this thread, in milliseconds. */
  readonly library: number;
}

declare global {
  interface Window {
    readerBench: ReaderBench;
  }
}

let reader: CodeReader;

window.readerBench = {
  async open() {
    await prepareZXingModule({ overrides: { locateFile: () => wasmUrl }, fireImmediately: true });
    reader = await openCodeReader();
  },
  async read(url) {
    const frame = await createImageBitmap(await (await fetch(url)).blob());
    const pixels = pixelsOf(frame);
    const start = performance.now();
    const {
      texts: [text = null],
    } = await reader.read(frame);
    const read = performance.now();
    await readCodes(pixels);
    return { text, reader: read - start, library: performance.now() - read };
  },
};

function pixelsOf(frame: ImageBitmap): ImageData {
  const context = new OffscreenCanvas(frame.width, frame.height).getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(frame, 0, 0);
  return context.getImageData(0, 0, frame.width, frame.height);
}
