import { Aes256Gcm, CipherSuite, HkdfSha256 } from '@hpke/core';
import { DhkemX25519HkdfSha256 } from '@hpke/dhkem-x25519';
import { decide } from '@tenzij/admission';
import { GATE_KEY_INFO, GateBundle } from '@tenzij/contracts';
import { readTrust, verifyClearance } from '@tenzij/dossier';
import { fromBase64Url, fromHex, ok, orThrow, publicKey, sha256Hex, toHex, utf8 } from '@tenzij/kernel';
import { commit, gateKeyPair, sealPass } from '@tenzij/pass';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Credentials, DEPLOYMENT, type TestServer, testServer } from '../../testing/test-server.ts';
import { answer, DEVICE_KEY, withdrawal } from '../../testing/visits.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server?.close());

const DEVICE_SECRET = new Uint8Array(32).fill(9);
const SALT = new Uint8Array(16).fill(5);
const TEMPLATE = { modelId: 'faceplugin-mfn-512', bytes: new Uint8Array(256).fill(3) };
const bytes = (text: string) => fromBase64Url(text) ?? new Uint8Array();

async function bundleOf(lane: 'face' | 'regular'): Promise<GateBundle> {
  server.time.now += 2;
  const { json } = await server.call('POST', '/api/gate/bundle', server.gate(lane), {
    deviceKey: DEVICE_KEY,
  });
  return GateBundle.parse(json);
}

async function openGateKey({ sealedGateKey }: GateBundle): Promise<Uint8Array> {
  const kem = new DhkemX25519HkdfSha256();
  const suite = new CipherSuite({ kem, kdf: new HkdfSha256(), aead: new Aes256Gcm() });
  const sealed = bytes(sealedGateKey);
  const recipientKey = await suite.kem.deserializePrivateKey(DEVICE_SECRET);
  const params = { recipientKey, enc: sealed.slice(0, 32), info: utf8(GATE_KEY_INFO) };
  return new Uint8Array(await suite.open(params, sealed.slice(32)));
}

/** What a gate of this lane makes of these claims, carried in a pass as a phone seals it. */
async function present(lane: 'face' | 'regular', claims: string, face: boolean, visitor: Credentials) {
  const bundle = await bundleOf(lane);
  const { gateKey } = (await server.call('GET', '/api/visit', visitor)).json;
  const carried = face ? { template: TEMPLATE, salt: SALT } : null;
  const content = { claims: bytes(claims), carried, shownAt: server.time.now };
  const to = { gateKey: fromHex(gateKey), deployment: DEPLOYMENT };
  const now = server.time.now;
  return decide(
    {
      lane,
      scanned: await sealPass(content, to, new Uint8Array(32).fill(1)),
      deployment: bundle.deployment.id,
      clearance: verifyClearance(bytes(bundle.clearance ?? ''), orThrow(readTrust(bundle.trust)), now),
      clearanceSha256: bundle.clearance && sha256Hex(bytes(bundle.clearance)),
      gateSecrets: [await openGateKey(bundle)],
      issuerKeys: bundle.issuerKeys.map((key) => publicKey(fromHex(key))),
      statusList: bytes(bundle.statusList),
      lastAdmitted: () => null,
      mayLook: () => ok(undefined),
      findSealed: async () => null,
      look: async () => ok(true),
    },
    bundle.policy,
    now,
  );
}

async function facePass(visitor: Credentials): Promise<string> {
  await answer(server, visitor, true);
  const commitment = toHex(commit(SALT, TEMPLATE));
  return (await server.call('POST', '/api/visit/face-pass', visitor, { commitment })).json.claims;
}

describe("a gate's bundle", () => {
  it('holds the key of the deployment for this device, and says what it is for', async () => {
    const bundle = await bundleOf('face');
    expect(bundle).toMatchObject({ specimen: true, gate: { name: 'Poort 1', lane: 'face' } });
    const { gateKey } = (await server.call('GET', '/api/visit', server.visitor())).json;
    expect(toHex(gateKeyPair(await openGateKey(bundle)).publicKey)).toBe(gateKey);
    expect((await bundleOf('regular')).gate.lane).toBe('regular');
  });

  it('invariant 9: guard withdrawal: is all a gate needs to admit a face pass, until it is withdrawn', async () => {
    const visitor = server.visitor(1);
    const claims = await facePass(visitor);
    expect(await present('face', claims, true, visitor)).toMatchObject({ outcome: 'admit' });
    const { pass } = (await withdrawal(server, visitor)).json;
    expect(await present('face', claims, true, visitor)).toEqual({ outcome: 'refer', code: 'pass.revoked' });
    expect(await present('regular', pass.claims, false, visitor)).toMatchObject({ outcome: 'admit' });
  });

  it('invariant 7: admits a regular pass at the regular lane', async () => {
    const visitor = server.visitor(2);
    const { claims } = (await server.call('POST', '/api/visit/regular-pass', visitor)).json;
    expect(await present('regular', claims, false, visitor)).toMatchObject({ outcome: 'admit' });
    expect(await present('face', claims, false, visitor)).toMatchObject({ code: 'admission.regular-pass' });
  });
});

describe('the link of a gate', () => {
  const bundleFor = async (device: number) => {
    const { publicKey: deviceKey } = gateKeyPair(new Uint8Array(32).fill(device));
    const body = { deviceKey: toHex(deviceKey) };
    const { status, json } = await server.call('POST', '/api/gate/bundle', server.gate('regular'), body);
    return status === 200 ? 200 : [status, json.code];
  };

  it('gives the key to one device; at a specimen, the next one takes its place', async () => {
    const { db } = server.context;
    expect([await bundleFor(1), await bundleFor(2)]).toEqual([200, 200]);
    await db.query('update deployment set specimen = false');
    const elsewhere = [403, 'gate.paired-elsewhere'];
    expect([await bundleFor(2), await bundleFor(1)]).toEqual([200, elsewhere]);
    await db.query('update deployment set specimen = true');
    expect([await bundleFor(1), await bundleFor(2)]).toEqual([200, 200]);
  });

  it('is not used up by a key that is none', async () => {
    const { db } = server.context;
    await db.query('update gate set device_sha256 = null');
    const bad = { deviceKey: '00'.repeat(32) };
    expect((await server.call('POST', '/api/gate/bundle', server.gate('face'), bad)).status).toBe(400);
    expect(await db.query('select 1 from gate where device_sha256 is not null')).toEqual([]);
  });
});

describe('counts', () => {
  it('are added once per batch, to the lane of the gate that sent them', async () => {
    const batch = '0190a0d6-7f3f-7cc1-9c3c-0c6a9b8f4a11';
    const counts = { batch, admitted: 5, referred: 2 };
    for (let attempt = 0; attempt < 2; attempt++) {
      expect((await server.call('POST', '/api/gate/counts', server.gate('face'), counts)).status).toBe(204);
    }
    const dpo = await server.signIn('dpo');
    const { lanes } = (await server.call('GET', `/api/deployments/${DEPLOYMENT}`, dpo)).json;
    expect(lanes).toEqual({
      face: { admitted: 5, referred: 2, gates: 1 },
      regular: { admitted: 0, referred: 0, gates: 1 },
    });
  });
});
