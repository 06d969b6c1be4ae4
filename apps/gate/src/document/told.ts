import { GATE_CONSENTS_PAGE, GateConsent, GateNoticeShown } from '@tenzij/contracts';
import type { Store } from '../gate/ports.ts';
import type { Turns } from '../gate/turns.ts';
import type { DocumentApi, ToldAnswer } from './ports.ts';

/** What came before looks here, and that the server has yet to hear: a yes, or that the notice was shown. */
export interface Told {
  /** Keeps a yes on this device. Only once that is done may anything be looked at. */
  keepConsent(consent: GateConsent): Promise<void>;
  /** The same where nobody is asked: that somebody was shown the notice. */
  keepShown(shown: GateNoticeShown): Promise<void>;
  /**
   * Sends the oldest of each; one that is sent twice is recorded once. One that the server can't take stays here and
   * keeps nothing else waiting. Whether the server refused this gate.
   */
  push(api: Pick<DocumentApi, 'consents' | 'noticesShown'>): Promise<'refused' | 'done'>;
}

export async function loadTold(store: Store, inTurn: Turns): Promise<Told> {
  const [consentsKey, shownKey] = ['consents-to-send', 'notices-to-send'];
  const keptConsents = GateConsent.array().safeParse(await store.get(consentsKey));
  const keptShown = GateNoticeShown.array().safeParse(await store.get(shownKey));
  const consents = queueOf(store, inTurn, consentsKey, keptConsents.data ?? []);
  const shown = queueOf(store, inTurn, shownKey, keptShown.data ?? []);
  return {
    keepConsent: consents.keep,
    keepShown: shown.keep,
    async push(api) {
      const kinds = [await consents.push(api.consents), await shown.push(api.noticesShown)];
      return kinds.includes('refused') ? 'refused' : 'done';
    },
  };
}

/**
 * The whole queue is one value on the disk, so it is written by one at a time: what is kept while another page is on
 * its way is neither lost nor waits for the network.
 */
function queueOf<T extends { readonly id: string }>(
  store: Store,
  inTurn: Turns,
  key: string,
  kept: readonly T[],
) {
  let queue = kept;
  /** What the server can't take: tried again when this page is opened again. */
  const left = new Set<string>();
  let most = GATE_CONSENTS_PAGE;

  function change(next: () => readonly T[]): Promise<void> {
    return inTurn(async () => {
      const changed = next();
      await store.put(key, changed);
      queue = changed;
    });
  }
  return {
    keep: (told: T) => change(() => [...queue, told]),
    async push(send: (page: readonly T[]) => Promise<ToldAnswer>): Promise<ToldAnswer['kind']> {
      const page = queue.filter(({ id }) => !left.has(id)).slice(0, most);
      const [first] = page;
      if (!first) return 'ok';
      const { kind } = await send(page);
      const sent = new Set(page.map(({ id }) => id));
      if (kind === 'ok') await change(() => queue.filter(({ id }) => !sent.has(id))).catch(() => undefined);
      // Which of them it is isn't said: halves, until it is alone.
      const isAmong = kind === 'invalid' && page.length > 1;
      most = isAmong ? Math.ceil(page.length / 2) : GATE_CONSENTS_PAGE;
      if (kind === 'invalid' && !isAmong) left.add(first.id);
      return kind;
    },
  };
}
