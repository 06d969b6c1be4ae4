import type { ComparisonTerms, DocumentTerms, GateConsent } from '@tenzij/contracts';
import { type BuiltPage, servePage } from '../../../tools/testing/built-page.ts';

/** What the server does for gates that open no passes, from fixtures. */
export interface KindServer extends BuiltPage {
  comparison: () => Promise<ComparisonTerms>;
  document: () => Promise<DocumentTerms>;
  /** What it heard. */
  readonly consents: GateConsent[];
  /** Every body it was sent. */
  readonly bodies: string[];
}

export async function serveKinds(dist: string): Promise<KindServer> {
  const page = await servePage('/gate/', dist, async ({ path, body }) => {
    server.bodies.push(body);
    if (path === '/api/gate/comparison') return { status: 200, json: await server.comparison() };
    if (path === '/api/gate/document') return { status: 200, json: await server.document() };
    if (path === '/api/gate/consents') server.consents.push(...JSON.parse(body).consents);
    if (/^\/api\/gate\/(consents|counts|notices-shown)$/.test(path)) return { status: 204 };
    return { status: 304 };
  });
  const none = () => Promise.reject(new Error('no terms set'));
  const server: KindServer = Object.assign(page, {
    comparison: none,
    document: none,
    consents: [],
    bodies: [],
  });
  return server;
}
