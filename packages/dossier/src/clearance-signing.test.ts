import { type ClearanceContent, fromHex, keyText, orThrow, sha256 } from '@tenzij/kernel';
import { describe, expect, it } from 'vitest';
import { type SoftwareAuthenticator, softwareAuthenticator } from '../../kernel/test/authenticator.ts';
import { CONTENT, CONTROLLER, DPO, NOW, payloadOf, SOFTWARE } from '../test/material.ts';
import { readTrust, verifyClearance } from './clearance.ts';
import {
  assembleClearance,
  issueClearance,
  passkeySignature,
  prepareClearance,
  softwareSignature,
} from './clearance-signing.ts';

const { payload, sha256: hash } = orThrow(prepareClearance(CONTENT));
const specimen = { ...CONTENT, specimen: true };

function codeOf(result: { ok: boolean; problem?: { code: string } }): string {
  return result.ok ? 'ok' : (result.problem?.code ?? 'none');
}

function signed({ publicKey, assert }: SoftwareAuthenticator, over = payload) {
  return passkeySignature({ key: keyText(publicKey), payload: over, assertion: assert(over) });
}

describe('prepareClearance', () => {
  it('gives the hash that is the challenge of both passkeys', () => {
    expect(fromHex(hash)).toEqual(sha256(payload));
    expect(payload).toEqual(payloadOf(CONTENT));
  });

  it.each<[string, object, string]>([
    ['a verdict that cannot be cleared', { verdict: 'NO' }, 'clearance.not-clearable'],
    ['no regular lane', { lanes: { face: 1, regular: 0 } }, 'clearance.content-invalid'],
    [
      'more than fits beside two signatures',
      { purposes: Array(200).fill({ id: 'a', nl: 'x'.repeat(500), en: 'y' }) },
      'clearance.too-large',
    ],
  ])('refuses %s, so that nobody signs it', (_what, changes, code) => {
    expect(codeOf(prepareClearance({ ...CONTENT, ...changes } as ClearanceContent))).toBe(code);
  });

  it('leaves room for two signatures of the largest size', () => {
    const purposes = Array.from({ length: 98 }, () => ({ id: 'a', nl: 'x'.repeat(500), en: 'y' }));
    const large = orThrow(prepareClearance({ ...CONTENT, purposes })).payload;
    const roomy = (passkey: SoftwareAuthenticator) => {
      const client = `https://${'a.'.repeat(1900)}example.org`;
      const assertion = passkey.assert(large, { origin: client });
      return orThrow(passkeySignature({ key: keyText(passkey.publicKey), payload: large, assertion }));
    };
    expect(large.length).toBeGreaterThan(50_000);
    expect(assembleClearance(large, { controller: roomy(CONTROLLER), dpo: roomy(DPO) }).ok).toBe(true);
  });
});

describe('passkeySignature', () => {
  const assertion = CONTROLLER.assert(payload);
  const key = keyText(CONTROLLER.publicKey);

  it('takes an assertion over the payload, ES256 or EdDSA, as WebAuthn gives it', () => {
    expect(codeOf(passkeySignature({ key, payload, assertion }))).toBe('ok');
    expect(codeOf(signed(softwareAuthenticator(9, 'localhost', 'EdDSA')))).toBe('ok');
  });

  it.each<[string, object, string]>([
    ['another payload', { payload: payloadOf({ ...CONTENT, id: 'other' }) }, 'passkey.other-challenge'],
    ['a payload that is no clearance', { payload: new Uint8Array(3) }, 'clearance.content-invalid'],
    ['the assertion of somebody else', { assertion: DPO.assert(payload) }, 'cose.signature-invalid'],
    [
      'one without recognising the person',
      { assertion: CONTROLLER.assert(payload, { flags: 1 }) },
      'passkey.user-not-verified',
    ],
    [
      'a signature that is not DER',
      { assertion: { ...assertion, signature: new Uint8Array(64) } },
      'cose.signature-invalid',
    ],
    ['a software key', { key: keyText(SOFTWARE.dpo.publicKey) }, 'clearance.passkey-needed'],
    ['no key', { key: '' }, 'cose.key-unreadable'],
  ])('refuses %s', (_what, changes, code) => {
    expect(codeOf(passkeySignature({ key, payload, assertion, ...changes }))).toBe(code);
  });

  it('gives one form for both values that an ES256 signature can have', () => {
    // Of forty payloads about half are signed with the higher value of s; all have to verify.
    for (let index = 0; index < 40; index++) {
      expect(codeOf(signed(CONTROLLER, payloadOf({ ...CONTENT, id: `${index}` }) as typeof payload))).toBe(
        'ok',
      );
    }
  });
});

describe('assembleClearance', () => {
  const controller = orThrow(signed(CONTROLLER));
  const dpo = orThrow(signed(DPO));

  it('gives a clearance that verifies with the public keys alone', () => {
    const bytes = orThrow(assembleClearance(payload, { controller, dpo }));
    const trust = orThrow(readTrust({ controller: [controller.key], dpo: [dpo.key] }));
    expect(verifyClearance(bytes, trust, NOW)).toEqual({ ok: true, value: CONTENT });
  });

  it('refuses one person twice, what was kept badly, and signatures under something else', async () => {
    expect(codeOf(assembleClearance(payload, { controller, dpo: controller }))).toBe(
      'clearance.same-key-twice',
    );
    const cut = { ...dpo, entry: dpo.entry.slice(0, -1) };
    expect(codeOf(assembleClearance(payload, { controller, dpo: cut }))).toBe('cose.malformed');
    const claimed = { ...dpo, key: keyText(softwareAuthenticator(3).publicKey) };
    expect(codeOf(assembleClearance(payload, { controller, dpo: claimed }))).toBe('cose.unknown-key');
    const other = payloadOf({ ...CONTENT, id: 'other' });
    expect(codeOf(assembleClearance(other, { controller, dpo }))).toBe('passkey.other-challenge');
    const soft = await softwareSignature(SOFTWARE.dpo, payload);
    expect(codeOf(assembleClearance(payload, { controller, dpo: soft }))).toBe('clearance.passkey-needed');
  });

  it('refuses one passkey under the names of two sites', () => {
    const bytes = keyText(CONTROLLER.publicKey).split(':').at(-1);
    const alias = { ...controller, key: `passkey:other.org:ES256:${bytes}` };
    expect(assembleClearance(payload, { controller, dpo: alias }).ok).toBe(false);
  });
});

describe('issueClearance', () => {
  it('signs a specimen, and nothing else, with software keys', async () => {
    expect(codeOf(await issueClearance(specimen, SOFTWARE))).toBe('ok');
    expect(codeOf(await issueClearance(CONTENT, SOFTWARE))).toBe('clearance.passkey-needed');
  });
});
