import { type CborValue, concatBytes, encodeCbor } from '@tenzij/kernel';
import { editItem, flip, type Recipe } from '../build-vector.ts';
import { SALT, seeded, syntheticTemplate } from '../material.ts';

const long = (start: string, length: number) => start.padEnd(length, '-x');

/** Passes of version TZ2: the template lies sealed on the server, the key to it in the pass. */
export const SEALED_GOOD: readonly Recipe[] = [
  {
    name: 'sealed-face-pass',
    description: 'A face pass whose template is sealed on the server; the gate holds it.',
    sealed: {},
    expected: 'accepted',
  },
  {
    name: 'sealed-regular-pass',
    description: 'A regular pass of such a deployment: its text is as long as that of a face pass.',
    face: false,
    sealed: {},
    expected: 'accepted',
  },
  {
    name: 'sealed-static-face-pass',
    description: 'A face pass on paper, its template sealed on the server.',
    sealed: {},
    claims: { static: true },
    expected: 'accepted',
  },
  {
    name: 'sealed-static-regular-pass',
    description: 'A regular pass on paper, of a deployment that seals templates.',
    face: false,
    sealed: {},
    claims: { static: true },
    expected: 'accepted',
  },
  {
    name: 'sealed-longest-ids',
    description: 'Issuer, deployment and model ids as long as they may be, with a template of 512 bytes.',
    claims: { issuer: long('issuer', 48), deployment: long('deployment', 48) },
    carried: { template: syntheticTemplate('longer', 512, long('model', 44)), salt: SALT },
    sealed: { sealedFor: long('deployment', 48) },
    sealedFor: long('deployment', 48),
    input: { deployment: long('deployment', 48) },
    status: { terms: { subject: long('deployment', 48) } },
    expected: 'accepted',
  },
  {
    name: 'regular-pass-of-other-version',
    description: 'A regular pass from before the deployment sealed templates: it has none to keep anywhere.',
    face: false,
    input: { storage: 'sealed' },
    expected: 'accepted',
  },
];

const own = (name: string) => ({
  locator: seeded(`locator ${name}`, 16),
  key: seeded(`template key ${name}`),
});

const REFERENCE_CASES: readonly Recipe[] = [
  {
    name: 'sealed-wrong-key',
    description: 'The key in the pass is another than the template was sealed with.',
    sealed: { reference: { ...own('sealed-wrong-key'), key: seeded('other key') } },
    expected: 'pass.sealed-cannot-open',
  },
  {
    name: 'sealed-wrong-locator',
    description: 'The gate holds the right ciphertext under another locator: the one that the pass names.',
    sealed: { reference: { ...own('sealed-wrong-locator'), locator: seeded('other locator', 16) } },
    expected: 'pass.sealed-cannot-open',
  },
  {
    name: 'sealed-missing',
    description: 'The gate does not hold what the pass refers to.',
    sealed: { held: false },
    expected: 'pass.sealed-missing',
  },
  {
    name: 'sealed-template-missing',
    description: 'The claims commit to a template, and the pass refers to none.',
    sealed: { reference: null },
    expected: 'pass.template-missing',
  },
  {
    name: 'sealed-template-unexpected',
    description: 'A regular pass that refers to a template.',
    face: false,
    sealed: { reference: own('sealed-template-unexpected') },
    expected: 'pass.template-unexpected',
  },
];

const ciphertexts: readonly (readonly [string, string, (ciphertext: Uint8Array) => Uint8Array])[] = [
  ['truncated', 'The last byte of the sealed template is missing.', (bytes) => bytes.slice(0, -1)],
  ['empty', 'The sealed template has no bytes.', () => new Uint8Array()],
  ['tampered', 'One bit of the sealed template was changed.', flip(0)],
  ['tampered-tag', 'One bit of its tag was changed.', flip(-1)],
];

const CIPHERTEXT_CASES: readonly Recipe[] = [
  ...ciphertexts.map(([name, description, editCiphertext]) => ({
    name: `sealed-${name}`,
    description,
    sealed: { editCiphertext },
    expected: 'pass.sealed-cannot-open',
  })),
  {
    name: 'sealed-too-large',
    description: 'The sealed template is longer than 640 bytes.',
    sealed: { editCiphertext: (bytes) => concatBytes(bytes, new Uint8Array(641 - bytes.length)) },
    expected: 'pass.sealed-malformed',
  },
  {
    name: 'sealed-other-deployment',
    description: 'The template was sealed for another deployment, with the same locator and key.',
    sealed: { sealedFor: 'winterfeest-2026' },
    expected: 'pass.sealed-cannot-open',
  },
];

const secrets: readonly (readonly [string, string, (secret: Uint8Array) => Uint8Array])[] = [
  ['not-cbor', 'What was sealed is not CBOR.', () => new Uint8Array([0xff])],
  ['trailing-bytes', 'A byte after the template.', (secret) => concatBytes(secret, new Uint8Array([0]))],
  ['no-salt', 'The template was sealed without a salt.', () => encodeCbor([['m', new Uint8Array([1])]])],
  ['empty-template', 'The template has no values.', () => encodeCbor([['m', new Uint8Array()], SALT])],
];

const SECRET_CASES: readonly Recipe[] = [
  ...secrets.map(([name, description, editSecret]) => ({
    name: `sealed-secret-${name}`,
    description,
    sealed: { editSecret },
    expected: 'pass.sealed-malformed',
  })),
  {
    name: 'sealed-commitment-mismatch',
    description: 'Another template was sealed than the claims commit to.',
    sealed: { editSecret: () => encodeCbor([['synthetic-512', seeded('somebody else', 256)], SALT]) },
    expected: 'pass.commitment-mismatch',
  },
  {
    name: 'sealed-tampered-salt',
    description: 'The template was sealed with another salt.',
    sealed: {
      editSecret: editItem(1, (salt) => flip(0)(salt as Uint8Array)),
    },
    expected: 'pass.commitment-mismatch',
  },
];

const contents: readonly (readonly [string, string, (part: CborValue) => CborValue])[] = [
  ['short-locator', 'The locator has 15 bytes.', pair((locator, key) => [cut(locator), key])],
  ['short-key', 'The key has 31 bytes.', pair((locator, key) => [locator, cut(key)])],
  ['no-key', 'There is a locator and no key.', pair((locator) => [locator])],
  [
    'template',
    'There is a template where the reference should be.',
    () => [['m', new Uint8Array([1])], SALT],
  ],
];

const VERSION_CASES: readonly Recipe[] = [
  ...contents.map(([name, description, change]) => ({
    name: `sealed-content-${name}`,
    description,
    sealed: {},
    edit: { content: editItem(1, change) },
    expected: 'pass.malformed',
  })),
  {
    name: 'carried-where-sealed',
    description: 'A pass that carries its template, in a deployment cleared for sealed templates.',
    input: { storage: 'sealed' },
    expected: 'pass.other-storage',
  },
  {
    name: 'sealed-where-carried',
    description: 'A pass that refers to a sealed template, in a deployment cleared for carried ones.',
    sealed: {},
    input: { storage: 'carried' },
    expected: 'pass.other-storage',
  },
  {
    name: 'sealed-pass-truncated',
    description: 'The last character of a TZ2 text is missing.',
    sealed: {},
    editText: (text) => text.slice(0, -1),
    expected: 'pass.truncated',
  },
  {
    name: 'sealed-pass-relabelled',
    description: 'A TZ2 text said to be TZ1.',
    sealed: {},
    editText: (text) => text.replace('TZ2', 'TZ1'),
    expected: 'pass.truncated',
  },
];

function pair(change: (locator: Uint8Array, key: Uint8Array) => CborValue): (part: CborValue) => CborValue {
  return (part) => {
    const [locator, key] = part as [Uint8Array, Uint8Array];
    return change(locator, key);
  };
}

function cut(bytes: Uint8Array): Uint8Array {
  return bytes.slice(0, -1);
}

export const SEALED_CASES = [...REFERENCE_CASES, ...CIPHERTEXT_CASES, ...SECRET_CASES, ...VERSION_CASES];
