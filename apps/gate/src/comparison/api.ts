import { ApiProblem, ComparisonTerms } from '@tenzij/contracts';
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
  const body = await response?.json().catch(() => null);
  if (response?.ok) {
    const terms = ComparisonTerms.safeParse(body);
    return terms.success ? { kind: 'ok', terms: terms.data } : { kind: 'unreachable' };
  }
  // A hotel network's sign-in page refuses too, and a server that is overloaded says nothing of this gate.
  const problem = ApiProblem.safeParse(body);
  const isFinal =
    response !== null && response.status >= 400 && response.status < 500 && response.status !== 429;
  if (!problem.success || !isFinal) return { kind: 'unreachable' };
  return { kind: 'refused', problem: { code: problem.data.code, params: problem.data.params } };
}
