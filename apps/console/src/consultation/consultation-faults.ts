import { Consultation, checkConsultation } from '@tenzij/dossier';
import type { FieldFault } from '../dpia/risk-form.ts';
import type { TextKey } from '../texts/nl.ts';
import { type ConsultationForm, tidied } from './consultation-form.ts';

/** Every field that keeps the record from being saved, and why. */
export function consultationFaults(form: ConsultationForm): readonly FieldFault[] {
  const faults = [...emptyFields(form), ...reversedDates(form)];
  if (faults.length > 0) return faults;
  const parsed = Consultation.safeParse(tidied(form));
  if (!parsed.success)
    return [{ field: fieldAt(parsed.error.issues[0]?.path ?? []), why: 'dpia.fault-form' }];
  const checked = checkConsultation(parsed.data, FIRST);
  return checked.ok ? [] : [REFUSALS[checked.problem.code]];
}

/** What was saved before, and which versions there are, only the server knows for certain. */
const FIRST = { record: null, newestDpia: Number.MAX_SAFE_INTEGER };

/** What the record itself refuses, at the field where it shows. */
const REFUSALS = {
  'consultation.dates-reversed': { field: 'sentAt', why: 'consultation.fault-order' },
  'consultation.outcome-undated': { field: 'outcomeAt', why: 'consultation.fault-outcome-date' },
  'consultation.version-unknown': { field: 'dpiaVersion', why: 'dpia.fault-form' },
  'consultation.answer-kept': { field: 'letter', why: 'dpia.fault-form' },
  'consultation.letter-missing': { field: 'letter', why: 'consultation.fault-letter' },
} as const;

function emptyFields(form: ConsultationForm): readonly FieldFault[] {
  const { sentAt, sent, extension, suspensions = [], stillApplies } = form;
  const faults: FieldFault[] = [];
  const need = (text: string, field: string, why: TextKey) => {
    if (text.trim() === '') faults.push({ field, why });
  };
  need(sentAt, 'sentAt', 'consultation.fault-sent-date');
  for (const [row, { what }] of sent.entries()) need(what, `sent-${row}`, 'consultation.fault-what');
  if (extension) {
    need(extension.informedAt, 'extendedAt', 'consultation.fault-date');
    need(extension.reason, 'extendedWhy', 'consultation.fault-reason');
  }
  for (const [row, { from, reason }] of suspensions.entries()) {
    need(from, `from-${row}`, 'consultation.fault-date');
    need(reason, `reason-${row}`, 'consultation.fault-reason');
  }
  if (stillApplies) {
    need(stillApplies.judgedBy, 'appliesWho', 'consultation.fault-who');
    need(stillApplies.reasoning, 'appliesWhy', 'consultation.fault-reason');
  }
  return faults;
}

/** Dates in the wrong order, each at its own field. ISO dates compare as text. */
function reversedDates(form: ConsultationForm): readonly FieldFault[] {
  const { sentAt, receivedAt = '', extension, suspensions = [], outcomeAt = '' } = form;
  const faults: FieldFault[] = [];
  const check = (date: string, notBefore: string, field: string, why: TextKey) => {
    if (date !== '' && notBefore !== '' && date < notBefore) faults.push({ field, why });
  };
  const start = receivedAt || sentAt;
  check(receivedAt, sentAt, 'receivedAt', 'consultation.fault-received-early');
  check(extension?.informedAt ?? '', start, 'extendedAt', 'consultation.fault-extended-early');
  for (const [row, { from, until }] of suspensions.entries()) {
    check(from, start, `from-${row}`, 'consultation.fault-from-early');
    check(until ?? '', from, `until-${row}`, 'consultation.fault-until-early');
  }
  check(outcomeAt, start, 'outcomeAt', 'consultation.fault-outcome-early');
  return faults;
}

function fieldAt([part, row]: readonly PropertyKey[]): string {
  if (part === 'sent') return `sent-${String(row)}`;
  if (part === 'suspensions') return `reason-${String(row)}`;
  return part === 'extension' ? 'extendedWhy' : String(part);
}
