import { DocumentTerms } from '@tenzij/contracts';
import { createGateApi } from '../device/api.ts';
import { refusalIn } from '../device/refusal-in.ts';
import type { DocumentApi, TermsAnswer, ToldAnswer } from './ports.ts';

/** A request that takes longer counts as no network. */
const PATIENCE_MS = 5000;
/** With these the server says that it can't take what was sent, and won't the next time. */
const INVALID: readonly (number | undefined)[] = [400, 409, 413];

/** The requests such a gate makes, on the page's own origin; those of its own kind at another when told so. */
export function createDocumentApi(token: string, origin = ''): DocumentApi {
  const { statusList, counts, revocationNote } = createGateApi(token);
  const send = (path: string, init: RequestInit) =>
    fetch(`${origin}${path}`, {
      ...init,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      cache: 'no-store',
      credentials: 'omit',
      signal: AbortSignal.timeout(PATIENCE_MS),
    }).catch(() => null);
  const tell = async (path: string, body: object): Promise<ToldAnswer> => {
    const response = await send(path, { method: 'POST', body: JSON.stringify(body) });
    // A sign-in page of somebody else's network answers 200, and has recorded nothing.
    if (response?.status === 204) return { kind: 'ok' };
    if ((await refusalIn(response)) === null) return { kind: 'unreachable' };
    return { kind: INVALID.includes(response?.status) ? 'invalid' : 'refused' };
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
