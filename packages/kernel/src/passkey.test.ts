import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { softwareAuthenticator } from '../test/authenticator.ts';
import { fromHex, utf8 } from './bytes.ts';
import { sign1, verify1 } from './cose.ts';
import { publicKey, softwareSigner } from './keys.ts';
import { checkAssertion, fromDer } from './passkey.ts';

const payload = utf8('payload');
const passkey = softwareAuthenticator(1);

describe('checkAssertion', () => {
  it('does not throw, whatever it is given', () => {
    const part = fc.uint8Array({ maxLength: 200 });
    const clientDataJSON = fc.oneof(part, fc.json().map(utf8));
    fc.assert(
      fc.property(fc.record({ authenticatorData: part, clientDataJSON, signature: part }), (assertion) => {
        expect(checkAssertion(passkey.publicKey, payload, assertion).ok).toBe(false);
      }),
    );
  });

  it('holds for the key that signed and no other', () => {
    const { signature, ...data } = passkey.assert(payload);
    const assertion = { ...data, signature: fromDer(signature) ?? new Uint8Array() };
    expect(checkAssertion(passkey.publicKey, payload, assertion)).toMatchObject({ ok: true });
    expect(checkAssertion(softwareAuthenticator(2).publicKey, payload, assertion)).toMatchObject({
      problem: { code: 'cose.signature-invalid' },
    });
  });
});

describe('fromDer', () => {
  it.each([
    ['nothing', ''],
    ['r alone', '3003020101'],
    ['a byte after it', '300602010102010100'],
    ['a negative r', '30060201ff020101'],
    ['a zero s', '3006020101020100'],
  ])('reads no signature in %s', (_what, hex) => {
    expect(fromDer(fromHex(hex))).toBeNull();
  });
});

it('passes and status lists are signed by no passkey, not even one that could', async () => {
  const signer = softwareSigner(new Uint8Array(32).fill(9));
  const asPasskey = {
    ...publicKey(signer.publicKey.bytes),
    passkey: { alg: 'EdDSA', rpId: 'a.org' },
  } as const;
  const message = await sign1(payload, signer, 'application/example');
  expect(verify1(message, [signer.publicKey], 'application/example').ok).toBe(true);
  expect(verify1(message, [asPasskey], 'application/example')).toMatchObject({
    problem: { code: 'cose.unknown-key' },
  });
});
