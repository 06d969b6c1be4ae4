import type { IsoDate } from '@tenzij/kernel';
import { addDays, addMonth, daysBetween } from './calendar.ts';
import type { Consultation, ConsultationState } from './consultation.ts';

/** Art. 36(2) GDPR: eight weeks from receipt, extendable by six. */
const TERM_DAYS = 8 * 7;
const EXTENSION_DAYS = 6 * 7;

/**
 * Where a consultation stands on a day. Dates are calendar days; a last day that falls on a weekend or holiday
 * isn't moved. Being over the date is shown and means nothing else: silence is never approval.
 */
export function consultationState(consultation: Consultation, asOf: IsoDate): ConsultationState {
  const { receivedAt, extension: told, suspensions = [], outcome, letter, outcomeAt } = consultation;
  const extendableUntil = receivedAt === undefined ? null : addMonth(receivedAt);
  const extension = extensionOf(told?.informedAt, extendableUntil);
  const started = suspensions.filter(({ from }) => from <= asOf);
  const standsStill = started.some(({ until }) => until === null || until > asOf);
  const suspendedDays = daysCovered(started.map(({ from, until }) => [from, minDate(until ?? asOf, asOf)]));
  const dueUnknown = receivedAt === undefined ? 'not-received' : standsStill ? 'suspended' : null;
  const days = TERM_DAYS + (extension === 'counted' ? EXTENSION_DAYS : 0) + suspendedDays;
  const due = receivedAt === undefined || dueUnknown ? null : addDays(receivedAt, days);
  return {
    due,
    dueUnknown,
    extendableUntil,
    extension,
    suspendedDays,
    overdue: due !== null && due < asOf && outcome === 'pending',
    adviceReceived: outcome === 'advice-received' && letter !== undefined && (outcomeAt ?? asOf) <= asOf,
  };
}

function extensionOf(informedAt: IsoDate | undefined, until: IsoDate | null): ConsultationState['extension'] {
  if (informedAt === undefined || until === null) return 'none';
  return informedAt <= until ? 'counted' : 'too-late';
}

function minDate(a: IsoDate, b: IsoDate): IsoDate {
  return a < b ? a : b;
}

/** How many days these stretches cover together; days that two of them share count once. */
function daysCovered(stretches: readonly (readonly [IsoDate, IsoDate])[]): number {
  let days = 0;
  let reached: IsoDate = '0000-01-01';
  for (const [from, until] of [...stretches].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const start = from > reached ? from : reached;
    if (until > start) days += daysBetween(start, until);
    if (until > reached) reached = until;
  }
  return days;
}
