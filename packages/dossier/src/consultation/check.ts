import { ok, type Problem, type Result, refuse } from '@tenzij/kernel';
import type { Consultation } from './consultation.ts';

export type ConsultationProblem = Problem<
  'consultation.dates-reversed' | 'consultation.outcome-undated' | 'consultation.letter-missing'
>;

/** What a record of a consultation can't say: refused when it is saved. */
export function checkConsultation(record: Consultation): Result<Consultation, ConsultationProblem> {
  const field = reversedDate(record);
  if (field !== null) return refuse('consultation.dates-reversed', { field });
  if (record.outcome !== 'pending' && record.outcomeAt === undefined)
    return refuse('consultation.outcome-undated');
  const written = record.outcome === 'advice-received' || record.outcome === 'would-infringe';
  return written && !record.letter ? refuse('consultation.letter-missing') : ok(record);
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
