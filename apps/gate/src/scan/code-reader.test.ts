import { getEventListeners } from 'node:events';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type CodeReader, openCodeReader, READ_MS, type ScanAnswer } from './code-reader.ts';

const FRAME = {} as ImageBitmap;

/** A worker that answers each frame with its number, unless told to hang or to crash. */
class FakeWorker extends EventTarget {
  behaviour: 'answers' | 'hangs' | 'crashes' = 'answers';
  terminated = false;
  private frames = 0;

  say(data: ScanAnswer) {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
  postMessage() {
    const texts = [`frame ${this.frames++}`];
    if (this.behaviour === 'crashes') queueMicrotask(() => this.dispatchEvent(new Event('error')));
    if (this.behaviour === 'answers') queueMicrotask(() => this.say({ kind: 'texts', texts, dark: false }));
  }
  terminate() {
    this.terminated = true;
  }
}

async function openReader(worker: FakeWorker): Promise<CodeReader> {
  const opening = openCodeReader(worker as unknown as Worker);
  worker.say({ kind: 'ready' });
  return opening;
}

afterEach(() => {
  vi.useRealTimers();
});

describe('the code reader', () => {
  it('listens no more once a frame is answered, however many there were', async () => {
    const worker = new FakeWorker();
    const reader = await openReader(worker);
    for (let i = 0; i < 50; i++)
      expect(await reader.read(FRAME)).toEqual({ texts: [`frame ${i}`], dark: false });
    for (const type of ['message', 'error']) expect(getEventListeners(worker, type), type).toEqual([]);
  });

  it('rejects when its worker hangs, instead of waiting for ever', async () => {
    vi.useFakeTimers();
    const worker = new FakeWorker();
    const reader = await openReader(worker);
    worker.behaviour = 'hangs';
    const reading = expect(reader.read(FRAME)).rejects.toThrow('failed');
    await vi.advanceTimersByTimeAsync(READ_MS);
    await reading;
    expect(vi.getTimerCount()).toBe(0);
  });

  it('rejects when its worker crashes', async () => {
    const worker = new FakeWorker();
    const reader = await openReader(worker);
    worker.behaviour = 'crashes';
    await expect(reader.read(FRAME)).rejects.toThrow('failed');
  });

  it('ends a worker that does not start', async () => {
    const worker = new FakeWorker();
    const opening = expect(openCodeReader(worker as unknown as Worker)).rejects.toThrow('did not start');
    worker.say({ kind: 'failed' });
    await opening;
    expect(worker.terminated).toBe(true);
  });
});
