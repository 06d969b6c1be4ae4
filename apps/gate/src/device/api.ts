import { ApiProblem, GateBundle, SealedTemplates } from '@tenzij/contracts';
import type { Answer, GateApi } from '../gate/ports.ts';

/** A request that takes longer counts as no network: the gate goes on without. */
const PATIENCE_MS = 5000;

/** With these the server says that it does not know this gate, or not any more. */
const FINAL = [401, 403, 410];

/**
 * The requests a gate makes, on the page's own origin. `onRefused` hears what the server answers in place of a bundle.
 */
export function createGateApi(
  token: string,
  onRefused: (refusal: unknown) => void = () => undefined,
): GateApi {
  const post = (path: string, body: unknown) =>
    send(path, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  let etag: string | null = null;

  return {
    async bundle(deviceKey) {
      const response = await post('/api/gate/bundle', { deviceKey });
      if (response?.status === 410 && (await isEnded(response.clone()))) return { kind: 'ended' };
      if (response?.status === 409) onRefused(await response.json().catch(() => null));
      const answer = await kindOf(response);
      if (answer !== 'ok') return { kind: answer };
      const bundle = GateBundle.safeParse(await response?.json().catch(() => null));
      return bundle.success ? { kind: 'ok', value: bundle.data } : { kind: 'unreachable' };
    },
    async statusList(deployment) {
      const headers: Record<string, string> = etag === null ? {} : { 'if-none-match': etag };
      const response = await send(`/api/deployments/${deployment}/status-list`, { headers });
      if (response?.status === 304) return { kind: 'ok', value: null };
      const answer = await kindOf(response);
      if (answer !== 'ok') return { kind: answer };
      const bytes = await response?.arrayBuffer().catch(() => null);
      if (!bytes) return { kind: 'unreachable' };
      etag = response?.headers.get('etag') ?? null;
      return { kind: 'ok', value: new Uint8Array(bytes) };
    },
    endNote: (deployment) => note(`/api/deployments/${deployment}/end-note`),
    revocationNote: (deployment, gate) =>
      note(`/api/deployments/${deployment}/gates/${gate}/revocation-note`),
    async farewell(words) {
      const answer = await kindOf(await post('/api/gate/farewell', words));
      return answer === 'ok' ? { kind: 'ok', value: null } : { kind: answer };
    },
    async destroyed(at) {
      const destroyedAt = new Date(at * 1000).toISOString();
      const answer = await kindOf(await post('/api/gate/destroyed', { destroyedAt }));
      return answer === 'ok' ? { kind: 'ok', value: null } : { kind: answer };
    },
    async counts(batch) {
      const answer = await kindOf(await post('/api/gate/counts', batch));
      return answer === 'ok' ? { kind: 'ok', value: null } : { kind: answer };
    },
    async sealed(after) {
      const headers = { authorization: `Bearer ${token}` };
      const response = await send(`/api/gate/sealed?after=${after}`, { headers });
      const answer = await kindOf(response);
      if (answer !== 'ok') return { kind: answer };
      const page = SealedTemplates.safeParse(await response?.json().catch(() => null));
      return page.success ? { kind: 'ok', value: page.data } : { kind: 'unreachable' };
    },
  };
}

/** What somebody signed: whether it counts is for whoever asked to see. */
async function note(path: string): Promise<Answer<Uint8Array>> {
  const response = await send(path, {});
  const bytes = response?.ok ? await response.arrayBuffer().catch(() => null) : null;
  return bytes ? { kind: 'ok', value: new Uint8Array(bytes) } : { kind: 'unreachable' };
}

async function isEnded(response: Response): Promise<boolean> {
  const problem = ApiProblem.safeParse(await response.json().catch(() => null));
  return problem.success && problem.data.code === 'gate.event-ended';
}

async function kindOf(response: Response | null): Promise<Answer<unknown>['kind']> {
  if (response?.ok) return 'ok';
  if (!response || !FINAL.includes(response.status)) return 'unreachable';
  // A hotel network's sign-in page refuses too: only our own server's word ends a gate.
  const problem = ApiProblem.safeParse(await response.json().catch(() => null));
  return problem.success ? 'refused' : 'unreachable';
}

async function send(path: string, init: RequestInit): Promise<Response | null> {
  try {
    // `no-store`: the browser's own cache would answer the conditional request itself.
    const signal = AbortSignal.timeout(PATIENCE_MS);
    return await fetch(path, { ...init, cache: 'no-store', credentials: 'omit', signal });
  } catch {
    return null;
  }
}
