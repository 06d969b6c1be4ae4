import { ok, type Problem, type Result, refuse } from '@tenzij/kernel';
import type { Consultation } from './consultation.ts';

export type ConsultationProblem = Problem<
  | 'consultation.dates-reversed'
  | 'consultation.outcome-undated'
  | 'consultation.letter-missing'
  | 'consultation.version-unknown'
  | 'consultation.answer-kept'
>;

/** What a record is saved on top of. */
export interface ConsultationBefore {
  /** The record as it was; `null` when there was none. */
  readonly record: Consultation | null;
  /** The newest finished version of the DPIA; 0 when there is none. */
  readonly newestDpia: number;
}

/** What a record of a consultation can't say: refused when it is saved. */
export function checkConsultation(
  record: Consultation,
  before: ConsultationBefore,
): Result<Consultation, ConsultationProblem> {
  const field = reversedDate(record);
  if (field !== null) return refuse('consultation.dates-reversed', { field });
  if (record.outcome !== 'pending' && record.outcomeAt === undefined)
    return refuse('consultation.outcome-undated');
  const written = record.outcome === 'advice-received' || record.outcome === 'would-infringe';
  if (written && !record.letter) return refuse('consultation.letter-missing');
  // Taking back a question doesn't take back the answer: only another letter does.
  if (!written && before.record?.outcome === 'would-infringe') return refuse('consultation.answer-kept');
  const versions = [record.dpiaVersion ?? 0, record.stillApplies?.dpiaVersion ?? 0];
  const unknown = versions.find((version) => version > before.newestDpia);
  return unknown === undefined ? ok(record) : refuse('consultation.version-unknown', { version: unknown });
}

function reversedDate({
  sentAt,
  receivedAt,
  extension,
  suspensions,
  outcomeAt,
}: Consultation): string | null {
  if (receivedAt !== undefined && receivedAt < sentAt) return 'receivedAt';
  if (extension && extension.informedAt < (receivedAt ?? sentAt)) return 'extension.informedAt';
  if (outcomeAt !== undefined && outcomeAt < (receivedAt ?? sentAt)) return 'outcomeAt';
  const wrong = suspensions?.some(
    ({ from, until }) => from < (receivedAt ?? sentAt) || (until !== null && until < from),
  );
  return wrong ? 'suspensions' : null;
}
