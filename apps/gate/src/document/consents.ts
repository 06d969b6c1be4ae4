import { GATE_CONSENTS_PAGE, GateConsent } from '@tenzij/contracts';
import type { Store } from '../gate/ports.ts';
import type { DocumentApi } from './ports.ts';

const KEY = 'consents-to-send';

/** The yeses that were said here and that the server has yet to hear. */
export interface ConsentQueue {
  /** Keeps a yes on this device. Only once that is done may anything be looked at. */
  keep(consent: GateConsent): Promise<void>;
  /** Sends the oldest; one that is sent twice is recorded once. */
  push(api: Pick<DocumentApi, 'consents'>): Promise<void>;
}

export async function loadConsents(store: Store): Promise<ConsentQueue> {
  const kept = GateConsent.array().safeParse(await store.get(KEY));
  let queue: readonly GateConsent[] = kept.success ? kept.data : [];

  async function put(next: readonly GateConsent[]): Promise<void> {
    await store.put(KEY, next);
    queue = next;
  }
  return {
    keep: (consent) => put([...queue, consent]),
    async push(api) {
      const page = queue.slice(0, GATE_CONSENTS_PAGE);
      if (page.length === 0 || (await api.consents(page)).kind !== 'ok') return;
      const sent = new Set(page.map(({ id }) => id));
      await put(queue.filter(({ id }) => !sent.has(id))).catch(() => undefined);
    },
  };
}
