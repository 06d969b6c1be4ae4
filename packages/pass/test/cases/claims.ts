import { type CborValue, softwareSigner } from '@tenzij/kernel';
import { editEntry, editInner, editItem, flip, type Recipe } from '../build-vector.ts';
import { NOW, seeded } from '../material.ts';

const tampered: readonly (readonly [string, number, CborValue])[] = [
  ['issuer', 1, 'stichting-winterfeest'],
  ['deployment', 3, 'winterfeest-2026'],
  ['expires', 4, NOW + 99_999],
  ['not-before', 5, NOW - 99_999],
  ['issued-at', 6, NOW - 1],
  ['pass-id', 7, seeded('other pass', 16)],
  ['commitment', -65537, seeded('other commitment')],
  ['flags', -65538, 1],
  ['status-index', -65539, 1235],
];

/** The claims say something else than was signed. */
const TAMPERED: readonly Recipe[] = tampered.map(([field, key, value]) => ({
  name: `tampered-${field}`,
  description: `The claim "${field}" was changed after signing.`,
  edit: { signedClaims: editInner(2, editEntry(key, value)) },
  expected: 'cose.signature-invalid',
}));

const malformed: readonly (readonly [string, string, number, CborValue | undefined])[] = [
  ['no-pass-id', 'The pass id is missing.', 7, undefined],
  ['short-pass-id', 'The pass id has 15 bytes.', 7, seeded('pass', 15)],
  ['short-commitment', 'The commitment has 31 bytes.', -65537, seeded('commitment', 31)],
  ['null-commitment', 'The commitment is null instead of absent.', -65537, null],
  ['unknown-flag', 'A flag that this version does not know.', -65538, 2],
  ['unknown-claim', 'A claim that this version does not know.', -65540, 1],
  ['text-expires', 'The end time is a text.', 4, '2026-09-21'],
  ['fractional-expires', 'The end time has a fraction.', 4, NOW + 0.5],
  ['never-valid', 'The end time is the start time.', 4, NOW - 3600],
  ['negative-status-index', 'The status index is negative.', -65539, -1],
  ['issuer-too-long', 'The issuer id has 49 bytes.', 1, 'i'.repeat(49)],
];

/** The issuer signed them like this. */
const MALFORMED: readonly Recipe[] = malformed.map(([name, description, key, value]) => ({
  name: `claims-${name}`,
  description,
  edit: { claims: editEntry(key, value) },
  expected: 'pass.claims-malformed',
}));

const header = (key: number, value: CborValue) => editInner(0, editEntry(key, value));

const SIGNING: readonly Recipe[] = [
  {
    name: 'algorithm-es256',
    description: 'The header names ES256, which is not on the allow-list.',
    edit: { signedClaims: header(1, -7) },
    expected: 'cose.algorithm-not-allowed',
  },
  {
    name: 'algorithm-unknown',
    description: 'The header names no algorithm that exists.',
    edit: { signedClaims: header(1, 0) },
    expected: 'cose.algorithm-not-allowed',
  },
  {
    name: 'unknown-issuer',
    description: 'Signed with a key that is not trusted.',
    signer: softwareSigner(seeded('stranger')),
    expected: 'cose.unknown-key',
  },
  {
    name: 'stolen-kid',
    description: 'The header names the issuer, the signature is of another key.',
    signer: {
      ...softwareSigner(seeded('stranger')),
      publicKey: softwareSigner(seeded('issuer key')).publicKey,
    },
    expected: 'cose.signature-invalid',
  },
  {
    name: 'other-type',
    description: 'The issuer signed these bytes as a document of another type.',
    signedType: 'application/statuslist+cwt',
    expected: 'cose.malformed',
  },
  {
    name: 'tampered-signature',
    description: 'One bit of the signature was changed.',
    edit: { signedClaims: editInner(3, flip(-1)) },
    expected: 'cose.signature-invalid',
  },
  {
    name: 'unprotected-header',
    description: 'The unprotected header, which nobody signs, is not empty.',
    edit: { signedClaims: editItem(1, () => new Map([[4, seeded('kid', 8)]])) },
    expected: 'cose.malformed',
  },
];

const VALIDITY: readonly Recipe[] = [
  {
    name: 'expired',
    description: 'The pass expired this very second.',
    claims: { expires: NOW },
    expected: 'pass.expired',
  },
  {
    name: 'not-yet-valid',
    description: 'The pass holds from the next second.',
    claims: { notBefore: NOW + 1 },
    expected: 'pass.not-yet-valid',
  },
  {
    name: 'wrong-deployment',
    description: "Claims for another deployment, sealed for this one's gates.",
    claims: { deployment: 'winterfeest-2026' },
    expected: 'pass.other-deployment',
  },
];

export const CLAIMS_CASES = [...TAMPERED, ...MALFORMED, ...SIGNING, ...VALIDITY];
