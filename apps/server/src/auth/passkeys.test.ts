import { removeMember } from '@tenzij/store-sql';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type Changes, passkeyBrowser } from '../../test/passkey-browser.ts';
import { SPECIMEN_MEMBERS } from '../specimen/identity.ts';
import { type Credentials, type TestServer, testServer } from '../testing/test-server.ts';

const ORIGIN = 'https://tenzij.example.org';
const address = { now: ORIGIN };
const server: TestServer = await testServer({ publicUrl: () => address.now });
const organiser = await server.signIn('organiser');
const dpo = await server.signIn('dpo');
afterAll(() => server.close());
beforeEach(() => {
  address.now = ORIGIN;
});

const options = async (as: Credentials = organiser) =>
  (await server.call('POST', '/api/account/passkey-options', as)).json.options;
const keep = (response: object, as: Credentials = organiser, label = 'Telefoon') =>
  server.call('POST', '/api/account/passkeys', as, { label, response });
const signInOptions = async () => (await server.call('POST', '/api/session/passkey-options')).json.options;
const signIn = (response: object, as: Credentials = {}) =>
  server.call('POST', '/api/session/passkey', as, { response });
const passkeysOf = async (as: Credentials = organiser) =>
  (await server.call('GET', '/api/account', as)).json.passkeys as {
    credentialId: string;
    trustKey: string;
  }[];

async function registered(as = organiser, algorithm: 'ES256' | 'EdDSA' = 'ES256') {
  const browser = passkeyBrowser(ORIGIN, algorithm);
  const { status, text } = await keep(browser.register((await options(as)).challenge), as);
  if (status !== 204) throw new Error(text);
  return browser;
}

describe('a passkey', () => {
  it.each([
    ['ES256', /^passkey:tenzij\.example\.org:ES256:04[0-9a-f]{128}$/],
    ['EdDSA', /^passkey:tenzij\.example\.org:EdDSA:[0-9a-f]{64}$/],
  ] as const)(
    'of %s is made, named as clearances name it, and signs its owner in',
    async (algorithm, key) => {
      const browser = await registered(dpo, algorithm);
      const kept = (await passkeysOf(dpo)).find(({ credentialId }) => credentialId === browser.id);
      expect(kept).toMatchObject({
        label: 'Telefoon',
        trustKey: expect.stringMatching(key),
        lastUsedAt: null,
      });
      const { challenge, rpId, userVerification } = await signInOptions();
      expect([rpId, userVerification]).toEqual(['tenzij.example.org', 'required']);
      const { status, json, headers, text } = await signIn(browser.answer(challenge));
      expect(status, text).toBe(200);
      expect(json).toMatchObject({ role: 'dpo', person: { id: SPECIMEN_MEMBERS.dpo.id, role: 'dpo' } });
      const cookie = String(headers['set-cookie']);
      expect(cookie).toMatch(/HttpOnly.*Secure.*SameSite=Strict/);
      const session = { cookie: cookie.split(';')[0] ?? '' };
      expect((await server.call('GET', '/api/session', session)).json.person.id).toBe(
        SPECIMEN_MEMBERS.dpo.id,
      );
      const used = (await passkeysOf(dpo)).find(({ credentialId }) => credentialId === browser.id);
      expect(used).not.toMatchObject({ lastUsedAt: null });
    },
  );

  it('is asked for of this name, with what is there left out, and only of kinds that we take', async () => {
    const browser = await registered();
    const asked = await options();
    expect(asked).toMatchObject({
      rp: { id: 'tenzij.example.org' },
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    expect(asked.pubKeyCredParams.map(({ alg }: { alg: number }) => alg)).toEqual([-7, -8]);
    expect(asked.excludeCredentials.map(({ id }: { id: string }) => id)).toContain(browser.id);
    expect((await options(dpo)).excludeCredentials.map(({ id }: { id: string }) => id)).not.toContain(
      browser.id,
    );
  });

  const WRONG: readonly (readonly [string, Changes])[] = [
    ['of another origin', { origin: 'https://evil.example' }],
    ['of a name below ours', { origin: 'https://x.tenzij.example.org' }],
    ['of our name over http', { origin: 'http://tenzij.example.org' }],
    ['of another site', { rpId: 'evil.example' }],
    ['that recognised nobody', { flags: 0b1000001 }],
    ['while nobody was there', { flags: 0b1000100 }],
    ['of another kind', { type: 'payment.create' }],
  ];
  it.each(WRONG)('%s is not kept', async (_name, changes) => {
    const before = await passkeysOf();
    const made = passkeyBrowser(ORIGIN).register((await options()).challenge, changes);
    const { status, json } = await keep(made);
    expect([status, json.code]).toEqual([401, 'passkey.not-verified']);
    expect(await passkeysOf()).toEqual(before);
  });

  it.each([
    ...WRONG.map(
      ([name, changes]) =>
        [name, { ...changes, ...(changes.flags && { flags: changes.flags & 0b101 }) }] as const,
    ),
    ['with a signature over something else', { spoilt: true }],
    ['that counts backwards', { counter: 3 }],
  ] as const)('%s signs nobody in', async (_name, changes) => {
    const browser = await registered();
    const first = await signIn(browser.answer((await signInOptions()).challenge, { counter: 5 }));
    expect(first.status).toBe(200);
    const again = browser.answer((await signInOptions()).challenge, { counter: 6, ...changes });
    const { status, json, headers } = await signIn(again);
    expect([status, json.code]).toEqual([401, 'passkey.not-verified']);
    expect(headers['set-cookie']).toBeUndefined();
  });

  it('of RS256 is refused, and says that we don’t take this kind', async () => {
    const { challenge } = await options();
    const { status, json } = await keep(passkeyBrowser(ORIGIN, 'RS256').register(challenge));
    expect([status, json.code]).toEqual([409, 'passkey.algorithm']);
  });

  it('is of one person', async () => {
    const browser = await registered();
    for (const as of [dpo, organiser]) {
      const { status, json } = await keep(browser.register((await options(as)).challenge), as);
      expect([status, json.code]).toEqual([409, 'passkey.known']);
    }
    expect((await passkeysOf(dpo)).map(({ credentialId }) => credentialId)).not.toContain(browser.id);
  });

  it('is taken out by its owner only, and signs nobody in after', async () => {
    const browser = await registered();
    const remove = (as: Credentials) =>
      server.call('DELETE', `/api/account/passkeys?credential=${browser.id}`, as);
    expect((await remove(dpo)).json.code).toBe('passkey.unknown');
    expect(await passkeysOf()).toContainEqual(expect.objectContaining({ credentialId: browser.id }));
    expect((await remove(organiser)).status).toBe(204);
    expect((await remove(organiser)).json.code).toBe('passkey.unknown');
    const { json } = await signIn(browser.answer((await signInOptions()).challenge));
    expect(json.code).toBe('passkey.unknown');
  });

  it('that was never registered signs nobody in', async () => {
    const { status, json } = await signIn(passkeyBrowser(ORIGIN).answer((await signInOptions()).challenge));
    expect([status, json.code]).toEqual([401, 'passkey.unknown']);
  });
});

describe('a challenge', () => {
  it('is answered once', async () => {
    const browser = passkeyBrowser(ORIGIN);
    const { challenge } = await options();
    expect((await keep(browser.register(challenge))).status).toBe(204);
    expect((await keep(passkeyBrowser(ORIGIN).register(challenge))).json.code).toBe('passkey.too-late');
    const asked = (await signInOptions()).challenge;
    expect((await signIn(browser.answer(asked, { counter: 1 }))).status).toBe(200);
    const again = await signIn(browser.answer(asked, { counter: 2 }));
    expect([again.status, again.json.code]).toEqual([401, 'passkey.too-late']);
  });

  it('is answered by whoever asked, and for what they asked', async () => {
    const forOrganiser = passkeyBrowser(ORIGIN).register((await options()).challenge);
    expect((await keep(forOrganiser, dpo)).json.code).toBe('passkey.not-verified');
    expect((await keep(forOrganiser)).json.code).toBe('passkey.too-late');
    const toSignIn = (await signInOptions()).challenge;
    expect((await keep(passkeyBrowser(ORIGIN).register(toSignIn))).json.code).toBe('passkey.too-late');
    const browser = await registered();
    expect((await signIn(browser.answer((await options()).challenge))).json.code).toBe('passkey.too-late');
  });

  it('is too late after five minutes', async () => {
    const start = server.time.now;
    const browser = await registered();
    for (const [seconds, code] of [
      [299, undefined],
      [300, 'passkey.too-late'],
    ] as const) {
      server.time.now = start;
      const { challenge } = await signInOptions();
      server.time.now = start + seconds;
      const { json } = await signIn(browser.answer(challenge, { counter: seconds - 298 }));
      expect(json.code).toBe(code);
    }
    server.time.now = start;
  });

  it.each([
    ['of nobody', 'AAAA'],
    ['that is no text', '\ud800'],
  ])('%s is refused', async (_name, challenge) => {
    const { json } = await keep(passkeyBrowser(ORIGIN).register(challenge));
    expect(json.code).toBe('passkey.too-late');
  });

  it.each([
    {},
    { id: 'x' },
    { response: { clientDataJSON: '%%' } },
    { response: { clientDataJSON: 'bnVsbA' } },
  ])('is not there in %j, and that is no failure', async (response) => {
    const { status, json } = await keep(response);
    expect([status, json.code]).toEqual([401, 'passkey.too-late']);
    expect((await signIn(response)).json.code).toBe('server.invalid-request');
  });
});

describe('an address', () => {
  it.each([
    'https://192.0.2.7',
    'https://[2001:db8::7]',
    'http://127.0.0.1:8180',
    'http://[::1]:8180',
    'http://tenzij.example.org',
    'http://192.0.2.7:8180',
  ])('%s is unsuitable for passkeys, and says so', async (url) => {
    address.now = url;
    const refused = [
      await server.call('POST', '/api/account/passkey-options', organiser),
      await keep(passkeyBrowser(ORIGIN).register('AAAA')),
      await server.call('POST', '/api/session/passkey-options'),
      await signIn(passkeyBrowser(ORIGIN).answer('AAAA')),
    ];
    expect(refused.map(({ status, json }) => `${status} ${json.code}`)).toEqual(
      Array(4).fill('409 passkey.address-unsuitable'),
    );
    const { passkeysRefused } = (await server.call('GET', '/api/account', organiser)).json;
    expect(passkeysRefused).toBe('passkey.address-unsuitable');
  });

  it.each(['https://tenzij.example.org', 'http://localhost:8180', 'https://localhost'])(
    '%s will do',
    async (url) => {
      address.now = url;
      expect((await options()).rp.id).toBe(new URL(url).hostname);
      expect((await server.call('GET', '/api/account', organiser)).json.passkeysRefused).toBeNull();
    },
  );
});

it('describes what browsers send', async () => {
  const { json } = await server.call('GET', '/api/openapi.json');
  const body = json.paths['/api/session/passkey'].post.requestBody.content['application/json'].schema;
  const told = body.properties.response.properties.clientExtensionResults;
  expect(told.additionalProperties).not.toBe(false);
  expect(body.properties.response.required).not.toContain('clientExtensionResults');
});

it('ends with its owner’s access: no session, no link, no passkey', async () => {
  const browser = await registered();
  await removeMember(server.context.db, SPECIMEN_MEMBERS.organiser.id, server.time.now);
  expect((await server.call('GET', '/api/session', organiser)).status).toBe(401);
  const { status, json } = await signIn(browser.answer((await signInOptions()).challenge));
  expect([status, json.code]).toEqual([401, 'passkey.unknown']);
  // Nothing of any of this stands in the log but what was asked and how it was answered.
  expect(server.logged.join('')).not.toMatch(
    /Organisator van|FG van|Telefoon|challenge|voorbeeld-organisator/,
  );
});
