import { pbkdf2Sync } from 'node:crypto';
import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core';
import { type CrewCode, type EntryRule, GATE_KEY_INFO, type GateBundle, type Lane } from '@tenzij/contracts';
import { issueClearance } from '@tenzij/dossier';
import {
  type ClearanceContent,
  type ClearedModel,
  concatBytes,
  fromBase64Url,
  fromHex,
  orThrow,
  type Storage,
  sha256,
  sha256Hex,
  softwareSigner,
  type Template,
  toBase64Url,
  toHex,
  toIsoInstant,
  utf8,
} from '@tenzij/kernel';
import {
  commit,
  createStatusList,
  gateKeyPair,
  issueClaims,
  type SealedReference,
  sealPass,
  sealTemplate,
  setRevoked,
  signKeyStatement,
  signStatusList,
} from '@tenzij/pass';
import { clearByPasskeys, TEST_TRUST } from '../../../tools/testing/passkey.ts';

/**
 * A small deployment with real keys, signatures and passes, for tests. Times are around `NOW`, unless a
 * test that runs in a real browser says when it is.
 */

export const NOW = 1_800_000_000;
export const DEPLOYMENT = 'festival';
export const LIST_MAX_AGE = 600;
export const LOOK_SECONDS = 5;
export const MODEL: ClearedModel = {
  id: 'model-1',
  files: { detection: 'a'.repeat(64), landmarks: 'b'.repeat(64), representation: 'c'.repeat(64) },
  card: 'e'.repeat(64),
  template: { length: 512, bits: 4 },
  threshold: 0.5,
};

const issuer = softwareSigner(new Uint8Array(32).fill(1));
const controller = softwareSigner(new Uint8Array(32).fill(2));
const dpo = softwareSigner(new Uint8Array(32).fill(3));
/** A specimen is signed by software keys, anything else by passkeys. */
const TRUST = {
  controller: [toHex(controller.publicKey.bytes), ...TEST_TRUST.controller],
  dpo: [toHex(dpo.publicKey.bytes), ...TEST_TRUST.dpo],
};
export const gateKey = gateKeyPair(new Uint8Array(32).fill(4));
/** The key of each generation; the first is the one that the clearance names. */
export const keyOf = (generation: number) => gateKeyPair(new Uint8Array(32).fill(3 + generation));

/** What a gate is told of the crew's code; of few rounds, because what takes a guesser long takes tests long too. */
export function crewCodeOf(digits: string): CrewCode {
  const salt = new Uint8Array(16).fill(7);
  const hash = new Uint8Array(pbkdf2Sync(digits, salt, 10, 32, 'sha256'));
  return { salt: toBase64Url(salt), iterations: 10, hash: toBase64Url(hash) };
}

/** A template like no other name's. */
export function templateOf(name: string): Template {
  const blocks = Array.from({ length: 8 }, (_, block) => sha256(utf8(`${name} ${block}`)));
  return { modelId: MODEL.id, bytes: concatBytes(...blocks) };
}

export async function clearance(changes: Partial<ClearanceContent> = {}, now = NOW): Promise<string> {
  const hash = 'd'.repeat(64);
  const content: ClearanceContent = {
    version: 1,
    id: 'clearance-1',
    specimen: true,
    organisation: { id: 'org', name: 'Organisation' },
    deployment: { id: DEPLOYMENT, name: 'Festival' },
    purposes: [{ id: 'access', nl: 'Toegang', en: 'Access' }],
    route: 'consent',
    verdict: 'UNLESS_CONSENT',
    mode: 'verification',
    storage: 'carried',
    model: MODEL,
    attackDetection: { passive: null, challenge: 'none' },
    lanes: { face: 1, regular: 1 },
    parity: { p90GapSeconds: 60, reason: 'Specimen' },
    validity: { notBefore: Math.floor(now) - 3600, expires: Math.floor(now) + 36_000 },
    keys: { issuer: toHex(issuer.publicKey.bytes), gate: toHex(gateKey.publicKey) },
    hashes: { dpia: hash, notice: hash, assessment: hash },
    evaluation: { computed: false, reason: 'No report yet' },
    ...changes,
  };
  if (!content.specimen) return toBase64Url(clearByPasskeys(content));
  return toBase64Url(orThrow(await issueClearance(content, { controller, dpo })));
}

/** The list of then. `inForce`: the text of the clearance it names; when not said that of `clearance()`. */
export async function statusList(
  issuedAt: number,
  revoked: readonly number[] = [],
  signer = issuer,
  inForce?: string | null,
): Promise<Uint8Array> {
  const list = revoked.reduce((bits, index) => setRevoked(bits, index), createStatusList(64));
  const text = inForce === undefined ? await clearance() : inForce;
  const named = text === null ? null : sha256Hex(fromBase64Url(text) ?? new Uint8Array());
  const terms = { subject: DEPLOYMENT, issuedAt, expires: issuedAt + 86_400, ttl: 2, clearance: named };
  return signStatusList(list, terms, signer);
}

export interface BundleOptions {
  readonly lane?: Lane;
  readonly clearance?: string | null;
  /** The clearance that the list names; when not said, the one that is given. */
  readonly inForce?: string | null;
  readonly listIssuedAt?: number;
  readonly now?: number;
  readonly specimen?: boolean;
  readonly issuerKeys?: readonly string[];
  readonly entry?: EntryRule;
  /** The crew's code, as a gate is told of it. */
  readonly crewCode?: CrewCode;
  /** Of the current event key; 1 when left out. */
  readonly generation?: number;
  /** Says something else of that key than its issuer would. */
  readonly keyStatement?: string | null;
  /** Keys that it replaced. `until`: epoch seconds. */
  readonly retired?: readonly { readonly generation: number; readonly until: number }[];
  readonly ticketing?: GateBundle['ticketing'];
}

export async function bundleFor(deviceKey: string, options: BundleOptions = {}): Promise<GateBundle> {
  const { lane = 'face', now = NOW, specimen = true, generation = 1 } = options;
  const signed = options.clearance === undefined ? await clearance({}, now) : options.clearance;
  const inForce = options.inForce === undefined ? signed : options.inForce;
  return {
    specimen,
    gate: { id: 'gate-1', name: 'Poort 1', lane, kind: 'entrance' },
    organisation: { id: 'org', name: 'Organisation' },
    deployment: { id: DEPLOYMENT, name: 'Festival', staff: false },
    event: {
      name: 'Festival',
      place: 'Utrecht',
      starts: '2027-01-15T10:00:00Z',
      ends: '2027-01-15T23:00:00Z',
    },
    clearance: signed,
    trust: TRUST,
    issuerKeys: [...(options.issuerKeys ?? [toHex(issuer.publicKey.bytes)])],
    sealedGateKey: await sealTo(deviceKey, generation),
    keyStatement: options.keyStatement === undefined ? await statementOf(generation) : options.keyStatement,
    retiredKeys: await Promise.all(
      (options.retired ?? []).map(async (retired) => ({
        sealedGateKey: await sealTo(deviceKey, retired.generation),
        keyStatement: await statementOf(retired.generation),
        until: toIsoInstant(retired.until),
      })),
    ),
    crewCode: options.crewCode ?? null,
    ticketing: options.ticketing ?? null,
    policy: {
      showing: { maxAgeSeconds: 90, maxSkewSeconds: 30, acceptStatic: true },
      statusListMaxAgeSeconds: LIST_MAX_AGE,
      lookSeconds: LOOK_SECONDS,
      entry: options.entry ?? { kind: 'once' },
    },
    statusList: toBase64Url(await statusList(options.listIssuedAt ?? now, [], issuer, inForce)),
  };
}

/** What the issuer, or who pretends to be that, signs about the key of a generation; nothing about the first. */
export async function statementOf(generation: number, signer = issuer): Promise<string | null> {
  if (generation === 1) return null;
  const { publicKey } = keyOf(generation);
  return toBase64Url(
    await signKeyStatement({ deployment: DEPLOYMENT, generation, gateKey: publicKey, at: NOW }, signer),
  );
}

async function sealTo(deviceKey: string, generation: number): Promise<string> {
  const kem = new DhkemX25519HkdfSha256();
  const suite = new CipherSuite({ kem, kdf: new HkdfSha256(), aead: new Aes256Gcm() });
  const recipientPublicKey = await kem.deserializePublicKey(fromHex(deviceKey));
  const { enc, ct } = await suite.seal(
    { recipientPublicKey, info: utf8(GATE_KEY_INFO) },
    keyOf(generation).secret,
  );
  return toBase64Url(concatBytes(new Uint8Array(enc), new Uint8Array(ct)));
}

export interface PassOptions {
  readonly kind?: 'face' | 'regular';
  readonly statusIndex?: number;
  readonly at?: number;
  /** Told apart, two showings of one pass have different texts. */
  readonly showing?: number;
  readonly template?: Template;
  readonly storage?: Storage;
  readonly form?: 'live' | 'paper';
  /** Of the event key that it is sealed to; 1 when left out. */
  readonly generation?: number;
}

/** The text of a pass as the phone of this person shows it. */
export async function passOf(person: string, options: PassOptions = {}): Promise<string> {
  const { kind = 'face', statusIndex = 0, at = NOW, showing = 0, template = templateOf(person) } = options;
  const salt = saltOf(person);
  const claims = await issueClaims(
    {
      issuer: 'org',
      deployment: DEPLOYMENT,
      notBefore: Math.min(at, NOW) - 3600,
      expires: Math.max(at, NOW) + 36_000,
      issuedAt: Math.min(at, NOW) - 60,
      passId: sha256(utf8(`pass of ${person}`)).slice(0, 16),
      commitment: kind === 'face' ? commit(salt, template) : null,
      static: options.form === 'paper',
      statusIndex,
    },
    issuer,
  );
  const isFace = kind === 'face';
  const part =
    options.storage === 'sealed'
      ? { sealed: isFace ? referenceOf(person) : null }
      : { carried: isFace ? { template, salt } : null };
  const to = { gateKey: keyOf(options.generation ?? 1).publicKey, deployment: DEPLOYMENT };
  const shownAt = options.form === 'paper' ? null : at;
  return sealPass({ claims, ...part, shownAt }, to, sha256(utf8(`${person} ${showing}`)));
}

/** What the phone of this person keeps of a sealed template. */
export function referenceOf(person: string): SealedReference {
  const [locator, key] = ['locator', 'key'].map((part) => sha256(utf8(`${part} of ${person}`)));
  return { locator: (locator ?? new Uint8Array()).slice(0, 16), key: key ?? new Uint8Array() };
}

/** A sealed template as the server gives it to gates. */
export async function sealedChange(person: string, template = templateOf(person)) {
  const reference = referenceOf(person);
  const sealed = await sealTemplate({ template, salt: saltOf(person) }, reference, DEPLOYMENT);
  return { locator: toHex(reference.locator), ciphertext: toBase64Url(sealed) };
}

function saltOf(person: string): Uint8Array {
  return sha256(utf8(`salt of ${person}`)).slice(0, 16);
}
