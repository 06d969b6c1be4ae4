import { type CborValue, decodeCbor, encodeCbor, orThrow, type Signer, sign1, toHex } from '@tenzij/kernel';
import { CLAIMS_TYPE, encodeClaims } from '../src/claims.ts';
import { encodeContent, encodeTemplate } from '../src/content.ts';
import { TZ1, TZ2 } from '../src/formats.ts';
import {
  type CarriedTemplate,
  commit,
  createStatusList,
  type PassClaims,
  type SealedReference,
  type StatusListTerms,
  signStatusList,
} from '../src/index.ts';
import { pad } from '../src/padding.ts';
import { sealSecret } from '../src/sealed-template.ts';
import { sealPlaintext } from '../src/sealing.ts';
import {
  CLAIMS,
  CLEARANCE_IN_FORCE,
  DEPLOYMENT,
  GATE,
  ISSUER,
  ISSUER_SECRET,
  NOW,
  SALT,
  seeded,
  TEMPLATE,
} from './material.ts';
import type { PassVector, VectorInput, VectorOutcome } from './vector.ts';

/** How a case differs from a good face pass, shown five seconds ago, at a gate with a fresh list. */
export interface Recipe {
  readonly name: string;
  readonly description: string;
  /** `accepted`, or the code of the refusal. */
  readonly expected: string;
  readonly face?: boolean;
  /** A pass of version TZ2, and how its sealed template differs. */
  readonly sealed?: SealedRecipe;
  readonly carried?: CarriedTemplate | null;
  readonly claims?: Partial<PassClaims>;
  readonly shownAt?: number | null;
  readonly sealedFor?: string;
  readonly signer?: Signer;
  readonly signedType?: string;
  readonly status?: StatusRecipe;
  readonly input?: Partial<VectorInput>;
  readonly policy?: Partial<VectorInput['policy']>;
  /** Changes to the bytes of a stage, before the next stage is made from them. */
  readonly edit?: Partial<
    Record<'claims' | 'signedClaims' | 'content' | 'plaintext', (bytes: Uint8Array) => Uint8Array>
  >;
  readonly editText?: (text: string) => string;
}

export interface SealedRecipe {
  /** What the pass refers with. Left out: what the template was sealed with; `null` in a regular pass. */
  readonly reference?: SealedReference | null;
  readonly sealedFor?: string;
  readonly editSecret?: (plaintext: Uint8Array) => Uint8Array;
  readonly editCiphertext?: (ciphertext: Uint8Array) => Uint8Array;
  /** Whether the gate has it, under the locator in the pass. */
  readonly held?: boolean;
}

export interface StatusRecipe {
  readonly size?: number;
  readonly revoked?: readonly number[];
  readonly terms?: Partial<StatusListTerms>;
  readonly signer?: Signer;
  readonly edit?: (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;
}

const same = (bytes: Uint8Array) => bytes;

export async function buildVector(recipe: Recipe): Promise<PassVector> {
  const { edit = {} } = recipe;
  const made = recipe.face === false ? null : { template: TEMPLATE, salt: SALT };
  const carried = recipe.carried === undefined ? made : recipe.carried;
  const commitment = made && commit(made.salt, (recipe.carried ?? made).template);
  const claims: PassClaims = { ...CLAIMS, commitment, ...recipe.claims };
  const payload = (edit.claims ?? same)(encodeClaims(claims));
  const signed = await sign1(payload, recipe.signer ?? ISSUER, recipe.signedType ?? CLAIMS_TYPE);
  const signedClaims = (edit.signedClaims ?? same)(signed);
  const shownAt = recipe.shownAt === undefined ? (claims.static ? null : NOW - 5) : recipe.shownAt;
  const sealed = recipe.sealed && (await sealApart(recipe.name, recipe.sealed, carried));
  const part = sealed ? { sealed: sealed.reference } : { carried };
  const content = (edit.content ?? same)(encodeContent({ claims: signedClaims, shownAt, ...part }));
  const format = sealed ? TZ2 : TZ1;
  const plaintext = (edit.plaintext ?? same)(orThrow(pad(content, format.plaintextLength)));
  const ephemeral = seeded(`ephemeral ${recipe.name}`);
  const to = { gateKey: GATE.publicKey, deployment: recipe.sealedFor ?? DEPLOYMENT };
  const text = await sealPlaintext(plaintext, to, ephemeral, format);
  return {
    name: recipe.name,
    description: recipe.description,
    stages: {
      issuerSecret: toHex(ISSUER_SECRET),
      gatePublicKey: toHex(GATE.publicKey),
      ephemeral: toHex(ephemeral),
      template: carried && {
        modelId: carried.template.modelId,
        bytes: toHex(carried.template.bytes),
      },
      salt: carried && toHex(carried.salt),
      commitment: claims.commitment && toHex(claims.commitment),
      claims: toHex(payload),
      signedClaims: toHex(signedClaims),
      shownAt,
      plaintext: toHex(plaintext),
      ...(sealed?.stage && { sealed: sealed.stage }),
    },
    input: { ...(await gateInput(recipe, text)), ...sealed?.input, ...recipe.input },
    expected: outcome(recipe, claims),
  };
}

/** Seals the template as the phone does, and says what the gate then holds. */
async function sealApart(
  name: string,
  recipe: SealedRecipe,
  carried: CarriedTemplate | null,
): Promise<{
  readonly reference: SealedReference | null;
  readonly stage: PassVector['stages']['sealed'];
  readonly input: Pick<VectorInput, 'storage' | 'sealedTemplates'>;
}> {
  const made = { locator: seeded(`locator ${name}`, 16), key: seeded(`template key ${name}`) };
  const own = carried && made;
  const reference = recipe.reference === undefined ? own : recipe.reference;
  if (!carried) return { reference, stage: undefined, input: { storage: 'sealed', sealedTemplates: {} } };
  const secret = (recipe.editSecret ?? same)(encodeCbor(encodeTemplate(carried)));
  const sealed = await sealSecret(secret, made, recipe.sealedFor ?? DEPLOYMENT);
  const ciphertext = toHex((recipe.editCiphertext ?? same)(sealed));
  const [locator, key] = [toHex(made.locator), toHex(made.key)];
  const held = recipe.held === false ? {} : { [toHex(reference?.locator ?? made.locator)]: ciphertext };
  return {
    reference,
    stage: { locator, key, ciphertext },
    input: { storage: 'sealed', sealedTemplates: held },
  };
}

async function gateInput(recipe: Recipe, text: string): Promise<VectorInput> {
  return {
    text: recipe.editText ? recipe.editText(text) : text,
    statusList: toHex(await statusList(recipe.status ?? {})),
    now: NOW,
    deployment: DEPLOYMENT,
    gateSecret: toHex(GATE.secret),
    issuerKeys: [toHex(ISSUER.publicKey.bytes)],
    seen: [],
    ...recipe.input,
    policy: {
      maxAgeSeconds: 60,
      maxSkewSeconds: 30,
      acceptStatic: true,
      statusMaxAgeSeconds: 900,
      ...recipe.policy,
    },
  };
}

async function statusList(recipe: StatusRecipe): Promise<Uint8Array> {
  const list = createStatusList(recipe.size ?? 4096, recipe.revoked ?? [7, 99, 4000]);
  const terms = {
    subject: DEPLOYMENT,
    issuedAt: NOW - 120,
    expires: NOW + 3480,
    ttl: 300,
    clearance: CLEARANCE_IN_FORCE,
    ...recipe.terms,
  };
  const signed = await signStatusList(list, terms, recipe.signer ?? ISSUER);
  return recipe.edit ? recipe.edit(signed) : signed;
}

function outcome(recipe: Recipe, claims: PassClaims): VectorOutcome {
  if (recipe.expected !== 'accepted') {
    return { accepted: false, code: recipe.expected as Extract<VectorOutcome, { accepted: false }>['code'] };
  }
  const face = claims.commitment !== null;
  const terms = recipe.status?.terms;
  const clearance = terms?.clearance === undefined ? CLEARANCE_IN_FORCE : terms.clearance;
  return { accepted: true, face, static: claims.static, passId: toHex(claims.passId), clearance };
}

/** The bytes with one bit of byte `at` (from the end when negative) changed. */
export function flip(at: number): (bytes: Uint8Array) => Uint8Array {
  return (bytes) => {
    const changed = bytes.slice();
    const index = at < 0 ? bytes.length + at : at;
    changed[index] = (changed[index] ?? 0) ^ 1;
    return changed;
  };
}

/** The CBOR item with its decoded value changed. */
export function editCbor(change: (value: CborValue) => CborValue): (bytes: Uint8Array) => Uint8Array {
  return (bytes) => encodeCbor(change(orThrow(decodeCbor(bytes))));
}

/** The CBOR array with one element replaced. */
export function editItem(
  index: number,
  change: (item: CborValue) => CborValue,
): (bytes: Uint8Array) => Uint8Array {
  return editCbor((value) => (value as CborValue[]).map((item, i) => (i === index ? change(item) : item)));
}

/** The CBOR map with one entry replaced, or removed with `undefined`. */
export function editEntry(key: number, value: CborValue | undefined): (bytes: Uint8Array) => Uint8Array {
  return editCbor((map) => {
    const changed = new Map(map as ReadonlyMap<number, CborValue>);
    if (value === undefined) changed.delete(key);
    else changed.set(key, value);
    return changed;
  });
}

/** Applies a change of bytes to a CBOR byte string inside an array: a payload or header. */
export function editInner(
  index: number,
  change: (bytes: Uint8Array) => Uint8Array,
): (bytes: Uint8Array) => Uint8Array {
  return editItem(index, (item) => change(item as Uint8Array));
}
