/** What the page tells its service worker: that it lives, or that nobody need wait for it. */
type Beat = { readonly kind: 'beat'; readonly address: string } | { readonly kind: 'rest' };

const EVERY_MS = 5000;
const KEEP_EVERY_MS = 30_000;
const KEY = 'tenzij.gate.alive';

/**
 * Beats for as long as the main loop of the page runs and the gate is to be open. The service worker loads a page
 * anew that falls silent. A minute is kept on disk as well, for whoever watches the browser from outside.
 */
export function startBeating(wanted: () => boolean): void {
  const tell = (beat: Beat) => navigator.serviceWorker?.controller?.postMessage(beat);
  const isInView = () => document.visibilityState === 'visible';
  // Out of view a page's timers are slowed down: silence says nothing then.
  const beat = () =>
    tell(wanted() && isInView() ? { kind: 'beat', address: location.href } : { kind: 'rest' });
  setInterval(beat, EVERY_MS);
  document.addEventListener('visibilitychange', beat);
  addEventListener('pagehide', () => tell({ kind: 'rest' }));
  setInterval(keepAlive, KEEP_EVERY_MS);
  keepAlive();
}

function keepAlive(): void {
  try {
    localStorage.setItem(KEY, String(Date.now()));
  } catch {
    // Nobody watches from outside then.
  }
}
