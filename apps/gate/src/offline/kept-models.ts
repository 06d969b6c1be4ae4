import type { Clearance } from '@tenzij/kernel';

/** As the service worker calls it, which is a file of its own and imports nothing. */
const MODEL_CACHE = 'tenzij-gate-models';

/**
 * Drops every kept model and card that this clearance doesn't name, once its own are loaded. Another gate on
 * the same device, with another clearance, has to download its models anew. What can't be dropped stays: it
 * takes room, and is never used.
 */
export async function keepOnlyModels(
  clearance: Pick<Clearance, 'model' | 'attackDetection'>,
  storage: CacheStorage | undefined = globalThis.caches,
): Promise<void> {
  const named = namedFiles(clearance);
  try {
    const cache = await storage?.open(MODEL_CACHE);
    for (const request of (await cache?.keys()) ?? []) {
      if (!named.has(fileOf(request.url))) await cache?.delete(request);
    }
  } catch {
    // A browser without room, or that keeps nothing in private: there is nothing to drop then.
  }
}

function namedFiles({ model, attackDetection: { passive } }: Parameters<typeof keepOnlyModels>[0]) {
  const files = [...Object.values(model.files), ...(passive ? [passive.file] : [])];
  const cards = [model.card, ...(passive ? [passive.card] : [])];
  return new Set([...files.map((hash) => `${hash}.onnx`), ...cards.map((hash) => `${hash}.json`)]);
}

function fileOf(url: string): string {
  return new URL(url).pathname.split('/').at(-1) ?? '';
}
