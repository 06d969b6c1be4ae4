import { fromBase64Url, fromHex, publicKey, toHex } from '@tenzij/kernel';
import { isRevoked, type PassClaims, verifyClaims, verifyStatusList } from '@tenzij/pass';
import { type Pauser, setClearance, setClearanceState } from '@tenzij/store-sql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { letCrowdChoose } from '../../testing/crowd.ts';
import { type Credentials, DEPLOYMENT, type TestServer, testServer } from '../../testing/test-server.ts';
import { answer, COMMITMENT, enrol, withdrawal } from '../../testing/visits.ts';

let server: TestServer;
let visitor: Credentials;
let next = 0;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server?.close());
beforeEach(() => {
  visitor = server.visitor(next++);
});

async function visitOf(as: Credentials) {
  return (await server.call('GET', '/api/visit', as)).json;
}

async function claimsIn(answered: { json: { claims: string } }): Promise<PassClaims> {
  const keys = (await visitOf(visitor)).issuerKeys.map((key: string) => publicKey(fromHex(key)));
  const bytes = fromBase64Url(answered.json.claims) ?? new Uint8Array();
  const claims = verifyClaims(bytes, keys, { deployment: DEPLOYMENT, now: server.time.now });
  if (!claims.ok) throw new Error(claims.problem.code);
  return claims.value;
}

async function isRevokedNow({ statusIndex }: PassClaims): Promise<boolean> {
  server.time.now += 2;
  const keys = (await visitOf(visitor)).issuerKeys.map((key: string) => publicKey(fromHex(key)));
  const { bytes } = await server.call('GET', `/api/deployments/${DEPLOYMENT}/status-list`);
  const expected = { subject: DEPLOYMENT, now: server.time.now, maxAgeSeconds: 60 };
  const list = verifyStatusList(bytes, keys, expected);
  if (!list.ok) throw new Error(list.problem.code);
  const revoked = isRevoked(list.value, statusIndex);
  if (!revoked.ok) throw new Error(revoked.problem.code);
  return revoked.value;
}

async function stored(query: string): Promise<string> {
  return JSON.stringify(await server.context.db.query(query), (_key, value) =>
    value instanceof Uint8Array ? toHex(value) : value,
  );
}

describe('a visit', () => {
  it('goes from consent by a face pass to withdrawal, in one request', async () => {
    expect(await visitOf(visitor)).toMatchObject({
      specimen: true,
      consents: { toegang: 'none' },
      pass: 'none',
    });

    const consent = await answer(server, visitor, true);
    expect(consent).toMatchObject({ status: 200, json: { consents: { toegang: 'given' } } });

    const face = await server.call('POST', '/api/visit/face-pass', visitor, { commitment: COMMITMENT });
    expect(face).toMatchObject({ status: 200, json: { kind: 'face' } });
    const claims = await claimsIn(face);
    expect(claims).toMatchObject({ deployment: DEPLOYMENT, commitment: fromHex(COMMITMENT), static: false });
    expect(await isRevokedNow(claims)).toBe(false);
    expect(await visitOf(visitor)).toMatchObject({ consents: { toegang: 'given' }, pass: 'face' });

    const receipt = await withdrawal(server, visitor);
    expect(receipt).toMatchObject({ status: 200, json: { pass: { kind: 'regular' } } });
    expect(receipt.json.erased.length).toBeGreaterThan(0);
    const regular = await claimsIn({ json: receipt.json.pass });
    expect(regular.commitment).toBeNull();
    expect(await isRevokedNow(claims)).toBe(true);
    expect(await isRevokedNow(regular)).toBe(false);
    expect(await visitOf(visitor)).toMatchObject({ consents: { toegang: 'withdrawn' }, pass: 'regular' });
  });

  it('invariant 3: guard least-data: the server keeps nothing of a face, not the commitment either', async () => {
    await enrol(server, visitor);
    const columns = await server.context.db.query<{ name: string; type: string }>(
      `select table_name || '.' || column_name as name, data_type as type from information_schema.columns
       where table_schema = 'public' and data_type = 'bytea'`,
    );
    // The only places that could hold bytes: what is signed of a clearance, documents that organisers add as
    // evidence, which are checked to be no picture, signed entries of other servers' registers, what was signed
    // at the end of an event, of a gate that was revoked and of an event key, what the crew's code is checked against,
    // secrets and codes of ticketing systems, and what phones sealed where that was cleared: here it wasn't.
    expect(columns.map(({ name }) => name).sort()).toEqual([
      'clearance_proposal.payload',
      'clearance_signature.entry',
      'deployment.clearance',
      'deployment_end.end_note',
      'deployment_end.status_list',
      'destruction_certificate.signed',
      'event_key.statement',
      'evidence_file.bytes',
      'gate.revocation_note',
      'gate_event.sealed_ticket_code',
      'gate_policy.crew_hash',
      'gate_policy.crew_salt',
      'pass.sealed_locator',
      'register_entry.signed',
      'sealed_template.ciphertext',
      'sealed_template.locator',
      'ticketing_connection.secret',
      'ticketing_delivery.sealed_code',
      'ticketing_position.secret',
    ]);
    expect(await server.context.db.query('select 1 as found from sealed_template')).toEqual([]);
    const passes = await stored('select * from pass');
    expect(passes).toContain('face');
    expect(passes).not.toContain('c0c0');
  });

  it('invariant 6: guard withdrawal: after withdrawing the proof of consent stays, and no face pass', async () => {
    await enrol(server, visitor);
    const { ledger } = (await withdrawal(server, visitor)).json;
    const ticket = visitor.authorization?.replace('Bearer ', '').split('.')[0];
    const inUse = `select kind from pass where ticket_id = '${ticket}' and revoked_at is null`;
    expect(await stored(inUse)).toBe(JSON.stringify([{ kind: 'regular' }]));
    const entries = await stored(
      `select kind from ledger_entry where subject = '${ticket}' order by sequence`,
    );
    expect(entries).toBe(
      JSON.stringify([{ kind: 'consent-given' }, { kind: 'consent-withdrawn' }, { kind: 'erased' }]),
    );
    const proof = await stored(`select sha256 from ledger_entry where sequence = ${ledger.sequence}`);
    expect(proof).toContain(ledger.sha256);
  });

  it('invariant 6: guards consent-first, purpose: no face pass without a yes to every purpose', async () => {
    const asked = () => server.call('POST', '/api/visit/face-pass', visitor, { commitment: COMMITMENT });
    expect(await asked()).toMatchObject({ status: 409, json: { code: 'consent.not-given' } });
    await answer(server, visitor, false);
    expect(await asked()).toMatchObject({ status: 409, json: { code: 'consent.not-given' } });
    await enrol(server, visitor);
    await withdrawal(server, visitor);
    expect(await asked()).toMatchObject({ status: 409, json: { code: 'consent.not-given' } });
  });

  it('invariant 6: guard notice-version: a yes to another notice counts for nothing', async () => {
    await answer(server, visitor, true);
    const { db } = server.context;
    const set = "update deployment set notice = jsonb_set(notice, '{sha256}', to_jsonb($1::text))";
    const shown = (await visitOf(visitor)).notice.sha256;
    await db.query(set, ['ab'.repeat(32)]);
    try {
      expect(await visitOf(visitor)).toMatchObject({ consents: { toegang: 'none' }, clearance: null });
    } finally {
      await db.query(set, [shown]);
    }
  });

  it('invariant 6: a later no takes the face pass back', async () => {
    const claims = await claimsIn(await enrol(server, visitor));
    await answer(server, visitor, false);
    expect(await visitOf(visitor)).toMatchObject({ consents: { toegang: 'refused' }, pass: 'none' });
    expect(await isRevokedNow(claims)).toBe(true);
  });

  it('invariant 7: guards regular-lane, choice-kept: a regular pass comes at once, without consent, and records none', async () => {
    const pass = await server.call('POST', '/api/visit/regular-pass', visitor);
    expect(pass).toMatchObject({ status: 200, json: { kind: 'regular' } });
    const ticket = visitor.authorization?.replace('Bearer ', '').split('.')[0];
    expect(await stored(`select kind from ledger_entry where subject = '${ticket}'`)).toBe('[]');
  });

  it('invariant 7: a regular pass comes after a no as well', async () => {
    await answer(server, visitor, false);
    expect((await server.call('POST', '/api/visit/regular-pass', visitor)).status).toBe(200);
  });

  it('guard choice-kept: switching to the regular pass withdraws the face pass', async () => {
    const claims = await claimsIn(await enrol(server, visitor));
    expect((await server.call('POST', '/api/visit/regular-pass', visitor)).json.kind).toBe('regular');
    expect(await visitOf(visitor)).toMatchObject({ consents: { toegang: 'withdrawn' }, pass: 'regular' });
    expect(await isRevokedNow(claims)).toBe(true);
  });

  it('a new pass replaces the one before it', async () => {
    const first = await claimsIn(await enrol(server, visitor));
    const second = await claimsIn(await enrol(server, visitor));
    expect(await isRevokedNow(first)).toBe(true);
    expect(await isRevokedNow(second)).toBe(false);
  });

  it('has one pass id, however many passes it makes, so that a gate admits one of them', async () => {
    const regular = () => server.call('POST', '/api/visit/regular-pass', visitor);
    const first = await claimsIn(await regular());
    const others = [await claimsIn(await regular()), await claimsIn(await enrol(server, visitor))];
    expect(others.map(({ passId }) => toHex(passId))).toEqual(Array(2).fill(toHex(first.passId)));
    expect(new Set([first, ...others].map(({ statusIndex }) => statusIndex)).size).toBe(3);
    visitor = server.visitor(next++);
    expect(toHex((await claimsIn(await regular())).passId)).not.toBe(toHex(first.passId));
  });

  it('gives the same receipt to somebody whose first answer got lost', async () => {
    await enrol(server, visitor);
    const first = await withdrawal(server, visitor);
    const second = await withdrawal(server, visitor);
    expect(second.json).toMatchObject({ receiptId: first.json.receiptId, ledger: first.json.ledger });
  });

  it('has nothing to withdraw before there was a yes', async () => {
    await answer(server, visitor, false);
    expect(await withdrawal(server, visitor)).toMatchObject({
      status: 409,
      json: { code: 'visit.nothing-to-withdraw' },
    });
  });

  it('invariant 1: makes no face pass, and asks for no consent, without a clearance', async () => {
    await answer(server, visitor, true);
    const { db } = server.context;
    const scope = { organisation: 'proefweide', deployment: DEPLOYMENT };
    const [row] = await db.query<{ clearance: Uint8Array }>('select clearance from deployment');
    const off = { status: 409, json: { code: 'visit.recognition-off' } };
    const tampered = row?.clearance.slice() ?? new Uint8Array();
    tampered[tampered.length - 1] = (tampered.at(-1) ?? 0) ^ 1;
    for (const clearance of [null, tampered]) {
      await setClearance(db, scope, clearance);
      expect(
        await server.call('POST', '/api/visit/face-pass', visitor, { commitment: COMMITMENT }),
      ).toMatchObject(off);
      expect(await answer(server, visitor, true)).toMatchObject(off);
      expect((await visitOf(visitor)).clearance).toBeNull();
      // invariant 7 holds all the same.
      expect((await server.call('POST', '/api/visit/regular-pass', visitor)).status).toBe(200);
    }
    await setClearance(db, scope, row?.clearance ?? null);
  });

  it('invariant 1: guard dpo-pause: makes no face pass while the clearance is paused, and does again after it', async () => {
    await answer(server, visitor, true);
    const { db } = server.context;
    const scope = { organisation: 'proefweide', deployment: DEPLOYMENT };
    const change = { by: 'organiser', reason: 'test', at: server.time.now } as const;
    const asked = () => server.call('POST', '/api/visit/face-pass', visitor, { commitment: COMMITMENT });
    for (const state of ['paused', 'revoked', 'void'] as const) {
      await setClearanceState(db, scope, state, change);
      expect(await asked()).toMatchObject({
        status: 409,
        json: { code: 'visit.recognition-off', params: { reason: `clearance.${state}` } },
      });
      expect((await visitOf(visitor)).clearance).toBeNull();
      expect((await server.call('POST', '/api/visit/regular-pass', visitor)).status).toBe(200);
    }
    await setClearanceState(db, scope, 'in-force', change);
    await answer(server, visitor, true);
    expect((await asked()).status).toBe(200);
  });

  it('says whose pause it is, for as long as there is one', async () => {
    const { db } = server.context;
    const scope = { organisation: 'proefweide', deployment: DEPLOYMENT };
    const pauseOf = async (state: 'paused' | 'revoked' | 'in-force', pausedBy: readonly Pauser[]) => {
      const change = { by: 'organiser', reason: 'test', at: server.time.now, pausedBy } as const;
      await setClearanceState(db, scope, state, change);
      return (await visitOf(visitor)).pausedBy;
    };
    expect(await pauseOf('paused', ['parity-rule'])).toBe('rule');
    expect(await pauseOf('paused', ['parity-rule', 'dpo'])).toBe('people');
    expect(await pauseOf('paused', ['organiser'])).toBe('people');
    expect(await pauseOf('revoked', ['parity-rule'])).toBeUndefined();
    expect(await pauseOf('in-force', [])).toBeUndefined();
  });

  it('guard consent-ledger: keeps one whole ledger while many choose at once', async () => {
    expect(await letCrowdChoose(server)).toMatchObject({
      failed: 0,
      ledger: { verifies: true },
      doublePasses: [],
    });
  });
});

describe('after the event', () => {
  it('invariant 1: the clearance has expired and no pass is made', async () => {
    const before = server.time.now;
    server.time.now += 31 * 86_400;
    const face = await server.call('POST', '/api/visit/face-pass', visitor, { commitment: COMMITMENT });
    expect(face.json).toMatchObject({
      code: 'visit.recognition-off',
      params: { reason: 'clearance.expired' },
    });
    const regular = await server.call('POST', '/api/visit/regular-pass', visitor);
    expect(regular).toMatchObject({ status: 409, json: { code: 'visit.event-over' } });
    server.time.now = before;
  });

  it('invariant 6: a yes can still be taken back, without a pass in its place', async () => {
    const before = server.time.now;
    await enrol(server, visitor);
    server.time.now += 31 * 86_400;
    const { status, json } = await withdrawal(server, visitor);
    expect({ status, pass: json.pass }).toEqual({ status: 200, pass: null });
    expect(json.erased).toHaveLength(1);
    server.time.now = before;
  });
});
