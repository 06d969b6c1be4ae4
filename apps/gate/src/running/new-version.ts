import type { Openable } from './openable.ts';

/** Where nobody is being served, and nothing is asked of anybody. */
const BETWEEN_VISITORS: readonly string[] = ['start', 'ready', 'off', 'problem', 'ended', 'withdrawn'];

/**
 * Loads the page anew between two visitors once a newer version of it took its files' place: what this one has yet
 * to load of its own, the code that looks at faces among it, is there no more. The first that comes is the one that this page came with.
 */
export function loadNewVersion(
  gate: Pick<Openable, 'get' | 'subscribe'>,
  workers: Pick<ServiceWorkerContainer, 'controller' | 'addEventListener'> | undefined,
  reload: () => void,
): void {
  let had = (workers?.controller ?? null) !== null;
  let isWaiting = false;
  let isDone = false;
  const look = () => {
    const { screen, desk } = gate.get();
    const isBusy = screen.name === 'start' && (screen.busy ?? 'no') !== 'no';
    if (!isWaiting || isDone || isBusy || desk.name !== 'closed') return;
    if (!BETWEEN_VISITORS.includes(screen.name)) return;
    isDone = true;
    reload();
  };
  workers?.addEventListener('controllerchange', () => {
    isWaiting ||= had;
    had = true;
    look();
  });
  gate.subscribe(look);
}
