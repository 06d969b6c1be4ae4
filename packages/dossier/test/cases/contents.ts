import { CONTENT, withTerms } from '../material.ts';
import { type Case, flip, TRUST } from '../recipe.ts';

export const CONTENTS: readonly Case[] = [
  ['expired', 'It ended this very second.', 'clearance.expired', { now: CONTENT.validity.expires }],
  [
    'not-yet-valid',
    'It starts in a second.',
    'clearance.not-yet-valid',
    { now: CONTENT.validity.notBefore - 1 },
  ],
  [
    'verdict-no',
    'Signed, although the verdict can’t be cleared.',
    'clearance.not-clearable',
    { content: { verdict: 'NO' } as never },
  ],
  [
    'no-regular-lane',
    'Signed, although there is no regular lane.',
    'clearance.content-invalid',
    { content: { lanes: { face: 9, regular: 0 } } },
  ],
  [
    'parity-terms-none',
    'Signed with terms of the parity rule that say null instead of nothing.',
    'clearance.content-invalid',
    { content: { parity: { ...CONTENT.parity, terms: null } as never } },
  ],
  [
    'parity-terms-at-once',
    'Signed to pause after no time at all.',
    'clearance.content-invalid',
    { content: { parity: withTerms({ afterSeconds: 0 }) } },
  ],
  [
    'document-sealed',
    'Signed for documents, of which nothing is kept, with templates that would be kept sealed.',
    'clearance.content-invalid',
    { content: { mode: 'document-verification', storage: 'sealed' } },
  ],
  [
    'unknown-field',
    'Signed with a field that nobody knows.',
    'clearance.content-invalid',
    { content: { extra: true } as never },
  ],
  [
    'tampered-payload',
    'The name of the festival was changed after signing.',
    'passkey.other-challenge',
    { edit: renamed },
  ],
  [
    'tampered-signature',
    'The last bit of the DPO’s signature was changed.',
    'cose.signature-invalid',
    { edit: flip(-1) },
  ],
  ['truncated', 'The last byte is missing.', 'cose.malformed', { edit: (bytes) => bytes.slice(0, -1) }],
  ['trailing-byte', 'A byte follows.', 'cose.malformed', { edit: (bytes) => Uint8Array.of(...bytes, 0) }],
  ['empty', 'No document.', 'cose.malformed', { edit: () => new Uint8Array() }],
  ['too-large', 'Larger than 65,536 bytes.', 'clearance.too-large', { edit: () => new Uint8Array(65_537) }],
  [
    'no-key',
    'A key that can’t be read.',
    'cose.key-unreadable',
    { trust: { ...TRUST, dpo: ['passkey:example.org:ES256:04'] } },
  ],
];

function renamed(bytes: Uint8Array): Uint8Array {
  const changed = Buffer.from(bytes);
  changed.write('Winterfeest 26', changed.indexOf('Zomerfeest 2026') + 1);
  return new Uint8Array(changed);
}
