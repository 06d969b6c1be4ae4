import { randomUUID } from 'node:crypto';
import type { LedgerEntry } from '@tenzij/consent';
import { ComparisonTerms, DocumentTerms } from '@tenzij/contracts';
import { checkSignatures, readTrust } from '@tenzij/dossier';
import { cardSha256, DEFAULT_MODEL } from '@tenzij/face';
import { fromBase64Url, orThrow, sha256Hex, toHex } from '@tenzij/kernel';
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

/** What a device has that was paired with a code of the console. */
async function pairedGate(work: CaseWork, kind: 'human-comparison' | 'document'): Promise<Credentials> {
  const lane = kind === 'document' ? 'face' : 'regular';
  const made = await work.post('gates/invitations', { kind, lane, name: 'Balie 1' });
  expect(made.status).toBe(200);
  const pairing = { code: made.json.code, deviceKey: DEVICE, name: 'Balie 1', lane: null };
  const paired = await server.call('POST', '/api/gate/pair', undefined, pairing);
  expect(paired.status).toBe(200);
  return { authorization: `Bearer ${paired.json.token}` };
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
    await work.post(`gates/${id}/revocation`, { reason: 'Kwijtgeraakt.' });
    expect((await server.call('GET', '/api/gate/comparison', gate)).status).toBe(401);
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
    const scope = { organisation: SPECIMEN.organisation.id, deployment: work.id };
    const entries: LedgerEntry[] = [];
    for await (const entry of ledgerEntries(server.context.db, scope))
      if (entry.kind === 'gate-consent') entries.push(entry);
    expect(entries.map(({ body }) => body.consent)).toEqual([consent.id, other.id]);
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
});
