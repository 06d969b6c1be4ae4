/** How long the first start waits for the service worker; without one the gate works until a reload. */
const PATIENCE_MS = 4000;

/** Lets this page open again without a network. Only the built page has a service worker. */
export function keepForOffline(): void {
  if (import.meta.env.PROD) {
    navigator.serviceWorker?.register('/gate/service-worker.js', { scope: '/gate/' }).catch(() => undefined);
  }
}

/** Resolves when the service worker keeps what the page fetches, or when there will be none. */
export async function offlineReady(): Promise<void> {
  const workers = navigator.serviceWorker;
  if (!workers || workers.controller || !import.meta.env.PROD) return;
  await Promise.race([
    new Promise<void>((resolve) =>
      workers.addEventListener('controllerchange', () => resolve(), { once: true }),
    ),
    new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS)),
  ]);
}
