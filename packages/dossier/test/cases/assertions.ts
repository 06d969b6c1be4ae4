import { utf8 } from '@tenzij/kernel';
import { softwareAuthenticator } from '../../../kernel/test/authenticator.ts';
import { type Case, dpoIs, dpoWith, flipped, unprotected } from '../recipe.ts';

export const ASSERTIONS: readonly Case[] = [
  [
    'other-challenge',
    'The DPO’s passkey signed another payload.',
    'passkey.other-challenge',
    dpoWith({ challenge: new Uint8Array(32) }),
  ],
  [
    'other-site',
    'The authenticator signed for another site.',
    'passkey.other-site',
    dpoWith({ rpId: 'example.net' }),
  ],
  [
    'not-verified',
    'The authenticator did not recognise the person.',
    'passkey.user-not-verified',
    dpoWith({ flags: 1 }),
  ],
  ['not-present', 'Nobody was there.', 'passkey.user-not-verified', dpoWith({ flags: 4 })],
  [
    'other-origin',
    'Signed on another site’s page.',
    'passkey.other-origin',
    dpoWith({ origin: 'https://example.org.example.net' }),
  ],
  [
    'look-alike-origin',
    'The page’s domain merely ends in the site’s letters.',
    'passkey.other-origin',
    dpoWith({ origin: 'https://badexample.org' }),
  ],
  [
    'http-origin',
    'Signed on a page without encryption.',
    'passkey.other-origin',
    dpoWith({ origin: 'http://example.org' }),
  ],
  [
    'localhost-subdomain',
    'http on a subdomain of localhost.',
    'passkey.other-origin',
    dpoIs(softwareAuthenticator(7, 'localhost'), { origin: 'http://x.localhost' }),
  ],
  [
    'cross-origin',
    'Signed in a frame inside another site’s page.',
    'passkey.other-origin',
    dpoWith({ crossOrigin: true }),
  ],
  [
    'odd-cross-origin',
    'Whether it was in a frame is not said plainly.',
    'passkey.other-origin',
    dpoWith({ crossOrigin: 'no' }),
  ],
  [
    'registration',
    'Made when a passkey was registered, not when it signed.',
    'passkey.client-data-unreadable',
    dpoWith({ type: 'webauthn.create' }),
  ],
  [
    'client-data-no-json',
    'The browser’s part is no JSON.',
    'passkey.client-data-unreadable',
    unprotected((fields) => fields.set('clientDataJSON', utf8('{'))),
  ],
  [
    'client-data-null',
    'The browser’s part is null.',
    'passkey.client-data-unreadable',
    unprotected((fields) => fields.set('clientDataJSON', utf8('null'))),
  ],
  [
    'client-data-no-utf-8',
    'The browser’s part is no UTF-8.',
    'passkey.client-data-unreadable',
    unprotected((fields) => fields.set('clientDataJSON', Uint8Array.of(0x7b, 0xff, 0x7d))),
  ],
  [
    'client-data-bom',
    'The browser’s part starts with a byte order mark.',
    'passkey.client-data-unreadable',
    unprotected((fields) =>
      fields.set(
        'clientDataJSON',
        Uint8Array.of(0xef, 0xbb, 0xbf, ...(fields.get('clientDataJSON') as Uint8Array)),
      ),
    ),
  ],
  [
    'client-data-too-large',
    'The browser’s part is larger than 4,096 bytes.',
    'passkey.too-large',
    unprotected((fields) => fields.set('clientDataJSON', utf8(' '.repeat(4097)))),
  ],
  [
    'authenticator-data-short',
    'The authenticator’s part lacks its last byte.',
    'passkey.authenticator-data-unreadable',
    unprotected((fields) =>
      fields.set('authenticatorData', (fields.get('authenticatorData') as Uint8Array).slice(0, -1)),
    ),
  ],
  [
    'authenticator-data-too-large',
    'The authenticator’s part is larger than 1,024 bytes.',
    'passkey.too-large',
    unprotected((fields) => fields.set('authenticatorData', new Uint8Array(1025))),
  ],
  [
    'tampered-authenticator-data',
    'The count in the authenticator’s part was changed.',
    'cose.signature-invalid',
    flipped('authenticatorData'),
  ],
  [
    'tampered-client-data',
    'The last byte of the browser’s part was changed.',
    'passkey.client-data-unreadable',
    flipped('clientDataJSON'),
  ],
];
