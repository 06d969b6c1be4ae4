import { ComparisonTerms } from '@tenzij/contracts';
import { refusalIn } from '../device/refusal-in.ts';
import type { TermsAnswer } from './ports.ts';

/** A request that takes longer counts as no network. */
const PATIENCE_MS = 5000;

/** What the server allows this gate, on the page's own origin. */
export async function fetchTerms(token: string): Promise<TermsAnswer> {
  const response = await fetch('/api/gate/comparison', {
    headers: { authorization: `Bearer ${token}` },
    cache: 'no-store',
    credentials: 'omit',
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch(() => null);
  if (response?.ok) {
    const terms = ComparisonTerms.safeParse(await response.json().catch(() => null));
    return terms.success ? { kind: 'ok', terms: terms.data } : { kind: 'unreachable' };
  }
  const problem = await refusalIn(response);
  return problem ? { kind: 'refused', problem } : { kind: 'unreachable' };
}
