/**
 * Whether this is the app on the home screen. On an iPhone that has a store of its own, in which no pass is that was
 * made in the browser.
 */
export function isInstalled(): boolean {
  return matchMedia('(display-mode: standalone)').matches;
}
