import type { ModelSession } from '@tenzij/face';
import { buffersOf, type FaceAnswer, type FaceRequest } from './face-messages.ts';
import { createOrtRuntime, type OrtRuntime } from './ort-runtime.ts';

/**
 * Runs models beside the page, one request after another: sessions that run side by side would fight for the
 * same cores. It knows models, numbers and nothing else; that a clearance covers a run is checked in the
 * page, where clearances are known by identity.
 */

type Numbered = Exclude<FaceRequest, { kind: 'start' }>;

const sessions = new Map<number, ModelSession>();
let runtime: OrtRuntime | undefined;
let last: Promise<void> = Promise.resolve();

addEventListener('message', ({ data: request }: MessageEvent<FaceRequest>) => {
  if (request.kind === 'start') runtime = createOrtRuntime(request.options);
  else last = last.then(() => answer(request)).catch(() => postMessage(failed(request)));
});

async function answer(request: Numbered): Promise<void> {
  const { call } = request;
  if (request.kind === 'load') return post(await load(request.model, call));
  const session = sessions.get(request.session);
  if (!session) return post(failed(request));
  if (request.kind === 'release') {
    sessions.delete(request.session);
    await session.release();
    return post({ call, kind: 'released' });
  }
  try {
    const outputs = await session.run(request.feeds);
    post({ call, kind: 'outputs', outputs }, buffersOf(outputs));
  } finally {
    // The page wipes its own copy of somebody's picture; this is the other one.
    for (const { data } of Object.values(request.feeds)) data.fill(0);
  }
}

async function load(model: Uint8Array, call: number): Promise<FaceAnswer> {
  if (!runtime) return { call, kind: 'failed' };
  const session = await runtime.load(model);
  sessions.set(call, session);
  return { call, kind: 'loaded', session: call, provider: session.provider };
}

const failed = ({ call }: Numbered): FaceAnswer => ({ call, kind: 'failed' });

function post(message: FaceAnswer, transfer: ArrayBuffer[] = []): void {
  postMessage(message, { transfer });
}
