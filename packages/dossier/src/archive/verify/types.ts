import type { ClearanceContent, EpochSeconds, Problem } from '@tenzij/kernel';
import type { ClearanceTrust, ClearanceTrustTexts } from '../../clearance.ts';
import type { DossierManifest } from '../manifest.ts';

/** What is checked of a dossier, in the order of telling. */
export const DOSSIER_CHECKS = [
  'archive',
  'manifest',
  'signatures',
  'keys',
  'content',
  'dpia',
  'notice',
  'receipt',
  'replay',
  'facts',
  'evaluation',
  'card',
  'attack-card',
  'ledger',
  'evidence',
  'validity',
  'standing',
] as const;
export type DossierCheckId = (typeof DOSSIER_CHECKS)[number];

/** `note`: nothing is wrong with the file, and there is something to know. `failed` is never that. */
export interface DossierCheck {
  readonly id: DossierCheckId;
  readonly outcome: 'ok' | 'note' | 'failed';
  /** Why it failed. */
  readonly problem: Problem | null;
  /** Figures, hashes and moments to tell. */
  readonly details: Readonly<Record<string, string | number>>;
}

/** What other parts of the domain know of what is in a dossier; each gives `null` for what isn't theirs. */
export interface DossierTools {
  /** SHA-256 (hex) over a notice's version and texts. */
  readonly noticeSha256: (notice: unknown) => string | null;
  /** SHA-256 (hex) of a recogniser's model card. */
  readonly cardSha256: (card: unknown) => string | null;
  /** SHA-256 (hex) of an attack detector's model card. */
  readonly attackCardSha256: (card: unknown) => string | null;
  /** Whether an extract of a ledger is one chain, as `verifyExtract` of the consent package has it. */
  readonly verifyExtract: (
    entries: readonly unknown[],
  ) =>
    | { readonly verifies: true; readonly length: number; readonly head: string }
    | { readonly verifies: false; readonly brokenAt: number }
    | null;
}

export interface VerifyDossier {
  readonly now: EpochSeconds;
  readonly tools: DossierTools;
  /** Keys that were obtained by another way than the archive; `null` when there are none. */
  readonly trust: { readonly keys: ClearanceTrust; readonly texts: ClearanceTrustTexts } | null;
}

/** A dossier whose archive and clearance could be read. */
export interface OpenDossier {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly manifest: DossierManifest;
  readonly content: ClearanceContent;
  /** SHA-256 (hex) of the clearance's bytes. */
  readonly clearanceSha256: string;
}

export interface DossierVerification {
  /** Nothing failed. */
  readonly verifies: boolean;
  readonly checks: readonly DossierCheck[];
  readonly manifest: DossierManifest | null;
  readonly content: ClearanceContent | null;
}
