/** Who opened the page, by the fragment of its address: browsers don't send that, so it reaches no log. */
export type Link =
  | { readonly kind: 'none' }
  | { readonly kind: 'visitor' | (typeof OTHERS)[number]; readonly token: string };

/** `guardian`: answers for a visitor under 16. `kiosk`: a desk's device, for a visitor who is there. */
const OTHERS = ['guardian', 'kiosk'] as const;

/** `fragment` as `location.hash` gives it, with or without its `#`. */
export function readLink(fragment: string): Link {
  const text = fragment.replace(/^#/, '');
  const other = OTHERS.find((kind) => text.startsWith(`${kind}=`));
  const token = other ? text.slice(other.length + 1) : text;
  return token === '' ? { kind: 'none' } : { kind: other ?? 'visitor', token };
}

/** All that the history of a desk's device holds of a visit: that it is one. */
export const ON_DESK = { desk: true } as const;

/** Whether an entry of the history is that of a desk's device. */
export function isOnDesk(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'desk' in state;
}

/** The address a visitor under 16 gives to a parent or guardian; `page` is that of this page, without fragment. */
export function guardianAddress(page: string, token: string): string {
  return `${page}#guardian=${token}`;
}
