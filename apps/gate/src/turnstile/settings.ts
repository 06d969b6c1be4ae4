import type { Store } from '../gate/ports.ts';

/** Where the bridge of this gate's turnstile is, and what proves that we may ask it. */
export interface TurnstileSettings {
  /** An origin: `http://127.0.0.1:8190`. */
  readonly address: string;
  /** 20 letters and digits. */
  readonly key: string;
}

const KEPT = 'turnstile';
export const USUAL_ADDRESS = 'http://127.0.0.1:8190';

/** What people typed or scanned, or which of the two can't be right. */
export function readSettings(address: string, key: string): TurnstileSettings | 'address' | 'key' {
  const origin = originOf(address.trim());
  if (origin === null) return 'address';
  const plain = key.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{20}$/.test(plain) ? { address: origin, key: plain } : 'key';
}

/** `localhost` can be another program than ours on computers that listen twice; the bridge says which it is. */
function originOf(text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.href !== `${url.origin}/`) return null;
  return url.hostname === 'localhost' ? url.origin.replace('localhost', '127.0.0.1') : url.origin;
}

/** What the bridge's link says: `#turnstile=<address>&key=<key>`; `null` when the fragment is something else. */
export function settingsInLink(fragment: string): TurnstileSettings | null {
  const link = new URLSearchParams(fragment.replace(/^#/, ''));
  const [address, key] = [link.get('turnstile'), link.get('key')];
  const read = address === null || key === null ? 'address' : readSettings(address, key);
  return typeof read === 'string' ? null : read;
}

export async function keptSettings(store: Pick<Store, 'get'>): Promise<TurnstileSettings | null> {
  const kept = (await store.get(KEPT)) as TurnstileSettings | null | undefined;
  return kept ?? null;
}

export function keepSettings(store: Pick<Store, 'put'>, settings: TurnstileSettings | null): Promise<void> {
  return store.put(KEPT, settings);
}
