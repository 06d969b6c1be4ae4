/** Keeps the screen on while `visible`, where the phone can. Returns how to let go. */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | null = null;
  let wanted = true;
  const acquire = async () => {
    if (!wanted || document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    const acquired = await navigator.wakeLock.request('screen').catch(() => null);
    if (wanted) lock = acquired;
    else await acquired?.release();
  };
  const onVisible = () => void acquire();
  // The phone lets go by itself when the page is hidden.
  document.addEventListener('visibilitychange', onVisible);
  onVisible();
  return () => {
    wanted = false;
    document.removeEventListener('visibilitychange', onVisible);
    void lock?.release();
  };
}
