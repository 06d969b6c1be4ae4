/** How long a page that is going may still hold what the next one asks for. */
const PATIENCE_MS = 3000;

/**
 * Takes a name for this page alone among all windows of this browser, and gives it back when the page goes, however
 * it goes. Answers whether it did; asked again after it did, it still has it.
 */
export function createOnlyWindow(
  name: string,
  locks: Pick<LockManager, 'request'>,
  patienceMs = PATIENCE_MS,
): () => Promise<boolean> {
  let taken: Promise<boolean> | null = null;
  function take(): Promise<boolean> {
    return new Promise((resolve, reject) => {
      const hold = () => {
        resolve(true);
        return new Promise<never>(() => undefined);
      };
      const signal = AbortSignal.timeout(patienceMs);
      locks.request(name, { signal }, hold).catch((error) => {
        if (signal.aborted) resolve(false);
        else reject(error);
      });
    });
  }
  return async () => {
    taken ??= take();
    const asked = taken;
    const isTaken = await asked.catch((error) => {
      taken = null;
      throw error;
    });
    if (!isTaken) taken = null;
    return isTaken;
  };
}
