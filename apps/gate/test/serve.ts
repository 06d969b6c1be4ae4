import type { GateBundle } from '@tenzij/contracts';
import { type BuiltPage, servePage } from '../../../tools/testing/built-page.ts';

/** What the server does for a gate, from fixtures. */
export interface GateServer extends BuiltPage {
  /** What it gives as the bundle for a device key. */
  bundle: (deviceKey: string) => Promise<GateBundle>;
}

/** A request for this is taken and never answered. */
export const NEVER_ANSWERED = '/api/gate/never-answered';

export async function serveGate(dist: string): Promise<GateServer> {
  const page = await servePage('/gate/', dist, async ({ path, body }) => {
    if (path === '/api/gate/counts') return { status: 204 };
    if (path === NEVER_ANSWERED) return new Promise(() => undefined);
    if (path !== '/api/gate/bundle') return { status: 304 };
    const { deviceKey } = JSON.parse(body) as { deviceKey: string };
    return { status: 200, json: await gate.bundle(deviceKey) };
  });
  const gate: GateServer = Object.assign(page, {
    bundle: () => Promise.reject(new Error('no bundle set')),
    url: `${page.url}#token`,
  });
  return gate;
}
