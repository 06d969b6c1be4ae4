import { type CborValue, decodeCbor, orThrow, sign1, softwareSigner } from '@tenzij/kernel';
import { zlibSync } from 'fflate';
import { STATUS_LIST_TYPE } from '../../src/status-token.ts';
import { editEntry, editInner, flip, type Recipe, type StatusRecipe } from '../build-vector.ts';
import { ISSUER, NOW, seeded } from '../material.ts';

/** The issuer signed another `status_list` than ours. */
const listOf = (bits: number, lst: Uint8Array) => async (bytes: Uint8Array) => {
  const payload = (orThrow(decodeCbor(bytes)) as CborValue[])[2] as Uint8Array;
  const list = new Map<string, CborValue>([
    ['bits', bits],
    ['lst', lst],
  ]);
  return sign1(editEntry(65533, list)(payload), ISSUER, STATUS_LIST_TYPE);
};

/** The issuer signed another claim for the clearance in force than ours. */
const clearanceOf = (value: CborValue) => async (bytes: Uint8Array) => {
  const payload = (orThrow(decodeCbor(bytes)) as CborValue[])[2] as Uint8Array;
  return sign1(editEntry(-65540, value)(payload), ISSUER, STATUS_LIST_TYPE);
};

const zeros = (length: number) => zlibSync(new Uint8Array(length), { level: 9 });

const cases: readonly (readonly [string, string, string, StatusRecipe])[] = [
  [
    'too-old',
    'One second older than the policy allows.',
    'pass.status-too-old',
    { terms: { issuedAt: NOW - 901 } },
  ],
  ['expired', 'It expired this very second.', 'pass.status-expired', { terms: { expires: NOW } }],
  [
    'from-the-future',
    'Made in the future.',
    'pass.status-from-the-future',
    { terms: { issuedAt: NOW + 121 } },
  ],
  [
    'other-subject',
    'The list of another deployment.',
    'pass.status-other-list',
    { terms: { subject: 'winterfeest-2026' } },
  ],
  [
    'tampered',
    'Revocations were taken off after signing.',
    'cose.signature-invalid',
    { edit: editInner(2, flip(-1)) },
  ],
  [
    'tampered-signature',
    'One bit of the signature was changed.',
    'cose.signature-invalid',
    { edit: flip(-1) },
  ],
  [
    'unknown-key',
    'Signed by somebody else.',
    'cose.unknown-key',
    { signer: softwareSigner(seeded('stranger')) },
  ],
  ['truncated', 'The last byte is missing.', 'cose.malformed', { edit: (bytes) => bytes.slice(0, -1) }],
  ['empty', 'No list.', 'cose.malformed', { edit: () => new Uint8Array() }],
  [
    'two-bits',
    'Two bits an entry, which we do not use.',
    'pass.status-malformed',
    { edit: listOf(2, zeros(512)) },
  ],
  [
    'not-zlib',
    'The list is not compressed as agreed.',
    'pass.status-malformed',
    { edit: listOf(1, new Uint8Array(512)) },
  ],
  [
    'half-zlib',
    'The compressed list stops half-way.',
    'pass.status-malformed',
    { edit: listOf(1, zeros(4096).slice(0, 10)) },
  ],
  [
    'bomb',
    'A small list that unpacks to 4 MiB.',
    'pass.status-too-large',
    { edit: listOf(1, zeros(2 ** 22)) },
  ],
  [
    'clearance-none',
    'No clearance is in force: the pass holds, for the regular lane.',
    'accepted',
    { terms: { clearance: null } },
  ],
  [
    'clearance-other',
    'Another clearance is in force than the gate may hold: the pass holds, for the regular lane.',
    'accepted',
    { terms: { clearance: 'e0'.repeat(32) } },
  ],
  [
    'clearance-too-short',
    'The clearance in force is named by 31 bytes.',
    'pass.status-malformed',
    { edit: clearanceOf(new Uint8Array(31)) },
  ],
  [
    'clearance-null',
    'The claim for the clearance in force is there, but null: leave it out.',
    'pass.status-malformed',
    { edit: clearanceOf(null) },
  ],
];

export const STATUS_CASES: readonly Recipe[] = [
  ...cases.map(([name, description, expected, status]) => ({
    name: `status-${name}`,
    description,
    expected,
    status,
  })),
  {
    name: 'revoked',
    description: 'The pass is on the list as revoked.',
    status: { revoked: [1234] },
    expected: 'pass.revoked',
  },
  {
    name: 'status-index-out-of-range',
    description: 'The index lies just past the list: that is not "not revoked".',
    claims: { statusIndex: 4096 },
    expected: 'pass.status-index-unknown',
  },
];
