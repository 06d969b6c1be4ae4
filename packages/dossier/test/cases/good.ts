import { softwareAuthenticator } from '../../../kernel/test/authenticator.ts';
import { RULE_WITH_TERMS } from '../material.ts';
import { type Case, dpoIs, dpoWith, SOFTWARE_TRUST, softly, specimen } from '../recipe.ts';

export const GOOD: readonly Case[] = [
  ['passkeys', 'Two ES256 passkeys.', 'verified', {}],
  [
    'passkey-eddsa',
    'The DPO has an Ed25519 passkey.',
    'verified',
    dpoIs(softwareAuthenticator(6, 'example.org', 'EdDSA')),
  ],
  [
    'subdomain',
    'Signed on a subdomain of the site.',
    'verified',
    dpoWith({ origin: 'https://beheer.example.org' }),
  ],
  [
    'port',
    'Signed on another port of the site.',
    'verified',
    dpoWith({ origin: 'https://example.org:8443' }),
  ],
  [
    'localhost',
    'A passkey for localhost, where http will do.',
    'verified',
    dpoIs(softwareAuthenticator(7, 'localhost')),
  ],
  [
    'document-verification',
    'For comparing with the photo on a document.',
    'verified',
    { content: { mode: 'document-verification' } },
  ],
  [
    'parity-terms',
    'Its parity rule says when the face lanes pause by themselves.',
    'verified',
    { content: { parity: RULE_WITH_TERMS } },
  ],
  ['specimen-passkeys', 'A specimen may be signed by passkeys too.', 'verified', { content: specimen }],
  [
    'specimen-software',
    'A specimen signed by two software keys.',
    'verified',
    { content: specimen, sign: softly, trust: SOFTWARE_TRUST },
  ],
];
