import { GateBundle, SealedTemplates } from '@tenzij/contracts';
import type { Answer, GateApi } from '../gate/ports.ts';
import { problemIn, refusalOf } from './refused.ts';

/** A request that takes longer counts as no network: the gate goes on without. */
const PATIENCE_MS = 5000;

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
      if (!response?.ok) return { kind: await refusalOf(response) };
      const bundle = GateBundle.safeParse(await response.json().catch(() => null));
      return bundle.success ? { kind: 'ok', value: bundle.data } : { kind: 'unreachable' };
    },
    async statusList(deployment) {
      const headers: Record<string, string> = etag === null ? {} : { 'if-none-match': etag };
      const response = await send(`/api/deployments/${deployment}/status-list`, { headers });
      if (response?.status === 304) return { kind: 'ok', value: null };
      if (!response?.ok) return { kind: await refusalOf(response) };
      const bytes = await response.arrayBuffer().catch(() => null);
      if (!bytes) return { kind: 'unreachable' };
      etag = response.headers.get('etag') ?? null;
      return { kind: 'ok', value: new Uint8Array(bytes) };
    },
    endNote: (deployment) => note(`/api/deployments/${deployment}/end-note`),
    revocationNote: (deployment, gate) =>
      note(`/api/deployments/${deployment}/gates/${gate}/revocation-note`),
    farewell: async (words) => told(await post('/api/gate/farewell', words)),
    async destroyed(at) {
      const destroyedAt = new Date(at * 1000).toISOString();
      return told(await post('/api/gate/destroyed', { destroyedAt }));
    },
    counts: async (batch) => told(await post('/api/gate/counts', batch)),
    async sealed(after) {
      const headers = { authorization: `Bearer ${token}` };
      const response = await send(`/api/gate/sealed?after=${after}`, { headers });
      if (!response?.ok) return { kind: await refusalOf(response) };
      const page = SealedTemplates.safeParse(await response.json().catch(() => null));
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
  return (await problemIn(response))?.code === 'gate.event-ended';
}

async function told(response: Response | null): Promise<Answer<null>> {
  // A network that asks people to sign in answers everything with a page of its own.
  return response?.status === 204 ? { kind: 'ok', value: null } : { kind: await refusalOf(response) };
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
