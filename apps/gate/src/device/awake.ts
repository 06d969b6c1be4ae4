/** Keeps the page in front: full screen, and a screen that stays on. A browser may say no: the gate works all the same. */
export interface Awake {
  /** Call in the handler of a press: only then browsers give a full screen. */
  press(): void;
  /** Asks for the screen to stay on; a browser lets go of that whenever the page is out of view. */
  stayOn(): void;
  isOn(): boolean;
}

/** `wanted`: whether the gate is to be open; else the screen may sleep. */
export function createAwake(wanted: () => boolean): Awake {
  let lock: WakeLockSentinel | null = null;

  async function stayOn(): Promise<void> {
    if (!wanted() || document.visibilityState !== 'visible' || lock?.released === false) return;
    lock = (await navigator.wakeLock?.request('screen').catch(() => null)) ?? null;
    lock?.addEventListener('release', () => void stayOn(), { once: true });
  }

  document.addEventListener('visibilitychange', () => void stayOn());
  return {
    press() {
      if (!document.fullscreenElement) document.documentElement.requestFullscreen?.().catch(() => undefined);
      void stayOn();
    },
    stayOn: () => void stayOn(),
    isOn: () => lock?.released === false,
  };
}
