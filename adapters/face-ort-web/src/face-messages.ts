import type { Tensors } from '@tenzij/face';
import type { Provider, WebRuntimeOptions } from './options.ts';

/** What the page asks of the worker. Every request but `start` gets one answer, in the order they came. */
export type FaceRequest =
  | { readonly kind: 'start'; readonly options: WebRuntimeOptions }
  | (Numbered & { readonly kind: 'load'; readonly model: Uint8Array<ArrayBuffer> })
  | (Numbered & { readonly kind: 'run'; readonly session: number; readonly feeds: Tensors })
  | (Numbered & { readonly kind: 'release'; readonly session: number });

/** What it answers. A failure says nothing of why: the reason could hold part of what was asked. */
export type FaceAnswer = Numbered &
  (
    | { readonly kind: 'loaded'; readonly session: number; readonly provider: Provider }
    | { readonly kind: 'outputs'; readonly outputs: Tensors }
    | { readonly kind: 'released' }
    | { readonly kind: 'failed' }
  );

interface Numbered {
  readonly call: number;
}

/** The memory under tensors that own all of it, to hand over instead of copying. */
export function buffersOf(tensors: Tensors): ArrayBuffer[] {
  return Object.values(tensors).flatMap(({ data }) =>
    data.buffer instanceof ArrayBuffer ? [data.buffer] : [],
  );
}
