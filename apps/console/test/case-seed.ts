import type { Page } from 'playwright-core';

/** A deployment of one's own, made through the API by whoever is signed in on this page. Gives its id. */
export async function newDeployment(page: Page, name: string): Promise<string> {
  const starts = new Date(Date.now() + 60 * 86_400_000);
  const ends = new Date(starts.getTime() + 6 * 3_600_000);
  const event = {
    name,
    place: 'Kade 12',
    starts: starts.toISOString(),
    ends: ends.toISOString(),
  };
  const created = await request<{ id: string }>(page, 'POST', '/api/deployments', {
    name,
    kind: 'event',
    event,
  });
  return created.id;
}

/** Keeps a document as a first version, or as the one after `basedOn`. */
export function writeDocument(page: Page, deployment: string, key: string, body: unknown, basedOn = 0) {
  const path = `/api/deployments/${deployment}/documents/${encodeURIComponent(key)}`;
  return request<{ revision: number }>(page, 'PUT', path, { basedOn, body });
}

/** Asks the page's own server as the page would. Throws with the answer when that is a refusal. */
export async function request<T>(page: Page, method: string, path: string, body?: unknown): Promise<T> {
  const response = await page.request.fetch(new URL(path, page.url()).href, {
    method,
    headers: { origin: new URL(page.url()).origin },
    ...(body !== undefined && { data: body }),
  });
  if (!response.ok()) throw new Error(`${method} ${path}: ${response.status()} ${await response.text()}`);
  return (response.status() === 204 ? undefined : await response.json()) as T;
}
