/** The parts of `window` that a sign-in link is taken from. */
export interface AddressBar {
  readonly location: { readonly hash: string; readonly pathname: string; readonly search: string };
  readonly history: { replaceState(state: null, title: string, url: string): void };
}

const PREFIX = '#sign-in=';

/**
 * The one-time token of a sign-in link (`/console/#sign-in=<token>`), or `null`. The address bar and the
 * history lose it before anything else happens, so that nobody reads it over a shoulder or goes back to it.
 */
export function takeSignInToken({ location, history }: AddressBar): string | null {
  if (!location.hash.startsWith(PREFIX)) return null;
  const token = location.hash.slice(PREFIX.length);
  history.replaceState(null, '', `${location.pathname}${location.search}`);
  return token;
}
