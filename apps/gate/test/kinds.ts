import { NOTICE_ITEMS, type Notice, noticeSha256 } from '@tenzij/consent';
import type { ComparisonTerms, DocumentTerms } from '@tenzij/contracts';
import { signRevocationNote } from '@tenzij/dossier';
import { cardSha256, DEFAULT_MODEL } from '@tenzij/face';
import {
  type ClearanceContent,
  fromHex,
  sha256Hex,
  softwareSigner,
  toBase64Url,
  toHex,
} from '@tenzij/kernel';
import { bundleFor, clearance, DEPLOYMENT, NOW, statusList } from './deployment.ts';

/** What the server gives to gates that compare, around the deployment of the other tests. */

/** What the deployment's issuer signs with. */
export const ISSUER_SECRET = new Uint8Array(32).fill(1);
const ISSUER_KEY = toHex(softwareSigner(ISSUER_SECRET).publicKey.bytes);

/** That the gate of these terms, on the device with this key (hexadecimal), was withdrawn. */
export function withdrawalNote(
  deviceKey: string,
  changes: object = {},
  secret = ISSUER_SECRET,
): Promise<Uint8Array> {
  const deviceKeySha256 = sha256Hex(fromHex(deviceKey));
  const note = { deployment: DEPLOYMENT, gate: 'gate-1', deviceKeySha256, revokedAt: NOW, ...changes };
  return signRevocationNote(note, softwareSigner(secret));
}

const ITEMS = NOTICE_ITEMS.map((id) => ({
  id,
  question: { nl: `Vraag ${id}?`, en: `Question ${id}?` },
  answer: { nl: `Antwoord ${id}.`, en: `Answer ${id}.` },
}));
const TEXTS = { version: 1, items: ITEMS };
export const NOTICE: Notice = { ...TEXTS, sha256: noticeSha256(TEXTS) };

export function comparisonTerms(at: number, changes: Partial<ComparisonTerms> = {}): ComparisonTerms {
  return {
    specimen: false,
    gate: { id: 'gate-1', name: 'Balie 1' },
    organisation: 'Organisation',
    deployment: { id: DEPLOYMENT, name: 'Festival' },
    at: new Date(at * 1000).toISOString(),
    maxAgeSeconds: 3600,
    issuerKeys: [ISSUER_KEY],
    basis: { kind: 'not-biometric', asOf: '2026-11-22', receiptSha256: 'ab'.repeat(32) },
    card: cardSha256(DEFAULT_MODEL),
    ...changes,
  };
}

/** A clearance for comparing with documents, as text. */
export function documentClearance(at: number, changes: Partial<ClearanceContent> = {}): Promise<string> {
  const hashes = { dpia: 'd'.repeat(64), notice: NOTICE.sha256, assessment: 'd'.repeat(64) };
  return clearance({ mode: 'document-verification', hashes, ...changes }, at);
}

export async function documentTerms(
  at: number,
  cleared: string | null,
  changes: Partial<DocumentTerms> = {},
): Promise<DocumentTerms> {
  const { trust } = await bundleFor('00'.repeat(32).replace(/^00/, '09'), { now: at, clearance: cleared });
  return {
    specimen: true,
    gate: { id: 'gate-1', name: 'Poort 1' },
    organisation: 'Organisation',
    deployment: { id: DEPLOYMENT, name: 'Festival' },
    clearance: cleared,
    trust,
    issuerKeys: [ISSUER_KEY],
    statusList: toBase64Url(await statusList(at, [], undefined, cleared)),
    policy: { statusListMaxAgeSeconds: 600, lookSeconds: 5 },
    notice: { ...NOTICE, items: NOTICE.items.map((item) => ({ ...item })) },
    reasons: [],
    ...changes,
  };
}
