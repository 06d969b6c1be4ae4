import {
  type CborValue,
  decodeCbor,
  encodeCbor,
  orThrow,
  sign1,
  softwareSigner,
  toHex,
} from '@tenzij/kernel';
import { EVENT_KEY_TYPE } from '../../src/event-key.ts';
import { gateKeyPair, type KeyStatement, signKeyStatement } from '../../src/index.ts';
import { editCbor, flip } from '../build-vector.ts';
import type { EventKeyVector } from '../event-key-vector.ts';
import { DEPLOYMENT, GATE, ISSUER, ISSUER_SECRET, NOW, seeded } from '../material.ts';

const NEXT = gateKeyPair(seeded('next gate key')).publicKey;
const STRANGER_SECRET = seeded('stranger');

/** How a case differs from a good statement about the second key, for a phone that holds the clearance. */
interface Recipe {
  readonly name: string;
  readonly description: string;
  /** The generation, or the code of the refusal. */
  readonly expected: number | string;
  readonly statement?: Partial<KeyStatement> | null;
  readonly signerSecret?: Uint8Array;
  readonly type?: string;
  /** The payload as its entries, before it is signed. */
  readonly edit?: (entries: Map<string, CborValue>) => void;
  readonly editSigned?: (bytes: Uint8Array) => Uint8Array;
  readonly input?: Partial<EventKeyVector['input']>;
}

const MALFORMED = 'pass.key-statement-malformed';
const NOT_VOUCHED = 'pass.gate-key-not-vouched';
const first = toHex(GATE.publicKey);

const RECIPES: readonly Recipe[] = [
  { name: 'second', description: 'The second key, with its statement.', expected: 2 },
  {
    name: 'later',
    description: 'A later one: no statement of those before it is needed.',
    statement: { generation: 1_000_000 },
    expected: 1_000_000,
  },
  {
    name: 'first',
    description: 'The key that the clearance names needs no statement.',
    statement: null,
    input: { key: first },
    expected: 1,
  },
  {
    name: 'without-clearance',
    description: 'Without a clearance the statement counts under an issuer key that is held.',
    input: { first: null },
    expected: 2,
  },
  {
    name: 'first-without-clearance',
    description: 'Without a clearance a first key is taken at the server’s word.',
    statement: null,
    input: { first: null },
    expected: 1,
  },
  {
    name: 'one-of-several-issuers',
    description: 'Signed by one of several issuer keys that are held.',
    input: {
      first: null,
      issuerKeys: [toHex(softwareSigner(STRANGER_SECRET).publicKey.bytes), toHex(ISSUER.publicKey.bytes)],
    },
    expected: 2,
  },
  {
    name: 'no-statement',
    description: 'Another key than the clearance’s, and nothing that vouches for it.',
    statement: null,
    expected: NOT_VOUCHED,
  },
  {
    name: 'other-key',
    description: 'The statement names another key than the one that is given.',
    input: { key: toHex(gateKeyPair(seeded('third gate key')).publicKey) },
    expected: NOT_VOUCHED,
  },
  {
    name: 'first-with-statement-of-next',
    description: 'The old key with the statement of the new one: it would go back.',
    input: { key: first },
    expected: NOT_VOUCHED,
  },
  {
    name: 'other-deployment',
    description: 'A statement of another deployment under the same issuer key.',
    statement: { deployment: 'winterfeest-2026' },
    expected: 'pass.key-statement-other-deployment',
  },
  {
    name: 'stranger',
    description: 'Signed by somebody else.',
    signerSecret: STRANGER_SECRET,
    expected: 'cose.unknown-key',
  },
  {
    name: 'other-type',
    description: 'What the issuer signed as something else, such as the claims of a pass.',
    type: 'application/tenzij-pass+cwt',
    expected: 'cose.malformed',
  },
  {
    name: 'tampered',
    description: 'One bit of the signature was changed.',
    editSigned: flip(-1),
    expected: 'cose.signature-invalid',
  },
  {
    name: 'tampered-payload',
    description: 'Another generation was put in after signing.',
    editSigned: editCbor((value) => {
      const [header, unprotected, payload, signature] = value as CborValue[];
      const entries = orThrow(decodeCbor(payload as Uint8Array)) as ReadonlyMap<string, CborValue>;
      const changed = encodeCbor(new Map(entries).set('generation', 3));
      return [header ?? null, unprotected ?? null, changed, signature ?? null];
    }),
    expected: 'cose.signature-invalid',
  },
  {
    name: 'first-generation',
    description: 'The first key is the clearance’s: no statement makes one.',
    edit: (entries) => entries.set('generation', 1),
    expected: MALFORMED,
  },
  {
    name: 'generation-as-text',
    description: 'A generation that is no number.',
    edit: (entries) => entries.set('generation', '2'),
    expected: MALFORMED,
  },
  {
    name: 'generation-too-high',
    description: 'More generations than there are.',
    edit: (entries) => entries.set('generation', 1_000_001),
    expected: MALFORMED,
  },
  {
    name: 'short-key',
    description: 'A key of 31 bytes.',
    edit: (entries) => entries.set('gateKey', NEXT.slice(1)),
    expected: MALFORMED,
  },
  {
    name: 'no-time',
    description: 'Without the time at which it was made.',
    edit: (entries) => entries.delete('at'),
    expected: MALFORMED,
  },
  {
    name: 'negative-time',
    description: 'Made before 1970.',
    edit: (entries) => entries.set('at', -1),
    expected: MALFORMED,
  },
  {
    name: 'unknown-field',
    description: 'With something that nobody agreed on.',
    edit: (entries) => entries.set('until', NOW),
    expected: MALFORMED,
  },
  {
    name: 'empty-deployment',
    description: 'Of no deployment.',
    edit: (entries) => entries.set('deployment', ''),
    expected: MALFORMED,
  },
  {
    name: 'trailing-byte',
    description: 'A byte too many.',
    editSigned: (bytes) => new Uint8Array([...bytes, 0]),
    expected: 'cose.malformed',
  },
  {
    name: 'too-large',
    description: 'More than 512 bytes, which none is.',
    editSigned: () => new Uint8Array(513),
    expected: MALFORMED,
  },
  { name: 'empty', description: 'Nothing.', editSigned: () => new Uint8Array(), expected: 'cose.malformed' },
];

export function generateEventKeyVectors(): Promise<EventKeyVector[]> {
  return Promise.all(RECIPES.map(build));
}

async function build(recipe: Recipe): Promise<EventKeyVector> {
  const secret = recipe.signerSecret ?? ISSUER_SECRET;
  const made = { deployment: DEPLOYMENT, generation: 2, gateKey: NEXT, at: NOW - 60, ...recipe.statement };
  const statement = recipe.statement === null ? null : await signed(recipe, made, secret);
  return {
    name: recipe.name,
    description: recipe.description,
    stages: statement && { issuerSecret: toHex(secret), ...made, gateKey: toHex(made.gateKey) },
    input: {
      key: toHex(NEXT),
      statement: statement && toHex((recipe.editSigned ?? ((bytes) => bytes))(statement)),
      deployment: DEPLOYMENT,
      issuerKeys: [toHex(ISSUER.publicKey.bytes)],
      first,
      ...recipe.input,
    },
    expected:
      typeof recipe.expected === 'number'
        ? { accepted: true, generation: recipe.expected }
        : { accepted: false, code: recipe.expected },
  };
}

async function signed({ edit, type }: Recipe, made: KeyStatement, secret: Uint8Array): Promise<Uint8Array> {
  const signer = softwareSigner(secret);
  const good = await signKeyStatement(made, signer);
  if (!edit && type === undefined) return good;
  const payload = (orThrow(decodeCbor(good)) as CborValue[])[2] as Uint8Array;
  const entries = new Map(orThrow(decodeCbor(payload)) as ReadonlyMap<string, CborValue>);
  edit?.(entries);
  return sign1(encodeCbor(entries), signer, type ?? EVENT_KEY_TYPE);
}
