import type { DeploymentView } from '@tenzij/contracts';
import { orThrow, TenzijError } from '@tenzij/kernel';
import {
  assess,
  type NormLibrary,
  parseFacts,
  type Reason,
  type Receipt,
  sourceText,
  verifyReceipt,
} from '@tenzij/norms';
import type { DeploymentRow } from '@tenzij/store-sql';

type AssessmentView = DeploymentView['assessment'];

/** The stored facts assessed again, and whether that gives the receipt that was stored (invariant 8). */
export function viewAssessment(row: DeploymentRow, library: NormLibrary): AssessmentView {
  const facts = parseFacts(row.facts, 'facts');
  if (!facts.ok)
    throw new TenzijError(facts.problems[0]?.code ?? 'server.unexpected', facts.problems[0]?.params);
  const { verdict, title, meaning, failing, unknown, guards, norms, receipt } = orThrow(
    assess(facts.value, library, row.asOf),
  );
  const reason = ({ id, question, change, sources }: Reason) => ({
    id,
    question,
    change,
    sources: sources.map((source) => sourceText(source, library, 'nl')),
  });
  return {
    verdict,
    title,
    meaning,
    asOf: row.asOf,
    failing: failing.map(reason),
    unknown: unknown.map(reason),
    guards: guards.map(({ id, condition, text }) => ({ id, condition, text })),
    norms: norms.map(({ id, validFrom, sha256 }) => ({ id, validFrom, sha256 })),
    receiptSha256: row.receiptSha256,
    replays: receipt.sha256 === row.receiptSha256 && verifyReceipt(row.receipt as Receipt, library).ok,
  };
}
