import { DocumentTerms } from '@tenzij/contracts';
import { createGateApi } from '../device/api.ts';
import { refusalIn } from '../device/refusal-in.ts';
import type { Answer } from '../gate/ports.ts';
import type { DocumentApi, TermsAnswer } from './ports.ts';

/** A request that takes longer counts as no network. */
const PATIENCE_MS = 5000;

/** The requests such a gate makes, on the page's own origin. */
export function createDocumentApi(token: string): DocumentApi {
  const { statusList, counts, revocationNote } = createGateApi(token);
  const send = (path: string, init: RequestInit) =>
    fetch(path, {
      ...init,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      cache: 'no-store',
      credentials: 'omit',
      signal: AbortSignal.timeout(PATIENCE_MS),
    }).catch(() => null);
  const tell = async (path: string, body: object): Promise<Answer<null>> => {
    const response = await send(path, { method: 'POST', body: JSON.stringify(body) });
    if (response?.ok) return { kind: 'ok', value: null };
    return { kind: (await refusalIn(response)) ? 'refused' : 'unreachable' };
  };
  return {
    statusList,
    counts,
    revocationNote,
    terms: async () => termsOf(await send('/api/gate/document', {})),
    consents: (consents) => tell('/api/gate/consents', { consents }),
    noticesShown: (shown) => tell('/api/gate/notices-shown', { shown }),
  };
}

async function termsOf(response: Response | null): Promise<TermsAnswer> {
  if (response?.ok) {
    const terms = DocumentTerms.safeParse(await response.json().catch(() => null));
    return terms.success ? { kind: 'ok', terms: terms.data } : { kind: 'unreachable' };
  }
  const problem = await refusalIn(response);
  return problem ? { kind: 'refused', problem } : { kind: 'unreachable' };
}
