import { type CborValue, concatBytes, toHex } from '@tenzij/kernel';
import { editCbor, editInner, editItem, flip, type Recipe } from '../build-vector.ts';
import { CLAIMS, NOW, SALT, TEMPLATE } from '../material.ts';

const inTemplate = (change: (template: CborValue[]) => CborValue) =>
  editItem(1, (carried) => {
    const [template, salt] = carried as [CborValue[], CborValue];
    return [change(template), salt];
  });

const TEMPLATE_CASES: readonly Recipe[] = [
  {
    name: 'tampered-template',
    description: 'One value of the template was changed before sealing.',
    edit: { content: inTemplate(([model, values]) => [model ?? null, flip(0)(values as Uint8Array)]) },
    expected: 'pass.commitment-mismatch',
  },
  {
    name: 'shortened-template',
    description: 'The last value of the template was left out.',
    edit: { content: inTemplate(([model, values]) => [model ?? null, (values as Uint8Array).slice(0, -1)]) },
    expected: 'pass.commitment-mismatch',
  },
  {
    name: 'tampered-salt',
    description: 'The salt was changed before sealing.',
    edit: { content: editItem(1, (carried) => [(carried as CborValue[])[0] ?? null, flip(0)(SALT)]) },
    expected: 'pass.commitment-mismatch',
  },
  {
    name: 'template-missing',
    description: 'The claims commit to a template that is not inside.',
    edit: { content: editItem(1, () => null) },
    expected: 'pass.template-missing',
  },
  {
    name: 'template-unexpected',
    description: 'A regular pass with a template put in.',
    face: false,
    carried: { template: TEMPLATE, salt: SALT },
    claims: { commitment: null },
    expected: 'pass.template-unexpected',
  },
];

const SHOWING_CASES: readonly Recipe[] = [
  {
    name: 'stale',
    description: 'The showing is one second older than the policy allows: a screenshot, perhaps.',
    shownAt: NOW - 61,
    expected: 'pass.stale',
  },
  {
    name: 'from-the-future',
    description: "The phone's clock is ahead by one second more than the policy allows.",
    shownAt: NOW + 31,
    expected: 'pass.from-the-future',
  },
  {
    name: 'live-without-time',
    description: 'A live pass sealed without a time of showing.',
    shownAt: null,
    expected: 'pass.showing-mismatch',
  },
  {
    name: 'static-with-time',
    description: 'A static pass sealed with a time of showing.',
    claims: { static: true },
    shownAt: NOW - 5,
    expected: 'pass.showing-mismatch',
  },
  {
    name: 'static-not-accepted',
    description: 'A good pass on paper, at a gate that does not take those.',
    claims: { static: true },
    policy: { acceptStatic: false },
    expected: 'pass.static-not-accepted',
  },
  {
    name: 'replayed',
    description: 'The gate let somebody in with this pass before.',
    input: { seen: ['00'.repeat(16), toHex(CLAIMS.passId)] },
    expected: 'pass.already-used',
  },
];

const malformed: readonly (readonly [string, string, (content: Uint8Array) => Uint8Array])[] = [
  ['not-cbor', 'The content is not CBOR.', () => new Uint8Array([0xff])],
  ['trailing-bytes', 'A byte after the content.', (content) => concatBytes(content, new Uint8Array([0]))],
  [
    'non-deterministic',
    'The array length is written in two bytes.',
    (content) => concatBytes(new Uint8Array([0x98, 3]), content.slice(1)),
  ],
  ['four-items', 'A fourth item in the content.', editCbor((items) => [...(items as CborValue[]), null])],
  ['text-shown-at', 'The time of showing is a text.', editItem(2, () => 'now')],
  ['negative-shown-at', 'The time of showing is negative.', editItem(2, () => -1)],
  ['claims-as-text', 'The claims are a text.', editItem(0, () => 'claims')],
  [
    'no-salt',
    'The template comes without a salt.',
    editItem(1, (carried) => [(carried as CborValue[])[0] ?? null]),
  ],
  [
    'empty-template',
    'The template has no values.',
    inTemplate(([model]) => [model ?? null, new Uint8Array()]),
  ],
  ['empty-model', 'The model id is empty.', inTemplate(([, values]) => ['', values ?? null])],
];

const MALFORMED: readonly Recipe[] = malformed.map(([name, description, content]) => ({
  name: `content-${name}`,
  description,
  edit: { content },
  expected: 'pass.malformed',
}));

const CLAIMS_NOT_COSE: Recipe = {
  name: 'claims-not-cose',
  description: 'The claims are bytes, but no COSE_Sign1.',
  edit: { content: editInner(0, () => new Uint8Array([1, 2, 3])) },
  expected: 'cose.malformed',
};

export const CONTENT_CASES = [...TEMPLATE_CASES, ...SHOWING_CASES, ...MALFORMED, CLAIMS_NOT_COSE];
