import { keptEnding } from '../ending/ending.ts';
import type { Store } from '../gate/ports.ts';
import { codeIn } from './become-gate.ts';
import { DEVICE_STORE, storeNameOf, tokenOf } from './this-device.ts';

/** What this page is, by its address and by what this device is. */
export type WhichGate =
  | { readonly kind: 'gate'; readonly token: string }
  /** `code`: the one in the address; `null` without one, or with one that can't be. */
  | { readonly kind: 'none'; readonly code: string | null }
  /** A code came to a device that is a gate already. */
  | { readonly kind: 'taken' };

/**
 * A token in the address says which gate it is, whatever the device was; a code pairs a device that is none, or
 * whose gate destroyed its key. Without either it is the gate that it was. `fragment`: with its `#`, or empty.
 */
export async function whichGate(
  fragment: string,
  openStore: (name: string) => Promise<Store>,
): Promise<WhichGate> {
  const isPairing = fragment.startsWith('#pair');
  if (fragment.length > 1 && !isPairing) return { kind: 'gate', token: fragment.slice(1) };
  const token = await tokenOf(await openStore(DEVICE_STORE));
  const code = isPairing ? codeIn(fragment) : null;
  if (token === null) return { kind: 'none', code };
  if (!isPairing) return { kind: 'gate', token };
  const isOver = (await keptEnding(await openStore(storeNameOf(token)))) !== null;
  return isOver ? { kind: 'none', code } : { kind: 'taken' };
}
