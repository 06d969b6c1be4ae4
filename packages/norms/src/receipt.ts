import { encodeCbor, type IsoDate, ok, type Result, sha256Hex, toCbor } from '@tenzij/kernel';
import { type NormsProblem, problem } from './errors.ts';
import type { FactsFile } from './facts.ts';
import type { Verdict } from './ids.ts';
import type { NormLibrary } from './norm.ts';
import { parseFacts } from './read-facts.ts';
import { type Norms, PROPOSALS, type Proposals, selectNorms } from './select-norms.ts';
import { decide } from './verdict.ts';

export interface NormVersion {
  readonly id: string;
  readonly validFrom: IsoDate;
  /** Of the norm's file, hexadecimal. */
  readonly sha256: string;
}

/** All it takes to reach the same verdict again. */
export interface Receipt {
  readonly facts: FactsFile;
  readonly norms: readonly NormVersion[];
  readonly asOf: IsoDate;
  /** Whether proposals were among the norms. */
  readonly proposals: Proposals;
  readonly verdict: Verdict;
  /** SHA-256 (hex) of the deterministic CBOR of the rest. */
  readonly sha256: string;
}

export function makeReceipt(facts: FactsFile, norms: Norms, verdict: Verdict): Receipt {
  const versions = norms.versions.map(({ id, validFrom, sha256 }) => ({ id, validFrom, sha256 }));
  const { asOf, proposals } = norms;
  const content = { facts, norms: versions, asOf, proposals, verdict };
  return { ...content, sha256: hash(content) };
}

/**
 * Replays a receipt: its checksum, its norms as this library has them, and the verdict they give again. A
 * receipt from outside is checked as a facts file would be.
 */
export function verifyReceipt(receipt: Receipt, library: NormLibrary): Result<Verdict, NormsProblem> {
  const { sha256, ...content } = receipt;
  if (hash(content) !== sha256) return refused('norms.receipt-changed');
  const facts = parseFacts(JSON.stringify(receipt.facts), 'receipt');
  if (!facts.ok) return refused('norms.receipt-facts-unreadable');
  if (!PROPOSALS.includes(receipt.proposals)) return refused('norms.receipt-outdated');
  const selected = selectNorms(library, receipt.asOf, receipt.proposals);
  if (!selected.ok) return selected;
  const { verdict } = decide(facts.value, selected.value);
  const replayed = makeReceipt(facts.value, selected.value, verdict);
  const others = differing(receipt.norms, replayed.norms);
  if (others.length > 0) return refused('norms.receipt-norms-differ', { ids: others.join(', ') });
  if (verdict !== receipt.verdict) return refused('norms.receipt-verdict-differs', { verdict });
  return replayed.sha256 === sha256 ? ok(verdict) : refused('norms.receipt-changed');
}

function differing(given: readonly NormVersion[], ours: readonly NormVersion[]): readonly string[] {
  const key = ({ id, validFrom, sha256 }: NormVersion) => `${id} ${validFrom} ${sha256}`;
  const missing = (these: readonly NormVersion[], those: readonly NormVersion[]) =>
    these.filter((one) => !those.some((other) => key(other) === key(one))).map(({ id }) => id);
  return [...new Set([...missing(given, ours), ...missing(ours, given)])];
}

function hash(content: Omit<Receipt, 'sha256'>): string {
  return sha256Hex(encodeCbor(toCbor(content)));
}

function refused(code: NormsProblem['code'], params: NormsProblem['params'] = {}) {
  return { ok: false, problem: problem(code, params) } as const;
}
