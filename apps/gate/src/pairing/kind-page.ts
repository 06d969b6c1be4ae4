import { ApiProblem } from '@tenzij/contracts';
import type { Store } from '../gate/ports.ts';
import { becomeNone, DEVICE_STORE, storeNameOf, tokenOf } from './this-device.ts';

/** Gates that open no passes have a page of their own, which can't reach what theirs is not for. */
const PAGES = { 'human-comparison': '/gate/compare.html', document: '/gate/document.html' } as const;

type Kept = Pick<Storage, 'getItem' | 'setItem'>;
const keyOf = (token: string) => `tenzij.gate.page.${storeNameOf(token)}`;

/** The page of this gate's kind, as the server said before; `null`: this one, or it never said. */
export function keptPage(token: string, storage: Kept): string | null {
  try {
    const kept = storage.getItem(keyOf(token));
    return Object.values<string>(PAGES).find((page) => page === kept) ?? null;
  } catch {
    return null;
  }
}

/** The page that a refusal of the server leads to, kept likewise; `null`: it says nothing of that. */
export function pageInRefusal(refusal: unknown, token: string, storage: Kept): string | null {
  const problem = ApiProblem.safeParse(refusal);
  if (!problem.success || problem.data.code !== 'gate.other-kind') return null;
  return keepPage(problem.data.params.kind, token, storage);
}

/** The page of this kind, kept for the next start of this gate; `null`: the entrance's, or no kind. */
export function keepPage(kind: unknown, token: string, storage: Kept): string | null {
  const page = new Map<unknown, string>(Object.entries(PAGES)).get(kind) ?? null;
  if (page === null) return null;
  try {
    storage.setItem(keyOf(token), page);
  } catch {
    // The server is asked again at the next start.
  }
  return page;
}

type OpenStore = (name: string) => Promise<Store>;

/** Which gate a page of its own kind is: the one in its address, or the one that this device became. */
export async function ownToken(fragment: string, openStore: OpenStore): Promise<string> {
  if (fragment.length > 1) return fragment.slice(1);
  return openStore(DEVICE_STORE)
    .then(tokenOf)
    .then(
      (token) => token ?? '',
      () => '',
    );
}

/** This device is no gate any more. It held no key of the event: there is nothing to destroy. */
export async function pairAnew(openStore: OpenStore): Promise<void> {
  await becomeNone(await openStore(DEVICE_STORE));
}
