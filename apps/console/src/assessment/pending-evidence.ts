import { Evidence } from '@tenzij/contracts';
import type { TextKey } from '../texts/nl.ts';

export const EVIDENCE_KINDS = ['text', 'link', 'file'] as const;
type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** Evidence that is being typed and isn't on the list yet. */
export interface PendingEvidence {
  readonly kind: EvidenceKind;
  readonly text: string;
  readonly url: string;
}

export const NOTHING_PENDING: PendingEvidence = { kind: 'text', text: '', url: '' };

export type Completed =
  | { readonly ok: true; readonly evidence: Evidence }
  | { readonly ok: false; readonly field: 'text' | 'url'; readonly why: TextKey };

/** What was typed as a piece of evidence, or what is wrong with it. */
export function completeEvidence({ kind, text, url }: PendingEvidence): Completed {
  if (text.trim() === '') {
    const why = kind === 'link' ? 'assess.evidence-link-empty' : 'assess.evidence-text-empty';
    return { ok: false, field: 'text', why };
  }
  const evidence = kind === 'link' ? { kind, text, url: url.trim() } : { kind: 'text', text };
  const parsed = Evidence.safeParse(evidence);
  if (parsed.success) return { ok: true, evidence: parsed.data };
  return { ok: false, field: 'url', why: 'assess.evidence-link-wrong' };
}

export function isPending({ kind, text, url }: PendingEvidence): boolean {
  return kind !== 'file' && (text.trim() !== '' || (kind === 'link' && url.trim() !== ''));
}

/** A piece of evidence by the name a person knows it by. */
export function evidenceName(evidence: Evidence): string {
  return evidence.kind === 'file' ? evidence.name : evidence.text;
}

export function sameEvidence(one: Evidence, other: Evidence): boolean {
  if (one.kind === 'file' && other.kind === 'file') return one.sha256 === other.sha256;
  return JSON.stringify(one) === JSON.stringify(other);
}
