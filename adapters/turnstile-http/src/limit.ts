export interface Limit {
  readonly signal: AbortSignal;
  /** What it was for has ended. */
  end(): void;
}

/**
 * Aborts after so many milliseconds, or with `parent`. With a timer of its own: Node 20 collects what
 * `AbortSignal.any` makes of `AbortSignal.timeout` as garbage, and then it never aborts.
 */
export function limitOf(milliseconds: number, parent: AbortSignal): Limit {
  const controller = new AbortController();
  const abort = () => controller.abort();
  const timer = setTimeout(abort, milliseconds);
  parent.addEventListener('abort', abort);
  if (parent.aborted) abort();
  return {
    signal: controller.signal,
    end() {
      clearTimeout(timer);
      parent.removeEventListener('abort', abort);
    },
  };
}
