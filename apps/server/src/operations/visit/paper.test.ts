import { fromBase64Url, fromHex, publicKey, toHex } from '@tenzij/kernel';
import { isRevoked, type PassClaims, verifyClaims, verifyStatusList } from '@tenzij/pass';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Credentials, DEPLOYMENT, type TestServer, testServer } from '../../testing/test-server.ts';
import { COMMITMENT, DEVICE_KEY, enrol, withdrawal } from '../../testing/visits.ts';

/** A ticket's pass on a phone and the one on paper: side by side, and gone together. */

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

const FACE = { commitment: COMMITMENT, form: 'paper' };
const ask = (kind: 'face' | 'regular', body?: object) =>
  server.call('POST', `/api/visit/${kind}-pass`, visitor, body);

async function issuerKeys() {
  const { issuerKeys: keys } = (await server.call('GET', '/api/visit', visitor)).json;
  return keys.map((key: string) => publicKey(fromHex(key)));
}

async function claimsIn(answered: { status: number; json: { claims: string } }): Promise<PassClaims> {
  expect(answered.status).toBe(200);
  const bytes = fromBase64Url(answered.json.claims) ?? new Uint8Array();
  const claims = verifyClaims(bytes, await issuerKeys(), { deployment: DEPLOYMENT, now: server.time.now });
  if (!claims.ok) throw new Error(claims.problem.code);
  return claims.value;
}

/** Which of these the list says are revoked. */
async function revoked(...passes: readonly PassClaims[]): Promise<boolean[]> {
  server.time.now += 2;
  const { bytes } = await server.call('GET', `/api/deployments/${DEPLOYMENT}/status-list`);
  const expected = { subject: DEPLOYMENT, now: server.time.now, maxAgeSeconds: 60 };
  const list = verifyStatusList(bytes, await issuerKeys(), expected);
  if (!list.ok) throw new Error(list.problem.code);
  return passes.map(({ statusIndex }) => {
    const is = isRevoked(list.value, statusIndex);
    return is.ok && is.value;
  });
}

describe('a pass on paper', () => {
  it('comes beside the live one, static, with the same pass id and a place of its own', async () => {
    const live = await claimsIn(await enrol(server, visitor));
    const answered = await ask('face', FACE);
    expect(answered.json).toMatchObject({ kind: 'face', form: 'paper' });
    const paper = await claimsIn(answered);
    expect([live.static, paper.static]).toEqual([false, true]);
    expect(toHex(paper.passId)).toBe(toHex(live.passId));
    expect(paper.statusIndex).not.toBe(live.statusIndex);
    expect(await revoked(live, paper)).toEqual([false, false]);
    expect((await server.call('GET', '/api/visit', visitor)).json.pass).toBe('face');
  });

  it('invariant 6: is revoked with the live one when consent is withdrawn', async () => {
    const live = await claimsIn(await enrol(server, visitor));
    const paper = await claimsIn(await ask('face', FACE));
    const regular = await claimsIn({ status: 200, json: (await withdrawal(server, visitor)).json.pass });
    expect(await revoked(live, paper, regular)).toEqual([true, true, false]);
  });

  it('replaces the paper before it, and a new live pass replaces both', async () => {
    const live = await claimsIn(await enrol(server, visitor));
    const first = await claimsIn(await ask('face', FACE));
    const second = await claimsIn(await ask('face', FACE));
    expect(await revoked(live, first, second)).toEqual([false, true, false]);
    const renewed = await claimsIn(await ask('face', { commitment: COMMITMENT }));
    expect(await revoked(live, second, renewed)).toEqual([true, true, false]);
  });

  it('invariant 7: is there for a regular pass too, and leaves the live one in use', async () => {
    const live = await claimsIn(await ask('regular', {}));
    const paper = await claimsIn(await ask('regular', { form: 'paper' }));
    expect(paper).toMatchObject({ static: true, commitment: null });
    expect(await revoked(live, paper)).toEqual([false, false]);
  });

  it('that is regular takes the place of a face pass altogether', async () => {
    const face = await claimsIn(await enrol(server, visitor));
    const paper = await claimsIn(await ask('regular', { form: 'paper' }));
    expect(await revoked(face, paper)).toEqual([true, false]);
    const visit = (await server.call('GET', '/api/visit', visitor)).json;
    expect(visit).toMatchObject({ pass: 'regular', consents: { toegang: 'withdrawn' } });
  });

  it('invariant 6: over a face asks for consent like any other', async () => {
    expect(await ask('face', FACE)).toMatchObject({ status: 409, json: { code: 'consent.not-given' } });
    const other = await ask('face', { ...FACE, form: 'wallet' });
    expect(other.status).toBe(400);
  });

  it('is taken by the gates', async () => {
    const bundle = await server.call('POST', '/api/gate/bundle', server.gate('face'), {
      deviceKey: DEVICE_KEY,
    });
    expect(bundle.json.policy.showing.acceptStatic).toBe(true);
  });
});
