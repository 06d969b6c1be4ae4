import { randomUUID } from 'node:crypto';
import type { Role } from '@tenzij/contracts';
import { insertDeployment, insertGate, insertOrganisation, revokeGate } from '@tenzij/store-sql';
import fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linkFor } from '../specimen/identity.ts';
import { type Credentials, DEPLOYMENT, type TestServer, testServer } from '../testing/test-server.ts';
import { ticketingKey } from '../testing/ticketing.ts';
import { authorise } from './authorise.ts';
import { createSignInLink } from './sessions.ts';

/** Who may do what. A new operation has to be added here, or the test fails. */
const ALLOWED: Readonly<Record<string, readonly Role[]>> = {
  'POST /api/session': ['public'],
  'GET /api/session': ['organiser', 'dpo', 'crew'],
  'DELETE /api/session': ['organiser', 'dpo', 'crew'],
  'POST /api/session/passkey-options': ['public'],
  'POST /api/session/passkey': ['public'],
  'GET /api/account': ['organiser', 'dpo', 'crew'],
  'POST /api/account/passkey-options': ['organiser', 'dpo', 'crew'],
  'POST /api/account/passkeys': ['organiser', 'dpo', 'crew'],
  'DELETE /api/account/passkeys': ['organiser', 'dpo', 'crew'],
  'GET /api/account/crew': ['organiser'],
  'POST /api/account/crew': ['organiser'],
  'POST /api/account/crew/link': ['organiser'],
  'DELETE /api/account/crew': ['organiser'],
  'GET /api/presets': ['organiser', 'dpo'],
  'GET /api/deployments': ['organiser', 'dpo'],
  'POST /api/deployments': ['organiser'],
  'POST /api/deployments/{deployment}/adoption': ['organiser'],
  'GET /api/deployments/{deployment}/case': ['organiser', 'dpo'],
  'GET /api/deployments/{deployment}/documents': ['organiser', 'dpo'],
  'GET /api/deployments/{deployment}/documents/{document}/history': ['organiser', 'dpo'],
  'PUT /api/deployments/{deployment}/documents/{document}': ['organiser'],
  'POST /api/deployments/{deployment}/evidence': ['organiser'],
  'GET /api/deployments/{deployment}/evidence': ['organiser', 'dpo'],
  'GET /api/deployments/{deployment}/evidence/{sha256}': ['organiser', 'dpo'],
  'GET /api/deployments/{deployment}/assessment': ['organiser', 'dpo'],
  'GET /api/deployments/{deployment}/dpia': ['organiser', 'dpo'],
  'POST /api/deployments/{deployment}/dpia/versions': ['organiser'],
  'GET /api/deployments/{deployment}/consultation': ['organiser', 'dpo'],
  'GET /api/deployments/{deployment}/review': ['organiser', 'dpo'],
  'POST /api/deployments/{deployment}/review': ['organiser', 'dpo'],
  'GET /api/deployments/{deployment}/clearance-desk': ['organiser', 'dpo'],
  'POST /api/deployments/{deployment}/clearance-proposal': ['organiser'],
  'POST /api/deployments/{deployment}/clearance-signature': ['organiser', 'dpo'],
  'POST /api/deployments/{deployment}/clearance-state': ['organiser', 'dpo'],
  'GET /api/deployments/{deployment}/assessment-report.html': ['organiser', 'dpo'],
  'GET /api/deployments/{deployment}/assessment-report.pdf': ['organiser', 'dpo'],
  'GET /api/deployments/{deployment}/dpia.html': ['organiser', 'dpo'],
  'GET /api/deployments/{deployment}/dpia.pdf': ['organiser', 'dpo'],
  'POST /api/deployments/{deployment}/dpia/import': ['organiser'],
  'GET /api/deployments/{deployment}/advice.html': ['organiser', 'dpo'],
  'GET /api/deployments/{deployment}/advice.pdf': ['organiser', 'dpo'],
  'GET /api/deployments/{deployment}/consultation.pdf': ['organiser', 'dpo'],
  'GET /api/deployments/{deployment}/permit-summary.pdf': ['organiser', 'dpo'],
  'GET /api/deployments/{deployment}/waiting-times.html': ['organiser', 'dpo'],
  'GET /api/deployments/{deployment}/waiting-times.pdf': ['organiser', 'dpo'],
  'GET /api/deployments/{deployment}/facts.yaml': ['organiser', 'dpo'],
  'GET /api/deployments/{deployment}/exports/par-dpia.json': ['organiser', 'dpo'],
  'GET /api/deployments/{deployment}/exports/cnil-pia.json': ['organiser', 'dpo'],
  'GET /api/deployments/{deployment}/exports/algoritmeregister.json': ['organiser', 'dpo'],
  'GET /api/deployments/{deployment}/dossier.zip': ['organiser', 'dpo'],
  'GET /api/deployments/{deployment}': ['organiser', 'dpo'],
  'GET /api/deployments/{deployment}/ledger': ['organiser', 'dpo'],
  'GET /api/deployments/{deployment}/status-list': ['public'],
  'GET /api/deployments/{deployment}/end-note': ['public'],
  'GET /api/deployments/{deployment}/event-key': ['public'],
  'GET /api/deployments/{deployment}/event-keys': ['organiser', 'dpo'],
  'POST /api/deployments/{deployment}/event-keys': ['organiser'],
  'GET /api/deployments/{deployment}/event-keys/old-paper': ['organiser'],
  'GET /api/deployments/{deployment}/event-keys/old-paper.csv': ['organiser'],
  'POST /api/gate/destroyed': ['gate'],
  'POST /api/gate/farewell': ['gate'],
  'POST /api/gate/invitation': ['public'],
  'POST /api/gate/pair': ['public'],
  'GET /api/deployments/{deployment}/gates': ['organiser', 'dpo'],
  'GET /api/deployments/{deployment}/gates/traffic': ['organiser', 'dpo'],
  'POST /api/deployments/{deployment}/gates/invitations': ['organiser'],
  'DELETE /api/deployments/{deployment}/gates/invitations/{invitation}': ['organiser'],
  'POST /api/deployments/{deployment}/gates/{gate}/revocation': ['organiser', 'dpo'],
  'GET /api/deployments/{deployment}/gates/{gate}/revocation-note': ['public'],
  'PUT /api/deployments/{deployment}/gates/{gate}/lane': ['organiser', 'crew'],
  'POST /api/deployments/{deployment}/queues/observations': ['crew', 'organiser'],
  'DELETE /api/deployments/{deployment}/queues/observations/{id}': ['crew', 'organiser'],
  'GET /api/deployments/{deployment}/queues': ['crew', 'organiser', 'dpo'],
  'GET /api/deployments/{deployment}/queue-cards.pdf': ['crew', 'organiser'],
  'PUT /api/deployments/{deployment}/gates/policy': ['organiser'],
  'GET /api/deployments/{deployment}/gates/crew-code': ['organiser'],
  'POST /api/deployments/{deployment}/gates/crew-code': ['organiser'],
  'GET /api/deployments/{deployment}/ticketing': ['organiser'],
  'POST /api/deployments/{deployment}/ticketing/pretix': ['organiser'],
  'GET /api/deployments/{deployment}/ticketing/pretix/options': ['organiser'],
  'PUT /api/deployments/{deployment}/ticketing/pretix/choice': ['organiser'],
  'POST /api/deployments/{deployment}/ticketing/pretix/reading': ['organiser'],
  'DELETE /api/deployments/{deployment}/ticketing/pretix': ['organiser'],
  'GET /api/deployments/{deployment}/ticketing/refusals': ['organiser'],
  'GET /api/deployments/{deployment}/ticketing/answers': ['organiser'],
  'POST /api/deployments/{deployment}/ticketing/answers': ['organiser'],
  'PUT /api/deployments/{deployment}/ticketing/webhook': ['organiser'],
  'POST /api/deployments/{deployment}/ticketing/webhook/test': ['organiser'],
  'DELETE /api/deployments/{deployment}/ticketing/webhook': ['organiser'],
  'GET /api/deployments/{deployment}/ticketing/admissions.csv': ['organiser'],
  'POST /api/ticketing/pretix/{hook}': ['public'],
  'GET /api/gate/tickets': ['gate'],
  'POST /api/deployments/{deployment}/end': ['organiser', 'dpo'],
  'POST /api/deployments/{deployment}/destruction/backups': ['organiser', 'dpo'],
  'GET /api/deployments/{deployment}/destruction': ['organiser', 'dpo'],
  'GET /api/deployments/{deployment}/destruction.cose': ['organiser', 'dpo'],
  'GET /api/deployments/{deployment}/destruction.pdf': ['organiser', 'dpo'],
  'GET /api/deployments/{deployment}/notice': ['public'],
  'GET /api/deployments/{deployment}/clearance': ['public'],
  'GET /api/deployments/{deployment}/trust': ['public'],
  'POST /api/deployments/{deployment}/model': ['organiser'],
  'POST /api/deployments/{deployment}/tickets': ['organiser', 'ticketing'],
  'POST /api/deployments/{deployment}/tickets/search': ['organiser'],
  'GET /api/deployments/{deployment}/tickets/state': ['organiser', 'ticketing'],
  'GET /api/deployments/{deployment}/tickets/links.csv': ['organiser'],
  'DELETE /api/deployments/{deployment}/tickets/{ticket}': ['organiser'],
  'POST /api/deployments/{deployment}/tickets/{ticket}/withdrawal': ['organiser'],
  'POST /api/deployments/{deployment}/tickets/mails': ['organiser'],
  'GET /api/deployments/{deployment}/tickets/mail': ['organiser'],
  'POST /api/deployments/{deployment}/tickets/mail/test': ['organiser'],
  'POST /api/deployments/{deployment}/api-keys': ['organiser'],
  'GET /api/deployments/{deployment}/api-keys': ['organiser'],
  'DELETE /api/deployments/{deployment}/api-keys/{key}': ['organiser'],
  'POST /api/visit/lost-link': ['public'],
  'GET /api/models': ['organiser', 'dpo'],
  'GET /api/models/{model}/report': ['organiser', 'dpo'],
  'GET /api/models/{model}/report.json': ['organiser', 'dpo'],
  'GET /api/desk': ['crew', 'organiser'],
  'POST /api/desk/{deployment}/search': ['crew', 'organiser'],
  'GET /api/desk/{deployment}/tickets/{ticket}': ['crew', 'organiser'],
  'POST /api/desk/{deployment}/tickets/{ticket}/consents': ['crew', 'organiser'],
  'POST /api/desk/{deployment}/tickets/{ticket}/paper-pass': ['crew', 'organiser'],
  'POST /api/desk/{deployment}/tickets/{ticket}/withdrawal': ['crew', 'organiser'],
  'POST /api/desk/{deployment}/tickets/{ticket}/link': ['crew', 'organiser'],
  'POST /api/desk/{deployment}/tickets/{ticket}/kiosk': ['crew', 'organiser'],
  'GET /api/visit': ['visitor'],
  'GET /api/visit/waits': ['visitor'],
  'POST /api/visit/consents': ['visitor'],
  'POST /api/visit/notice-shown': ['visitor'],
  'GET /api/visit/consent-record': ['visitor'],
  'GET /api/visit/consent-record.pdf': ['visitor'],
  'POST /api/visit/face-pass': ['visitor'],
  'POST /api/visit/regular-pass': ['visitor'],
  'POST /api/visit/withdrawal': ['visitor'],
  'POST /api/visit/guardian-link': ['visitor'],
  'GET /api/visit/data': ['visitor'],
  'POST /api/visit/erasure': ['visitor'],
  'POST /api/gate/bundle': ['gate'],
  'GET /api/gate/comparison': ['gate'],
  'GET /api/gate/document': ['gate'],
  'POST /api/gate/consents': ['gate'],
  'POST /api/gate/notices-shown': ['gate'],
  'GET /api/gate/sealed': ['gate'],
  'POST /api/gate/counts': ['gate'],
  'POST /api/gate/events': ['gate'],
  'POST /api/gate/queue': ['gate'],
  'GET /api/gate/changes': ['gate'],
  'GET /api/gate/changes/stream': ['gate'],
  'GET /api/register.json': ['public'],
  'GET /api/register.csv': ['public'],
  'GET /api/register/key': ['public'],
  'GET /api/register/entries/{deployment}': ['public'],
  'GET /api/register/entries/{key}/{deployment}': ['public'],
  'GET /api/deployments/{deployment}/register': ['organiser', 'dpo'],
  'GET /api/register/entries': ['organiser', 'dpo'],
  'POST /api/register/entries': ['organiser'],
  'DELETE /api/register/entries/{key}/{deployment}': ['organiser'],
  'GET /api/health': ['public'],
};
const ROLES = ['public', 'visitor', 'ticketing', 'gate', 'crew', 'organiser', 'dpo'] as const;

let server: TestServer;
let as: Record<(typeof ROLES)[number], Credentials>;
beforeAll(async () => {
  server = await testServer();
  const organiser = await server.signIn('organiser');
  as = {
    public: {},
    visitor: server.visitor(),
    gate: server.gate('face'),
    crew: await server.signIn('crew'),
    organiser,
    ticketing: await ticketingKey(server, organiser),
    dpo: await server.signIn('dpo'),
  };
});
afterAll(() => server?.close());

describe('every operation', () => {
  it('declares the roles that are expected of it', async () => {
    const { json } = await server.call('GET', '/api/openapi.json');
    const declared = Object.entries<Record<string, { 'x-roles': Role[] }>>(json.paths).flatMap(
      ([path, operations]) =>
        Object.entries(operations).map(([method, operation]) => [
          `${method.toUpperCase()} ${path}`,
          operation['x-roles'],
        ]),
    );
    expect(Object.fromEntries(declared)).toEqual(ALLOWED);
  });

  const cases = Object.entries(ALLOWED).flatMap(([route, roles]) =>
    ROLES.map((role) => [route, role, roles.includes('public') || roles.includes(role)] as const),
  );
  it.each(cases)('%s as %s: %s', async (route, role, allowed) => {
    const [method, path] = route.split(' ') as ['GET' | 'POST' | 'DELETE', string];
    // Without its session it could not be asked again.
    const credentials = method === 'DELETE' && allowed ? await freshSession(role) : as[role];
    const { status, json } = await server.call(method, path.replace('{deployment}', DEPLOYMENT), credentials);
    // No body was sent: who may ask is told so, and not that they may not.
    if (allowed) return expect([401, 403]).not.toContain(status);
    expect(status).toBe(role === 'public' ? 401 : 403);
    expect(json.code).toMatch(/^server\.(sign-in-needed|link-invalid|role-not-allowed)$/);
  });
});

async function freshSession(role: (typeof ROLES)[number]): Promise<Credentials> {
  if (role === 'crew') return server.signIn(role);
  if (role !== 'organiser' && role !== 'dpo') return as[role];
  const token = await createSignInLink(server.context, linkFor(role));
  const { headers } = await server.call('POST', '/api/session', {}, { token });
  return { cookie: String(headers['set-cookie']).split(';')[0] ?? '' };
}

describe('a route that names no role', () => {
  it('cannot be registered', () => {
    const app = fastify();
    authorise(app, server.context);
    expect(() => app.get('/open', () => 'to all')).toThrow('GET /open names no role');
    expect(() => app.get('/empty', { config: { roles: [] } }, () => '')).toThrow(/names no role/);
  });
});

describe('another organisation', () => {
  it('is out of reach of a session, in every operation that names a deployment', async () => {
    const other = await otherOrganisation();
    for (const path of [`/api/deployments/${other}`, `/api/deployments/${other}/ledger`]) {
      const { status, json } = await server.call('GET', path, as.organiser);
      expect([status, json.code]).toEqual([404, 'server.deployment-unknown']);
    }
    const { json } = await server.call('GET', '/api/deployments', as.organiser);
    expect(json.deployments.map(({ id }: { id: string }) => id)).toEqual([DEPLOYMENT]);
  });
});

describe('tokens', () => {
  it('of a revoked gate and of an unknown ticket are worth nothing', async () => {
    const { db, links } = server.context;
    const scope = { organisation: 'proefweide', deployment: DEPLOYMENT };
    await insertGate(db, { ...scope, id: 'gate-x', name: 'Poort 9', lane: 'face' }, 0);
    const gate = { authorization: `Bearer ${links.write('gate', 'gate-x')}` };
    const bundle = { deviceKey: 'ff'.repeat(32) };
    expect((await server.call('POST', '/api/gate/bundle', gate, bundle)).status).toBe(200);
    await revokeGate(db, scope, 'gate-x', { at: 1, by: 'organiser', reason: 'Kwijt.', note: null });
    expect((await server.call('POST', '/api/gate/bundle', gate, bundle)).status).toBe(401);
    const ticket = { authorization: `Bearer ${links.write('ticket', 'nobody')}` };
    expect((await server.call('GET', '/api/visit', ticket)).status).toBe(401);
  });

  it.each(['', 'Bearer', 'Bearer x', 'Basic eDp5', `Bearer ${'a'.repeat(5000)}`, 'Bearer x.y'])(
    'that are none are refused: %j',
    async (authorization) => {
      expect((await server.call('GET', '/api/visit', { authorization })).status).toBe(401);
    },
  );

  it('serve a browser that holds a session and a ticket at once', async () => {
    const both = { ...as.organiser, ...as.visitor };
    expect((await server.call('GET', '/api/visit', both)).status).toBe(200);
    expect((await server.call('GET', '/api/session', both)).json.role).toBe('organiser');
  });
});

async function otherOrganisation(): Promise<string> {
  const { db } = server.context;
  const id = `other-${randomUUID().slice(0, 8)}`;
  await insertOrganisation(db, { id, name: 'Een ander' }, 0);
  const [row] = await db.query<Parameters<typeof insertDeployment>[1]>(
    `select name, specimen, event, lanes, purposes, notice, facts, as_of as "asOf", receipt,
       receipt_sha256 as "receiptSha256", dpia, clearance, trust from deployment limit 1`,
  );
  if (!row) throw new Error('no deployment to copy');
  await insertDeployment(db, { ...row, organisation: id, id }, 0);
  return id;
}
