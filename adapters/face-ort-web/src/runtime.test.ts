import { describe, expect, it } from 'vitest';
import type { FaceAnswer, FaceRequest } from './face-messages.ts';
import { createWebRuntime } from './runtime.ts';

type Reply = (request: Exclude<FaceRequest, { kind: 'start' }>) => FaceAnswer | null;

/** The worker's side of the messages, without models. */
class ScriptedWorker extends EventTarget {
  readonly asked: string[] = [];
  isTerminated = false;
  private readonly reply: Reply;

  constructor(reply: Reply) {
    super();
    this.reply = reply;
  }

  postMessage(request: FaceRequest, transfer: ArrayBuffer[] = []): void {
    const received = structuredClone(request, { transfer });
    this.asked.push(received.kind);
    const data = received.kind === 'start' ? null : this.reply(received);
    if (data) queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data })));
  }

  terminate(): void {
    this.isTerminated = true;
  }
}

const obliging: Reply = (request) => {
  const { call } = request;
  if (request.kind === 'load') return { call, kind: 'loaded', session: call, provider: 'wasm' };
  if (request.kind === 'release') return { call, kind: 'released' };
  return { call, kind: 'outputs', outputs: request.feeds };
};

function runtimeOver(reply: Reply) {
  const workers: ScriptedWorker[] = [];
  const runtime = createWebRuntime({}, () => {
    const worker = new ScriptedWorker(reply);
    workers.push(worker);
    return worker as unknown as Worker;
  });
  return { runtime, workers };
}

const MODEL = Uint8Array.of(1, 2, 3);
const FEEDS = { input: { data: Float32Array.of(1, 2), dims: [1, 2] } };

describe('the page’s side of the worker', () => {
  it('starts a worker for the first model, ends it with the last, and starts another when needed', async () => {
    const { runtime, workers } = runtimeOver(obliging);
    expect(workers).toEqual([]);
    const [first, second] = [await runtime.load(MODEL), await runtime.load(MODEL)];
    await first.release();
    await first.release();
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([false]);
    await second.release();
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true]);
    await expect(second.run(FEEDS)).rejects.toThrow('stopped');
    await runtime.load(MODEL);
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, false]);
  });

  it('sends copies: what was passed stays whole', async () => {
    const { runtime } = runtimeOver(obliging);
    const session = await runtime.load(MODEL);
    const outputs = await session.run(FEEDS);
    expect([MODEL.length, FEEDS.input.data.length]).toEqual([3, 2]);
    expect(outputs).toEqual(FEEDS);
    expect(outputs.input?.data).not.toBe(FEEDS.input.data);
  });

  it('gives each its own answer, in whatever order they come', async () => {
    const held: (() => void)[] = [];
    const { runtime, workers } = runtimeOver((request) => {
      if (request.kind !== 'run') return obliging(request);
      const data = obliging(request);
      held.unshift(() => workers[0]?.dispatchEvent(new MessageEvent('message', { data })));
      return null;
    });
    const session = await runtime.load(MODEL);
    const feedsOf = (value: number) => ({ input: { data: Float32Array.of(value), dims: [1] } });
    const both = Promise.all([session.run(feedsOf(1)), session.run(feedsOf(2))]);
    for (const send of held) send();
    expect((await both).map(({ input }) => input?.data[0])).toEqual([1, 2]);
  });

  it.each(['error', 'messageerror'])('rejects all that waits on an %s, and starts anew', async (event) => {
    const { runtime, workers } = runtimeOver((request) =>
      request.kind === 'run' ? null : obliging(request),
    );
    const session = await runtime.load(MODEL);
    const waiting = Promise.allSettled([session.run(FEEDS), session.run(FEEDS)]);
    workers[0]?.dispatchEvent(new Event(event));
    expect((await waiting).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(workers[0]?.isTerminated).toBe(true);
    const fresh = await runtime.load(MODEL);
    await session.release();
    expect([workers.length, workers[1]?.isTerminated]).toEqual([2, false]);
    await fresh.release();
    expect(workers[1]?.isTerminated).toBe(true);
  });

  it('rejects what the worker can not do, without saying more, and ends a worker without models', async () => {
    const { runtime, workers } = runtimeOver(({ call }) => ({ call, kind: 'failed' }));
    await expect(runtime.load(MODEL)).rejects.toThrow(/^the model could not be loaded or run$/);
    expect(workers[0]?.isTerminated).toBe(true);
  });
});
