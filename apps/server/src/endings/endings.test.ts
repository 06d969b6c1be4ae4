import { readDestruction, readEndNote } from '@tenzij/dossier';
import { fromBase64Url, fromHex, orThrow, publicKey, softwareSigner, toHex } from '@tenzij/kernel';
import { commit, openPass, sealPass, verifyStatusList } from '@tenzij/pass';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SPECIMEN_SCOPE } from '../specimen/identity.ts';
import { type Credentials, DEPLOYMENT, type TestServer, testServer } from '../testing/test-server.ts';
import { answer, DEVICE_KEY, enrol, withdrawal } from '../testing/visits.ts';
import { endDeployment } from './end.ts';
import { finishEndings } from './finish.ts';

const NAME = 'Gezichtspas bij Lichtjes aan het Water';
const PATH = `/api/deployments/${DEPLOYMENT}`;
const EARLY = { name: NAME, reason: 'Het terrein is ontruimd.', early: 'alle passen stoppen nu' };

let server: TestServer;
let organiser: Credentials;
beforeEach(async () => {
  server = await testServer();
  organiser = await server.signIn('organiser');
});
afterEach(() => server?.close());

const end = (body: object = EARLY) => server.call('POST', `${PATH}/end`, organiser, body);
const destruction = async () => (await server.call('GET', `${PATH}/destruction`, organiser)).json;
const pairGate = (lane: 'face' | 'regular') =>
  server.call('POST', '/api/gate/bundle', server.gate(lane), { deviceKey: DEVICE_KEY });
const confirm = (lane: 'face' | 'regular') =>
  server.call('POST', '/api/gate/destroyed', server.gate(lane), { destroyedAt: '2026-11-22T12:00:00Z' });
const certificate = async () => {
  const { bytes } = await server.call('GET', `${PATH}/destruction.cose`, organiser);
  const { key } = (await destruction()).certificate;
  return orThrow(readDestruction(bytes, publicKey(fromHex(key))));
};

describe('ending an event', () => {
  it('asks for its name, and for more than that before its time', async () => {
    const { early, ...without } = EARLY;
    expect((await end({ ...EARLY, name: 'iets anders' })).json.code).toBe('ending.other-name');
    expect((await end(without)).json.code).toBe('ending.not-over');
    expect((await end({ ...EARLY, early: 'ja' })).json.code).toBe('ending.not-over');
    expect((await destruction()).state).toBe('open');
    expect((await server.call('GET', `${PATH}/destruction.cose`, organiser)).status).toBe(404);
    const over = `update deployment set event = jsonb_set(event, '{ends}', to_jsonb(${server.time.now}))`;
    await server.context.db.query(over);
    expect((await end(without)).json.state).toBe('ended');
  });

  it('invariant 10: destroys the keys, and every pass that was made is noise with all that is left', async () => {
    await answer(server, server.visitor(), true);
    const template = { modelId: 'faceplugin-mfn-512', bytes: new Uint8Array(256).fill(3) };
    const salt = new Uint8Array(16).fill(5);
    const commitment = toHex(commit(salt, template));
    const { claims } = (await server.call('POST', '/api/visit/face-pass', server.visitor(), { commitment }))
      .json;
    const { gateKey } = (await server.call('GET', '/api/visit', server.visitor())).json;
    const content = {
      claims: fromBase64Url(claims) ?? new Uint8Array(),
      carried: { template, salt },
      shownAt: server.time.now,
    };
    const to = { gateKey: fromHex(gateKey), deployment: DEPLOYMENT };
    const captured = await sealPass(content, to, new Uint8Array(32).fill(1));
    const secret = await server.context.keys.read(`gate-${DEPLOYMENT}`);
    // Looking works: with the key the captured pass opens.
    expect(
      (await openPass(captured, { gateSecrets: [secret ?? new Uint8Array(32)], deployment: DEPLOYMENT })).ok,
    ).toBe(true);

    expect((await end()).status).toBe(200);
    for (const name of ['issuer', 'gate'])
      expect(await server.context.keys.read(`${name}-${DEPLOYMENT}`)).toBeNull();
    for (const name of ['link', 'register', 'specimen-controller', 'specimen-dpo']) {
      const left = await server.context.keys.read(name);
      expect(left, name).not.toBeNull();
      expect(
        (await openPass(captured, { gateSecrets: [left ?? new Uint8Array(32)], deployment: DEPLOYMENT })).ok,
        name,
      ).toBe(false);
    }
  });

  it('revokes every pass, and keeps the last list and the note that its own key signed', async () => {
    await enrol(server, server.visitor(0));
    await server.call('POST', '/api/visit/regular-pass', server.visitor(1));
    const bundle = (await pairGate('face')).json;
    await end();
    server.time.now += 5;
    const issuer = publicKey(fromHex(bundle.issuerKeys[0]));
    const { bytes } = await server.call('GET', `${PATH}/status-list`);
    const within = { subject: DEPLOYMENT, now: server.time.now, maxAgeSeconds: 3600 };
    const list = orThrow(verifyStatusList(bytes, [issuer], within));
    expect(list.clearance).toBeNull();
    server.time.now += 7200;
    expect((await server.call('GET', `${PATH}/status-list`)).bytes).toEqual(bytes);

    expect((await pairGate('face')).json.code).toBe('gate.event-ended');
    expect((await pairGate('face')).status).toBe(410);
    const note = (await server.call('GET', `${PATH}/end-note`)).bytes;
    const { gateKey } = (await server.call('GET', '/api/visit', server.visitor())).json;
    const of = { deployment: DEPLOYMENT, gateKey };
    expect(readEndNote(note, [issuer], of).ok).toBe(true);
    const forger = softwareSigner(new Uint8Array(32).fill(1)).publicKey;
    expect(readEndNote(note, [forger], of).ok).toBe(false);
    expect(readEndNote(note, [issuer], { ...of, deployment: 'een-ander' }).ok).toBe(false);
  });

  it('leaves visitors their record and their withdrawal, and issues nothing more', async () => {
    const visitor = server.visitor();
    await enrol(server, visitor);
    await end();
    const visit = await server.call('GET', '/api/visit', visitor);
    expect(visit.json).toMatchObject({ pass: 'none', clearance: null, ended: '2026-11-22T12:00:00Z' });
    expect(visit.json.keysDestroyed).toBe('2026-11-22T12:00:00Z');
    // A server that stopped halfway may still have them.
    await server.context.db.query('update deployment_end set keys_destroyed_at = null');
    expect((await server.call('GET', '/api/visit', visitor)).json).not.toHaveProperty('keysDestroyed');
    await server.context.db.query('update deployment_end set keys_destroyed_at = ended_at');
    expect((await server.call('POST', '/api/visit/regular-pass', visitor)).json.code).toBe(
      'visit.event-over',
    );
    const receipt = await withdrawal(server, visitor);
    expect(receipt.json).toMatchObject({ pass: null, erased: [] });
    const { text } = await server.call('GET', `${PATH}/ledger`, organiser);
    for (const kind of ['consent-given', 'event-ended', 'keys-destroyed', 'consent-withdrawn'])
      expect(text).toContain(kind);
    expect((await server.call('GET', PATH, organiser)).json.ledger.verifies).toBe(true);
  });

  it('is signed, says who confirmed, and is issued again when a gate confirms later', async () => {
    await enrol(server, server.visitor());
    await pairGate('face');
    await end();
    const first = await certificate();
    expect(first).toMatchObject({ number: 1, specimen: true, backups: null });
    expect(first.erased).toMatchObject({ passes: 1, ciphertexts: 0 });
    expect(first.gates.map(({ state }) => state)).toEqual(['silent', 'never-held']);
    expect((await confirm('face')).status).toBe(204);
    expect((await confirm('face')).status).toBe(204);
    const second = await certificate();
    expect(second.number).toBe(2);
    expect(second.gates[0]).toMatchObject({ state: 'confirmed', destroyedAt: 1_795_348_800 });
    expect(second.ledger.sequence).toBeGreaterThan(first.ledger.sequence);

    await server.call('POST', `${PATH}/destruction/backups`, organiser, { kind: 'destroyed' });
    expect((await certificate()).backups).toMatchObject({ role: 'organiser', kind: 'destroyed' });
    const pdf = await server.call('GET', `${PATH}/destruction.pdf?lang=en`, organiser);
    expect(Buffer.from(pdf.bytes.subarray(0, 5)).toString()).toBe('%PDF-');
  });

  it('goes on at the next start when the server stopped halfway, and asked again ends the same', async () => {
    const { context } = server;
    const dying = {
      ...context,
      keys: {
        ...context.keys,
        destroy: async (name: string) => {
          if (name.startsWith('gate-')) throw new Error('the power went out');
          await context.keys.destroy(name);
        },
      },
    };
    const by = { role: 'organiser', member: 'voorbeeld-organisator' } as const;
    await expect(endDeployment(dying, SPECIMEN_SCOPE, by, EARLY)).rejects.toThrow('power');
    expect((await destruction()).state).toBe('ending');
    expect(await context.keys.read(`gate-${DEPLOYMENT}`)).not.toBeNull();
    expect((await server.call('POST', '/api/visit/regular-pass', server.visitor())).status).toBe(409);
    await finishEndings(context);
    expect(await context.keys.read(`gate-${DEPLOYMENT}`)).toBeNull();
    const before = await certificate();
    expect((await end()).status).toBe(200);
    expect(await certificate()).toEqual(before);
  });

  it('lets nothing be cleared again', async () => {
    await end();
    const paused = await server.call('POST', `${PATH}/clearance/state`, organiser, {
      action: 'pause',
      reason: 'Toch niet.',
    });
    expect(paused.status).toBeGreaterThanOrEqual(400);
    expect((await server.call('GET', '/api/visit', server.visitor())).json.clearance).toBeNull();
  });
});
