import type { Problem } from '@tenzij/kernel';
import type { Store } from '../gate/ports.ts';

const KEY = 'refused';

/** What the server said last in place of terms, as it was kept; `null`: it gave them. */
export async function keptRefusal(store: Pick<Store, 'get'>): Promise<Problem | null> {
  const { code, params } = ((await store.get(KEY)) ?? {}) as Partial<Problem>;
  return typeof code === 'string' && typeof params === 'object' ? { code, params } : null;
}

export async function keepRefusal(store: Store, refusal: Problem | null): Promise<void> {
  if (refusal !== null || (await keptRefusal(store)) !== null) await store.put(KEY, refusal);
}
