const CACHE = 'tenzij-visit';
const PAGE = '/visit/';
const HASHED = `${PAGE}assets/`;
const FILES = /\/visit\/[\w./-]+\.(?:js|css|svg|png|webmanifest)/g;

/**
 * Keeps the page's newest version on the phone, so that a pass also opens where there is no network. What
 * only a selfie needs is left out. Only the built page does this.
 */
export async function keepPage(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register(`${PAGE}service-worker.js`, { scope: PAGE });
    const page = await fetch(PAGE, { cache: 'no-cache' });
    if (page.ok) await keep(page);
  } catch {
    // No network, or a browser that keeps nothing: the page works as long as it is open.
  }
}

/** The page last, so that it never stands there without its files. */
async function keep(page: Response): Promise<void> {
  const files = new Set((await page.clone().text()).match(FILES));
  const cache = await caches.open(CACHE);
  const kept = await cache.keys();
  const isKept = (file: string) => kept.some(({ url }) => new URL(url).pathname === file);
  // A file without a hash in its name can have changed under it.
  const missing = [...files].filter((file) => !file.startsWith(HASHED) || !isKept(file));
  await cache.addAll(missing.map((file) => new Request(file, { cache: 'no-cache' })));
  await cache.put(PAGE, page);
  const old = kept.filter(({ url }) => ![PAGE, ...files].includes(new URL(url).pathname));
  await Promise.all(old.map((request) => cache.delete(request)));
}
