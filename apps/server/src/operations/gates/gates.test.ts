import { pbkdf2Sync, randomUUID } from 'node:crypto';
import { readPairingCode } from '@tenzij/contracts';
import { readRevocationNote } from '@tenzij/dossier';
import { fromBase64Url, fromHex, publicKey, sha256Hex, softwareSigner, toHex } from '@tenzij/kernel';
import { gateKeyPair } from '@tenzij/pass';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCase } from '../../../test/case-work.ts';
import { type Credentials, DEPLOYMENT, type TestServer, testServer } from '../../testing/test-server.ts';

const PATH = `/api/deployments/${DEPLOYMENT}`;
const deviceKey = (seed: number) => toHex(gateKeyPair(new Uint8Array(32).fill(seed)).publicKey);
const OPEN = { kind: 'entrance', lane: null, name: 'Poort Noord' } as const;

let server: TestServer;
let organiser: Credentials;
let dpo: Credentials;
beforeAll(async () => {
  server = await testServer({ publicUrl: () => 'http://localhost:4173' });
  organiser = await server.signIn('organiser');
  dpo = await server.signIn('dpo');
});
afterAll(() => server?.close());

const gates = async (as = organiser) => (await server.call('GET', `${PATH}/gates`, as)).json;
const gate = async (id: string) => (await gates()).gates.find((one: { id: string }) => one.id === id);
const invite = (body: object = OPEN) => server.call('POST', `${PATH}/gates/invitations`, organiser, body);
const pair = (code: string, device: number, more: object = {}) =>
  server.call(
    'POST',
    '/api/gate/pair',
    {},
    {
      code,
      deviceKey: deviceKey(device),
      name: 'Poort Noord',
      lane: 'regular',
      ...more,
    },
  );
const revoke = (id: string, as = organiser) =>
  server.call('POST', `${PATH}/gates/${id}/revocation`, as, { reason: 'Vergeten in de trein van Sanne.' });
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const bundle = (token: string, device: number) =>
  server.call('POST', '/api/gate/bundle', bearer(token), { deviceKey: deviceKey(device) });
const ledger = async () => (await server.call('GET', `${PATH}/ledger`, organiser)).text;

async function newGate(device: number, more: object = {}) {
  const { code } = (await invite({ ...OPEN, ...more })).json;
  const { token } = (await pair(code, device)).json;
  return { code, token, id: String(token).split('.')[0] ?? '' };
}

describe('a pairing code', () => {
  it('says what it is for, pairs one device, and is listed until then', async () => {
    const made = (await invite({ ...OPEN, lane: 'face' })).json;
    expect(readPairingCode(made.code)).toBe(made.code);
    expect(made.address).toBe(`http://localhost:4173/gate/#pair=${made.code}`);
    const asked = await server.call('POST', '/api/gate/invitation', {}, { code: made.code });
    expect(asked.json).toMatchObject({ specimen: true, lane: 'face', name: 'Poort Noord', kind: 'entrance' });
    expect((await gates()).invitations).toMatchObject([{ id: made.id, gate: null }]);
    // The lane that the organiser chose is the lane, whatever the device says.
    const { status, json } = await pair(made.code, 1, { name: 'Poort bij de brug' });
    const [id] = json.token.split('.');
    expect([status, await gate(id)]).toMatchObject([
      200,
      { lane: 'face', name: 'Poort bij de brug', condition: 'silent', key: 'held' },
    ]);
    expect((await gates()).invitations).toMatchObject([{ id: made.id, gate: id }]);
    expect((await bundle(json.token, 1)).json.gate).toMatchObject({
      name: 'Poort bij de brug',
      kind: 'entrance',
    });
    expect(await gate(id)).toMatchObject({ condition: 'active', lastSeenAt: '2026-11-22T12:00:00Z' });
    server.time.now += 181;
    expect((await gate(id)).condition).toBe('silent');
  });

  it('gives the same device the same gate again, also when it is too late for others', async () => {
    const { code } = (await invite()).json;
    const first = (await pair(code, 2)).json;
    server.time.now += 15 * 60;
    expect((await pair(code, 2)).json).toEqual(first);
    const other = await pair(code, 3);
    expect([other.status, other.json.code]).toEqual([409, 'gate.code-used']);
    const seen = await server.call('POST', '/api/gate/invitation', {}, { code });
    expect(seen.json.code).toBe('gate.code-used');
    await revoke(first.token.split('.')[0]);
    expect((await pair(code, 2)).json.code).toBe('gate.code-used');
  });

  it('of two devices at once pairs one', async () => {
    const { code } = (await invite()).json;
    const answers = await Promise.all([4, 5, 6].map((device) => pair(code, device)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  it('works for a quarter of an hour, and not after it was taken back', async () => {
    const old = (await invite()).json;
    server.time.now += 15 * 60;
    const late = await pair(old.code, 7);
    expect([late.status, late.json.code]).toEqual([410, 'gate.code-expired']);
    const { id, code } = (await invite()).json;
    const take = () => server.call('DELETE', `${PATH}/gates/invitations/${id}`, organiser);
    expect((await take()).status).toBe(204);
    expect((await take()).json.code).toBe('gate.invitation-unknown');
    expect([(await pair(code, 7)).status, (await pair('0'.repeat(12), 7)).json.code]).toEqual([
      404,
      'gate.code-unknown',
    ]);
  });

  it('asks for a lane where it was left open', async () => {
    const { code } = (await invite()).json;
    expect((await pair(code, 8, { lane: null })).json).toMatchObject({
      code: 'server.invalid-request',
      params: { field: 'lane' },
    });
    expect((await pair(code, 8)).status).toBe(200);
  });

  it('stands nowhere: not in the database, the ledger or a log', async () => {
    const { code, token } = await newGate(9);
    const { db } = server.context;
    const rows = await db.query('select * from gate_invitation i, gate g, ledger_entry l');
    expect(rows.length).toBeGreaterThan(0);
    const all = JSON.stringify(rows) + server.logged.join('');
    expect([all.includes(code), all.includes(token.split('.')[1] ?? '')]).toEqual([false, false]);
  });

  it('is made for a deployment that visitors know, and for no other', async () => {
    const work = await openCase(server);
    const asked = await work.post('gates/invitations', OPEN);
    expect([asked.status, asked.json.code]).toEqual([409, 'gate.not-shown']);
    expect((await work.get('gates')).json).toMatchObject({ canPair: 'not-shown', gates: [] });
  });
});

describe('a revoked gate', () => {
  it('is refused, and finds a note that only its own device and deployment fit', async () => {
    const { token, id } = await newGate(10);
    const held = (await bundle(token, 10)).json;
    const note = () => server.call('GET', `${PATH}/gates/${id}/revocation-note`);
    expect([(await note()).status, (await note()).json.code]).toEqual([404, 'gate.not-revoked']);
    expect((await revoke(id, dpo)).json.gates.find((one: { id: string }) => one.id === id)).toMatchObject({
      condition: 'revoked',
      key: 'held',
      revoked: { by: 'dpo', reason: 'Vergeten in de trein van Sanne.' },
    });
    const refused = await bundle(token, 10);
    expect([refused.status, refused.json.code]).toEqual([401, 'server.link-invalid']);
    expect((await revoke(id)).json.code).toBe('gate.unknown');

    const { bytes } = await note();
    const issuers = [publicKey(fromHex(held.issuerKeys[0]))];
    const of = { deployment: DEPLOYMENT, gate: id, deviceKeySha256: sha256Hex(fromHex(deviceKey(10))) };
    expect(readRevocationNote(bytes, issuers, of)).toMatchObject({ ok: true });
    const forger = softwareSigner(new Uint8Array(32).fill(1)).publicKey;
    const others = [
      readRevocationNote(bytes, [forger], of),
      readRevocationNote(bytes, issuers, { ...of, gate: 'gate-1' }),
      readRevocationNote(bytes, issuers, { ...of, deployment: 'een-ander' }),
      readRevocationNote(bytes, issuers, { ...of, deviceKeySha256: sha256Hex('x') }),
      readRevocationNote(bytes.slice(1), issuers, of),
    ];
    expect(others.map(({ ok }) => ok)).toEqual([false, false, false, false, false]);
  });

  it('reports once what it had left and that it is gone, from its own device only', async () => {
    const { token, id } = await newGate(11);
    const destroyedAt = '2026-11-22T12:00:00Z';
    const counts = { batch: '0190a0d6-7f3f-7cc1-9c3c-0c6a9b8f4a21', admitted: 3, referred: 1 };
    const farewell = (device: number, more: object = {}) =>
      server.call('POST', '/api/gate/farewell', bearer(token), {
        deviceKey: deviceKey(device),
        destroyedAt,
        counts,
        ...more,
      });
    expect((await farewell(11)).json.code).toBe('gate.not-revoked');
    await revoke(id);
    expect((await farewell(12)).json.code).toBe('gate.paired-elsewhere');
    const admitted = async () => (await server.call('GET', PATH, dpo)).json.lanes.regular.admitted;
    const before = await admitted();
    expect([(await farewell(11)).status, (await farewell(11)).status]).toEqual([204, 204]);
    const later = { counts: { ...counts, batch: '0190a0d6-7f3f-7cc1-9c3c-0c6a9b8f4a22' } };
    expect((await farewell(11, later)).status).toBe(204);
    expect((await admitted()) - before).toBe(3);
    expect(await gate(id)).toMatchObject({ condition: 'revoked', key: 'destroyed' });
    // It says that, and nothing else.
    expect((await server.call('POST', '/api/gate/counts', bearer(token), counts)).status).toBe(401);
  });

  it('that no device was paired with needs no note', async () => {
    const { gates: all } = await gates();
    const printed = all.find(({ condition }: { condition: string }) => condition === 'waiting');
    expect(printed).toMatchObject({ key: 'never-held', pairedAt: null });
    await revoke(printed.id);
    expect((await server.call('GET', `${PATH}/gates/${printed.id}/revocation-note`)).status).toBe(404);
  });
});

describe('how gates decide', () => {
  it('goes along with the next bundle', async () => {
    const { token } = await newGate(13);
    const policy = async () => (await bundle(token, 13)).json;
    expect((await policy()).policy).toMatchObject({
      entry: { kind: 'once' },
      showing: { acceptStatic: true },
    });
    const set = { entry: { kind: 'again', afterSeconds: 600 }, acceptStatic: false };
    expect((await server.call('PUT', `${PATH}/gates/policy`, organiser, set)).json).toEqual(set);
    expect((await gates(dpo)).settings).toEqual(set);
    expect((await policy()).policy).toMatchObject({ entry: set.entry, showing: { acceptStatic: false } });
    const bad = { ...set, entry: { kind: 'again', afterSeconds: 86_401 } };
    expect((await server.call('PUT', `${PATH}/gates/policy`, organiser, bad)).status).toBe(400);
  });

  it('says of staff deployments that their passes are of staff', async () => {
    const { token } = await newGate(14);
    const { db } = server.context;
    const staff = async (kind: string) => {
      await db.query('update deployment set kind = $2 where deployment_id = $1', [DEPLOYMENT, kind]);
      return (await bundle(token, 14)).json.deployment.staff;
    };
    expect([await staff('workplace'), await staff('staff'), await staff('event')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('gives the crew six digits with the first code, that the organiser can look up, and gates check by their hash', async () => {
    const { token } = await newGate(15);
    const read = async () => (await server.call('GET', `${PATH}/gates/crew-code`, organiser)).json.code;
    const first = await read();
    expect(first).toMatch(/^\d{6}$/);
    await newGate(16);
    expect(await read()).toBe(first);
    expect((await bundle(token, 15)).json.crewCode).not.toBeNull();
    const { code } = (await server.call('POST', `${PATH}/gates/crew-code`, organiser)).json;
    expect(code).toMatch(/^\d{6}$/);
    expect([await read(), (await gates(dpo)).hasCrewCode]).toEqual([code, true]);
    const held = (await bundle(token, 15)).json.crewCode;
    const salt = fromBase64Url(held.salt) ?? new Uint8Array();
    expect(held.iterations).toBeGreaterThanOrEqual(100_000);
    expect(fromBase64Url(held.hash)).toEqual(
      new Uint8Array(pbkdf2Sync(code, salt, held.iterations, 32, 'sha256')),
    );
    await server.call('POST', `${PATH}/gates/crew-code`, organiser);
    expect((await bundle(token, 15)).json.crewCode.salt).not.toBe(held.salt);
    expect(server.logged.join('') + (await ledger())).not.toContain(code);
  });
});

describe('a gate that becomes another lane', () => {
  const PUT = (id: string, lane: string, as = organiser) =>
    server.call('PUT', `${PATH}/gates/${id}/lane`, as, { lane });
  const tag = async (token: string) =>
    (await server.call('GET', '/api/gate/changes?after=0', bearer(token))).json.bundle;

  it('is told so with its next bundle, which its tag announces, and is shown as waiting until then', async () => {
    const { token, id } = await newGate(20, { lane: 'face' });
    await bundle(token, 20);
    const before = await tag(token);
    expect((await gate(id)).laneChange).toBeNull();
    expect((await PUT(id, 'regular', await server.signIn('crew'))).status).toBe(204);
    expect(await gate(id)).toMatchObject({ lane: 'regular', laneChange: { takenAt: null } });
    await expect.poll(() => tag(token)).not.toBe(before);
    server.time.now += 30;
    expect((await bundle(token, 20)).json.gate.lane).toBe('regular');
    expect((await gate(id)).laneChange.takenAt).not.toBeNull();
    const written = (await ledger()).split('lane-changed').length;
    expect((await PUT(id, 'regular')).status).toBe(204);
    expect((await ledger()).split('lane-changed').length).toBe(written);
  });

  it('hears as a regular lane who was referred', async () => {
    const { token, id } = await newGate(21, { lane: 'face' });
    const other = await newGate(22, { lane: 'face' });
    const news = async () =>
      (await server.call('GET', '/api/gate/changes?after=0', bearer(token))).json.news.filter(
        ({ kind }: { kind: string }) => kind === 'referred',
      );
    const at = Math.floor(server.time.now);
    const event = { kind: 'referred', id: randomUUID(), at, pass: 'ab'.repeat(16), code: 'look' };
    await server.call('POST', '/api/gate/events', bearer(other.token), { events: [event] });
    expect(await news()).toEqual([]);
    await PUT(id, 'regular');
    await expect.poll(async () => (await news()).length).toBe(1);
  });

  it('may still tell what its crew did while it was a regular lane', async () => {
    const { token, id } = await newGate(23, { lane: 'regular' });
    const override = () => ({
      ...{ kind: 'override', id: randomUUID(), at: Math.floor(server.time.now) },
      ...{ of: null, pass: null, reason: 'document-checked' },
    });
    const push = () => server.call('POST', '/api/gate/events', bearer(token), { events: [override()] });
    await PUT(id, 'face');
    expect((await push()).status).toBe(204);
  });

  it('invariant 7: guard regular-lane: never is the last regular lane, also when two are asked for at once', async () => {
    const inUse = async () =>
      (await gates()).gates.filter(
        ({ kind, condition, lane }: { kind: string; condition: string; lane: string }) =>
          kind === 'entrance' && lane === 'regular' && (condition === 'active' || condition === 'silent'),
      );
    const [first, second] = [(await newGate(24)).id, (await newGate(25)).id];
    for (const { id } of await inUse()) if (id !== first && id !== second) await revoke(id);
    // One that nobody opened yet, and one that compares, let nobody in.
    await invite({ ...OPEN, lane: 'regular' });
    const { code } = (await invite({ kind: 'human-comparison', lane: null, name: 'Balie' })).json;
    const compares = String((await pair(code, 26)).json.token).split('.')[0] ?? '';
    const answers = await Promise.all([PUT(first, 'face'), PUT(second, 'face')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect(answers.find(({ status }) => status === 409)?.json.code).toBe('gate.last-regular-lane');
    expect(await inUse()).toHaveLength(1);
    expect((await PUT(compares, 'face')).json.code).toBe('gate.no-lane');
  });

  it('invariant 7: guard regular-lane: counts as a regular lane only once it heard that it is one', async () => {
    for (const { id, lane, revoked } of (await gates()).gates)
      if (lane === 'regular' && !revoked) await revoke(id);
    const [only, { token, id }] = [await newGate(28), await newGate(29, { lane: 'face' })];
    await bundle(token, 29);
    expect((await PUT(id, 'regular')).status).toBe(204);
    // Without a network it is a face lane still.
    expect((await PUT(only.id, 'face')).json.code).toBe('gate.last-regular-lane');
    await bundle(token, 29);
    expect((await PUT(only.id, 'face')).status).toBe(204);
  });

  it('is one of this deployment that was not withdrawn, and changed by who may', async () => {
    const { id } = await newGate(27);
    await revoke(id);
    expect((await PUT(id, 'face')).json.code).toBe('gate.unknown');
    expect((await PUT('poort-x', 'face')).status).toBe(404);
    expect((await PUT(id, 'face', dpo)).status).toBe(403);
    expect((await PUT(id, 'other')).status).toBe(400);
  });
});

describe('what is done with gates', () => {
  it('is in the ledger with ids and figures, and no names or reasons', async () => {
    const text = await ledger();
    const kinds = ['invited', 'invitation-withdrawn', 'paired', 'revoked', 'policy-changed'];
    for (const kind of [...kinds.map((one) => `gate-${one}`), 'crew-code-replaced', 'lane-changed'])
      expect(text).toContain(`"${kind}"`);
    expect(text).not.toMatch(/Poort|trein|Sanne/);
    expect((await server.call('GET', PATH, organiser)).json.ledger.verifies).toBe(true);
  });

  it('ends with the event', async () => {
    const { token, id } = await newGate(16);
    const open = (await invite()).json;
    const name = 'Gezichtspas bij Lichtjes aan het Water';
    const end = { name, reason: 'Klaar.', early: 'alle passen stoppen nu' };
    expect((await server.call('POST', `${PATH}/end`, organiser, end)).status).toBe(200);
    expect((await pair(open.code, 17)).json.code).toBe('gate.event-ended');
    const seen = await server.call('POST', '/api/gate/invitation', {}, { code: open.code });
    expect([seen.status, seen.json.code]).toEqual([410, 'gate.event-ended']);
    const set = { entry: { kind: 'once' }, acceptStatic: true };
    const refused = [
      await invite(),
      await revoke(id),
      await server.call('PUT', `${PATH}/gates/policy`, organiser, set),
      await server.call('POST', `${PATH}/gates/crew-code`, organiser),
    ];
    expect(refused.map(({ json }) => json.code)).toEqual(Array(4).fill('ending.ended'));
    expect((await bundle(token, 16)).json.code).toBe('gate.event-ended');
    expect(await gates()).toMatchObject({ canPair: 'ended' });
  });
});
