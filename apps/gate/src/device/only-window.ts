/** How long a page that is going may still hold what the next one asks for, and one that hangs may not answer. */
const PATIENCE_MS = 8000;

export interface OnlyWindowParts {
  readonly name: string;
  readonly locks: Pick<LockManager, 'request'>;
  /** To the other windows of this name. */
  readonly channel: Pick<BroadcastChannel, 'postMessage' | 'addEventListener'>;
  /** Another window took the name over, because this one didn't answer. */
  readonly onLost: () => void;
  readonly patienceMs?: number;
}

/**
 * Takes a name for this page alone among all windows of this browser, and gives it back when the page goes, however
 * it goes. Answers whether it did; asked again after it did, it still has it. A page that hangs is loaded anew in
 * another process, and what it holds stays held: so who doesn't answer loses it.
 */
export function createOnlyWindow(parts: OnlyWindowParts): () => Promise<boolean> {
  const { name, locks, channel, onLost, patienceMs = PATIENCE_MS } = parts;
  let holds = false;
  let waiting: AbortController | null = null;
  channel.addEventListener('message', ({ data }) => {
    if (data === 'who' && holds) channel.postMessage('here');
    if (data === 'here') waiting?.abort('here');
  });

  function request(options: LockOptions): Promise<boolean> {
    return new Promise((resolve, reject) => {
      const hold = () => {
        holds = true;
        resolve(true);
        return new Promise<never>(() => undefined);
      };
      locks.request(name, options, hold).catch((error) => {
        if (!holds) return reject(error);
        holds = false;
        onLost();
      });
    });
  }

  return async () => {
    if (holds) return true;
    const asking = new AbortController();
    waiting = asking;
    const timer = setTimeout(() => asking.abort('silent'), patienceMs);
    channel.postMessage('who');
    try {
      return await request({ signal: asking.signal });
    } catch (error) {
      if (!asking.signal.aborted) throw error;
      return asking.signal.reason === 'silent' && request({ steal: true });
    } finally {
      clearTimeout(timer);
      waiting = null;
    }
  };
}

/** The same for a gate, by its id. */
export function onlyWindowOf(id: string, onLost: () => void): () => Promise<boolean> {
  const name = `tenzij-gate-${id}`;
  return createOnlyWindow({ name, locks: navigator.locks, channel: new BroadcastChannel(name), onLost });
}
