/** Waits so many milliseconds, or until it ends. */
export function rest(ms: number, ending: AbortSignal): Promise<void> {
  if (ending.aborted) return Promise.resolve();
  return new Promise((done) => {
    const timer = setTimeout(end, ms);
    ending.addEventListener('abort', end, { once: true });
    function end() {
      clearTimeout(timer);
      ending.removeEventListener('abort', end);
      done();
    }
  });
}
