import { randomUUID } from 'node:crypto';
import type { LedgerEntry } from '@tenzij/consent';
import { ComparisonTerms, DocumentTerms } from '@tenzij/contracts';
import { checkSignatures, readRevocationNote, readTrust } from '@tenzij/dossier';
import { cardSha256, DEFAULT_MODEL } from '@tenzij/face';
import { fromBase64Url, fromHex, orThrow, publicKey, sha256Hex, toHex } from '@tenzij/kernel';
import { newestGateEvent } from '@tenzij/store-sql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CaseWork, openCase } from '../../../test/case-work.ts';
import { ledgerEntries } from '../../deployments/ledger.ts';
import { SPECIMEN } from '../../specimen/identity.ts';
import { type Credentials, type TestServer, testServer } from '../../testing/test-server.ts';

/** Gates that open no passes: where a person compares, and where a document is compared with. */

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server?.close());

const WHO = { pass: 'ab'.repeat(16), ticket: null };
const DEVICE = 'ee'.repeat(32);
const DEVICE_SHA256 = sha256Hex(fromHex(DEVICE));

/** What a device has that was paired with a code of the console. */
async function pairedGate(work: CaseWork, kind: 'human-comparison' | 'document'): Promise<Credentials> {
  // Which lane is asked of nobody.
  const made = await work.post('gates/invitations', { kind, lane: null, name: 'Balie 1' });
  expect(made.status).toBe(200);
  const pairing = { code: made.json.code, deviceKey: DEVICE, name: 'Balie 1', lane: null };
  const paired = await server.call('POST', '/api/gate/pair', undefined, pairing);
  expect([paired.status, paired.json.kind]).toEqual([200, kind]);
  return { authorization: `Bearer ${paired.json.token}` };
}

async function entriesOf({ id }: CaseWork, kind: LedgerEntry['kind']): Promise<readonly LedgerEntry[]> {
  const scope = { organisation: SPECIMEN.organisation.id, deployment: id };
  const entries: LedgerEntry[] = [];
  for await (const entry of ledgerEntries(server.context.db, scope))
    if (entry.kind === kind) entries.push(entry);
  return entries;
}

/** Whether what the server gives to whoever asks proves to this device that its gate was withdrawn. */
async function isWithdrawn(work: CaseWork, gate: string, issuerKeys: readonly string[]): Promise<boolean> {
  const path = `/api/deployments/${work.id}/gates/${gate}/revocation-note`;
  const { status, bytes } = await server.call('GET', path);
  if (status !== 200) return false;
  const keys = issuerKeys.map((key) => publicKey(fromHex(key)));
  return readRevocationNote(bytes, keys, { deployment: work.id, gate, deviceKeySha256: DEVICE_SHA256 }).ok;
}

describe('a desk where people compare', () => {
  let work: CaseWork;
  let gate: Credentials;
  const terms = async () =>
    ComparisonTerms.parse((await server.call('GET', '/api/gate/comparison', gate)).json);
  const canPair = async () => (await work.get('gates')).json.canPair;
  const stepsOf = async () =>
    (await work.get('case')).json.steps.map(
      ({ id, state }: { id: string; state: string }) => `${id}: ${state}`,
    );

  it('is reached from the worked example, by making it one’s own and choosing that way of comparing', async () => {
    work = await openCase(server, { preset: 'g03-municipal-desk' });
    expect(await canPair()).toBe('not-shown');
    expect((await work.post('adoption', {})).status).toBe(204);
    expect((await work.get('case')).json.verdict.verdict).toBe('NOT_BIOMETRIC');
    expect(await canPair()).toBe('not-shown');
    expect(
      (await work.plan({ mode: 'human-comparison', model: null, lanes: null, parity: null })).status,
    ).toBe(200);
    expect(await stepsOf()).toEqual([
      'assessment: done',
      'plan: done',
      'notice: not-needed',
      'dpia: not-needed',
      'review: not-needed',
      'consultation: not-needed',
      'signatures: not-needed',
    ]);
    expect(await canPair()).toBe('comparison-only');
    const entrance = await work.post('gates/invitations', { kind: 'entrance', lane: null, name: 'Poort' });
    expect([entrance.status, entrance.json.code]).toEqual([409, 'gate.not-shown']);
    gate = await pairedGate(work, 'human-comparison');
  });

  it('may run because by the assessment it isn’t biometric, with the models of the first three steps', async () => {
    const { basis, card, deployment } = await terms();
    expect(basis).toMatchObject({ kind: 'not-biometric', asOf: '2026-11-22' });
    expect(card).toBe(cardSha256(DEFAULT_MODEL));
    expect(deployment.id).toBe(work.id);
  });

  it('gets no key of the event, and none is said to be there', async () => {
    const bundle = await server.call('POST', '/api/gate/bundle', gate, { deviceKey: DEVICE });
    expect([bundle.status, bundle.json.code]).toEqual([409, 'gate.other-kind']);
    expect((await work.get('gates')).json.gates).toEqual([
      expect.objectContaining({ kind: 'human-comparison', key: 'never-held', condition: 'active' }),
    ]);
    const other = await server.call('GET', '/api/gate/document', gate);
    expect([other.status, other.json.code]).toEqual([409, 'gate.other-kind']);
  });

  it.each([
    ['GET', '/api/gate/changes?after=0', undefined],
    ['GET', '/api/gate/changes/stream?after=0', undefined],
    ['GET', '/api/gate/sealed?after=0', undefined],
    ['POST', '/api/gate/events', { events: [{ kind: 'admitted', id: randomUUID(), at: 1, ...WHO }] }],
  ] as const)(
    'has no part in what gates of the entrance hear and tell: %s %s',
    async (method, path, body) => {
      const answer = await server.call(method, path, gate, body);
      expect([answer.status, answer.json.code]).toEqual([409, 'gate.other-kind']);
      const scope = { organisation: SPECIMEN.organisation.id, deployment: work.id };
      expect(await newestGateEvent(server.context.db, scope)).toBe(0);
    },
  );

  it.each(['unknown', 'yes'])(
    'invariant 5: may not when making a template is answered with %s',
    async (value) => {
      await work.save('answer:B2', { value, evidence: [] });
      const { basis } = await terms();
      expect(basis).toMatchObject({ kind: 'none', code: 'comparison.not-assessed' });
      await work.save('answer:B2', { value: 'no', evidence: [] });
      expect((await terms()).basis.kind).toBe('not-biometric');
    },
  );

  it('may not while the plan says something else', async () => {
    await work.plan({ mode: 'verification' });
    expect((await terms()).basis).toMatchObject({ kind: 'none', code: 'comparison.other-mode' });
    await work.plan({ mode: 'human-comparison' });
  });

  it('may not in an exercise, nor after the gate was withdrawn', async () => {
    const exercise = await openCase(server, { preset: 'g03-municipal-desk' });
    const refused = await exercise.post('gates/invitations', {
      kind: 'human-comparison',
      lane: null,
      name: 'Balie',
    });
    expect(refused.json.code).toBe('gate.not-shown');
    const [{ id }] = (await work.get('gates')).json.gates;
    const { issuerKeys } = await terms();
    await work.post(`gates/${id}/revocation`, { reason: 'Kwijtgeraakt.' });
    expect((await server.call('GET', '/api/gate/comparison', gate)).status).toBe(401);
    expect(await isWithdrawn(work, id, issuerKeys)).toBe(true);
    expect(await isWithdrawn(work, id, ['01'.repeat(32)])).toBe(false);
  });
});

describe('a gate that compares with documents', () => {
  const MODE = 'document-verification';
  const PURPOSE = { id: 'access', nl: 'Toegang', en: 'Access' };
  let work: CaseWork;
  let gate: Credentials;

  it('is cleared for one purpose only', async () => {
    work = await openCase(server);
    await work.ready({ mode: MODE, purposes: [PURPOSE, { ...PURPOSE, id: 'more' }] });
    const obstacles = async () =>
      (await work.get('clearance-desk')).json.obstacles.map(({ code }: { code: string }) => code);
    expect(await obstacles()).toContain('plan.document-one-purpose');
    await work.plan({ mode: MODE, purposes: [PURPOSE] });
    expect(await obstacles()).not.toContain('plan.document-one-purpose');
  });

  it('gets the clearance for it, the notice and the list, and no key', async () => {
    work = await openCase(server);
    await work.ready({ mode: MODE, purposes: [PURPOSE] });
    expect((await work.propose()).status).toBe(200);
    await work.sign('organiser');
    expect((await work.sign('dpo')).json.cleared).toBe(true);
    gate = await pairedGate(work, 'document');
    const answer = await server.call('GET', '/api/gate/document', gate);
    const terms = DocumentTerms.parse(answer.json);
    const bytes = fromBase64Url(terms.clearance ?? '') ?? new Uint8Array();
    const clearance = orThrow(checkSignatures(bytes, orThrow(readTrust(terms.trust)))).content;
    expect([clearance.mode, clearance.storage]).toEqual([MODE, 'carried']);
    expect(clearance.hashes.notice).toBe(terms.notice.sha256);
    expect(terms.notice.items).toHaveLength(9);
    const secret = (await server.context.keys.read(`gate-${work.id}`)) as Uint8Array | null;
    expect(secret && answer.text.includes(toHex(secret))).toBeFalsy();
    expect(Object.keys(answer.json)).not.toContain('sealedGateKey');
    const bundle = await server.call('POST', '/api/gate/bundle', gate, { deviceKey: DEVICE });
    expect(bundle.json.code).toBe('gate.other-kind');
  });

  it('invariant 6: has each yes recorded once, to which words, and nothing of whose', async () => {
    const { notice, clearance } = (await server.call('GET', '/api/gate/document', gate)).json;
    const consent = {
      id: '0f8fad5b-d9cb-469f-a165-70867728950e',
      at: server.time.now,
      noticeSha256: notice.sha256,
      clearanceSha256: sha256Hex(fromBase64Url(clearance) ?? new Uint8Array()),
      purposes: [PURPOSE.id],
    };
    const other = { ...consent, id: '7c9e6679-7425-40de-944b-e07fc1f90ae7' };
    const send = (consents: object[]) => server.call('POST', '/api/gate/consents', gate, { consents });
    expect((await send([consent])).status).toBe(204);
    expect((await send([consent, other, other])).status).toBe(204);
    // An id is a UUID, and one in capitals is the same.
    const third = { ...consent, id: '9A7B330A-A736-41F9-8FBB-35B2E0DA5C4C' };
    const again = { ...third, id: third.id.toLowerCase() };
    expect((await send([{ ...other, id: other.id.toUpperCase() }, third])).status).toBe(204);
    expect((await send([third, again])).status).toBe(204);
    const entries = await entriesOf(work, 'gate-consent');
    expect(entries.map(({ body }) => body.consent)).toEqual([consent.id, other.id, again.id]);
    expect(entries[0]).toMatchObject({
      subject: null,
      at: consent.at,
      body: { notice: notice.sha256, clearance: consent.clearanceSha256, purposes: [PURPOSE.id] },
    });
    expect(Object.keys(entries[0]?.body ?? {}).sort()).toEqual([
      'clearance',
      'consent',
      'gate',
      'notice',
      'purposes',
    ]);
  });

  it('where it asks for consent, takes no showing of the notice in its place', async () => {
    const { notice, clearance } = (await server.call('GET', '/api/gate/document', gate)).json;
    const refused = await server.call('POST', '/api/gate/notices-shown', gate, {
      shown: [shownAt(server.time.now, notice.sha256, clearance)],
    });
    expect([refused.status, refused.json.code]).toEqual([409, 'consent.not-given']);
    expect(await entriesOf(work, 'notice-shown')).toEqual([]);
  });

  it('is told nothing once it was withdrawn, but the proof of that', async () => {
    const { issuerKeys } = DocumentTerms.parse((await server.call('GET', '/api/gate/document', gate)).json);
    const [{ id }] = (await work.get('gates')).json.gates;
    expect(await isWithdrawn(work, id, issuerKeys)).toBe(false);
    await work.post(`gates/${id}/revocation`, { reason: 'Kwijtgeraakt.' });
    for (const [method, path] of [
      ['GET', '/api/gate/document'],
      ['POST', '/api/gate/consents'],
      ['POST', '/api/gate/notices-shown'],
    ] as const)
      expect([path, (await server.call(method, path, gate)).status]).toEqual([path, 401]);
    expect(await isWithdrawn(work, id, issuerKeys)).toBe(true);
  });
});

const shownAt = (at: number, noticeSha256: string, clearance: string) => ({
  id: '16fd2706-8baf-433b-82eb-8c7fada847da',
  at,
  noticeSha256,
  clearanceSha256: sha256Hex(fromBase64Url(clearance) ?? new Uint8Array()),
  language: 'nl',
});

describe('a gate that compares with documents, by art. 29 UAVG', () => {
  it('invariant 6: says why nobody is asked, and has each showing of the notice recorded once, of nobody', async () => {
    const at = (days: number) => new Date((server.time.now + days * 86_400) * 1000).toISOString();
    const event = { name: 'Controlekamer', place: 'Borssele', starts: at(30), ends: at(31) };
    const work = await openCase(server, { name: 'Toegang controlekamer', kind: 'staff', event });
    const purposes = [{ id: 'access', nl: 'Toegang', en: 'Access' }];
    await work.ready({ mode: 'document-verification', purposes }, 'g14-power-plant');
    expect((await work.propose()).status).toBe(200);
    await work.sign('organiser');
    expect((await work.sign('dpo')).json.cleared).toBe(true);
    const gate = await pairedGate(work, 'document');
    const terms = DocumentTerms.parse((await server.call('GET', '/api/gate/document', gate)).json);
    expect(terms.reasons.map(({ condition }) => condition)).toEqual(
      expect.arrayContaining(['E1', 'P1', 'P8']),
    );

    const one = shownAt(server.time.now, terms.notice.sha256, terms.clearance ?? '');
    const send = (shown: object[]) => server.call('POST', '/api/gate/notices-shown', gate, { shown });
    expect((await send([one])).status).toBe(204);
    expect((await send([one, one])).status).toBe(204);
    const entries = await entriesOf(work, 'notice-shown');
    const [{ id }] = (await work.get('gates')).json.gates;
    const { id: shown, clearanceSha256: clearance } = one;
    const body = { gate: id, shown, notice: terms.notice.sha256, clearance, language: 'nl' };
    expect(entries).toEqual([expect.objectContaining({ subject: null, at: one.at, body })]);

    // A yes that nobody asked for is no consent.
    const { language: _, ...more } = one;
    const consent = { ...more, purposes: ['access'] };
    const refused = await server.call('POST', '/api/gate/consents', gate, { consents: [consent] });
    expect([refused.status, refused.json.code]).toEqual([409, 'visit.consent-not-asked']);
    expect(await entriesOf(work, 'gate-consent')).toEqual([]);
  });
});
