import { type ExtractedEntry, noticeSha256, verifyExtract } from '@tenzij/consent';
import { Notice } from '@tenzij/contracts';
import {
  type DossierTools,
  type DossierVerification,
  MAX_ARCHIVE_BYTES,
  verifyDossier,
} from '@tenzij/dossier';
import { attackCardSha256, cardSha256, readAttackCard, readCard } from '@tenzij/face';
import { readTrustFile } from './clearance-files.ts';
import { readBinaryFile } from './files.ts';

const HASH = /^[0-9a-f]{64}$/;

/** What the packages know of what is in a dossier. */
export const DOSSIER_TOOLS: DossierTools = {
  noticeSha256: (notice) => {
    const parsed = Notice.safeParse(notice);
    if (!parsed.success) return null;
    const sha256 = noticeSha256(parsed.data);
    return sha256 === parsed.data.sha256 ? sha256 : null;
  },
  cardSha256: (card) => {
    const read = readCard(card);
    return read.ok ? cardSha256(read.value) : null;
  },
  attackCardSha256: (card) => {
    const read = readAttackCard(card);
    return read.ok ? attackCardSha256(read.value) : null;
  },
  verifyExtract: (entries) => (entries.every(isExtracted) ? verifyExtract(entries) : null),
};

function isExtracted(value: unknown): value is ExtractedEntry {
  if (typeof value !== 'object' || value === null) return false;
  const { sequence, previous, sha256, at, kind, subject, body } = value as Readonly<Record<string, unknown>>;
  const isLink = Number.isInteger(sequence) && isHash(previous) && isHash(sha256);
  if (!isLink || body === undefined) return isLink && Object.keys(value).length === 3;
  const isBody = typeof body === 'object' && body !== null && Object.values(body).every(isPlain);
  return typeof at === 'number' && typeof kind === 'string' && subject === null && isBody;
}

function isHash(value: unknown): boolean {
  return typeof value === 'string' && HASH.test(value);
}

/** What a ledger's body may hold. */
function isPlain(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((item) => typeof item === 'string');
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

/** What the checks of a dossier in a file come to, now. Keys from elsewhere are read from `trust`. */
export async function checkDossierFile(file: string, trust?: string): Promise<DossierVerification> {
  const keys = trust === undefined ? null : await readTrustFile(trust);
  const bytes = await readBinaryFile(file, MAX_ARCHIVE_BYTES / 1024 / 1024);
  return verifyDossier(bytes, { now: Date.now() / 1000, tools: DOSSIER_TOOLS, trust: keys });
}
