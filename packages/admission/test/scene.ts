import {
  type ClearanceContent,
  ok,
  publicKey,
  refuse,
  type Signer,
  softwareSigner,
  type Template,
  toHex,
} from '@tenzij/kernel';
import {
  commit,
  createStatusList,
  gateKeyPair,
  issueClaims,
  type PassClaims,
  type SealedReference,
  sealPass,
  sealTemplate,
  setRevoked,
  signStatusList,
} from '@tenzij/pass';
import { TEST_MODEL, testClearance } from '../../../tools/testing/clearance.ts';
import type { AdmissionPolicy, Evidence } from '../src/decide.ts';

/** A gate, a clearance and a visitor with a pass, all as they should be; each test breaks one thing. */
export const NOW = 1_800_000_000;
export const DEPLOYMENT = 'festival';
export const POLICY: AdmissionPolicy = {
  showing: { maxAgeSeconds: 60, maxSkewSeconds: 30, acceptStatic: false },
  statusListMaxAgeSeconds: 3600,
  entry: { kind: 'once' },
};

/** The gate's clearance is minted, not signed: what matters is that the list names the same. */
export const CLEARANCE_SHA256 = 'c1'.repeat(32);

export const issuer = softwareSigner(new Uint8Array(32).fill(1));
export const gate = gateKeyPair(new Uint8Array(32).fill(2));
const salt = new Uint8Array(16).fill(3);
export const template: Template = {
  modelId: 'model-1',
  bytes: Uint8Array.from({ length: 256 }, (_, i) => i),
};

export function clearance(changes: Partial<ClearanceContent> = {}) {
  return testClearance({
    deployment: { id: DEPLOYMENT, name: 'Festival' },
    model: { ...TEST_MODEL, id: template.modelId },
    validity: { notBefore: NOW - 1000, expires: NOW + 1000 },
    keys: { issuer: toHex(issuer.publicKey.bytes), gate: toHex(gate.publicKey) },
    ...changes,
  });
}

const CLAIMS: PassClaims = {
  issuer: 'org',
  deployment: DEPLOYMENT,
  notBefore: NOW - 100,
  expires: NOW + 100,
  issuedAt: NOW - 100,
  passId: new Uint8Array(16).fill(4),
  commitment: commit(salt, template),
  static: false,
  statusIndex: 5,
};

export interface PassChanges {
  readonly claims?: Partial<PassClaims>;
  readonly shownAt?: number | null;
  readonly carried?: Template | null;
  readonly signer?: Signer;
  readonly sealedFor?: string;
}

/** The text of a face pass, or of a regular one when `claims.commitment` is null. */
export async function pass(changes: PassChanges = {}): Promise<string> {
  const claims: PassClaims = { ...CLAIMS, ...changes.claims };
  const defaultCarried = claims.commitment === null ? null : template;
  const carried = changes.carried === undefined ? defaultCarried : changes.carried;
  return sealPass(
    {
      claims: await issueClaims(claims, changes.signer ?? issuer),
      carried: carried && { template: carried, salt },
      shownAt: changes.shownAt === undefined ? NOW - 5 : changes.shownAt,
    },
    { gateKey: gate.publicKey, deployment: changes.sealedFor ?? DEPLOYMENT },
    new Uint8Array(32).fill(9),
  );
}

/** What a pass refers to when its template lies sealed on the server. */
export const reference = (): SealedReference => ({
  locator: new Uint8Array(16).fill(5),
  key: new Uint8Array(32).fill(6),
});

export interface SealedChanges {
  readonly claims?: Partial<PassClaims>;
  readonly sealed?: SealedReference | null;
}

/** The text of a face pass that refers to a sealed template. */
export async function sealedPass(changes: SealedChanges = {}): Promise<string> {
  const signed = await issueClaims({ ...CLAIMS, ...changes.claims }, issuer);
  const sealed = changes.sealed === undefined ? reference() : changes.sealed;
  const to = { gateKey: gate.publicKey, deployment: DEPLOYMENT };
  return sealPass({ claims: signed, sealed, shownAt: NOW - 5 }, to, new Uint8Array(32).fill(9));
}

/** What the gate holds of it. */
export function sealedTemplate(
  of: { template?: Template; reference?: SealedReference; deployment?: string } = {},
): Promise<Uint8Array> {
  const carried = { template: of.template ?? template, salt };
  return sealTemplate(carried, of.reference ?? reference(), of.deployment ?? DEPLOYMENT);
}

/** A gate of a deployment cleared for sealed templates, where everything holds. */
export async function sealedScene(changes: Partial<Evidence> = {}) {
  const held = await sealedTemplate();
  return scene({
    scanned: await sealedPass(),
    clearance: ok(clearance({ storage: 'sealed' })),
    findSealed: async () => held,
    ...changes,
  });
}

export const regularPass = (changes: PassChanges = {}) =>
  pass({ ...changes, claims: { commitment: null, ...changes.claims } });

export function statusList(
  options: {
    revoked?: readonly number[];
    issuedAt?: number;
    signer?: Signer;
    subject?: string;
    clearance?: string | null;
  } = {},
) {
  let list = createStatusList(64);
  for (const index of options.revoked ?? []) list = setRevoked(list, index);
  const issuedAt = options.issuedAt ?? NOW - 2;
  const terms = {
    subject: options.subject ?? DEPLOYMENT,
    issuedAt,
    expires: issuedAt + 86_400,
    ttl: 2,
    clearance: options.clearance === undefined ? CLEARANCE_SHA256 : options.clearance,
  };
  return signStatusList(list, terms, options.signer ?? issuer);
}

/** Evidence at a face lane where everything holds, with a count of how often the face was looked at. */
export async function scene(
  changes: Partial<Evidence> = {},
): Promise<{ evidence: Evidence; looks: () => number }> {
  let looks = 0;
  const base: Evidence = {
    lane: 'face',
    scanned: await pass(),
    deployment: DEPLOYMENT,
    clearance: ok(clearance()),
    clearanceSha256: CLEARANCE_SHA256,
    gateSecrets: [gate.secret],
    issuerKeys: [publicKey(issuer.publicKey.bytes)],
    statusList: await statusList(),
    lastAdmitted: () => null,
    mayLook: () => ok(undefined),
    findSealed: async () => null,
    look: async () => ok(true),
  };
  const evidence = { ...base, ...changes };
  const look: Evidence['look'] = (carried, cleared) => {
    looks += 1;
    return evidence.look(carried, cleared);
  };
  return { evidence: { ...evidence, look }, looks: () => looks };
}

export const modelMissing: Evidence['look'] = async () => refuse('face.model-missing');
