import { sha256Hex, utf8 } from '@tenzij/kernel';
import { insertGate, insertGateInvitation, insertMember, insertOrganisation } from '@tenzij/store-sql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CaseWork, openCase } from '../../../test/case-work.ts';
import { createSignInLink } from '../../auth/sessions.ts';
import { SPECIMEN } from '../../specimen/identity.ts';
import { NOTICE_ANSWERS } from '../../specimen/notice.ts';
import { type Credentials, type TestServer, testServer } from '../../testing/test-server.ts';

const PROOF = utf8('Wachttijden gemeten.');
const ANSWER = { value: 'yes', evidence: [] };
const OBSERVATION = '0190a0d6-7f3f-7cc1-9c3c-0c6a9b8f4a11';

/** A request to every operation on a deployment that isn't public, which would do something if it may. */
const REQUESTS: Readonly<Record<string, object | null>> = {
  'POST /adoption': {},
  'GET /case': null,
  'GET /documents': null,
  'GET /documents/{document}/history': null,
  'PUT /documents/{document}': { basedOn: 0, body: ANSWER },
  'POST /evidence': null,
  'GET /evidence': null,
  'GET /evidence/{sha256}': null,
  'GET /assessment': null,
  'GET /dpia': null,
  'POST /dpia/versions': {},
  'GET /consultation': null,
  'GET /review': null,
  'POST /review': { target: 'overall', kind: 'comment', text: 'Gezien.' },
  'GET /clearance-desk': null,
  'POST /clearance-proposal': {},
  'POST /clearance-signature': { proposal: 'x', assertion: null },
  'POST /clearance-state': { action: 'pause', reason: 'Rij' },
  'POST /tickets': { rows: [{ reference: 'B1' }] },
  'POST /tickets/search': {},
  'GET /tickets/state': null,
  'GET /tickets/links.csv': null,
  'DELETE /tickets/{ticket}': null,
  'POST /tickets/{ticket}/withdrawal': null,
  'POST /tickets/mails': { who: 'not-sent' },
  'GET /tickets/mail': null,
  'POST /tickets/mail/test': { to: 'noor@voorbeeld.example' },
  'POST /api-keys': { label: 'Kassa' },
  'GET /api-keys': null,
  'DELETE /api-keys/{key}': null,
  'GET /ticketing': null,
  'POST /ticketing/pretix': { pairing: '{}' },
  'GET /ticketing/pretix/options': null,
  'PUT /ticketing/pretix/choice': { event: 'x', list: 1, items: [1] },
  'POST /ticketing/pretix/reading': {},
  'DELETE /ticketing/pretix': null,
  'GET /ticketing/refusals': null,
  'GET /ticketing/answers': null,
  'POST /ticketing/answers': {
    ...{ event: '3b6c1f6e-6f1e-4f59-9d36-1b1b0e6f9a10', kind: 'pretix', act: 'seen' },
  },
  'PUT /ticketing/webhook': { address: 'https://hooks.voorbeeld.example/' },
  'POST /ticketing/webhook/test': {},
  'DELETE /ticketing/webhook': null,
  'GET /ticketing/admissions.csv': null,
  'GET /gates': null,
  'GET /gates/traffic': null,
  'POST /gates/invitations': { kind: 'entrance', lane: null, name: 'Poort 9' },
  'DELETE /gates/invitations/{invitation}': null,
  'POST /gates/{gate}/revocation': { reason: 'Kwijt.' },
  'PUT /gates/{gate}/lane': { lane: 'regular' },
  'POST /queues/observations': {
    observations: [{ kind: 'count', id: OBSERVATION, lane: 'regular', at: 1_795_348_800, people: 3 }],
  },
  'DELETE /queues/observations/{id}': null,
  'GET /queue-cards.pdf': null,
  'PUT /gates/policy': { entry: { kind: 'once' }, acceptStatic: false },
  'GET /gates/crew-code': null,
  'POST /gates/crew-code': {},
  'GET /event-keys': null,
  'POST /event-keys': { replaces: 1, reason: 'Kwijt.', oldPasses: { stop: 'now' } },
  'GET /event-keys/old-paper': null,
  'GET /event-keys/old-paper.csv': null,
  'GET ': null,
  'GET /ledger': null,
  'POST /end': { name: 'x', reason: 'Voorbij' },
  'POST /destruction/backups': { kind: 'destroyed' },
  'GET /destruction': null,
  'GET /destruction.cose': null,
  'GET /destruction.pdf': null,
  'POST /model': {
    modelId: 'arcface-mobile',
    falseMatchRate: '1e-3',
    attackDetection: { passiveMinimum: null, challenge: 'none' },
  },
};

const KEY = { label: 'Kassa van de zaal' };

let server: TestServer;
let ticket: string;
let key: string;
let work: CaseWork;
let outsiders: Readonly<Record<'organiser' | 'dpo', Credentials>>;
beforeAll(async () => {
  server = await testServer({ publicUrl: () => 'http://localhost:4173' });
  work = await openCase(server);
  await work.save('answer:C1', ANSWER);
  await work.save('notice', { answers: NOTICE_ANSWERS });
  await send('POST', `/evidence?name=meting.txt`, work.organiser, null);
  const row = { reference: 'A1', name: 'Noor Bakker', email: 'noor@voorbeeld.example' };
  await send('POST', '/tickets', work.organiser, { rows: [row] });
  [, ticket = ''] = /"id":"(\w+)"/.exec((await tickets()).text) ?? [];
  [, key = ''] = /"id":"([\w-]+)"/.exec((await send('POST', '/api-keys', work.organiser, KEY)).text) ?? [];
  await insertOrganisation(server.context.db, { id: 'elders', name: 'Stichting Elders' }, server.time.now);
  await addGate();
  outsiders = { organiser: await signInElsewhere('organiser'), dpo: await signInElsewhere('dpo') };
});
afterAll(() => server?.close());

/** A gate and a code for another, as they are of a deployment that was cleared. */
async function addGate(): Promise<void> {
  const { db } = server.context;
  const scope = { organisation: SPECIMEN.organisation.id, deployment: work.id };
  await insertGate(db, { ...scope, id: 'gate-1', name: 'Poort van de zaal', lane: 'regular' }, 0);
  const times = { madeAt: server.time.now, expiresAt: server.time.now + 900 };
  const open = { id: 'invitation-1', kind: 'entrance', lane: null, name: 'Poort van de tuin' } as const;
  await insertGateInvitation(db, { ...scope, ...open, ...times, member: 'voorbeeld-organisator' }, 'hash');
}

const tickets = () => send('POST', '/tickets/search', work.organiser, {});

async function signInElsewhere(role: 'organiser' | 'dpo'): Promise<Credentials> {
  const member = { organisation: 'elders', id: `${role}-elders`, name: `${role} elders`, email: null, role };
  await insertMember(server.context.db, member, server.time.now);
  const token = await createSignInLink(server.context, { organisation: 'elders', member: member.id });
  const { headers } = await server.call('POST', '/api/session', {}, { token });
  return { cookie: String(headers['set-cookie']).split(';')[0] ?? '' };
}

async function send(method: string, path: string, as: Credentials, body: object | null, id = work.id) {
  const isFile = method === 'POST' && path.startsWith('/evidence');
  const { statusCode, payload } = await server.app.inject({
    method: method as 'GET',
    url: `/api/deployments/${id}${path}`,
    headers: { ...(isFile && { 'content-type': 'text/plain' }), ...as },
    ...(isFile ? { payload: Buffer.from(PROOF) } : body && { payload: body }),
  });
  return { status: statusCode, text: payload, code: /"code":"([\w.-]+)"/.exec(payload)?.[1] };
}

function pathOf(template: string): string {
  const name = template === '/evidence' ? '?name=meting.txt' : '';
  const reference = template === '/tickets/state' ? '?reference=A1' : '';
  const cards = template === '/queue-cards.pdf' ? '?from=1&to=8' : '';
  const path = template
    .replace('{document}', 'answer:C1')
    .replace('{sha256}', sha256Hex(PROOF))
    .replace('{gate}', 'gate-1')
    .replace('{id}', OBSERVATION)
    .replace('{invitation}', 'invitation-1');
  return `${path.replace('{ticket}', ticket).replace('{key}', key)}${name}${reference}${cards}`;
}

/** All that is kept of the case. */
async function kept() {
  const [documents, review, ledger, evidence] = await Promise.all(
    ['documents', 'review', 'ledger', 'evidence'].map((part) => work.get(part)),
  );
  const others = [await tickets(), await work.get('api-keys'), await work.get('gates')];
  return [documents, review, ledger, evidence, ...others].map((answer) => answer?.text);
}

describe('a member of another organisation', () => {
  it('is refused at every operation on a deployment that there is', async () => {
    const { json } = await server.call('GET', '/api/openapi.json');
    const prefix = '/api/deployments/{deployment}';
    const listed = Object.entries<Record<string, { 'x-roles': string[]; 'x-hidden'?: boolean }>>(json.paths)
      .filter(([path]) => path.startsWith(prefix))
      .flatMap(([path, operations]) =>
        Object.entries(operations)
          .filter(([, operation]) => !operation['x-roles'].includes('public'))
          .map(([method]) => `${method.toUpperCase()} ${path.slice(prefix.length)}`),
      );
    const others = listed.filter((operation) => !(operation in REQUESTS));
    expect(Object.keys(REQUESTS).filter((operation) => !listed.includes(operation))).toEqual([]);
    // What writes has to be in the list above; a file to import is read before it is known whose case it is for.
    expect(others.filter((operation) => !operation.startsWith('GET '))).toEqual(['POST /dpia/import']);
    for (const operation of others.filter((one) => one.startsWith('GET '))) {
      for (const as of Object.values(outsiders)) {
        const { status, code } = await send('GET', operation.slice('GET '.length), as, null);
        expect([operation, status, code]).toEqual([operation, 404, 'server.deployment-unknown']);
      }
    }
  });

  const cases = Object.entries(REQUESTS).flatMap(([operation, body]) =>
    (['organiser', 'dpo'] as const).map((role) => [operation, role, body] as const),
  );
  it.each(cases)('gets nothing from %s as %s, and changes nothing', async (operation, role, body) => {
    const [method = '', template = ''] = operation.split(' ');
    const before = await kept();
    const theirs = await send(method, pathOf(template), outsiders[role], body);
    const nobodys = await send(method, pathOf(template), outsiders[role], body, 'inzet-000000000000');
    expect([403, 404]).toContain(theirs.status);
    if (theirs.status === 403) expect([theirs.code, role]).toEqual(['server.role-not-allowed', 'dpo']);
    // Nobody can tell from it that there is such a deployment.
    expect(theirs).toEqual(nobodys);
    expect(theirs.text).not.toMatch(/Zomeravond|Proefweide|meting|Noor|Kassa|Poort/);
    expect(await kept()).toEqual(before);
  });

  it('sees neither the deployments nor the people of this one', async () => {
    for (const as of Object.values(outsiders)) {
      expect((await server.call('GET', '/api/deployments', as)).json.deployments).toEqual([]);
      const { people } = (await server.call('GET', '/api/account', as)).json;
      expect(people.map(({ id }: { id: string }) => id).sort()).toEqual(['dpo-elders', 'organiser-elders']);
    }
  });
});

describe('within an organisation', () => {
  const ORGANISERS = [
    'POST /adoption',
    'PUT /documents/{document}',
    'POST /evidence',
    'POST /dpia/versions',
    'POST /clearance-proposal',
    'POST /model',
    'POST /tickets',
    'POST /tickets/search',
    'GET /tickets/state',
    'GET /tickets/links.csv',
    'DELETE /tickets/{ticket}',
    'POST /tickets/{ticket}/withdrawal',
    'POST /tickets/mails',
    'GET /tickets/mail',
    'POST /tickets/mail/test',
    'POST /api-keys',
    'GET /api-keys',
    'DELETE /api-keys/{key}',
    'GET /ticketing',
    'POST /ticketing/pretix',
    'GET /ticketing/pretix/options',
    'PUT /ticketing/pretix/choice',
    'POST /ticketing/pretix/reading',
    'DELETE /ticketing/pretix',
    'GET /ticketing/refusals',
    'GET /ticketing/answers',
    'POST /ticketing/answers',
    'PUT /ticketing/webhook',
    'POST /ticketing/webhook/test',
    'DELETE /ticketing/webhook',
    'GET /ticketing/admissions.csv',
    'POST /gates/invitations',
    'DELETE /gates/invitations/{invitation}',
    'POST /queues/observations',
    'DELETE /queues/observations/{id}',
    'PUT /gates/policy',
    'GET /gates/crew-code',
    'POST /gates/crew-code',
    'POST /event-keys',
    'GET /event-keys/old-paper',
    'GET /event-keys/old-paper.csv',
  ];
  it.each(ORGANISERS)('the DPO may not %s', async (operation) => {
    const [method = '', template = ''] = operation.split(' ');
    const before = await kept();
    const { status, code } = await send(method, pathOf(template), work.dpo, REQUESTS[operation] ?? null);
    expect([status, code]).toEqual([403, 'server.role-not-allowed']);
    expect(await kept()).toEqual(before);
  });

  it.each([
    ['plan', { basedOn: 1, body: {} }],
    ['notice', { basedOn: 1, body: { answers: NOTICE_ANSWERS } }],
    ['register', { basedOn: 0, body: {} }],
    ['consultation', { basedOn: 0, body: {} }],
    ['dpia-judgement', { basedOn: 0, body: {} }],
    ['dpia:purpose', { basedOn: 0, body: {} }],
  ])('the DPO writes no %s', async (document, body) => {
    const { code } = await send('PUT', `/documents/${document}`, work.dpo, body);
    expect(code).toBe('server.role-not-allowed');
  });

  it.each([
    ['advice', { target: 'overall', kind: 'advice', opinion: 'proceed', dpiaVersion: 1 }, 'organiser'],
    ['advice on a part', { target: 'plan', kind: 'advice' }, 'organiser'],
    ['an objection', { target: 'plan', kind: 'objection' }, 'organiser'],
    ['a withdrawal', { target: 'plan', kind: 'withdrawn', replyTo: 'abc' }, 'organiser'],
    ['an answer', { target: 'plan', kind: 'answer', replyTo: 'abc' }, 'dpo'],
  ] as const)('%s is not for the other to give', async (_name, draft, role) => {
    const before = await kept();
    const { status, json } = await work.post('review', { ...draft, text: 'Tekst.' }, work[role]);
    const needed = role === 'organiser' ? 'review.only-dpo' : 'review.only-organiser';
    expect([status, json.code]).toEqual([409, needed]);
    expect(await kept()).toEqual(before);
  });
});
