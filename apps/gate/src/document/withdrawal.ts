import { isWithdrawn } from '../ending/withdrawal-proof.ts';
import type { Store } from '../gate/ports.ts';
import { keptPublicKey } from '../pairing/kept-key.ts';
import { type DocumentHoldings, withdrawalKeys } from './holdings.ts';
import type { DocumentApi, DocumentParts } from './ports.ts';

const WITHDRAWN = 'withdrawn';
const AGAIN_MS = 10_000;

/** Whether this gate was withdrawn, for good, before. */
export async function wasWithdrawn(store: Store): Promise<boolean> {
  return (await store.get(WITHDRAWN)) === true;
}

/** Whether what the server refused was this gate itself, as its deployment's issuer signed. */
export async function provenWithdrawn(
  api: Pick<DocumentApi, 'revocationNote'>,
  store: Store,
  holdings: DocumentHoldings,
  now: number,
): Promise<boolean> {
  const { deployment, gate } = holdings.terms;
  const of = { deployment: deployment.id, gate: gate.id, deviceKey: await keptPublicKey(store) };
  return isWithdrawn(api, withdrawalKeys(holdings, now), of);
}

/**
 * Erases all that the gate holds: terms, list, device key, counts, and yeses that the server has yet to hear, which
 * it takes no more. A disk that keeps something back is tried again.
 */
export async function wipeAll(
  { time }: Pick<DocumentParts, 'time'>,
  store: Store,
  stopped: () => boolean,
): Promise<void> {
  while (!stopped()) {
    const isDone = await store.wipe({ [WITHDRAWN]: true }).then(
      () => true,
      () => false,
    );
    if (isDone) return;
    await time.wait(AGAIN_MS);
  }
}
