import { sha256 } from '@tenzij/model-files';
import type { Address } from './optional-models.ts';
import { refusal } from './refusal.ts';

const MOST_REDIRECTS = 3;
const TEN_MINUTES = 600_000;

/** Fetches a file by its address; refused unless it is that file, to the last byte. Nothing is written. */
export async function download(address: Address, timeoutMs = TEN_MINUTES): Promise<Uint8Array> {
  const signal = AbortSignal.timeout(timeoutMs);
  const content = await unlessCutOff(address.url, async () => {
    const response = await follow(address.url, signal, MOST_REDIRECTS);
    return readUpTo(response, address.bytes);
  });
  if (content === null || sha256(content) !== address.sha256)
    throw refusal('cli.download-mismatch', { url: address.url });
  return content;
}

/** The response at an address, or at the one it points to: never from HTTPS to less. */
async function follow(url: string, signal: AbortSignal, redirects: number): Promise<Response> {
  const response = await fetch(url, { redirect: 'manual', signal });
  const location = response.headers.get('location');
  if (response.status >= 300 && response.status < 400 && location !== null) {
    await response.body?.cancel();
    const next = URL.canParse(location, url) ? new URL(location, url) : null;
    const allowed = next?.protocol === 'https:' || next?.protocol === new URL(url).protocol;
    if (!next || !allowed || redirects === 0) throw refusal('cli.download-redirect', { url });
    return follow(next.href, signal, redirects - 1);
  }
  if (response.status === 200) return response;
  await response.body?.cancel();
  throw refusal('cli.download-status', { url, status: response.status });
}

/** `null` when there is more than so many bytes: then it is another file, and the rest is left where it is. */
async function readUpTo(response: Response, bytes: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > bytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function unlessCutOff<T>(url: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof DOMException)) throw error;
    const { code } = (error.cause ?? {}) as { readonly code?: unknown };
    throw refusal('cli.download-failed', { url, reason: typeof code === 'string' ? code : error.name });
  }
}
