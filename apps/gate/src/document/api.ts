import { ApiProblem, DocumentTerms } from '@tenzij/contracts';
import { createGateApi } from '../device/api.ts';
import type { DocumentApi, TermsAnswer } from './ports.ts';

/** A request that takes longer counts as no network. */
const PATIENCE_MS = 5000;

/** The requests such a gate makes, on the page's own origin. */
export function createDocumentApi(token: string): DocumentApi {
  const { statusList, counts } = createGateApi(token);
  const send = (path: string, init: RequestInit) =>
    fetch(path, {
      ...init,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      cache: 'no-store',
      credentials: 'omit',
      signal: AbortSignal.timeout(PATIENCE_MS),
    }).catch(() => null);
  return {
    statusList,
    counts,
    terms: async () => termsOf(await send('/api/gate/document', {})),
    async consents(consents) {
      const response = await send('/api/gate/consents', {
        method: 'POST',
        body: JSON.stringify({ consents }),
      });
      return response?.ok ? { kind: 'ok', value: null } : { kind: 'unreachable' };
    },
  };
}

async function termsOf(response: Response | null): Promise<TermsAnswer> {
  const body = await response?.json().catch(() => null);
  if (response?.ok) {
    const terms = DocumentTerms.safeParse(body);
    return terms.success ? { kind: 'ok', terms: terms.data } : { kind: 'unreachable' };
  }
  const problem = ApiProblem.safeParse(body);
  const isFinal =
    response !== null && response.status >= 400 && response.status < 500 && response.status !== 429;
  if (!problem.success || !isFinal) return { kind: 'unreachable' };
  return { kind: 'refused', problem: { code: problem.data.code, params: problem.data.params } };
}
