import { describe, expect, it } from 'vitest';
import { softwareAuthenticator } from '../test/authenticator.ts';
import { toHex } from './bytes.ts';
import { keyText, readKey, softwareSigner } from './keys.ts';
import { orThrow } from './result.ts';

const SOFTWARE = toHex(softwareSigner(new Uint8Array(32).fill(1)).publicKey.bytes);
const P256 = toHex(softwareAuthenticator(1).publicKey.bytes);
const OFF_CURVE = `${P256.slice(0, -2)}${P256.endsWith('00') ? '01' : '00'}`;

describe('a key as text', () => {
  it.each([
    ['a software key', SOFTWARE, undefined],
    ['an ES256 passkey', `passkey:example.org:ES256:${P256}`, { alg: 'ES256', rpId: 'example.org' }],
    ['an EdDSA passkey', `passkey:localhost:EdDSA:${SOFTWARE}`, { alg: 'EdDSA', rpId: 'localhost' }],
  ])('is read and written back: %s', (_what, text, passkey) => {
    const key = orThrow(readKey(text));
    expect(key.passkey).toEqual(passkey);
    expect(keyText(key)).toBe(text);
    expect(key.kid).toMatch(/^[0-9a-f]{16}$/);
  });

  it.each([
    ['nothing', ''],
    ['capitals', SOFTWARE.toUpperCase()],
    ['a byte short', SOFTWARE.slice(2)],
    ['a space in front', ` ${SOFTWARE}`],
    ['a line after it', `${SOFTWARE}\n`],
    ['an ES256 key outside a passkey', P256],
    ['another algorithm', `passkey:example.org:ES384:${P256}`],
    ['a key of the other algorithm', `passkey:example.org:ES256:${SOFTWARE}`],
    ['an ES256 key as EdDSA', `passkey:example.org:EdDSA:${P256}`],
    ['a compressed point', `passkey:example.org:ES256:02${P256.slice(2, 66)}`],
    ['a point off the curve', `passkey:example.org:ES256:${OFF_CURVE}`],
    ['no site', `passkey::ES256:${P256}`],
    ['a site in capitals', `passkey:Example.org:ES256:${P256}`],
    ['a site with a port', `passkey:example.org:8443:ES256:${P256}`],
    ['an address for a site', `passkey:https//example.org:ES256:${P256}`],
    ['a dot at the end of the site', `passkey:example.org.:ES256:${P256}`],
    ['a site that is too long', `passkey:${'a.'.repeat(127)}org:ES256:${P256}`],
  ])('is refused with %s', (_what, text) => {
    expect(readKey(text)).toMatchObject({ ok: false, problem: { code: 'cose.key-unreadable' } });
  });
});
