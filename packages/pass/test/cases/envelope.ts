import { orThrow, toHex } from '@tenzij/kernel';
import { decodeBase45, encodeBase45 } from '../../src/base45.ts';
import { PASS_PREFIX } from '../../src/index.ts';
import { flip, type Recipe } from '../build-vector.ts';
import { seeded } from '../material.ts';

const inSealed = (at: number) => (text: string) =>
  PASS_PREFIX + encodeBase45(flip(at)(orThrow(decodeBase45(text.slice(PASS_PREFIX.length)))));

const texts: readonly (readonly [string, string, string, (text: string) => string])[] = [
  ['other-qr', 'Not a pass at all.', 'pass.not-a-pass', () => 'HTTPS://EXAMPLE.ORG/'],
  ['empty', 'No text.', 'pass.not-a-pass', () => ''],
  ['lower-case-prefix', 'The prefix in lower case.', 'pass.not-a-pass', (text) => text.replace('TZ1', 'tz1')],
  ['space-in-front', 'A space in place of the prefix.', 'pass.not-a-pass', (text) => ` ${text.slice(1)}`],
  ['version-3', 'A version of later.', 'pass.version-unknown', (text) => text.replace('TZ1', 'TZ3')],
  [
    'other-version',
    'Said to be TZ2, as long as a TZ1.',
    'pass.too-large',
    (text) => text.replace('TZ1', 'TZ2'),
  ],
  ['truncated', 'The last character is missing.', 'pass.truncated', (text) => text.slice(0, -1)],
  ['half', 'Half of the text.', 'pass.truncated', (text) => text.slice(0, 700)],
  ['oversized', 'One character too many.', 'pass.too-large', (text) => `${text}0`],
  ['huge', 'A text far longer than a QR code holds.', 'pass.too-large', (text) => text + '0'.repeat(5000)],
  [
    'lower-case',
    'A character that base45 does not have.',
    'pass.not-base45',
    (text) => `${text.slice(0, -1)}a`,
  ],
  [
    'base45-overflow',
    'Three characters that stand for more than two bytes.',
    'pass.not-base45',
    (text) => `${text.slice(0, -3)}:::`,
  ],
  [
    'tampered-encapsulated-key',
    'One bit of the encapsulated key was changed.',
    'pass.cannot-open',
    inSealed(0),
  ],
  [
    'tampered-ciphertext-start',
    'One bit of the first byte of ciphertext was changed.',
    'pass.cannot-open',
    inSealed(32),
  ],
  [
    'tampered-ciphertext-end',
    'One bit of the last byte of ciphertext was changed.',
    'pass.cannot-open',
    inSealed(-17),
  ],
  ['tampered-tag', 'One bit of the tag was changed.', 'pass.cannot-open', inSealed(-1)],
];

const TEXT_CASES: readonly Recipe[] = texts.map(([name, description, expected, editText]) => ({
  name,
  description,
  expected,
  editText,
}));

const paddings: readonly (readonly [string, string, (plaintext: Uint8Array) => Uint8Array])[] = [
  ['not-zero', 'The last byte of padding is not zero.', flip(-1)],
  ['absent', 'The plaintext is zeros only.', (plaintext) => new Uint8Array(plaintext.length)],
];

const PADDING_CASES: readonly Recipe[] = paddings.map(([name, description, plaintext]) => ({
  name: `padding-${name}`,
  description,
  edit: { plaintext },
  expected: 'pass.padding-invalid',
}));

const KEY_CASES: readonly Recipe[] = [
  {
    name: 'wrong-gate-key',
    description: 'The gate has the key of another deployment.',
    input: { gateSecret: toHex(seeded('other gate key')) },
    expected: 'pass.cannot-open',
  },
  {
    name: 'sealed-for-other-deployment',
    description: 'Sealed to the right key in the name of another deployment.',
    sealedFor: 'winterfeest-2026',
    expected: 'pass.cannot-open',
  },
  {
    name: 'short-gate-key',
    description: 'The gate key has 31 bytes.',
    input: { gateSecret: toHex(seeded('gate key', 31)) },
    expected: 'pass.key-invalid',
  },
];

export const ENVELOPE_CASES = [...TEXT_CASES, ...PADDING_CASES, ...KEY_CASES];
