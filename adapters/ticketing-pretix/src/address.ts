import { ok, type Result, refuse } from '@tenzij/kernel';
import type { PretixProblem } from './problems.ts';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * Where a pretix is, without a slash at the end. A key and names of visitors go there: only over https, or on
 * this computer itself.
 */
export function pretixAddress(text: string): Result<string, PretixProblem> {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url) return refuse('pretix.pairing-unreadable');
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.test(url.hostname));
  if (!isSafe || url.username !== '' || url.password !== '') return refuse('pretix.address-unsafe');
  return ok(`${url.origin}${url.pathname}`.replace(/\/+$/, ''));
}
